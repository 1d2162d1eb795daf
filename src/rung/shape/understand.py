"""Blocks to ladder: plan, walk, read tables and data, then put levels, categories, statements and ledger together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from rung.model.ladder import Heading, Ladder, Level
from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.briefs import briefs_among
from rung.shape.categories import categories, unified
from rung.shape.data import Data
from rung.shape.doubts import doubts
from rung.shape.exact.canonical import canonical
from rung.shape.flow import Walk
from rung.shape.grid import grid_of, plan_of
from rung.shape.headcells import heads_of, is_index
from rung.shape.ledger import ledger
from rung.shape.levels import levels
from rung.shape.lines import lines_of
from rung.shape.marks import Notebook
from rung.shape.naming import UNPINNED, Naming
from rung.shape.numbering import outlined
from rung.shape.planning import Around, plan_of_lines
from rung.shape.stack import Stack
from rung.shape.statements import statements
from rung.shape.tables import Table
from rung.shape.tree import tree_of


class Segment(NamedTuple):
    """Blocks of one kind that follow each other in one source: running text, data, or a table."""

    members: list[int]
    kind: str
    source: int


def understand(reading: Reading, naming: Naming = UNPINNED) -> Ladder:
    """The ladder that a reading holds, as far as it can be told; what can't be told is in its findings and its
    ledger.
    """
    if (exact := canonical(reading)) is not None:
        return exact
    book = read(reading, naming)
    every, of = levels(book.openings, apart=_apart(reading, book))
    book.without_groups()
    names = unified(book.marks)
    found = statements(reading.blocks, book.marks, of, names)
    ladder = Ladder(
        title=next(iter(book.titles), ""),
        levels=every,
        categories=categories(reading.blocks, book, names),
        statements=found,
        headings=_headings(book, of, names),
        ledger=ledger(reading, book.marks, of, names),
    )
    return doubts(ladder, reading, book)


def _apart(reading: Reading, book: Notebook) -> bool:
    """Whether each of several levels stands in a file of its own."""
    sources = [
        reading.parts[one.place.order].source for one in book.openings if one.place
    ]
    return (
        len(reading.sources) > 1
        and len(set(sources)) == len(sources) == len(book.openings) > 1
    )


def read(reading: Reading, naming: Naming) -> Notebook:
    """The marks of a reading."""
    book = Notebook()
    lines = outlined(lines_of(_flowing(reading)))
    segments = list(_segments(reading))
    data = _data(reading, segments, naming, {line.source for line in lines})
    levels_there, topics = _named_in_tables(reading.blocks, segments, naming)
    structured = any(one.book.openings for one in data.values())
    front = {source: one.name for (_, source), one in data.items() if one.name}
    files = [source.name for source in reading.sources]
    plan = plan_of_lines(
        lines, naming, Around(levels_there, topics, structured, files, front)
    )
    plan = replace(plan, briefs=briefs_among(lines, plan.levels, reading.blocks))
    book.graded = bool(plan.axes) and not naming.categories
    walk = Walk(plan, reading.blocks, book, Stack(plan.transposed))
    at = 0
    for members, kind, source in segments:
        if kind == "flow":
            while at < len(lines) and lines[at].block <= members[-1]:
                walk.line(at)
                at += 1
        elif kind == "data":
            book.add(data[members[0], source].book)
        else:
            _table(reading.blocks, members, walk, book, naming)
    walk.settle()
    return book


def _data(
    reading: Reading, segments: Sequence[Segment], naming: Naming, flowing: set[int]
) -> dict[tuple[int, int], Data]:
    """Each stretch of data as read, by its first block and its source; a source without other text may be one level."""
    found: dict[tuple[int, int], Data] = {}
    for members, kind, source in segments:
        if kind == "data":
            one = Data(reading.blocks, Notebook(), naming)
            one.read(tree_of(reading.blocks, members), alone=source not in flowing)
            found[members[0], source] = one
    return found


def _flowing(reading: Reading) -> Iterator[tuple[int, int, Block]]:
    for number, block in enumerate(reading.blocks):
        if _kind(block) == "flow":
            yield number, reading.parts[block.place.order].source, block


def _kind(block: Block) -> str:
    if block.kind == "note":
        return "note"
    if block.cell is not None:
        return f"table {block.cell.table}"
    return "data" if block.key or block.kind == "meta" else "flow"


def _table(
    blocks: Sequence[Block],
    members: Sequence[int],
    walk: Walk,
    book: Notebook,
    naming: Naming,
) -> None:
    grid = grid_of(blocks, members)
    plan = plan_of(grid, naming)
    here = walk.stack.where()
    parents = walk.stack.parents()
    category = here.category or next(reversed(parents), "")
    table = Table(
        blocks, grid, plan, book, parents, here.opening, category, walk.plan.words.knows
    )
    if plan.layout != "none" and is_index(grid, plan) and walk.plan.levels:
        table.index()
    else:
        table.read()


def _segments(reading: Reading) -> Iterator[Segment]:
    """Stretches of blocks of one kind, comments left out."""
    numbered = (
        number for number, block in enumerate(reading.blocks) if _kind(block) != "note"
    )

    def key(number: int) -> tuple[str, int]:
        block = reading.blocks[number]
        return _kind(block), reading.parts[block.place.order].source

    for (kind, source), group in groupby(numbered, key=key):
        yield Segment(list(group), kind, source)


def _named_in_tables(
    blocks: Sequence[Block], segments: Sequence[Segment], naming: Naming
) -> tuple[frozenset[str], frozenset[str]]:
    """The levels that tables describe and the categories that they name, in lower case."""
    levels: set[str] = set()
    topics: set[str] = set()
    for members, kind, _ in segments:
        if kind.startswith("table"):
            grid = grid_of(blocks, members)
            plan = plan_of(grid, naming)
            if not is_index(grid, plan):
                levels |= {
                    name.id.casefold()
                    for name in plan.names.values()
                    if name is not None
                }
                topics |= heads_of(grid, plan)
    return frozenset(levels), frozenset(topics)


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
