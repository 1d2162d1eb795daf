"""Blocks to ladder: read them, then put levels, categories, statements and ledger together."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.ladder import Heading, Ladder, Level
from rung.model.reading import Reading
from rung.shape.categories import categories, unified
from rung.shape.doubts import doubts
from rung.shape.exact.canonical import canonical
from rung.shape.ledger import ledger
from rung.shape.levels import levels
from rung.shape.naming import UNPINNED, Naming
from rung.shape.notebook import Notebook
from rung.shape.noting import noted
from rung.shape.statements import statements


def understand(reading: Reading, naming: Naming = UNPINNED) -> Ladder:
    """The ladder that a reading holds, as far as it can be told.

    What can't be told is in its findings and its ledger; nothing raises. `naming` is what a user pinned.
    """
    exact = canonical(reading)
    if exact is not None:
        return exact
    book = noted(reading, naming)
    every, opened = levels(book.openings, apart=_stand_apart(reading, book))
    names = unified(book.marks)
    ladder = Ladder(
        title=next(iter(book.titles), ""),
        levels=every,
        categories=categories(reading.blocks, book, names),
        statements=statements(reading.blocks, book.marks, opened, names),
        headings=_headings(book, opened, names),
        ledger=ledger(reading, book.marks, opened, names),
    )
    return doubts(ladder, reading, book)


def _stand_apart(reading: Reading, book: Notebook) -> bool:
    """Whether each of several levels stands in a file of its own."""
    places = [opening.place for opening in book.openings if opening.place]
    sources = {reading.parts[place.order].source for place in places}
    return len(sources) == len(places) == len(book.openings) > 1


def _headings(
    book: Notebook, levels: Mapping[int, Level], names: Mapping[str, str]
) -> tuple[Heading, ...]:
    """The headings of levels and of categories in them, in reading order."""
    return tuple(
        Heading(
            levels[one.opening].id,
            names.get(one.category, one.category),
            one.text,
            one.place,
        )
        for one in sorted(book.headings, key=lambda one: one.place)
    )
