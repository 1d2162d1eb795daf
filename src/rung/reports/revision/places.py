"""A revision place by place: which new statement replaces which old ones, and what is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from rung.reports.revision.answer import Ledgered, Revised, RevisedStatement

GONE = ("implied", "cut", "dropped")
"""The fates of old statements that no new one replaces."""

Place = tuple[str, str]
"""A level and a category."""
Placed = TypeVar("Placed", RevisedStatement, Ledgered)


class OldStatement(NamedTuple):
    """An old statement; `told`: whether to say what became of it and why (a reason isn't repeated)."""

    entry: Ledgered
    told: bool


class Written(NamedTuple):
    """A statement of the new text with the old ones that it replaces; `kept`: it is an old one, unchanged."""

    new: RevisedStatement
    olds: tuple[OldStatement, ...]
    kept: bool


class PlaceChange(NamedTuple):
    """What a revision does in one category of one level; `changed`: whether anything changes there."""

    level: str
    category: str
    written: tuple[Written, ...]
    gone: tuple[Ledgered, ...]
    changed: bool


def places(found: Revised) -> tuple[PlaceChange, ...]:
    """Every place that a revision covers, in the order of the new text; those that only lose something come last."""
    news, olds = _by_place(found.statements), _by_place(found.ledger)
    texts = {one.text for one in found.statements}
    lost = _by_place(one for one in found.ledger if one.new not in texts)
    sources = _sources(found.ledger)
    return tuple(
        _change(place, news.get(place, ()), olds.get(place, ()), sources)
        for place in dict.fromkeys((*news, *lost))
    )


def _by_place(held: Iterable[Placed]) -> Mapping[Place, Sequence[Placed]]:
    """Statements or entries by their places, in order of first mention."""
    found: dict[Place, list[Placed]] = {}
    for one in held:
        found.setdefault((one.level, one.category), []).append(one)
    return found


def _sources(ledger: Iterable[Ledgered]) -> Mapping[str, Sequence[OldStatement]]:
    """The old statements that each new text replaces."""
    found: dict[str, list[OldStatement]] = {}
    reasons = set[tuple[str, str]]()
    for one in ledger:
        reason = (one.became, one.why)
        if one.became not in GONE:
            found.setdefault(one.new, []).append(
                OldStatement(one, reason not in reasons)
            )
        reasons.add(reason)
    return found


def _change(
    place: Place,
    news: Sequence[RevisedStatement],
    olds: Sequence[Ledgered],
    sources: Mapping[str, Sequence[OldStatement]],
) -> PlaceChange:
    """What becomes of one place."""
    gone = tuple(one for one in olds if one.became in GONE)
    written = tuple(_written(news, sources))
    return PlaceChange(*place, written, gone, not _same(news, olds))


def _same(news: Sequence[RevisedStatement], olds: Sequence[Ledgered]) -> bool:
    """Whether a place keeps all its old statements and gains no others."""
    kept = Counter(one.new for one in olds if one.became == "kept")
    here = Counter(one.text for one in news)
    return kept == here and kept.total() == len(olds)


def _written(
    news: Iterable[RevisedStatement], sources: Mapping[str, Sequence[OldStatement]]
) -> Iterator[Written]:
    """The new statements of a place; of two with the same text, only the first lists the old ones."""
    seen = set[str]()
    for new in news:
        olds = sources.get(new.text, ())
        kept = [old.entry.became for old in olds] == ["kept"]
        yield Written(new, () if new.text in seen else tuple(olds), kept)
        seen.add(new.text)
