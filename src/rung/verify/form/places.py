"""Levels and categories that an answer names."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import folded_name, same_name
from rung.model.ladder import COMMON
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange


def places_unknown(change: ProposedChange) -> Iterator[Verdict]:
    """Categories that the ladder doesn't have, and levels that it doesn't have or that nobody asked about."""
    yield from _categories(change)
    if change.request.level:
        yield from _other_levels(change)
    else:
        yield from _unknown_levels(change)


def _categories(change: ProposedChange) -> Iterator[Verdict]:
    known = {folded_name(one.name) for one in change.before.categories} | {""}
    known |= {folded_name(one.category) for one in change.before.statements}
    named = dict.fromkeys(line.category for line in change.lines)
    strange = tuple(name for name in named if folded_name(name) not in known)
    if strange and len(known) > 1:
        yield Verdict("unknown-category", "fails", came=strange)


def _other_levels(change: ProposedChange) -> Iterator[Verdict]:
    wanted = change.request.level
    for level in dict.fromkeys(line.level for line in change.lines):
        if not same_name(level, wanted):
            yield Verdict("other-level", "fails", came=(level,), name=wanted)


def _unknown_levels(change: ProposedChange) -> Iterator[Verdict]:
    known = {one.id for one in change.before.levels} | {COMMON, ""}
    known |= {new for _, new in change.request.rename}
    named = dict.fromkeys(line.level for line in change.lines)
    strange = tuple(level for level in named if level not in known)
    if strange and change.before.levels:
        yield Verdict("unknown-level", "fails", came=strange)
