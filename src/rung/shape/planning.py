"""What is settled before the walk: which lines open levels, which words are categories, how the document is laid
out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from rung.shape.axes import axes_among
from rung.shape.crossed import crossed
from rung.shape.headings import is_common, levels_among
from rung.shape.lines import Line, heading_text
from rung.shape.names import UNNAMED, LevelName, level_name, named_by_file
from rung.shape.naming import Naming
from rung.shape.navigation import navigation
from rung.shape.unnamed import unnamed_from
from rung.shape.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of the lines before the walk: which open levels, which labels are categories, whether levels
    stand below categories.
    """

    lines: Sequence[Line]
    levels: Mapping[int, LevelName]
    words: Vocabulary
    naming: Naming
    transposed: bool = False
    pages: Mapping[int, int] = field(default_factory=dict)
    above: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    by_file: Mapping[int, LevelName] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    unnamed: int = -1
    axes: Mapping[str, str] = field(default_factory=dict)
    crossed: Mapping[int, str] = field(default_factory=dict)
    leaving: frozenset[int] = frozenset()
    briefs: frozenset[int] = frozenset()


class Around(NamedTuple):
    """What else is known of a document: levels and categories of its tables, whether there is data, names of files."""

    levels: frozenset[str]
    topics: frozenset[str]
    structured: bool
    files: Sequence[str]
    front: Mapping[int, LevelName] = {}


def plan_of_lines(lines: Sequence[Line], naming: Naming, around: Around) -> Plan:
    """Everything that the walk through running text needs to know beforehand."""
    found, pages, skipped = _opened(lines, naming, around.levels)
    both = {} if naming.levels else crossed(lines)
    found |= {at: name for at, (name, _) in both.items()}
    shown = [at for at in range(len(lines)) if at not in skipped]
    by_file, unnamed = _nameless(lines, shown, found, naming, around)
    opening = {number: found[at] for number, at in enumerate(shown) if at in found}
    axes = axes_among([lines[at] for at in shown], opening, naming.categories)
    opened = found if unnamed < 0 else {unnamed - 1: UNNAMED}
    opened = opened | {
        next(at for at in shown if lines[at].source == one) - 1: name
        for one, name in by_file.items()
    }
    topics = around.topics | {*axes, *(topic.casefold() for _, topic in both.values())}
    across = not both and _transposed(lines, found)
    return Plan(
        lines=lines,
        levels=found,
        words=vocabulary(lines, opened, naming, frozenset(skipped), topics),
        naming=naming,
        transposed=across,
        pages=pages,
        above=_above(lines, found) if across else frozenset(),
        titles=_titles(lines, shown),
        by_file=by_file,
        skipped=frozenset(skipped),
        unnamed=unnamed,
        axes=axes,
        crossed={at: topic for at, (_, topic) in both.items()},
        leaving=_leaving(lines, found),
    )


def _nameless(
    lines: Sequence[Line],
    shown: Sequence[int],
    found: Mapping[int, LevelName],
    naming: Naming,
    around: Around,
) -> tuple[dict[int, LevelName], int]:
    """Levels that only files name, and the line where a level without a name begins; none where others are named."""
    if around.levels or around.structured or not shown:
        return {}, -1
    by_file = _by_file(
        [lines[at] for at in shown], {lines[at].source for at in found}, around
    )
    if found or by_file or any(is_common(lines[at], naming) for at in shown):
        return by_file, -1
    begin = unnamed_from([lines[at] for at in shown])
    return {}, shown[begin] if begin >= 0 else -1


def _opened(
    lines: Sequence[Line], naming: Naming, elsewhere: frozenset[str]
) -> tuple[dict[int, LevelName], dict[int, int], set[int]]:
    """File by file: the lines that open levels, the depth of the heading of a page about one level, lines of menus."""
    found: dict[int, LevelName] = {}
    pages: dict[int, int] = {}
    skipped: set[int] = set()
    for source, numbers in groupby(range(len(lines)), key=lambda at: lines[at].source):
        every = list(numbers)
        menu = navigation([lines[at] for at in every])
        skipped.update(every[at] for at in menu)
        own = [at for at in every if at not in skipped]
        local = levels_among([lines[at] for at in own], naming, elsewhere)
        found |= {own[at]: name for at, name in local.items()}
        if _one_page([lines[at] for at in own], local):
            pages[source] = lines[own[next(iter(local))]].depth
    if pages:
        for at in _other_pages(lines, found, skipped):
            found[at] = level_name(lines[at].text) or UNNAMED
            pages[lines[at].source] = lines[at].depth
    return found, pages, skipped


