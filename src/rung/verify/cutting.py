"""What was cut because at most so many statements were asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rung.model.proposal import Line
from rung.verify.account import HARDLY
from rung.verify.trace import Trace

Cell = tuple[str, str]


def with_cuts(
    traces: Sequence[Trace], most: int | None, lines: Sequence[Line]
) -> tuple[Trace, ...]:
    """The traces, where what had to go for a number of statements was cut and not dropped.

    In a category that is as full as it may be, as many whole statements count as cut as there are too many.
    """
    if most is None or len(lines) < most:
        return tuple(traces)
    cells: dict[Cell, list[int]] = {}
    for at, one in enumerate(traces):
        cells.setdefault((one.old.level, one.old.category), []).append(at)
    cut: set[int] = set()
    for cell, inside in cells.items():
        if _is_full(cell, most, lines, only=len(cells) == 1):
            standing = sum(traces[at].became != "implied" for at in inside)
            whole = [at for at in inside if _went_as_a_whole(traces[at])]
            cut.update(whole[: max(0, standing - most)])
    return tuple(
        replace(one, became="cut") if at in cut else one
        for at, one in enumerate(traces)
    )


def _went_as_a_whole(one: Trace) -> bool:
    return one.became == "dropped" and one.left < HARDLY


def _is_full(cell: Cell, most: int, lines: Sequence[Line], *, only: bool) -> bool:
    """Whether the answer has as many statements in a category as were asked for."""
    level, category = cell
    there = Counter(
        line.category for line in lines if not level or line.level in (level, "")
    )
    if only or there[category] >= most:
        return True
    return not category and max(there.values(), default=0) >= most
