"""Which statements a request speaks of, and which of the others a person at that level is held to as well."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rung.lexicon.openers import opener
from rung.lexicon.person import Person, person_of
from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.proposal import Line, Request

HOLE = re.compile(
    r"^\W*(?:TODO|TBD|TBC|FIXME|to be (?:written|defined|done))\b.{0,40}$",
    re.IGNORECASE,
)
HELD = ("expectation", "summary")


def inside(ladder: Ladder, request: Request) -> tuple[Statement, ...]:
    """The statements that a request speaks of, holes aside."""
    return tuple(
        one
        for one in ladder.statements
        if _asked(ladder, request, one) and not HOLE.match(one.text)
    )


def outside(ladder: Ladder, request: Request) -> tuple[Statement, ...]:
    """What else a person at the level is held to: common, lower levels, the rest of the level itself."""
    mine = {id(one) for one in inside(ladder, request)}
    track = track_of(ladder, request)
    heights = {
        level.id: level.rank for level in ladder.levels if level.track == track
    } | {COMMON: -1}
    height = heights.get(name_of(ladder, request.level), len(heights))
    return tuple(
        one
        for one in ladder.statements
        if id(one) not in mine
        and one.role in HELD
        and not HOLE.match(one.text)
        and (one.level == COMMON or one.track == track)
        and heights.get(one.level, len(heights)) <= height
    )


def name_of(ladder: Ladder, level: str) -> str:
    """The ladder's own name of a level; the name as given when it has none."""
    wanted = _flat(level)
    return next(
        (
            one
            for one in (COMMON, *(each.id for each in ladder.levels))
            if _flat(one) == wanted
        ),
        level,
    )


def track_of(ladder: Ladder, request: Request) -> str:
    """The track that a request speaks of: the one named, or the first with such a level."""
    if request.track is not None:
        return request.track
    return next(
        (one.track for one in ladder.levels if _flat(one.id) == _flat(request.level)),
        "",
    )


def line(one: Statement, text: str | None = None, source: str = "") -> Line:
    """A statement as a line of a proposal, in its own words unless others are given."""
    return Line(one.level, one.category, one.text if text is None else text, source)


def habit(ladder: Ladder, levels: Iterable[str] = ()) -> Person | None:
    """The person in which most statements speak, of the named levels if any is; None where no one leads."""
    wanted = {_flat(level) for level in levels}
    found = [
        person_of(one.text[start:end])
        or ("second" if opener(one.text[start:end]).kind == "base" else None)
        for one in ladder.statements
        if one.role in HELD and (not wanted or _flat(one.level) in wanted)
        for start, end in sentences(one.text)
    ]
    spoken = [person for person in found if person]
    best = max(dict.fromkeys(spoken), key=spoken.count, default=None)
    return best if best and spoken.count(best) > len(spoken) / 2 else None


def same(a: str, b: str) -> bool:
    """Whether two names, or two texts, are one but for case, blanks and a last full stop."""
    return _flat(a) == _flat(b)


def _asked(ladder: Ladder, request: Request, one: Statement) -> bool:
    if request.text:
        texts = {_flat(text) for text in request.text.splitlines()}
        return _flat(one.text) in texts and (
            not request.level or same(one.level, request.level)
        )
    if request.level and not same(one.level, request.level):
        return False
    if (
        one.level != COMMON
        and one.track not in (track_of(ladder, request), "")
        and request.level
    ):
        return False
    if request.category and not same(one.category, request.category):
        return False
    return one.role == "expectation" or (one.role == "summary" and not request.category)


def _flat(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split()).rstrip(".")
