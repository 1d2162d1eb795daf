"""Does the request contradict itself or the document? Such a verdict warns and refuses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.folding import folded_name
from rung.model.ladder import COMMON
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.levels_named import (
    lines_of_others,
    other_levels,
    statements_of_others,
)
from rung.verify.listed import category_names, level_names
from rung.verify.titles import titles_contradicting


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A note for each contradiction."""
    for verdict in _contradictions(change):
        yield verdict._replace(notable=True)


def _contradictions(change: ProposedChange) -> Iterator[Verdict]:
    """Everything about the request that the ladder contradicts."""
    yield from _unknown_level(change)
    yield from _unknown_category(change)
    yield from other_levels(change)
    yield from titles_contradicting(change)
    yield from _empty_models(change)
    yield from _without_source(change)
    yield from statements_of_others(change)
    yield from lines_of_others(change)


def _unknown_level(change: ProposedChange) -> Iterator[Verdict]:
    """A level that the ladder doesn't have, where the operation doesn't make one."""
    level = change.request.level
    known = level_names(change.before) | {COMMON, ""}
    if folded_name(level) not in known and not change.terms.makes_level:
        yield Verdict("no-such-level", name=level)


def _unknown_category(change: ProposedChange) -> Iterator[Verdict]:
    """A category that a ladder with categories doesn't list."""
    category = change.request.category
    known = category_names(change.before)
    if category and known and folded_name(category) not in known:
        yield Verdict("no-such-category", name=category)


def _empty_models(change: ProposedChange) -> Iterator[Verdict]:
    """Levels that the answer must be like and that hold nobody to anything."""
    held = (one for one in change.before.statements if one.demands)
    speaking = {folded_name(one.level) for one in held}
    for level in change.request.like:
        if folded_name(level) not in speaking:
            yield Verdict("model-empty", name=level)


def _without_source(change: ProposedChange) -> Iterator[Verdict]:
    """A level that is to be drafted out of nothing."""
    request = change.request
    sources = (*request.source, *change.olds, *request.keep)
    if change.terms.from_neighbours and not sources:
        yield Verdict("no-source", name=request.level)


request_consistent = Check("request-consistent", ask, ("statements", "names", "steps"))
