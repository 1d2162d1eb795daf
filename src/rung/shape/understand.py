"""Blocks to ladder: plan, walk, read tables and data, then put levels, categories, statements and ledger together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rung.model.ladder import COMMON, Heading, Ladder, Level
from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.categories import categories, unified
from rung.shape.data import Data
from rung.shape.doubts import doubts
from rung.shape.flow import UNNAMED, Plan, Walk
from rung.shape.grid import grid_of, is_index, plan_of
from rung.shape.headings import is_common, levels_among
from rung.shape.ledger import ledger
from rung.shape.levels import levels
from rung.shape.lines import Line, heading_text, lines_of
from rung.shape.marks import SHARED, Notebook
from rung.shape.names import LevelName
from rung.shape.naming import Naming
from rung.shape.navigation import navigation
from rung.shape.statements import statements
from rung.shape.tables import Table
from rung.shape.tree import tree_of
from rung.shape.unnamed import unnamed_from
from rung.shape.vocabulary import vocabulary


def understand(reading: Reading, naming: Naming = Naming()) -> Ladder:
    """The ladder that a reading holds, as far as it can be told; what can't be told is in its findings and its ledger."""
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
    plan = _plan(lines, naming, _named_in_tables(reading.blocks, naming), structured=structured)
    walk = Walk(plan, reading.blocks, book)
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
    here = walk.where()
    category = here.category or next(reversed(walk.parents()), "")
    table = Table(blocks, grid, plan, book, walk.parents(), here.opening, category)
    if plan.layout != "none" and is_index(grid, plan) and walk.plan.levels:
        table.index()
    else:
        table.read()


def _segments(blocks: Sequence[Block]) -> Iterator[tuple[list[int], str]]:
    """Stretches of blocks of one kind, comments left out."""
    numbered = (number for number, block in enumerate(blocks) if _kind(block) != "note")
    for kind, group in groupby(numbered, key=lambda number: _kind(blocks[number])):
        yield list(group), kind


def _named_in_tables(blocks: Sequence[Block], naming: Naming) -> frozenset[str]:
    """The levels that tables describe, in lower case."""
    found: set[str] = set()
    for members, kind in _segments(blocks):
        if kind.startswith("table"):
            grid = grid_of(blocks, members)
            plan = plan_of(grid, naming)
            if not is_index(grid, plan):
                found |= {name.id.casefold() for name in plan.names.values() if name is not None}
    return frozenset(found)


def _plan(lines: Sequence[Line], naming: Naming, elsewhere: frozenset[str], *, structured: bool) -> Plan:
    found: dict[int, LevelName] = {}
    pages: set[int] = set()
    skipped: set[int] = set()
    for source, numbers in groupby(range(len(lines)), key=lambda at: lines[at].source):
        every = list(numbers)
        menu = navigation([lines[at] for at in every])
        skipped.update(every[at] for at in menu)
        own = [at for at in every if at not in skipped]
        local = levels_among([lines[at] for at in own], naming, elsewhere)
        found |= {own[at]: name for at, name in local.items()}
        if _one_page([lines[at] for at in own], local):
            pages.add(source)
    shown = [at for at in range(len(lines)) if at not in skipped]
    named = found or elsewhere or structured or any(is_common(lines[at], naming) for at in shown)
    begin = -1 if named or not shown else unnamed_from([lines[at] for at in shown])
    unnamed = shown[begin] if begin >= 0 else -1
    opened = found if unnamed < 0 else {unnamed - 1: UNNAMED}
    words = vocabulary(lines, opened, naming, frozenset(skipped))
    across = _transposed(lines, found)
    return Plan(lines, found, words, naming, across, frozenset(pages), frozenset(skipped), unnamed)


def _one_page(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> bool:
    """Whether a source is all about one level: it is named once, by the first heading."""
    if len(levels) != 1:
        return False
    at = next(iter(levels))
    return lines[at].look == "heading" and not any(line.look == "heading" for line in lines[:at])


def _transposed(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> bool:
    """Whether categories stand above levels: most levels open more than once, and nothing between two of them comes again."""
    times = Counter(name.id.casefold() for name in levels.values())
    if not times or sum(count > 1 for count in times.values()) * 2 <= len(times):
        return False
    below: Counter[str] = Counter()
    current: int | None = None
    for at, line in enumerate(lines):
        if at in levels:
            current = at
        elif current is not None and line.look in ("heading", "strong", "colon", "lead", "parent"):
            if line.look == "heading" and lines[current].look == "heading" and line.depth <= lines[current].depth:
                current = None
            elif at + 1 not in levels:
                below[heading_text(line).casefold()] += 1
    return sum(count > 1 for count in below.values()) < 2


def _headings(book: Notebook, of: Mapping[int, Level], names: Mapping[str, str]) -> tuple[Heading, ...]:
    return tuple(
        Heading(
            COMMON if one.opening == SHARED else of[one.opening].id if one.opening in of else "",
            names.get(one.category, one.category),
            one.text,
            one.place,
        )
        for one in book.headings
    )
