"""What is said when the guess is unsure: no levels, levels known by structure only, text that found no place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Place
from rung.shape.marks import Notebook
from rung.shape.statements import place_in


def doubts(ladder: Ladder, reading: Reading, book: Notebook) -> Ladder:
    """The ladder with a finding for each doubt."""
    return replace(ladder, findings=(*reading.findings, *_doubts(ladder, reading, book)))


def _doubts(ladder: Ladder, reading: Reading, book: Notebook) -> Iterator[Finding]:
    if not any(level.id for level in ladder.levels) and reading.parts:
        yield Finding(
            place=Place(0, 0, 0),
            rule="shape/no-levels",
            message="No level was recognised; name the levels in rung.toml under [shape] levels if there are any.",
        )
    guessed = [opening for opening in book.openings if opening.name.guessed]
    if guessed:
        names = ", ".join(dict.fromkeys(opening.name.id for opening in guessed))
        yield Finding(
            place=guessed[0].place or Place(0, 0, 0),
            rule="shape/unsure-level",
            message=f"{names} are taken for levels only because of where they stand; name the levels in rung.toml to be sure.",
        )
    for mark in book.marks:
        if mark.became == "unplaced":
            block = reading.blocks[mark.block]
            yield Finding(
                place=place_in(block, mark.start, mark.end),
                quote=block.text[mark.start : mark.end],
                rule="shape/unplaced-text",
                severity="info",
                message="This stands outside every level; name its heading in rung.toml if it belongs to one.",
            )
