"""What the page of a ladder is filled with: head, contents, the tables of all levels, and each level in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.pages.parts import (
    CategoryBlock,
    LevelSection,
    OverviewTable,
    StatementEntry,
)
from rung.shape.exact.canonical import SIGN, UNTITLED
from rung.shape.exact.flow import (
    ALL_LEVELS,
    ASIDE,
    BACK,
    CATEGORIES,
    UNNAMED_LEVEL,
    UNNAMED_TRACK,
)
from rung.writers.anchors import Anchors, digest
from rung.writers.handbook.escaping import named, titled, written
from rung.writers.order import (
    CategoryPart,
    LevelPart,
    TrackPart,
    defined,
    line,
    lines,
    track_parts,
)
from rung.writers.rows import overviews
from rung.writers.wording import LEADS, WHOLE_LEVEL, facts
from rung.writers.wording import UNTITLED as NO_TITLE
from rung.writers.writer import Extras

GUIDE = "Each level builds on every level below it{also}, so a level names only what it adds."
ALSO = " and on what is expected at all levels"

New = Mapping[tuple[str, str], frozenset[str]]
"""The texts that are new at a level, by track and level, in the spelling of a ladder in normal order."""


OverviewRow = tuple[Markup, tuple[tuple[StatementEntry, ...], ...]]
"""A category and the statements of each level."""


class TrackSections(NamedTuple):
    """The levels of one track; the anchor is empty where the track needs no heading."""

    anchor: str
    name: str
    sections: tuple[LevelSection, ...]


def values(ladder: Ladder, extras: Extras) -> dict[str, object]:
    """The values of the template `handbook.html` for a ladder in normal order."""
    anchors, new = Anchors(ladder), _new(extras)
    shared = any(one.level == COMMON for one in ladder.statements)
    return {
        "title": written(ladder.title or NO_TITLE),
        "sign": SIGN if ladder.title else UNTITLED,
        "aside": ASIDE,
        "back": BACK,
        "facts": [(lead, written(said)) for lead, said in facts(ladder)],
        "intro": list(map(written, ladder.intro)),
        "guide": GUIDE.format(also=ALSO if shared else ""),
        "reviewed": written(ladder.reviewed),
        "version": digest([*_everything(ladder)]),
        "links": list(_links(ladder, anchors, shared)),
        "overviews": list(_overviews(ladder)),
        "categories": CATEGORIES,
        "definitions": _definitions(ladder),
        "tracks": [_track(one, anchors, new) for one in track_parts(ladder)],
    }


def _everything(ladder: Ladder) -> Iterator[str]:
    """All that a version stands for: levels and statements, in order."""
    for section in (one for part in track_parts(ladder) for one in part.levels):
        yield _told(section.level)
        for passage in section.categories:
            for one in passage.statements:
                yield f"{passage.category}\x1e{one.role}\x1e{one.text}"


def _told(level: Level | None) -> str:
    """A level as the version counts it."""
    return "\x1e".join((level.track, level.id, level.title)) if level else ALL_LEVELS


def _new(extras: Extras) -> New:
    """What is new at each level, as a ladder in normal order spells it."""
    return {
        (line(track), line(level)): frozenset(lines(one.text) for one in held)
        for (track, level), held in (extras.new or {}).items()
    }


def _links(
    ladder: Ladder, anchors: Anchors, shared: bool
) -> Iterator[tuple[str, Markup]]:
    """The anchor and the heading of what all levels share, if there is any, and of each level."""
    if shared:
        yield anchors.level("", COMMON), Markup(ALL_LEVELS)
    for level in ladder.levels:
        yield anchors.level(level.track, level.id), _heading(level)


def _heading(level: Level) -> Markup:
    """A level's heading."""
    reserved = (ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL)
    name = named(level.id, reserved) if level.id else Markup(UNNAMED_LEVEL)
    return titled(name, level.title)


def _overviews(ladder: Ladder) -> Iterator[OverviewTable]:
    """The tables of all levels, one for each track."""
    for number, table in enumerate(overviews(ladder), 1):
        lead = written(f"{table.track}: a") if table.track else Markup("A")
        yield OverviewTable(
            anchor=f"overview-{number}",
            title=lead + "ll levels at a glance",
            columns=tuple(
                written(": ".join(filter(None, one))) for one in table.columns
            ),
            rows=tuple(_row(*one) for one in table.rows),
        )


def _row(category: str, cells: Sequence[Sequence[Statement]]) -> OverviewRow:
    """What each level expects in one category."""
    return written(category or WHOLE_LEVEL), tuple(map(_cell, cells))


def _cell(held: Sequence[Statement]) -> tuple[StatementEntry, ...]:
    """The statements of one cell."""
    return tuple(_entry(one, "") for one in held)


def _entry(one: Statement, anchor: str) -> StatementEntry:
    """A statement with the word for its role."""
    return StatementEntry(anchor, LEADS.get(one.role, ""), written(one.text))


def _definitions(ladder: Ladder) -> list[tuple[Markup, Markup]]:
    """Each category and its definition, where categories must be told apart from statements."""
    categories = ladder.categories if defined(ladder) else ()
    return [(written(one.name), written(one.definition)) for one in categories]


def _track(part: TrackPart, anchors: Anchors, new: New) -> TrackSections:
    """The levels of a track, under its heading if it needs one."""
    name = named(part.track, (UNNAMED_TRACK,)) if part.track else UNNAMED_TRACK
    anchor = anchors.track(part.track) if part.headed else ""
    sections = tuple(_section(one, anchors, new) for one in part.levels)
    return TrackSections(anchor, name, sections)


def _section(section: LevelPart, anchors: Anchors, new: New) -> LevelSection:
    """A level in full."""
    level = section.level
    track, ident = (level.track, level.id) if level else ("", COMMON)
    return LevelSection(
        anchors.level(track, ident),
        _heading(level) if level else ALL_LEVELS,
        tuple(_fresh(section, anchors, new.get((track, ident), frozenset()))),
        tuple(_passage(passage, anchors) for passage in section.categories),
    )


def _fresh(
    section: LevelPart, anchors: Anchors, new: frozenset[str]
) -> Iterator[StatementEntry]:
    """The expectations of a level that no lower level asks for in any form."""
    for passage in section.categories:
        for one in passage.statements:
            if one.role == "expectation" and one.text in new:
                yield _entry(one, anchors.statement(one))


def _passage(passage: CategoryPart, anchors: Anchors) -> CategoryBlock:
    """What stands under one category."""
    runs = groupby(passage.statements, key=lambda one: one.role == "summary")
    return CategoryBlock(
        written(passage.category),
        tuple((quoted, _entries(held, anchors)) for quoted, held in runs),
    )


def _entries(held: Iterable[Statement], anchors: Anchors) -> tuple[StatementEntry, ...]:
    """Statements with their anchors."""
    return tuple(_entry(one, anchors.statement(one)) for one in held)
