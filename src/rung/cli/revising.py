"""What all revising commands share: their options, and how a proposal is shown, confirmed and written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

import click

from rung.cli.documents import opened
from rung.cli.options import config_option, form_option, output_option
from rung.cli.output import say, warn, width_and_colour
from rung.cli.progress import progress
from rung.model.request import Request
from rung.model.source import Source
from rung.outside.authors import NAMES, Choice, Hired, Name, hired
from rung.outside.history import FileStore
from rung.outside.sources import STDIN, take
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.answers import FORMS, text, told
from rung.workbench.changes import Outcome, Work, ask, chosen, propose
from rung.workbench.choosing import Choice as Change
from rung.workbench.choosing import choices
from rung.workbench.decisions import commit
from rung.workbench.renaming import renames

F = TypeVar("F", bound=Callable[..., Any])
EXIT = {True: 0, False: 1}


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


class Call(NamedTuple):
    """A request and its file. old: the file of an older description. places: levels to swap, move or insert."""

    file: str
    request: Request
    old: str = ""
    places: Mapping[str, Any] = {}


def manner(command: F, *, authors: bool = True) -> F:
    """The command with the options that every revising command has; it gets them as one value, `how`.

    authors: whether to add the options that choose an author.
    """

    def called(**given: Any) -> int:
        """Gather the options about how to run into one value, and run the command."""
        known = Manner.__dataclass_fields__
        fields = {name: given.pop(name) for name in known if name in given}
        given.pop("dry_run", None)
        return int(command(how=Manner(**fields), **given))

    called.__name__, called.__doc__ = command.__name__, command.__doc__
    called.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    options = (*WRITING, *AUTHORS, *SHOWING) if authors else (*WRITING, *SHOWING)
    for option in reversed(options):
        called = option(called)
    return called  # type: ignore[return-value]


WRITING = (
    click.option(
        "--dry-run",
        is_flag=True,
        help="Show what would change, without writing it (the default).",
    ),
    click.option(
        "--apply",
        is_flag=True,
        help="Write an accepted revision to the file; rung undo reverts it.",
    ),
    click.option(
        "--interactive",
        is_flag=True,
        help="Ask about each change, then write those you accept.",
    ),
)
AUTHORS = (
    click.option(
        "--author",
        type=click.Choice(NAMES),
        default="mechanical",
        help="Who proposes the change: mechanical, by rung's rules (the default);"
        " paste, which prints a prompt; recorded, an answer in a file; or model, a"
        " language model.",
    ),
    click.option(
        "--answers",
        metavar="FILE",
        default="",
        help="The answer, for the author recorded; - for standard input.",
    ),
    click.option(
        "--model",
        metavar="NAME",
        default="",
        help="The model, for the author model, as provider:name.",
    ),
    click.option(
        "--base-url",
        metavar="URL",
        default="",
        help="A server with an OpenAI-compatible API, for the author model.",
    ),
    click.option(
        "--timeout",
        type=float,
        default=60.0,
        metavar="SECONDS",
        help="How long to wait for each answer of the model.",
    ),
    click.option(
        "--rounds",
        type=click.IntRange(0, 20),
        default=6,
        metavar="N",
        help="Maximum retries of a refused proposal.",
    ),
)
SHOWING = (
    form_option(FORMS),
    output_option,
    config_option,
)


def run(call: Call, how: Manner) -> int:
    """Carry out a request on a file, show the result, and write it if asked to; the exit code."""
    work = work_of(call.file, call.old, how.config)
    request = _renaming(work, call)
    if how.author == "paste":
        say(ask(work, request), how.output)
        return 0
    hands = hired(_choice(how))
    with progress(f"Revising {call.file}"):
        outcome = propose(work, request, hands.author, how.rounds)
    return _shown(work, outcome, hands, how, call.file)


def judged_answer(call: Call, answer: str, how: Manner) -> int:
    """Judge the answer in a file, or on standard input, and show the result; the exit code."""
    if call.file == answer == STDIN:
        raise click.UsageError(
            "Standard input can't be both the ladder and the answer; name a file for"
            " one of them."
        )
    work = work_of(call.file, call.old, how.config)
    hands = hired(Choice(name="recorded", answers=answer))
    outcome = propose(work, call.request, hands.author, 0)
    return _shown(work, outcome, hands, how, call.file)


def work_of(file: str, old: str, config: str | None) -> Work:
    """The document of a file with its workbench; without a file, an empty ladder."""
    workbenches = Workbenches(Options.at(config))
    if file:
        document = opened(workbenches, (file,))
        workbench, held = document.workbench, document.opened
    else:
        workbench = workbenches.workbench((STDIN,))
        held = workbench.open(Source("", b""))
    return Work(workbench, held, workbench.open(take(old)) if old else None)


def _renaming(work: Work, call: Call) -> Request:
    """The request, with the renames that swapping, moving or inserting levels amounts to."""
    if not any(call.places.values()):
        return call.request
    asked = call.request.rename
    return replace(call.request, rename=renames(work.ladder, asked, **call.places))


def _choice(how: Manner) -> Choice:
    """The author that the options choose; a model is watched only where a person looks on."""
    return Choice(
        name=how.author,
        answers=how.answers,
        model=how.model,
        base_url=how.base_url,
        timeout=how.timeout,
        watch=_watch if sys.stderr.isatty() else None,
    )


def _shown(work: Work, outcome: Outcome, hands: Hired, how: Manner, file: str) -> int:
    """Show the outcome, after confirming and writing if asked to; the exit code."""
    work = replace(work, opened=outcome.opened)
    if how.interactive and outcome.revisions:
        outcome = _chosen_by_hand(work, outcome)
    answer = None
    if _writes(outcome, how, file):
        answer = commit(FileStore(), file, work, outcome, hands.usage())
    elif how.apply and not outcome.changes:
        why = "nothing changes" if outcome.accepted else "the proposal was refused"
        warn(f"Nothing was written: {why}.")
    answer = answer or told(outcome, usage=hands.usage())
    say(text(answer, how.form, *width_and_colour(how.output)), how.output)
    return EXIT[outcome.accepted]


def _writes(outcome: Outcome, how: Manner, file: str) -> bool:
    """Whether there are changes to write and a file to write them to; warns if only the file is missing."""
    wanted = (how.apply or how.interactive) and outcome.changes
    if wanted and file in (STDIN, ""):
        warn("There is no file to write to; copy the text from the output.")
    return wanted and file not in (STDIN, "")


def _chosen_by_hand(work: Work, outcome: Outcome) -> Outcome:
    """The outcome with only the changes that the user accepted."""
    rejected = [_rejected(choices(one)) for one in outcome.revisions]
    return chosen(work, outcome, rejected)


def _rejected(offered: Sequence[Change]) -> list[Change]:
    """The changes that the user rejected, after asking about each."""
    answers: list[bool] = []
    while len(answers) < len(offered):
        at = len(answers)
        answer = _question(_described(offered[at], at + 1, len(offered)))
        answers = answers[:-1] if answer is None else [*answers, answer]
    return [one for one, yes in zip(offered, answers, strict=True) if not yes]


def _described(change: Change, number: int, of: int) -> str:
    """One change, to be decided on: what was, what became of it, and what is new."""
    lines = [f"\n{number} of {of}"]
    lines += [f"  - {one.old.text}\n    {one.became}" for one in change.olds]
    if change.new:
        source = f"  [{change.new.source}]" if change.new.source else ""
        lines.append(f"  + {change.new.text}{source}")
    return "\n".join(lines)


def _question(shown: str) -> bool | None:
    """True for yes, False for no, None to undo the last answer."""
    click.echo(shown, err=True)
    answer = click.prompt(
        "accept? [y]es, [n]o, [u]ndo the last answer",
        type=click.Choice("ynu"),
        err=True,
    )
    return {"y": True, "n": False}.get(answer)


def _watch(written: str) -> None:
    """Show on one line the end of what a model has written so far."""
    click.echo(f"\r{' '.join(written.split())[-76:]:<76}", nl=False, err=True)
