"""Levels and categories that an answer names."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import folded_name, same_name
from rung.model.ladder import COMMON, Ladder
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.listed import category_names


def places_unknown(change: ProposedChange) -> Iterator[Verdict]:
    """Categories that the ladder doesn't have, and levels that it doesn't have or that nobody asked about."""
    yield from _unknown_categories(change)
    if change.request.level:
        yield from _other_levels(change)
    else:
        yield from _unknown_levels(change)


def _unknown_categories(change: ProposedChange) -> Iterator[Verdict]:
    """Categories that the ladder neither lists nor uses; a ladder without any knows none, and may get some."""
    known = _known_categories(change.before)
    named = dict.fromkeys(line.category for line in change.lines if line.category)
    strange = tuple(name for name in named if folded_name(name) not in known)
    if strange and known:
        yield Verdict("unknown-category", "fails", came=strange)


def _known_categories(ladder: Ladder) -> frozenset[str]:
    """The categories that the ladder lists and those that its statements stand under, folded."""
    used = frozenset(folded_name(one.category) for one in ladder.statements)
    return (category_names(ladder) | used) - {""}


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
