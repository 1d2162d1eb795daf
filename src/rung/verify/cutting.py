"""What was cut because at most so many statements were asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rung.model.proposal import Line
from rung.verify.account import HARDLY
from rung.verify.trace import Trace

Cell = tuple[str, str]
"""A level and a category."""


def with_cuts(
    traces: Sequence[Trace], most: int | None, lines: Sequence[Line]
) -> tuple[Trace, ...]:
    """The traces, where what had to go for a number of statements was cut and not dropped.

    In a category that is as full as it may be, as many whole statements count as cut as there are too many.
    most: as many statements as each category may have; None for any number.
    """
    if most is None or len(lines) < most:
        return tuple(traces)
    cells = _by_cell(traces)
    cut: set[int] = set()
    for cell, inside in cells.items():
        if len(cells) == 1 or _is_full(cell, most, lines):
            cut.update(_gone_for_number(inside, most))
    found = list(traces)
    for at in cut:
        found[at] = replace(found[at], became="cut")
    return tuple(found)


def _by_cell(traces: Sequence[Trace]) -> Mapping[Cell, Mapping[int, Trace]]:
    """The traces by the place where the old statements stood, each under its number."""
    cells: dict[Cell, dict[int, Trace]] = {}
    for at, one in enumerate(traces):
        cells.setdefault((one.old.level, one.old.category), {})[at] = one
    return cells


def _gone_for_number(inside: Mapping[int, Trace], most: int) -> list[int]:
    """The numbers of the statements of one place that had to go: as many as there are too many, the first ones first.

    What others say already leaves room and isn't counted.
    """
    implied = sum(one.became == "implied" for one in inside.values())
    too_many = max(0, len(inside) - implied - most)
    gone = [at for at, one in inside.items() if _went_as_a_whole(one)]
    return gone[:too_many]


def _went_as_a_whole(one: Trace) -> bool:
    """Whether hardly anything of a statement is left: it was cut, not damaged."""
    return one.became == "dropped" and one.left < HARDLY


def _is_full(cell: Cell, most: int, lines: Sequence[Line]) -> bool:
    """Whether the answer has as many statements in a category as were asked for.

    An old statement without a category could have stood in any, so that one full category is enough.
    """
    level, category = cell
    levels = ("", level)
    there = Counter(
        line.category for line in lines if not level or line.level in levels
    )
    if there[category] >= most:
        return True
    return not category and max(there.values(), default=0) >= most
