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
    """The track of each opening; an empty name for all where the document has one line of levels."""
    return _by_heading(openings) or _by_variant(openings) or _by_prefix(openings)


def _by_heading(openings: Sequence[Opening]) -> list[str]:
    """Tracks by the nearest headings above that differ; empty where none do.

    Where all levels stand below "Overview", the headings above that one are tried.
    """
    deepest = max((len(opening.parents) for opening in openings), default=0)
    for height in range(1, deepest + 1):
        above = [_parent(opening, height) for opening in openings]
        if _part_levels(above, openings):
            return above
    return []


def _parent(opening: Opening, height: int) -> str:
    """The heading so many steps above a level, or an empty string."""
    return opening.parents[-height] if len(opening.parents) >= height else ""


def _part_levels(above: Sequence[str], openings: Sequence[Opening]) -> bool:
    """Whether headings part levels into tracks: each holds several levels, its own or the same as the others.

    "Engineering" above IC1 to IC4 and "Management" above M1 to M3 do, and so do two headings above Junior and Senior
    each, unless one of them is an "Overview" of the other. Of two groups without a heading above one of them nothing
    is believed below four levels.
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
    """A title in lower case and what stands in brackets after it, both empty where nothing does."""
    hit = VARIANT.fullmatch(name)
    return (hit["title"].casefold(), hit["variant"]) if hit else ("", "")


def _by_prefix(openings: Sequence[Opening]) -> list[str]:
    """Tracks by the letters of codes: IC1, IC2, M1, M2.

    Only where all levels have a code, and several the same letters; otherwise there is one track without a name.
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
    """Whether there are two groups or more, with two members or more in each."""
    return len(groups) > 1 and all(map(_several, groups.values()))


def _disjoint(groups: Collection[set[str]]) -> bool:
    """Whether nothing stands in two of these groups."""
    return sum(map(len, groups)) == len(set().union(*groups))
