"""Other names for levels throughout a document: every mention follows, everything else stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rung.lexicon.mentions import Renames, mentions, renamed
from rung.model.finding import Edit
from rung.model.ladder import Ladder
from rung.model.refused import Refused
from rung.model.source import Place, Source
from rung.workbench.sections import level_starts, section_end
from rung.workbench.spelling import spelled
from rung.workbench.workbench import Opened, Workbench, patched


def pair(text: str) -> tuple[str, str]:
    """An old and a new name, written OLD=NEW; Refused when it is not."""
    old, _, new = (part.strip() for part in text.partition("="))
    if not (old and new):
        raise Refused(
            f"{text!r} names no two levels; write OLD=NEW, for example IC6=IC5."
        )
    return old, new


def renames(
    ladder: Ladder,
    asked: Renames,
    *,
    insert: str = "",
    swap: Sequence[str] = (),
    move: Sequence[str] = (),
) -> tuple[tuple[str, str], ...]:
    """The old and new names that a request comes to; Refused when a level isn't there.

    asked: names as they were given. insert: the name of a new level, for which the others make room. swap: two levels.
    move: a level, and the one whose place it takes. Only the first of insert, swap and move that is given counts.
    """
    names = [level.id for level in ladder.levels]
    if insert:
        return _inserted(names, insert)
    if swap:
        one, other = (spelled(name, names) for name in swap)
        return ((one, other), (other, one))
    if move:
        return _moved(names, *(spelled(name, names) for name in move))
    return tuple((spelled(old, names), new) for old, new in asked)


def _inserted(names: Sequence[str], new: str) -> tuple[tuple[str, str], ...]:
    """Every level from the new one on, one number higher; Refused where the new one has no number."""
    shape = re.fullmatch(r"([A-Za-z ]*?)(\d+)", new)
    if not shape:
        raise Refused(
            f"{new!r} has no number, so no level can make room for it; rename the others yourself."
        )
    return _changed(names, [_one_up(name, shape[1], int(shape[2])) for name in names])


def _one_up(name: str, series: str, number: int) -> str:
    """A level's name with the next number, where it is of the series and has that number or a higher one."""
    own = re.fullmatch(r"(.*?)(\d+)", name)
    if own is None or own[1].casefold() != series.casefold():
        return name
    count = int(own[2])
    return f"{own[1]}{count + 1}" if count >= number else name


def _moved(names: Sequence[str], one: str, to: str) -> tuple[tuple[str, str], ...]:
    """A level takes the place of another; those between move up or down by one."""
    order = [name for name in names if name != one]
    order.insert(names.index(to), one)
    return _changed(order, names)


def _changed(olds: Sequence[str], news: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The names that change, each with its new one."""
    pairs = zip(olds, news, strict=True)
    return tuple((old, new) for old, new in pairs if old != new)


def relevelled(
    workbench: Workbench, opened: Opened, pairs: Renames
) -> tuple[Source, ...]:
    """The sources under the new names, the sections of levels that changed places in rising order again."""
    after = workbench.open(*patched(workbench, opened, _mentions(opened, pairs)))
    if {old for old, _ in pairs} == {new for _, new in pairs}:
        after = workbench.open(*_reordered(workbench, opened, after))
    new = dict(pairs)
    wanted = (
        (new.get(one.level, one.level), renamed(one.text, pairs))
        for one in opened.ladder.statements
    )
    found = ((one.level, one.text) for one in after.ladder.statements)
    if sorted(wanted) != sorted(found):
        raise Refused(
            f"{opened.name} would not read the same under the new names; nothing was written."
        )
    return after.reading.sources


def _mentions(opened: Opened, pairs: Renames) -> list[Edit]:
    """The edits that put the new name wherever the document has an old one."""
    return [
        Edit(Place(order, start, end), new)
        for order, part in enumerate(opened.reading.parts)
        for start, end, new in mentions(part.text, pairs)
    ]


def _reordered(
    workbench: Workbench, before: Opened, after: Opened
) -> tuple[Source, ...]:
    """The sources with the sections of the levels in the order in which their names stood before.

    Left as they are where some level has no section, and where the order is right. Refused for a source that is no
    plain text.
    """
    if len(after.reading.parts) != 1:
        raise Refused(
            f"{after.name} is no plain text, so its levels can't change places; rename them one by one."
        )
    text = after.reading.parts[0].text
    wanted = [level.id for level in before.ladder.levels]
    starts = level_starts(after, text)
    found = [name for name, _ in starts]
    if found == wanted or set(found) != set(wanted):
        return after.reading.sources
    whole = _in_order(_sections(text, starts), wanted)
    place = Place(0, starts[0][1], section_end(text, starts[-1][1]))
    return patched(workbench, after, [Edit(place, whole)])


def _sections(text: str, starts: Sequence[tuple[str, int]]) -> dict[str, str]:
    """The text of each section, by the name of its level; where each begins is given in the order of the text."""
    begins = [start for _, start in starts]
    ends = [*begins[1:], section_end(text, begins[-1])]
    bounds = zip(starts, ends, strict=True)
    return {name: text[start:end] for (name, start), end in bounds}


def _in_order(sections: Mapping[str, str], wanted: Sequence[str]) -> str:
    """Sections one after the other in another order; the blank lines between them stay where they are."""
    gaps = [piece[len(piece.rstrip("\n")) :] for piece in sections.values()]
    ordered = [sections[name].rstrip("\n") for name in wanted]
    return "".join(map(str.__add__, ordered, gaps))
