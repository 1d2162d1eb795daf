"""Blocks to ladder: plan, walk, read tables and data, then put levels, categories, statements and ledger together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rung.model.ladder import COMMON, Heading, Ladder, Level
from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.categories import categories, unified
from rung.shape.data import Data
from rung.shape.doubts import doubts
from rung.shape.exact.canonical import canonical
from rung.shape.flow import Walk
from rung.shape.grid import grid_of, heads_of, is_index, plan_of
from rung.shape.ledger import ledger
from rung.shape.levels import levels
from rung.shape.lines import lines_of
from rung.shape.marks import SHARED, Notebook
from rung.shape.naming import UNPINNED, Naming
from rung.shape.planning import Around, plan_of_lines
from rung.shape.stack import Stack
from rung.shape.statements import statements
from rung.shape.tables import Table
from rung.shape.tree import tree_of


def understand(reading: Reading, naming: Naming = UNPINNED) -> Ladder:
    """The ladder that a reading holds, as far as it can be told; what can't be told is in its findings and its
    ledger.
    """
    if (exact := canonical(reading)) is not None:
        return exact
    book = read(reading, naming)
    every, of = levels(book.openings)
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


def read(reading: Reading, naming: Naming) -> Notebook:
    """The marks of a reading."""
    book = Notebook()
    lines = lines_of(_flowing(reading))
    structured = any(_kind(block) == "data" for block in reading.blocks)
    levels_there, topics = _named_in_tables(reading.blocks, naming)
    around = Around(levels_there, topics, structured, [source.name for source in reading.sources])
    plan = plan_of_lines(lines, naming, around)
    book.graded = bool(plan.axes) and not naming.categories
    walk = Walk(plan, reading.blocks, book, Stack(plan.transposed))
    numbers = iter(range(len(lines)))
    at = next(numbers, None)
    for members, kind in _segments(reading.blocks):
        if kind == "flow":
            while at is not None and lines[at].block <= members[-1]:
                walk.line(at)
                at = next(numbers, None)
        elif kind.startswith("table"):
            _table(reading.blocks, members, walk, book, naming)
        elif kind == "data":
            Data(reading.blocks, book, naming).read(tree_of(reading.blocks, members))
    walk.settle()
    return book


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


def _table(blocks: Sequence[Block], members: Sequence[int], walk: Walk, book: Notebook, naming: Naming) -> None:
    grid = grid_of(blocks, members)
    plan = plan_of(grid, naming)
    here = walk.stack.where()
    parents = walk.stack.parents()
    category = here.category or next(reversed(parents), "")
    table = Table(blocks, grid, plan, book, parents, here.opening, category, walk.plan.words.knows)
    if plan.layout != "none" and is_index(grid, plan) and walk.plan.levels:
        table.index()
    else:
        table.read()


def _segments(blocks: Sequence[Block]) -> Iterator[tuple[list[int], str]]:
    """Stretches of blocks of one kind, comments left out."""
    numbered = (number for number, block in enumerate(blocks) if _kind(block) != "note")
    for kind, group in groupby(numbered, key=lambda number: _kind(blocks[number])):
        yield list(group), kind


def _named_in_tables(blocks: Sequence[Block], naming: Naming) -> tuple[frozenset[str], frozenset[str]]:
    """The levels that tables describe and the categories that they name, in lower case."""
    levels: set[str] = set()
    topics: set[str] = set()
    for members, kind in _segments(blocks):
        if kind.startswith("table"):
            grid = grid_of(blocks, members)
            plan = plan_of(grid, naming)
            if not is_index(grid, plan):
                levels |= {name.id.casefold() for name in plan.names.values() if name is not None}
                topics |= heads_of(grid, plan)
    return frozenset(levels), frozenset(topics)


def _headings(book: Notebook, of: Mapping[int, Level], names: Mapping[str, str]) -> tuple[Heading, ...]:
    return tuple(
        Heading(
            COMMON if one.opening == SHARED else of[one.opening].id if one.opening in of else "",
            names.get(one.category, one.category),
            one.text,
            one.place,
        )
        for one in sorted(book.headings, key=lambda spot: spot.place)
    )
