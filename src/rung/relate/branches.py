"""Where tracks part: which level of another track the lowest level of a track stands beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rung.model.ladder import Ladder, Level, Statement
from rung.relate.copies import known_relations

SET_EQUAL = r"(?i:equivalent (?:to|of)|in line with|equal to|same (?:level )?as|comparable to|on par with|corresponds to)"
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
    if len(ladder.tracks) < 2:
        return
    levels = {level.id: level for level in ladder.levels}
    spoken = _spoken(levels)
    for passage in passages:
        if passage.level in levels:
            for equal in _said(passage, spoken, levels):
                if equal.level.track != equal.other.track:
                    yield equal


def branches(ladder: Ladder) -> tuple[Branch, ...]:
    """For each track but the first, where it begins beside another one, as far as the document shows it."""
    said = list(equals(ladder, ladder.statements))
    found = []
    for track in ladder.tracks[1:]:
        inside = (level for level in ladder.levels if level.track == track)
        lowest = min(inside, key=_rank)
        named = next((one.other for one in said if one.level == lowest), None)
        if named:
            why = f"{lowest.id} is set equal to {named.id}"
            found.append(Branch(track, lowest, named, why))
        else:
            found += _by_copies(ladder, lowest)
    return tuple(found)


def _spoken(levels: Mapping[str, Level]) -> re.Pattern[str]:
    """A pattern of the ways to set a level equal to one of these; its group "to" or "of" is the name."""
    names = "|".join(sorted(map(re.escape, levels), key=len, reverse=True))
    return re.compile(
        rf"\b{SET_EQUAL}\s+(?:an? |the )?(?P<to>{names})\b|\b(?P<of>{names})[- ](?i:equivalent)\b"
    )


def _said(
    passage: Statement, spoken: re.Pattern[str], levels: Mapping[str, Level]
) -> Iterator[Equal]:
    """The levels that a passage sets its own equal to."""
    for hit in spoken.finditer(passage.text):
        name = "to" if hit["to"] else "of"
        yield Equal(passage, *hit.span(name), levels[passage.level], levels[hit[name]])


def _by_copies(ladder: Ladder, lowest: Level) -> Iterator[Branch]:
    """Where the track of this level begins beside the level whose statements it copies most."""
    levels = {(level.track, level.id): level for level in ladder.levels}
    beside = Counter(_copied_from(ladder, lowest))
    for place, count in beside.most_common(1):
        if count >= COPIED:
            other = levels[place]
            why = f"{count} statements of {other.id} stand at {lowest.id} too"
            yield Branch(lowest.track, lowest, other, why)


def _copied_from(ladder: Ladder, level: Level) -> Iterator[tuple[str, str]]:
    """For each statement of a level that another track has too the track and the level where it stands there."""
    copied = (one for one in known_relations(ladder) if one.copy and one.across)
    for one in copied:
        if (one.b.track, one.b.level) == (level.track, level.id):
            yield one.a.track, one.a.level


def _rank(level: Level) -> int:
    """The rank of a level, as a sort key."""
    return level.rank
