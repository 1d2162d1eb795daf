"""`rung draft`: a missing level, from its neighbours, with the source of each line; or the advice not to add one."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("draft")
@click.argument("file")
@click.option(
    "--level", required=True, help="The level to draft, in the ladder already or not."
)
@click.option(
    "--from",
    "old",
    default="",
    metavar="OLD",
    help="An older description to take from.",
)
@click.option(
    "--keep",
    multiple=True,
    metavar="TEXT",
    help="A text that must stand word for word; may be repeated.",
)
@click.option(
    "--like",
    multiple=True,
    metavar="LEVEL",
    help="A level in whose manner to write; may be repeated.",
)
@click.option(
    "--intent",
    default="",
    help="What you want, in your own words; checked against the request.",
)
@manner
def command(
    *,
    file: str,
    level: str,
    old: str,
    keep: tuple[str, ...],
    like: tuple[str, ...],
    intent: str,
    how: Manner,
) -> int:
    """Draft a level of FILE: above the highest, below the lowest, or between two.

    Rules raise what the neighbour says by one step of a known scale and mark each line as new; where nothing rises any
    further they advise against the level.
    """
    return run(
        file,
        Request("draft", level, intent=intent, fixed=keep, like=like),
        how,
        old=old,
    )
