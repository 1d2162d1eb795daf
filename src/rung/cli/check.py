"""`rung check`: review ladders, and say by the exit code how they stand."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

import click

from rung.cli.output import say, warn, width_and_colour
from rung.cli.progress import progress
from rung.workbench import baseline
from rung.workbench.assemble import Desk, Options
from rung.workbench.mend import Mended, difference, mended
from rung.workbench.refused import Unreadable
from rung.workbench.reporting import report, reports
from rung.workbench.settings import FailOn
from rung.workbench.sources import STDIN, STDIN_NAME, put, take
from rung.workbench.workbench import Opened, Review, Workbench

FILE = click.Path(path_type=Path)


class Document(NamedTuple):
    """A document and the workbench with the settings of its folder."""

    workbench: Workbench
    opened: Opened


class Asked(NamedTuple):
    """What is to be done with the files, and how to report."""

    names: tuple[str, ...]
    form: str
    output: str | None
    together: bool
    fix: bool
    diff: bool
    known: bool


@click.command("check")
@click.argument("files", nargs=-1)
@click.option("--format", "form", type=click.Choice(tuple(reports())), default="terminal", help="How to report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option(
    "--fail-on", type=click.Choice(get_args(FailOn)), help="Exit with 1 from this severity on (default: warning)."
)
@click.option("--select", multiple=True, metavar="RULE", help="Only this rule or family; may be repeated.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule or family; may be repeated.")
@click.option("--info", is_flag=True, help="Show also what is only worth a look.")
@click.option(
    "--no-relations", is_flag=True, help="Don't relate statements: only copies are found twice, and it is faster."
)
@click.option("--together", is_flag=True, help="Read several files as one ladder.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files; of - print the mended text.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "--baseline", "known", metavar="FILE", type=FILE, help="Findings in this file are known: marked, not counted."
)
@click.option("--write-baseline", is_flag=True, help="Make all that is found now known.")
@click.option("--config", metavar="FILE", type=FILE, help="Settings instead of the nearest rung.toml.")
def command(
    files: tuple[str, ...],
    *,
    form: str,
    output: str | None,
    fail_on: FailOn | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    info: bool,
    no_relations: bool,
    together: bool,
    fix: bool,
    diff: bool,
    known: Path | None,
    write_baseline: bool,
    config: Path | None,
) -> int:
    """Review ladders level by level.

    FILES may be of any format that rung reads; - or nothing reads standard input, such as a pasted clipboard.
    Several files are reviewed each on its own, unless they are to be read --together.

    The exit code is 0 when nothing counts, 1 when a finding is as bad as --fail-on or worse, and 2 when something
    can't be read or understood.
    """
    names = _named(files)
    options = Options(
        config=config,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        info=info,
        baseline=known,
        fresh=write_baseline,
        relations=not no_relations,
    )
    asked = Asked(names, form=form, output=output, together=together, fix=fix, diff=diff, known=write_baseline)
    return _answer(Desk(options), asked)


def _answer(desk: Desk, asked: Asked) -> int:
    """The exit code, after everything that was asked for is done."""
    groups = [asked.names] if asked.together else [(name,) for name in asked.names]
    with progress(f"Reading {', '.join(asked.names)}"):
        documents = tuple(_opened(desk, groups))
        complete = len(documents) == len(groups)
        if asked.diff:
            shown = _show([mended(*one) for one in documents])
            return shown if complete else 2
        if asked.fix:
            documents = tuple(_fixed(*one) for one in documents)
        reviews = [one.workbench.review(one.opened) for one in documents]
    if asked.known:
        _write_baseline(documents, reviews)
    elif reviews:
        _report(asked, documents, reviews)
    passed = asked.known or _passed(documents, reviews)
    return (0 if passed else 1) if complete else 2


def _report(asked: Asked, documents: Sequence[Document], reviews: Sequence[Review]) -> None:
    width, colour = width_and_colour(asked.output)
    text = report(asked.form, reviews, width=width, colour=colour)
    say(text, asked.output, aside=asked.fix and STDIN in asked.names)
    _mention_gone(documents, reviews)


def _named(files: tuple[str, ...]) -> tuple[str, ...]:
    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file, or paste text into: rung check -")
    if files.count(STDIN) > 1:
        raise click.UsageError("Standard input can be read only once.")
    return tuple(dict.fromkeys(files)) or (STDIN,)


def _opened(desk: Desk, groups: Sequence[tuple[str, ...]]) -> Iterator[Document]:
    """The documents that can be read; of the others it is said why they can't."""
    for names in groups:
        workbench = desk.workbench(names)
        try:
            yield Document(workbench, workbench.open(*(take(name) for name in names)))
        except Unreadable as error:
            warn(str(error))


def _fixed(workbench: Workbench, opened: Opened) -> Document:
    """The document with its safe fixes, written back to where it came from."""
    change = mended(workbench, opened)
    for old, new in zip(opened.reading.sources, change.after.reading.sources, strict=True):
        if old.name == STDIN_NAME:
            sys.stdout.buffer.write(new.data)
        elif new.data != old.data:
            put(Path(new.name), new.data)
    return Document(workbench, change.after)


def _show(changes: Sequence[Mended]) -> int:
    shown = "".join(difference(change) for change in changes)
    say(shown)
    return 1 if shown else 0


def _write_baseline(documents: Sequence[Document], reviews: Sequence[Review]) -> None:
    for file in dict.fromkeys(one.workbench.baseline_file for one in documents):
        mine = [review for one, review in zip(documents, reviews, strict=True) if one.workbench.baseline_file == file]
        made = baseline.made(mine, file.parent)
        put(file, baseline.written(made))
        warn(
            f"{len(made.known)} findings are known now in {file}; name it with --baseline or as baseline in rung.toml."
        )


def _mention_gone(documents: Sequence[Document], reviews: Sequence[Review]) -> None:
    for file in dict.fromkeys(one.workbench.baseline_file for one in documents):
        mine = [
            (one, review) for one, review in zip(documents, reviews, strict=True) if one.workbench.baseline_file == file
        ]
        known = mine[0][0].workbench.known
        gone = baseline.gone(known, [review for _, review in mine], file.parent) if known else 0
        if gone:
            warn(f"{gone} findings of {file} no longer occur; --write-baseline brings it up to date.")


def _passed(documents: Sequence[Document], reviews: Sequence[Review]) -> bool:
    return not any(one.workbench.failed((review,)) for one, review in zip(documents, reviews, strict=True))
