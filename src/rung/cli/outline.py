"""`rung outline`: how a ladder was read, and what became of every line."""

from __future__ import annotations

from collections.abc import Iterator

import click

from rung.cli.documents import groups, named, one_only, opened
from rung.cli.options import (
    config_option,
    form_option,
    output_option,
    together_option,
)
from rung.cli.output import fitted, say
from rung.cli.progress import progress
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.forms import json
from rung.workbench.outline import Outline, OutlinedStatement, outline

MARKS = {
    "summary": "summary: ",
    "prerequisite": "prerequisite: ",
    "note": "note: ",
    "example": "example: ",
}

DEEP = 8
"""The column where a statement's text begins, on its first line and on those after it."""


@click.command("outline")
@click.argument("files", nargs=-1)
@form_option(("terminal", "json"))
@output_option
@click.option(
    "--ledger",
    is_flag=True,
    help="Also list every line of the input and what became of it.",
)
@together_option
@config_option
def command(
    files: tuple[str, ...],
    *,
    form: str,
    output: str | None,
    ledger: bool,
    together: bool,
    config: str | None,
) -> int:
    """Show how FILES were read: levels, categories, statements, and with --ledger what became of every line.

    If something was misread, name your levels and categories in rung.toml.
    """
    names = named(files)
    if form == "json":
        one_only(names, together, "JSON")
    workbenches = Workbenches(Options.at(config))
    with progress(f"Reading {', '.join(names)}"):
        found = [
            outline(opened(workbenches, some).opened)
            for some in groups(names, together)
        ]
    if form == "json":
        say(json(found[0]), output)
        return 0
    lines = [line for one in found for line in _shown(one, ledger=ledger)]
    say("".join(fitted(line, DEEP, output) for line in lines), output)
    return 0


def _shown(understood: Outline, *, ledger: bool) -> Iterator[str]:
    """An outline as lines."""
    if understood.title:
        yield from (understood.title, "")
    yield from _levels(understood)
    if understood.categories:
        names = ", ".join(one.name for one in understood.categories)
        yield f"Categories: {names}"
    unplaced = [line for line in understood.ledger if line.became == "unplaced"]
    yield (
        f"Statements: {len(understood.statements)}, examples:"
        f" {len(understood.examples)}"
    )
    yield f"Lines: {len(understood.ledger)}, of which {len(unplaced)} belong to nothing"
    yield from _statements((*understood.statements, *understood.examples), understood)
    if ledger:
        yield from _ledger(understood)
    elif unplaced:
        yield from ("", "Belongs to nothing")
        yield from (f"  {line.line:4}  {line.text.strip()}" for line in unplaced)


def _ledger(understood: Outline) -> Iterator[str]:
    """Every line of the input and what became of it."""
    yield from ("", "Ledger")
    for line in understood.ledger:
        where = "/".join(part for part in (line.level, line.category) if part)
        text = line.text.strip()
        yield f"  {line.line:4}  {line.became:10} {where:24} {text}".rstrip()


def _levels(understood: Outline) -> Iterator[str]:
    """The levels of each track."""
    tracks = dict.fromkeys(level.track for level in understood.levels)
    for track in tracks:
        levels = (one.id for one in understood.levels if one.track == track)
        yield f"Levels{f' of {track}' if track else ''}: {', '.join(levels)}"
    if not tracks:
        yield "Levels: none found; name them under [levels] in rung.toml"


def _statements(
    statements: tuple[OutlinedStatement, ...], understood: Outline
) -> Iterator[str]:
    """The statements under the names of their levels and categories, in rising order."""
    levels = enumerate(understood.levels)
    order = {(level.track, level.id): at for at, level in levels}
    before: tuple[str, str, str] = ("", "", "")
    for one in sorted(statements, key=lambda x: order.get((x.track, x.level), -1)):
        place = (one.track, one.level, one.category)
        if place[:2] != before[:2]:
            yield from ("", _named(one))
        if place != before and one.category:
            yield f"  {one.category}"
        before = place
        yield f"  {one.line:4}  {MARKS.get(one.role, '')}{one.text}"


def _named(one: OutlinedStatement) -> str:
    """A level with its title."""
    if one.level_title == one.level:
        return one.level
    return f"{one.level}  {one.level_title}".rstrip()
