"""Levels and categories that an answer names."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import folded_name, same_name
from rung.model.ladder import COMMON
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange


def places_unknown(change: ProposedChange) -> Iterator[Verdict]:
    """Categories that the ladder doesn't have, and levels that it doesn't have or that nobody asked about."""
    yield from _unknown_categories(change)
    if change.request.level:
        yield from _other_levels(change)
    else:
        yield from _unknown_levels(change)


def _unknown_categories(change: ProposedChange) -> Iterator[Verdict]:
    """Categories that the ladder neither lists nor uses; a ladder without any knows none, and may get some."""
    listed = {folded_name(one.name) for one in change.before.categories}
    used = {folded_name(one.category) for one in change.before.statements}
    known = listed | used | {""}
    named = dict.fromkeys(line.category for line in change.lines)
    strange = tuple(name for name in named if folded_name(name) not in known)
    if strange and len(known) > 1:
        yield Verdict("unknown-category", "fails", came=strange)


def _other_levels(change: ProposedChange) -> Iterator[Verdict]:
    """Levels that lines name instead of the one that was asked about, a verdict for each."""
    wanted = change.request.level
    for level in _named_levels(change):
        if not same_name(level, wanted):
            yield Verdict("other-level", "fails", came=(level,), name=wanted)


def _unknown_levels(change: ProposedChange) -> Iterator[Verdict]:
    """Levels that the ladder doesn't have and that the request doesn't make by a new name."""
    known = {one.id for one in change.before.levels} | {COMMON, ""}
    made = {new for _, new in change.request.rename}
    strange = tuple(
        level for level in _named_levels(change) if level not in known | made
    )
    if strange and change.before.levels:
        yield Verdict("unknown-level", "fails", came=strange)


def _named_levels(change: ProposedChange) -> tuple[str, ...]:
    """The levels of the lines, each once, in their order."""
    return tuple(dict.fromkeys(line.level for line in change.lines))
