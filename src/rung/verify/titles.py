"""Ranks in the titles of levels, such as 'senior' or 'staff', and where they contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.folding import same_name
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange

TITLED = re.compile(
    r"\b([A-Z]{1,3}\d{1,2})\s*(?:\(|is equivalent to |is |= ?|, which is equivalent to )"
    r"([^().,:;\n]{3,60})\)?"
)
"""A level and its title in running text, as in 'IC5 (senior engineer)'."""
RANKS = re.compile(
    r"\b(?:(?:entry[ -]level|junior|mid(?:[ -]level)?|senior|staff|principal|distinguished)(?:\s+|$))+",
    re.IGNORECASE,
)


class Titled(NamedTuple):
    """A level and the rank that its title names."""

    level: str
    rank: str


def titles_contradicting(change: ProposedChange) -> Iterator[Verdict]:
    """One level with two ranks, or one rank at two levels, each contradiction once."""
    told = tuple(_titled(change))
    seen: set[frozenset[Titled]] = set()
    for at, later in enumerate(told):
        for earlier in told[:at]:
            kind, pair = _contradiction(earlier, later), frozenset((earlier, later))
            if kind and pair not in seen:
                seen.add(pair)
                words = (later.rank, later.level, earlier.level, earlier.rank)
                yield Verdict(kind, words=words)


def _contradiction(earlier: Titled, later: Titled) -> str:
    """The kind of the verdict on two titles; empty where they go together."""
    same_rank = earlier.rank == later.rank
    if same_name(earlier.level, later.level):
        return "" if same_rank else "two-titles"
    return "shared-title" if same_rank else ""


def _titled(change: ProposedChange) -> Iterator[Titled]:
    """Levels with the rank that their titles name, in the ladder and in the asker's words."""
    ladder = ((one.id, one.title) for one in change.before.levels)
    asker = (hit.groups() for hit in TITLED.finditer(change.request.intent))
    for level, title in (*ladder, *asker):
        rank = RANKS.search(title)
        if rank:
            yield Titled(level, " ".join(rank[0].lower().replace("-", " ").split()))
