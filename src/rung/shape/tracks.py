"""Which track each opening of a level belongs to: by the headings above, by words in brackets, or by codes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from rung.shape.notebook import Opening

RETOLD = re.compile(
    r"\b(?:overview|summary|summarised|details?|detailed|in\s+full|glance|matrix|appendix|examples?|definitions?|long\s+form)\b",
    re.IGNORECASE,
)
"""Headings under which the same levels are told once more, and no track."""
VARIANT = re.compile(r"(?P<title>.+?)\s*\((?P<variant>[^()]+)\)")


def tracks_of(openings: Sequence[Opening]) -> list[str]:
    """The track of each opening; an empty name for all where the document has one line of levels.

    >>> codes = [Opening(LevelName(f"{p}{n}", prefix=p)) for p in ("IC", "M") for n in (1, 2)]
    >>> tracks_of(codes), tracks_of(codes[:2])
    (['IC', 'IC', 'M', 'M'], ['', ''])
    """
    return _by_heading(openings) or _by_variant(openings) or _by_prefix(openings)


def _by_heading(openings: Sequence[Opening]) -> list[str]:
    """Tracks by the nearest headings above that differ; empty where none do.

    Where all levels stand below "Overview", the headings above that one are tried.

    >>> below = [Opening(LevelName(f"{p}{n}", prefix=p), (p, "Levels")) for p in ("IC", "M") for n in (1, 2)]
    >>> _by_heading(below), _by_heading(below[:2])
    (['IC', 'IC', 'M', 'M'], [])
    """
    deepest = max((len(opening.parents) for opening in openings), default=0)
    for height in range(1, deepest + 1):
        above = [_parent(opening, height) for opening in openings]
        if _part_levels(above, openings):
            return above
    return []


def _parent(opening: Opening, height: int) -> str:
    """The heading so many steps above a level, or an empty string.

    >>> opening = Opening(LevelName("IC1"), ("Engineering", "Overview"))
    >>> _parent(opening, 1), _parent(opening, 2), _parent(opening, 3)
    ('Overview', 'Engineering', '')
    """
    return opening.parents[-height] if len(opening.parents) >= height else ""


def _part_levels(above: Sequence[str], openings: Sequence[Opening]) -> bool:
    """Whether headings part levels into tracks: each holds several levels, its own or the same as the others.

    "Engineering" above IC1 to IC4 and "Management" above M1 to M3 do, and so do two headings above Junior and Senior
    each, unless one of them is an "Overview" of the other. Of two groups without a heading above one of them nothing
    is believed below four levels.

    >>> twice = [Opening(LevelName(name)) for name in ("Junior", "Senior")] * 2
    >>> _part_levels(["Web", "Web", "Data", "Data"], twice)
    True
    >>> _part_levels(["Overview", "Overview", "Details", "Details"], twice)
    False
    >>> _part_levels(["", "Web", "Web"], twice[:3]), _part_levels(["Web"] * 4, twice)
    (False, False)
    """
    ids = _grouped(above, [opening.name.id.casefold() for opening in openings])
    half_named = "" in ids and len(ids) < 3
    if not _several_each(ids) or (half_named and len(openings) < 4):
        return False
    if not _disjoint(ids.values()):
        return not any(map(RETOLD.search, ids))
    prefixes = [opening.name.prefix or opening.name.id for opening in openings]
    return _disjoint(_grouped(above, prefixes).values())


def _by_variant(openings: Sequence[Opening]) -> list[str]:
    """Tracks by what stands in brackets after a title, where one title comes with several such words.

    "Staff Engineer (IC)" and "Staff Engineer (Manager)" are levels of two tracks; what else stands in brackets
    elsewhere makes none.

    >>> named = ["Staff (IC)", "Staff (Manager)", "Senior (new)"]
    >>> _by_variant([Opening(LevelName(one)) for one in named])
    ['IC', 'Manager', '']
    >>> _by_variant([Opening(LevelName(one)) for one in named[1:]])
    []
    """
    named = [_title_and_variant(opening.name.id) for opening in openings]
    titles, variants = zip(*named, strict=True) if named else ((), ())
    groups = _grouped(titles, variants).values()
    tracks = set().union(*filter(_several, groups))
    return [one if one in tracks else "" for one in variants] if tracks else []


def _several(group: set[str]) -> bool:
    """Whether there are two members or more."""
    return len(group) > 1


def _title_and_variant(name: str) -> tuple[str, str]:
    """A title in lower case and what stands in brackets after it, both empty where nothing does.

    >>> _title_and_variant("Staff Engineer (Manager)"), _title_and_variant("Staff Engineer")
    (('staff engineer', 'Manager'), ('', ''))
    """
    hit = VARIANT.fullmatch(name)
    return (hit["title"].casefold(), hit["variant"]) if hit else ("", "")


def _by_prefix(openings: Sequence[Opening]) -> list[str]:
    """Tracks by the letters of codes: IC1, IC2, M1, M2.

    Only where all levels have a code, and several the same letters; otherwise there is one track without a name.

    >>> codes = [Opening(LevelName(f"{p}{n}", prefix=p)) for p in ("IC", "M") for n in (1, 2)]
    >>> _by_prefix(codes), _by_prefix(codes[:3])
    (['IC', 'IC', 'M', 'M'], ['', '', ''])
    """
    prefixes = [opening.name.prefix for opening in openings]
    ids = _grouped(prefixes, [opening.name.id for opening in openings])
    if "" in ids or not _several_each(ids):
        return [""] * len(openings)
    return prefixes


def _grouped(keys: Sequence[str], values: Sequence[str]) -> dict[str, set[str]]:
    """The values by the key that stands at their place."""
    groups: dict[str, set[str]] = defaultdict(set)
    for key, value in zip(keys, values, strict=True):
        groups[key].add(value)
    return groups


def _several_each(groups: Mapping[str, set[str]]) -> bool:
    """Whether there are two groups or more, with two members or more in each.

    >>> _several_each({"a": {"1", "2"}, "b": {"1", "2"}}), _several_each({"a": {"1", "2"}, "b": {"1"}})
    (True, False)
    >>> _several_each({"a": {"1", "2"}})
    False
    """
    return len(groups) > 1 and all(map(_several, groups.values()))


def _disjoint(groups: Collection[set[str]]) -> bool:
    """Whether nothing stands in two of these groups.

    >>> _disjoint([{"a"}, {"b"}]), _disjoint([{"a"}, {"a", "b"}])
    (True, False)
    """
    return sum(map(len, groups)) == len(set().union(*groups))
