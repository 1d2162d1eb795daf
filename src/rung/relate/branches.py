"""Where tracks part: which level of another track the lowest level of a track stands beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rung.model.ladder import Ladder, Level, Statement
from rung.relate.copies import copies

SET_EQUAL = r"(?:equivalent (?:to|of)|in line with|equal to|same (?:level )?as|comparable to|on par with|corresponds to)"
COPIED = 2
"""So many statements of one level stand at another level of a track beside before that tells where the tracks part."""


class Equal(NamedTuple):
    """A passage of one level that sets it equal to a level of another track, and where it names that level."""

    passage: Statement
    start: int
    end: int
    level: Level
    other: Level


class Branch(NamedTuple):
    """A track that begins beside a level of another track, and how the document shows it."""

    track: str
    begins: Level
    beside: Level
    why: str


def equals(ladder: Ladder, passages: Iterable[Statement]) -> Iterator[Equal]:
    """Every passage that sets its level equal to one of another track ('equivalent to IC4', 'IC4 equivalent')."""
    levels = {level.id: level for level in ladder.levels}
    if len(ladder.tracks) < 2:
        return
    names = "|".join(sorted(map(re.escape, levels), key=len, reverse=True))
    spoken = re.compile(
        rf"\b{SET_EQUAL}\s+(?:an? |the )?(?P<to>{names})\b|\b(?P<of>{names})[- ]equivalent\b"
    )
    for passage in passages:
        here = levels.get(passage.level)
        for hit in spoken.finditer(passage.text) if here else ():
            group = "to" if hit["to"] else "of"
            other = levels[hit[group]]
            if here and other.track != here.track:
                yield Equal(passage, *hit.span(group), here, other)


def branches(ladder: Ladder) -> tuple[Branch, ...]:
    """For each track but the first, where it begins beside another one, as far as the document shows it."""
    said = list(equals(ladder, ladder.statements))
    found = []
    for track in ladder.tracks[1:]:
        lowest = min(
            (level for level in ladder.levels if level.track == track),
            key=lambda level: level.rank,
        )
        named = next((one for one in said if one.level == lowest), None)
        if named:
            found.append(
                Branch(
                    track,
                    lowest,
                    named.other,
                    f"{lowest.id} is set equal to {named.other.id}",
                )
            )
        else:
            found += _by_copies(ladder, lowest)
    return tuple(found)


def _by_copies(ladder: Ladder, lowest: Level) -> Iterator[Branch]:
    levels = {(level.track, level.id): level for level in ladder.levels}
    relations = copies(ladder) if ladder.relations is None else ladder.relations
    beside = Counter(
        (one.a.track, one.a.level)
        for one in relations
        if one.copy
        and one.across
        and (one.b.track, one.b.level) == (lowest.track, lowest.id)
    )
    for place, count in beside.most_common(1):
        if count >= COPIED and place in levels:
            other = levels[place]
            yield Branch(
                lowest.track,
                lowest,
                other,
                f"{count} statements of {other.id} stand at {lowest.id} too",
            )
