"""A request from the command line where its operation is an argument: for `rung ask` and `rung answer`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from rung.model.proposal import Request

F = TypeVar("F", bound=Callable[..., Any])
OPERATIONS = (
    "tighten",
    "shorten",
    "rephrase",
    "restyle",
    "convert",
    "draft",
    "scale",
    "relevel",
    "free",
)
OPTIONS = (
    click.option("--level", default="", help="The level spoken of."),
    click.option("--category", default="", help="Only this category of it."),
    click.option(
        "--max",
        "most",
        type=click.IntRange(1),
        help="At most so many statements in each category.",
    ),
    click.option(
        "--person",
        type=click.Choice(("", "third", "second", "first")),
        default="",
        help="For restyle.",
    ),
    click.option("--intent", default="", help="What you want, in your own words."),
    click.option(
        "--text", default="", help="The statement spoken of, for shorten and rephrase."
    ),
    click.option(
        "--keep",
        multiple=True,
        metavar="TEXT",
        help="A text that must stay word for word; may be repeated.",
    ),
    click.option(
        "--like",
        multiple=True,
        metavar="LEVEL",
        help="A level in whose manner to write; may be repeated.",
    ),
    click.option(
        "--from",
        "old",
        default="",
        metavar="OLD",
        help="An older description, for convert and draft.",
    ),
    click.option("--ends", nargs=2, metavar="LOW HIGH", help="The ends of a scale."),
    click.option(
        "--steps",
        type=click.IntRange(2, 12),
        help="How many steps a scale has, both ends included.",
    ),
    click.option(
        "--rename",
        multiple=True,
        metavar="OLD=NEW",
        help="For relevel; may be repeated.",
    ),
)


def request_options(command: F) -> F:
    """The options that say what is asked."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def requested(operation: str, given: Mapping[str, Any]) -> tuple[Request, str]:
    """The request, and the name of the older description if one was given."""
    pairs = []
    for text in given["rename"]:
        old, sign, new = text.partition("=")
        if not sign:
            raise click.UsageError(
                f"{text!r} names no two levels; write OLD=NEW, for example IC6=IC5."
            )
        pairs.append((old.strip(), new.strip()))
    request = Request(
        operation,
        given["level"],
        given["category"],
        given["most"],
        given["person"],
        given["intent"],
        given["text"],
        fixed=given["keep"],
        like=given["like"],
        steps=given["steps"],
        ends=given["ends"] or (),
        renames=tuple(pairs),
    )
    return request, given["old"]
