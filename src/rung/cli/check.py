"""`rung check`: review ladders, and give the result as an exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, get_args

import click

from rung.cli.documents import Document, groups, named, readable
from rung.cli.options import form_option, output_option, together_option
from rung.cli.output import say, warn, width_and_colour
from rung.cli.progress import progress
from rung.outside.sources import STDIN, STDIN_NAME, put
from rung.outside.workbenches import Options, Workbenches
from rung.workbench import baseline
from rung.workbench.fixes import difference, fixed
from rung.workbench.reporting import report, reports
from rung.workbench.settings import FailOn
from rung.workbench.workbench import Review

FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """How the command was called: the files, how to review them, what to do with the findings."""

    files: tuple[str, ...]
    form: str
    output: str | None
    fail_on: FailOn | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    info: bool
    no_relations: bool
    together: bool
    fix: bool
    diff: bool
    baseline: Path | None
    write_baseline: bool
    config: Path | None

    @property
    def names(self) -> tuple[str, ...]:
        """The files to read, each once."""
        return named(self.files)

    @property
    def options(self) -> Options:
        """How to review, where that differs from the settings."""
        return Options(
            config=self.config,
            select=self.select,
            ignore=self.ignore,
            fail_on=self.fail_on,
            info=self.info,
            baseline=self.baseline,
            fresh=self.write_baseline,
            relations=not self.no_relations,
        )


class Reviewed(NamedTuple):
    """A document, its review, and the path of its baseline, whether or not the file exists."""

    document: Document
    review: Review
    baseline_file: Path

    @property
    def failed(self) -> bool:
        """Whether a finding counts."""
        return self.document.workbench.failed((self.review,))


@click.command("check")
@click.argument("files", nargs=-1)
@form_option(tuple(reports()))
@output_option
@click.option(
    "--fail-on",
    type=click.Choice(get_args(FailOn)),
    help="The least severity that makes the exit code 1 (default: warning).",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help="Only this rule or family; may be repeated.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    help="Skip this rule or family; may be repeated.",
)
@click.option("--info", is_flag=True, help="Include minor findings (infos).")
@click.option(
    "--no-relations",
    is_flag=True,
    help="Don't relate statements: faster, but of repeats only exact copies are found.",
)
@together_option
@click.option(
    "--fix",
    is_flag=True,
    help="Apply the safe fixes to the files; for -, print the fixed text.",
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, without changing it."
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=FILE,
    help="A file of known findings, which don't count.",
)
@click.option(
    "--write-baseline", is_flag=True, help="Record all current findings as known."
)
@click.option(
    "--config",
    metavar="FILE",
    type=FILE,
    help="A settings file to use instead of the nearest rung.toml.",
)
def command(**given: Any) -> int:
    """Review ladders level by level.

    FILES may be in any format that rung reads. Without FILES, or with -, rung reads standard input, such as a pasted
    draft. Each file is reviewed on its own, unless you add --together.

    The exit code is 0 if no finding counts, 1 if a finding is as severe as --fail-on or more, and 2 if something
    can't be read or understood.
    """
    return _answer(Call(**given))


def _answer(asked: Call) -> int:
    """Do everything that was asked for; the exit code."""
    workbenches = Workbenches(asked.options)
    wanted = groups(asked.names, asked.together)
    with progress(f"Reading {', '.join(asked.names)}"):
        documents = tuple(readable(workbenches, wanted))
        if asked.diff:
            code = _show(documents)
            return code if len(documents) == len(wanted) else 2
        if asked.fix:
            documents = tuple(_fixed(one) for one in documents)
        found = [_reviewed(workbenches, one) for one in documents]
    passed = _told(asked, found)
    return (0 if passed else 1) if len(documents) == len(wanted) else 2


def _reviewed(workbenches: Workbenches, one: Document) -> Reviewed:
    """One document, its review, and the file of known findings that holds for it."""
    review = one.workbench.review(one.opened)
    return Reviewed(one, review, workbenches.baseline_file(one.names))


def _told(asked: Call, found: Sequence[Reviewed]) -> bool:
    """Report, or write the baseline that was asked for; whether nothing counts."""
    if asked.write_baseline:
        _write_baselines(found)
        return True
    if found:
        width, colour = width_and_colour(asked.output)
        reviews = [one.review for one in found]
        text = report(asked.form, reviews, width=width, colour=colour)
        say(text, asked.output, aside=asked.fix and STDIN in asked.names)
        _mention_gone(found)
    return not any(one.failed for one in found)


def _fixed(one: Document) -> Document:
    """The document with its safe fixes, written back to where it came from."""
    change = fixed(one.workbench, one.opened)
    olds, news = one.opened.reading.sources, change.after.reading.sources
    for old, new in zip(olds, news, strict=True):
        if old.name == STDIN_NAME:
            sys.stdout.buffer.write(new.data)
        elif new.data != old.data:
            put(Path(new.name), new.data)
    return one._replace(opened=change.after)


def _show(documents: Sequence[Document]) -> int:
    """Print what the safe fixes would change; 1 where they would change anything."""
    changes = (fixed(one.workbench, one.opened) for one in documents)
    shown = "".join(difference(change) for change in changes)
    say(shown)
    return 1 if shown else 0


def _by_baseline(found: Sequence[Reviewed]) -> Iterator[tuple[Path, list[Reviewed]]]:
    """The reviews that share a baseline file."""
    for file in dict.fromkeys(one.baseline_file for one in found):
        yield file, [one for one in found if one.baseline_file == file]


def _write_baselines(found: Sequence[Reviewed]) -> None:
    """Record all findings as known, one file for each baseline, and say how many."""
    for file, mine in _by_baseline(found):
        made = baseline.made(one.review for one in mine)
        put(file, baseline.written(made))
        warn(
            f"{len(made.known)} findings are recorded as known in {file}; use it with"
            " --baseline, or set baseline in rung.toml."
        )


def _mention_gone(found: Sequence[Reviewed]) -> None:
    """Say where known findings no longer occur, so that the file can be updated."""
    for file, mine in _by_baseline(found):
        known = mine[0].document.workbench.known
        gone = baseline.gone(known, [one.review for one in mine]) if known else 0
        if gone:
            warn(
                f"{gone} findings in {file} no longer occur; --write-baseline updates"
                " the file."
            )
