"""The result of `rung overlap`: the pairs with both quotes and the reason; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import msgspec

from rung.lexicon.casing import capitalized
from rung.model.ladder import Judged, Ladder, Statement, called
from rung.model.reading import Reading
from rung.model.relation import Label
from rung.model.source import Place
from rung.relate.overlaps import overlaps, why
from rung.reports.lines import Lines
from rung.reports.wording import number_of, whereabouts


class Side(msgspec.Struct, frozen=True):
    """One of two statements; `level` is `common` for what all levels share, `category` empty for a summary."""

    level: str
    category: str
    text: str
    line: int
    file: str
    track: str


class Overlap(msgspec.Struct, frozen=True):
    """Two statements that say the same (`same`), or of which a part is said twice (`partial`); `a` is the lower one."""

    relation: Label
    confidence: float
    why: str
    a: Side
    b: Side


class Overlaps(msgspec.Struct, frozen=True):
    """The answer for one ladder; `judge` says in a sentence who judged."""

    file: str
    judge: str
    between: tuple[str, ...]
    pairs: tuple[Overlap, ...]


def answer(
    name: str, reading: Reading, ladder: Ladder, judge: str, between: Sequence[str] = ()
) -> Overlaps:
    """What is said twice, common first, then level against level; between two levels only, if they are named."""
    lines = Lines(reading)
    ranks = {level.id: at for at, level in enumerate(ladder.levels)}
    found = [one for one in overlaps(ladder) if _is_between(one, between)]
    found.sort(key=lambda one: _order(one, ranks))
    pairs = tuple(_pair(one, lines) for one in found)
    return Overlaps(name, judge, tuple(between), pairs)


def _is_between(one: Judged, levels: Sequence[str]) -> bool:
    """Whether a pair is of the levels that are asked for; where none are, every pair is."""
    return not levels or {one.a.level, one.b.level} == {*levels}


def _order(one: Judged, ranks: Mapping[str, int]) -> tuple[int, int, Place, Place]:
    """The sort key of a pair: its levels (the part for all levels first), then the order of the statements."""
    a, b = (ranks.get(side.level, -1) for side in (one.a, one.b))
    return a, b, one.a.place, one.b.place


def counted(found: Overlaps) -> str:
    """How many pairs there are, in words that can begin a sentence; empty for none."""
    number = len(found.pairs)
    if not number:
        return ""
    return f"{number_of(number, 'pair says', 'pairs say')} something twice"


def grouped(found: Overlaps) -> tuple[tuple[str, tuple[Overlap, ...]], ...]:
    """The pairs under headings that name their levels, in order."""
    return tuple(
        (title, tuple(pairs)) for title, pairs in groupby(found.pairs, key=heading)
    )


def heading(pair: Overlap) -> str:
    """The levels of a pair as a heading."""
    a, b = called(pair.a.level), called(pair.b.level)
    return f"Within {a}" if a == b else capitalized(f"{a} and {b}")


def place(side: Side) -> str:
    """Level, category and line of a statement in words."""
    where = whereabouts(side.level, side.category or "summary")
    return f"{capitalized(where)}, line {side.line}"


def _pair(one: Judged, lines: Lines) -> Overlap:
    """A judged pair as it is published."""
    relation = one.relation
    return Overlap(
        relation.label,
        round(relation.confidence, 4),
        why(one),
        _side(one.a, lines),
        _side(one.b, lines),
    )


def _side(one: Statement, lines: Lines) -> Side:
    """One statement of a pair, with its line and file."""
    line, file = lines.region(one.place).line, lines.file(one.place)
    return Side(one.level, one.category, one.text, line, file, one.track)
