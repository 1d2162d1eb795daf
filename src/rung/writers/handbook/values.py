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
    Passage,
    Section,
    Stretch,
    defined,
    line,
    lines,
    stretches,
)
from rung.writers.rows import Overview, overviews
from rung.writers.wording import LEADS, WHOLE_LEVEL, facts
from rung.writers.wording import UNTITLED as NO_TITLE
from rung.writers.writer import Extras

GUIDE = "Each level builds on every level below it{also}, so a level names only what it adds."
ALSO = " and on what is expected at all levels"

New = Mapping[tuple[str, str], frozenset[str]]
"""The texts that are new at a level, by track and level, in the spelling of a ladder in normal order."""


class TrackSections(NamedTuple):
    """The levels of one track; the anchor is empty where the track needs no heading."""

    anchor: str
    name: str
    sections: tuple[LevelSection, ...]


def values(ladder: Ladder, extras: Extras) -> dict[str, object]:
    """The values of the template `handbook.html` for a ladder in normal order."""
    anchors = Anchors(ladder)
    shared = any(one.level == COMMON for one in ladder.statements)
    new = _new(extras)
    return {
        "title": written(ladder.title or NO_TITLE),
        "sign": SIGN if ladder.title else UNTITLED,
        "aside": ASIDE,
        "back": BACK,
        "facts": [(lead, written(said)) for lead, said in facts(ladder)],
        "intro": [written(paragraph) for paragraph in ladder.intro],
        "guide": GUIDE.format(also=ALSO if shared else ""),
        "reviewed": written(ladder.reviewed),
        "version": digest([*_everything(ladder)]),
        "links": list(_links(ladder, anchors, shared)),
        "overviews": [
            _overview(one, number) for number, one in enumerate(overviews(ladder), 1)
        ],
        "categories": CATEGORIES,
        "definitions": _definitions(ladder),
        "tracks": [_track(one, anchors, new) for one in stretches(ladder)],
    }


def _everything(ladder: Ladder) -> Iterator[str]:
    """All that a version stands for: levels and statements, in order."""
    for section in (one for stretch in stretches(ladder) for one in stretch.sections):
        yield _told(section.level)
        for passage in section.passages:
            for one in passage.statements:
                yield f"{passage.category}\x1e{one.role}\x1e{one.text}"


def _told(level: Level | None) -> str:
    return "\x1e".join((level.track, level.id, level.title)) if level else ALL_LEVELS


def _new(extras: Extras) -> New:
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
    reserved = (ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL)
    name = named(level.id, reserved) if level.id else Markup(UNNAMED_LEVEL)
    return titled(name, level.title)


def _overview(table: Overview, number: int) -> OverviewTable:
    glance = "ll levels at a glance"
    return OverviewTable(
        f"overview-{number}",
        written(table.track) + f": a{glance}" if table.track else f"A{glance}",
        tuple(written(": ".join(filter(None, column))) for column in table.columns),
        tuple(
            (written(category or WHOLE_LEVEL), tuple(map(_cell, cells)))
            for category, cells in table.rows
        ),
    )


def _cell(held: Sequence[Statement]) -> tuple[StatementEntry, ...]:
    return tuple(_entry(one, "") for one in held)


def _entry(one: Statement, anchor: str) -> StatementEntry:
    return StatementEntry(anchor, LEADS.get(one.role, ""), written(one.text))


def _definitions(ladder: Ladder) -> list[tuple[Markup, Markup]]:
    """Each category and its definition, where categories must be told apart from statements."""
    categories = ladder.categories if defined(ladder) else ()
    return [(written(one.name), written(one.definition)) for one in categories]


def _track(stretch: Stretch, anchors: Anchors, new: New) -> TrackSections:
    name = named(stretch.track, (UNNAMED_TRACK,)) if stretch.track else UNNAMED_TRACK
    anchor = anchors.track(stretch.track) if stretch.headed else ""
    sections = tuple(_section(one, anchors, new) for one in stretch.sections)
    return TrackSections(anchor, name, sections)


def _section(section: Section, anchors: Anchors, new: New) -> LevelSection:
    level = section.level
    track, ident = (level.track, level.id) if level else ("", COMMON)
    return LevelSection(
        anchors.level(track, ident),
        _heading(level) if level else ALL_LEVELS,
        tuple(_fresh(section, anchors, new.get((track, ident), frozenset()))),
        tuple(_passage(passage, anchors) for passage in section.passages),
    )


def _fresh(
    section: Section, anchors: Anchors, new: frozenset[str]
) -> Iterator[StatementEntry]:
    """The expectations of a level that no lower level asks for in any form."""
    for passage in section.passages:
        for one in passage.statements:
            if one.role == "expectation" and one.text in new:
                yield _entry(one, anchors.statement(one))


def _passage(passage: Passage, anchors: Anchors) -> CategoryBlock:
    runs = groupby(passage.statements, key=lambda one: one.role == "summary")
    return CategoryBlock(
        written(passage.category),
        tuple((quoted, _entries(held, anchors)) for quoted, held in runs),
    )


def _entries(held: Iterable[Statement], anchors: Anchors) -> tuple[StatementEntry, ...]:
    return tuple(_entry(one, anchors.statement(one)) for one in held)
