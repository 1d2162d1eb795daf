"""Openings to levels: one level for each name and track, in rising order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import gt

from rung.lexicon.titles import RANKS, seniority
from rung.model.ladder import COMMON, Level
from rung.shape.notebook import NOWHERE, SHARED, Opening
from rung.shape.tracks import tracks_of

WITHOUT_RANK = RANKS["mid"]
"""How senior a title without a word of seniority is."""
BESIDE: Mapping[int, Level] = {
    NOWHERE: Level("", "", "", 0),
    SHARED: Level(COMMON, "", "", 0),
}
"""What stands for a level where a mark belongs to none or to all."""


def levels(
    openings: Sequence[Opening], *, apart: bool = False
) -> tuple[tuple[Level, ...], Mapping[int, Level]]:
    """Every level once, in rising order within its track, and the level that each opening opens.

    `apart` says that each stands in a file of its own, so that the order of the files says nothing. A level has the
    first title that the document gives it.
    """
    tracks = tracks_of(openings)
    keys = list(map(_key, tracks, openings))
    titles: dict[tuple[str, str], str] = defaultdict(str)
    by_track: dict[str, dict[tuple[str, str], Opening]] = defaultdict(dict)
    for track, key, opening in zip(tracks, keys, openings, strict=True):
        titles[key] = titles[key] or opening.name.title
        by_track[track].setdefault(key, opening)
    made: dict[tuple[str, str], Level] = {}
    for track, first in by_track.items():
        rising = _rising(tuple(first.values()), apart=apart)
        for rank, opening in enumerate(rising):
            key = _key(track, opening)
            name = opening.name.id
            made[key] = Level(name, titles[key], track, rank, opening.place)
    opened = {number: made[key] for number, key in enumerate(keys)}
    return tuple(made.values()), {**BESIDE, **opened}


def _key(track: str, opening: Opening) -> tuple[str, str]:
    """What openings of one level have in common: the track, and the name in any case."""
    return track, opening.name.id.casefold()


def _rising(openings: Sequence[Opening], *, apart: bool) -> Sequence[Opening]:
    """Levels of one track from the lowest to the highest.

    Codes of one prefix are ordered by their numbers, titles in files of their own by how senior they sound. Otherwise
    the document's order holds, turned round where it plainly falls.

    >>> names = [LevelName(f"IC{n}", prefix="IC", number=n) for n in (2.0, 3.0, 1.0)]
    >>> [one.name.id for one in _rising([Opening(name) for name in names], apart=False)]
    ['IC1.0', 'IC2.0', 'IC3.0']
    >>> titles = [Opening(LevelName(name)) for name in ("Principal", "Senior", "Junior")]
    >>> [one.name.id for one in _rising(titles, apart=False)]
    ['Junior', 'Senior', 'Principal']
    >>> [one.name.id for one in _rising(titles[1:] + titles[:1], apart=False)]
    ['Senior', 'Junior', 'Principal']
    >>> [one.name.id for one in _rising(titles[1:] + titles[:1], apart=True)]
    ['Junior', 'Senior', 'Principal']
    """
    prefixes = {opening.name.prefix for opening in openings}
    known = None not in map(_height, openings)
    titles = prefixes == {""}
    if (apart and titles) or (known and len(prefixes) == 1 and not titles):
        return sorted(openings, key=_height_or_middle)
    return openings[::-1] if known and _fall(openings) else openings


def _fall(openings: Sequence[Opening]) -> bool:
    """Whether there are several levels, each lower than the one before it.

    >>> titles = [Opening(LevelName(name)) for name in ("Senior", "Junior")]
    >>> _fall(titles), _fall(titles[::-1]), _fall(titles[:1])
    (True, False, False)
    """
    heights = list(map(_height_or_middle, openings))
    return len(heights) > 1 and all(map(gt, heights, heights[1:]))


def _height_or_middle(opening: Opening) -> float:
    """How high a level stands; one that doesn't say it counts as a title without a word of seniority."""
    height = _height(opening)
    return WITHOUT_RANK if height is None else height


def _height(opening: Opening) -> float | None:
    """How high a level stands by its number or by the words of its title; None where neither says it.

    Of titles with the same words the number decides: "Senior Engineer 2" is a little above "Senior Engineer".

    >>> _height(Opening(LevelName("IC3", prefix="IC", number=3.0)))
    3.0
    >>> _height(Opening(LevelName("Acorn"))) is None
    True
    >>> _height(Opening(LevelName("Senior 2", number=2.0))) > _height(Opening(LevelName("Senior")))
    True
    """
    name = opening.name
    words = seniority(name.id)
    if name.prefix or (words is None and name.number >= 0):
        return name.number
    if words is None:
        return None
    return words + max(name.number, 0.0) / 10
