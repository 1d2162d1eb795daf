"""What is settled before the walk: which lines open levels, which words are categories, how the document is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rung.model.source import Block
from rung.shape.lines.line import Line
from rung.shape.names import UNNAMED, LevelName
from rung.shape.naming import Naming
from rung.shape.text.arrangement import (
    categories_stand_above,
    headings_above,
    lines_after_levels,
    title_lines,
)
from rung.shape.text.crossed import Crossed, crossed
from rung.shape.text.files import levels_by_file, opened_by_lines
from rung.shape.text.graded import graded_themes
from rung.shape.text.shared import opens_shared
from rung.shape.text.taglines import taglines_among
from rung.shape.text.unnamed import unnamed_from
from rung.shape.text.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class TextPlan:
    """What is known of the lines before the walk; lines are meant by their numbers, files by theirs.

    levels: the lines that open a level. unnamed: the line where a level without a name begins, -1 for none. by_file:
    the levels that only files name. pages: files about one level each, with the depth of its heading.

    words: the labels of categories. crossed: lines that open a level and a category in it. graded: lead-ins (in
    lower case) that grade a category. above: headings of categories that stand above levels; transposed: whether
    they do.

    titles: headings that can be the document's title. taglines: lines that sum up their level. skipped: lines of
    menus. leaving: headings after the last level that are about something else.
    """

    lines: Sequence[Line]
    naming: Naming
    levels: Mapping[int, LevelName]
    unnamed: int
    by_file: Mapping[int, LevelName]
    pages: Mapping[int, int]
    words: Vocabulary
    crossed: Mapping[int, Crossed]
    graded: Mapping[str, str]
    transposed: bool
    above: frozenset[int]
    titles: frozenset[int]
    taglines: frozenset[int]
    skipped: frozenset[int]
    leaving: frozenset[int]


class Around(NamedTuple):
    """What else is known of a document.

    `levels` and `topics` are the levels and categories of its tables, in lower case; `structured` says that data names
    levels; `files` are the names of its files, and `front` the levels that the data before their text names.
    """

    levels: frozenset[str]
    topics: frozenset[str]
    structured: bool
    files: Sequence[str]
    front: Mapping[int, LevelName] = {}


def plan_of_text(
    lines: Sequence[Line], blocks: Sequence[Block], naming: Naming, around: Around
) -> TextPlan:
    """Everything that the walk through running text needs to know beforehand."""
    opened = opened_by_lines(lines, naming, around.levels)
    both = {} if naming.levels else crossed(lines)
    levels = opened.levels | {at: one.level for at, one in both.items()}
    shown = [at for at in range(len(lines)) if at not in opened.skipped]
    by_file, unnamed = _without_lines(lines, shown, levels, naming, around)
    graded = _graded(lines, shown, levels, naming)
    transposed = not both and categories_stand_above(lines, levels)
    skipped = frozenset(opened.skipped)
    return TextPlan(
        lines=lines,
        naming=naming,
        levels=levels,
        unnamed=unnamed,
        by_file=by_file,
        pages=opened.pages,
        words=vocabulary(
            lines,
            _openings(lines, shown, levels, by_file, unnamed),
            naming,
            skipped,
            around.topics.union(graded, _topics(both)),
        ),
        crossed=both,
        graded=graded,
        transposed=transposed,
        above=headings_above(lines, levels) if transposed else frozenset(),
        titles=title_lines(lines, shown),
        taglines=taglines_among(lines, levels, blocks),
        skipped=skipped,
        leaving=lines_after_levels(lines, levels),
    )


def _without_lines(
    lines: Sequence[Line],
    shown: Sequence[int],
    levels: Mapping[int, LevelName],
    naming: Naming,
    around: Around,
) -> tuple[dict[int, LevelName], int]:
    """Levels that only files name, and the line where a level without a name begins; -1 where others are named."""
    if around.levels or around.structured:
        return {}, -1
    inside = {lines[at].source for at in levels}
    without = {lines[at].source for at in shown} - inside
    by_file = levels_by_file(without, around.files, around.front)
    named = bool(levels or by_file)
    return by_file, -1 if named else _unnamed_line(lines, shown, naming)


def _unnamed_line(lines: Sequence[Line], shown: Sequence[int], naming: Naming) -> int:
    """The line where a level without a name begins, outside menus; -1 where there is none, or a common part instead."""
    seen = [lines[at] for at in shown]
    if any(opens_shared(line, naming) for line in seen):
        return -1
    begin = unnamed_from(seen)
    return shown[begin] if begin >= 0 else -1


def _graded(
    lines: Sequence[Line],
    shown: Sequence[int],
    levels: Mapping[int, LevelName],
    naming: Naming,
) -> dict[str, str]:
    """The lead-ins, outside menus, that grade a category."""
    opening = {number: levels[at] for number, at in enumerate(shown) if at in levels}
    return graded_themes([lines[at] for at in shown], opening, naming.categories)


def _openings(
    lines: Sequence[Line],
    shown: Sequence[int],
    levels: Mapping[int, LevelName],
    by_file: Mapping[int, LevelName],
    unnamed: int,
) -> dict[int, LevelName]:
    """The lines that open a level or stand right above the first line of one that no line names."""
    first: dict[int, int] = {}
    for at in shown:
        first.setdefault(lines[at].source, at)
    opened = {first[source] - 1: name for source, name in by_file.items()}
    if unnamed >= 0:
        return {unnamed - 1: UNNAMED, **opened}
    return {**levels, **opened}


def _topics(both: Mapping[int, Crossed]) -> set[str]:
    """The categories of headings that name a level too, in lower case."""
    return {one.category.casefold() for one in both.values()}
