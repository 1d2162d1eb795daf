"""`rung outline`: what was understood of a ladder, and what became of every line."""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec

from rung.cli.output import fitted, say
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.outline import Outline, OutlinedStatement, outline
from rung.workbench.sources import STDIN, take

MARKS = {
    "summary": "summary: ",
    "prerequisite": "prerequisite: ",
    "note": "note: ",
    "example": "example: ",
}

DEEP = 8
"""Where a statement's text begins, and goes on in its next lines."""


@click.command("outline")
@click.argument("files", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(("terminal", "json")),
    default="terminal",
    help="How to show it.",
)
@click.option(
    "--ledger",
    is_flag=True,
    help="Show also every line of the input and what became of it.",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the outline to a file.")
def command(
    files: tuple[str, ...],
    *,
    form: str,
    ledger: bool,
    config: str | None,
    output: str | None,
) -> int:
    """Show what was understood of FILES: levels, categories, statements, and a ledger of the input.

    Several files make one ladder. When something is understood wrongly, name levels and categories in rung.toml.
    """
    names = files or (STDIN,)
    desk = Desk(Options.at(config))
    with progress(f"Reading {', '.join(names)}"):
        opened = desk.workbench(names).open(*(take(name) for name in names))
        understood = outline(opened)
    if form == "json":
        text = (
            msgspec.json.format(msgspec.json.encode(understood), indent=2).decode()
            + "\n"
        )
    else:
        text = "".join(
            fitted(line, DEEP, output) for line in _shown(understood, ledger=ledger)
        )
    say(text, output)
    return 0


def _shown(understood: Outline, *, ledger: bool) -> Iterator[str]:
    if understood.title:
        yield understood.title
        yield ""
    yield from _levels(understood)
    if understood.categories:
        yield f"Categories: {', '.join(one.name for one in understood.categories)}"
    unplaced = [line for line in understood.ledger if line.became == "unplaced"]
    yield f"Statements: {len(understood.statements)}, examples: {len(understood.examples)}"
    yield f"Lines: {len(understood.ledger)}, of which {len(unplaced)} belong to nothing"
    yield from _statements((*understood.statements, *understood.examples), understood)
    if unplaced and not ledger:
        yield ""
        yield "Belongs to nothing"
        yield from (f"  {line.line:4}  {line.text.strip()}" for line in unplaced)
    if ledger:
        yield ""
        yield "Ledger"
        for line in understood.ledger:
            where = "/".join(part for part in (line.level, line.category) if part)
            yield f"  {line.line:4}  {line.became:10} {where:24} {line.text.strip()}".rstrip()


def _levels(understood: Outline) -> Iterator[str]:
    tracks = dict.fromkeys(level.track for level in understood.levels)
    for track in tracks:
        levels = [level.id for level in understood.levels if level.track == track]
        yield f"Levels{f' of {track}' if track else ''}: {', '.join(levels)}"
    if not tracks:
        yield "Levels: none found; name them under [levels] in rung.toml"


def _statements(
    statements: tuple[OutlinedStatement, ...], understood: Outline
) -> Iterator[str]:
    order = {(level.track, level.id): at for at, level in enumerate(understood.levels)}
    before: tuple[str, str, str] = ("", "", "")
    for one in sorted(
        statements, key=lambda one: order.get((one.track, one.level), -1)
    ):
        if (one.track, one.level) != before[:2]:
            yield ""
            yield (
                f"{one.level}  {one.level_title}".rstrip()
                if one.level_title != one.level
                else one.level
            )
        if (one.track, one.level, one.category) != before and one.category:
            yield f"  {one.category}"
        before = (one.track, one.level, one.category)
        yield f"  {one.line:4}  {MARKS.get(one.role, '')}{one.text}"
