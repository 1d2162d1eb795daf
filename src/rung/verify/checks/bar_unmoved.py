"""Does the answer ask for as much as before, no more and no less: tiers, denials, and the relation of old to new?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.verdict import Verdict
from rung.verify.bar.denials import denials
from rung.verify.bar.reach import narrowed, widened
from rung.verify.bar.relations import asks_otherwise
from rung.verify.bar.tiers import tiers_brought, tiers_lost
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each statement or line whose bar moved."""
    moved = tuple(_moved(change))
    yield from moved
    if not moved and change.olds:
        yield Verdict("bar-stands")


def _moved(change: ProposedChange) -> Iterator[Verdict]:
    """Every way in which the text asks for more or less than before."""
    carried = [one for one in change.traces if one.moves]
    for one in carried:
        yield from tiers_lost(one, change)
        yield from denials(one, change)
    yield from tiers_brought(change)
    yield from widened(change)
    for one in carried:
        yield from narrowed(one, change)
    yield from asks_otherwise(change)


bar_unmoved = Check("bar-unmoved", ask)