def _other_pages(
    lines: Sequence[Line], found: Mapping[int, LevelName], skipped: set[int]
) -> list[int]:
    """Among pages about one level each: the first headings of pages whose title has no word of seniority."""
    inside = {lines[at].source for at in found}
    first: dict[int, int] = {}
    for at, line in enumerate(lines):
        if at not in skipped and line.look == "heading" and line.source not in inside:
            first.setdefault(line.source, at)
    return [at for at in first.values() if level_name(lines[at].text) is not None]


def _titles(lines: Sequence[Line], shown: Sequence[int]) -> frozenset[int]:
    """The headings that can be a document's title: of depth 1, or alone at their depth, and not one of many sheets."""
    heads = [at for at in shown if lines[at].look == "heading"]
    depths = Counter((lines[at].source, lines[at].depth) for at in heads)
    sheets = {at for at in heads if lines[at].depth == 1 and _above_table(lines, at)}
    sheets = sheets if len(sheets) > 1 else set()
    alone = {
        at
        for at in heads
        if depths[lines[at].source, lines[at].depth] == 1 or lines[at].depth == 1
    }
    return frozenset(alone - sheets)


def _leaving(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> frozenset[int]:
    """Below the last level: a heading higher than those of categories in every other level is about something else."""
    last = max((at for at in levels if lines[at].look == "heading"), default=len(lines))
    depths: dict[int, list[int]] = {}
    current = -1
    for at, line in enumerate(lines):
        if at in levels:
            current = at
        elif (
            current >= 0
            and line.look == "heading"
            and line.source == lines[current].source
        ):
            depths.setdefault(current, []).append(at)
    usual = [
        lines[at].depth
        for level, inner in depths.items()
        if level != last
        for at in inner
    ]
    own = depths.get(last, [])
    if len(depths) < 3 or not own or lines[own[0]].depth < min(usual):
        return frozenset()
    return frozenset(at for at in own if lines[at].depth < min(usual))


def _above_table(lines: Sequence[Line], at: int) -> bool:
    """Whether blocks that are no running text follow a line."""
    return at + 1 == len(lines) or lines[at + 1].block > lines[at].block + 1


def _stem(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _by_file(
    lines: Sequence[Line], inside: set[int], around: Around
) -> dict[int, LevelName]:
    """Levels that only the names of files give away, one for each file without a level in its text."""
    sources = {line.source for line in lines}
    named: dict[int, LevelName] = {}
    for at in sorted(sources - inside):
        name = around.front.get(at) or named_by_file(_stem(around.files[at]))
        if name is not None:
            named[at] = name
    if (
        any(not name.sure for name in named.values())
        and len({name.id for name in named.values()}) < 2
    ):
        return {}
    return named if len(named) == len(sources - inside) and (named or inside) else {}


def _one_page(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> bool:
    """Whether a source is all about one level: it is named once, by the first of its highest headings."""
    if len(levels) != 1:
        return False
    at = next(iter(levels))
    above = [
        line
        for line in lines[:at]
        if line.look == "heading" and line.depth <= lines[at].depth
    ]
    return lines[at].look == "heading" and not above


def _transposed(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> bool:
    """Whether categories stand above levels: most levels open more than once, and no category below them comes
    again.
    """
    times = Counter(name.id.casefold() for name in levels.values())
    if not times or sum(count > 1 for count in times.values()) * 2 <= len(times):
        return False
    formal: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    current: int | None = None
    for at, line in enumerate(lines):
        if at in levels:
            current = at
        elif current is not None and line.look in (
            "heading",
            "strong",
            "colon",
            "lead",
            "parent",
        ):
            if (
                line.look == "heading"
                and lines[current].look == "heading"
                and line.depth <= lines[current].depth
            ):
                current = None
            elif at + 1 not in levels:
                (leads if line.look == "lead" else formal)[
                    heading_text(line).casefold()
                ] += 1
    return (
        not any(count > 1 for count in formal.values())
        and sum(count > 1 for count in leads.values()) < 2
    )


def _above(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> frozenset[int]:
    """The headings that stand next above a level, where categories stand above levels."""
    found: set[int] = set()
    last: int | None = None
    for at, line in enumerate(lines):
        if at in levels:
            higher = last is not None and (
                line.look != "heading" or lines[last].look == "heading"
            )
            if last is not None and higher:
                found.add(last)
        elif line.look in ("heading", "strong", "parent") or (
            line.look in ("bare", "colon") and at + 1 in levels
        ):
            last = at
    return frozenset(found)
