"""What all revising commands share: their options, and how a proposal is shown, chosen from, and written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from rung.cli.output import say, warn, width_and_colour
from rung.cli.progress import progress
from rung.model.proposal import Request
from rung.model.source import Source
from rung.workbench.assemble import Desk, Options
from rung.workbench.authors import NAMES, Choice, Name, asked, hired
from rung.workbench.renaming import renames
from rung.workbench.revising import (
    Chosen,
    Work,
    accepted_by_hand,
    change_text,
    clipped,
    done,
    write,
)
from rung.workbench.sources import STDIN, take

F = TypeVar("F", bound=Callable[..., Any])
EXIT = {True: 0, False: 1}
FORMS = ("terminal", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a revising command was called, apart from what was asked of it."""

    author: Name = "mechanical"
    answers: str = ""
    model: str = ""
    base_url: str = ""
    timeout: float = 60.0
    rounds: int = 6
    apply: bool = False
    interactive: bool = False
    form: str = "terminal"
    output: str | None = None
    config: str | None = None


def manner(command: F) -> F:
    """The options that every revising command has; the command is given them as one value, `how`."""

    def called(**options: Any) -> int:
        fields = {
            name: options.pop(name)
            for name in Manner.__dataclass_fields__
            if name in options
        }
        options.pop("dry_run", None)
        return int(command(how=Manner(**fields), **options))

    called.__name__, called.__doc__ = command.__name__, command.__doc__
    called.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    for option in reversed(OPTIONS):
        called = option(called)
    return called  # type: ignore[return-value]


OPTIONS = (
    click.option(
        "--dry-run",
        is_flag=True,
        help="Show what would change and write nothing (this is the default).",
    ),
    click.option(
        "--apply",
        is_flag=True,
        help="Write an accepted revision to the file; rung undo takes it back.",
    ),
    click.option(
        "--interactive",
        is_flag=True,
        help="Ask about each change, then write what you accepted.",
    ),
    click.option(
        "--author",
        type=click.Choice(NAMES),
        default="mechanical",
        help="Who proposes (default: rules).",
    ),
    click.option(
        "--answers",
        metavar="FILE",
        default="",
        help="For the author recorded: its answer.",
    ),
    click.option(
        "--model",
        metavar="NAME",
        default="",
        help="For the author model: provider:name.",
    ),
    click.option(
        "--base-url",
        metavar="URL",
        default="",
        help="A server that speaks the OpenAI protocol.",
    ),
    click.option(
        "--timeout",
        type=float,
        default=60.0,
        metavar="SECONDS",
        help="For each answer of a model.",
    ),
    click.option(
        "--rounds",
        type=click.IntRange(0, 20),
        default=6,
        help="How often a refused proposal goes back.",
    ),
    click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        default="terminal",
        help="How to show it.",
    ),
    click.option("-o", "--output", metavar="FILE", help="Write the answer to a file."),
    click.option(
        "--config",
        metavar="FILE",
        type=click.Path(),
        help="Settings instead of the nearest rung.toml.",
    ),
)


def run(file: str, request: Request, how: Manner, *, old: str = "") -> int:
    """Carry a request out on a file, show the answer, and write it where that was asked; the exit code."""
    work, request = clipped(work_of(file, old, how.config), request)
    return _carried_out(work, request, how, file)


def run_renames(
    file: str,
    asked_for: Sequence[str],
    *,
    swap: Sequence[str],
    move: Sequence[str],
    insert: str,
    how: Manner,
) -> int:
    """Give levels other names; the exit code."""
    work = work_of(file, "", how.config)
    pairs = renames(work.opened.ladder, asked_for, insert=insert, swap=swap, move=move)
    return _carried_out(work, Request("relevel", renames=pairs), how, file)


def judged_answer(
    file: str, answer: str, request: Request, how: Manner, *, old: str = ""
) -> int:
    """Judge an answer that somebody gave; the exit code."""
    if file == answer == STDIN:
        raise click.UsageError(
            "Standard input can't be both the ladder and the answer; name a file for one of them."
        )
    work, request = clipped(work_of(file, old, how.config), request)
    hands = hired(Choice(name="recorded", answers=answer))
    return _shown(work, done(work, request, hands, 0), how, file)


def work_of(file: str, old: str, config: str | None) -> Work:
    """The document on its workbench; no file at all is an empty ladder."""
    workbench = Desk(Options.at(config)).workbench((file or STDIN,))
    source = take(file) if file else Source("", b"")
    return Work(
        workbench,
        workbench.open(source),
        source,
        workbench.open(take(old)) if old else None,
    )


def _carried_out(work: Work, request: Request, how: Manner, file: str) -> int:
    if how.author == "paste":
        say(asked(work.opened, work.request(request)), how.output)
        return 0
    watch = _watch if sys.stderr.isatty() else None
    choice = Choice(
        name=how.author,
        answers=how.answers,
        model=how.model,
        base_url=how.base_url,
        timeout=how.timeout,
        watch=watch,
    )
    hands = hired(choice)
    with progress(f"Revising {file}"):
        chosen = done(work, request, hands, how.rounds)
    return _shown(work, chosen, how, file)


def _shown(work: Work, chosen: Chosen, how: Manner, file: str) -> int:
    if how.interactive and chosen.outcome.revisions:
        chosen = accepted_by_hand(work, chosen, lambda text: _question(text))
    writes = (how.apply or how.interactive) and chosen.changes
    if writes and file in (STDIN, ""):
        warn("There is no file to write to; take the text from the answer.")
        writes = False
    if writes:
        chosen = write(work, chosen, Path(file))
    elif how.apply:
        warn(
            "Nothing was written: "
            + (
                "nothing changes."
                if chosen.outcome.accepted
                else "the proposal is refused."
            )
        )
    say(change_text(chosen, how.form, *width_and_colour(how.output)), how.output)
    return EXIT[chosen.outcome.accepted]


def _question(text: str) -> bool | None:
    """Yes, no, or None for taking the last answer back."""
    click.echo(text, err=True)
    answer = click.prompt(
        "accept? [y]es, [n]o, [u]ndo the last answer",
        type=click.Choice("ynu"),
        err=True,
    )
    return {"y": True, "n": False}.get(answer)


def _watch(text: str) -> None:
    """One line that tells how far a model has written."""
    click.echo(f"\r{' '.join(text.split())[-76:]:<76}", nl=False, err=True)
