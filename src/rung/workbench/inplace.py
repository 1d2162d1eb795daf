"""Writes revised statements into the document they came from: the smallest change, read again before it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.formats.choose import patch
from rung.formats.format import OverlappingEdits, UnknownFormat
from rung.model.finding import Edit
from rung.model.ladder import Ladder, Statement
from rung.model.proposal import Line
from rung.model.source import Place, Source
from rung.revise.scope import HELD, HOLE, inside
from rung.workbench.lines_of_text import joint, removal, stretch
from rung.workbench.refused import Refused
from rung.workbench.revision import Revision
from rung.workbench.sections import new_section
from rung.workbench.workbench import Opened, Workbench

CARRYING = ("kept", "reworded", "merged", "moved")


class Seat(NamedTuple):
    """A line and the old statement whose place it takes; None: it needs a place of its own."""

    line: Line
    host: Statement | None


def written(
    workbench: Workbench, opened: Opened, revisions: Sequence[Revision]
) -> tuple[Source, ...]:
    """The sources with the revised statements in them; Refused when they can't be written without other changes."""
    edits = [edit for one in revisions if one.accepted for edit in _edits(opened, one)]
    gone = [one for each in revisions if each.accepted for one in _gone(opened, each)]
    sources = _with(workbench, opened, edits, gone)
    after = workbench.open(*sources)
    wanted = _expected(opened.ladder, [one for one in revisions if one.accepted])
    found = _cells(after.ladder.statements)
    wrong = [
        cell
        for cell in wanted.keys() | found.keys()
        if wanted.get(cell, "") != found.get(cell, "")
    ]
    if wrong:
        where = ", ".join(part for part in sorted(wrong)[0] if part)
        raise Refused(
            f"{opened.name} would not read as revised afterwards ({where}); nothing was written."
            " Take the text from --format json and put it in by hand."
        )
    return sources


def patched(
    workbench: Workbench, opened: Opened, edits: Sequence[Edit]
) -> tuple[Source, ...]:
    """The sources with edits made in them; Refused where the format can't be edited in place."""
    try:
        return patch(opened.reading, edits, workbench.formats)
    except (UnknownFormat, OverlappingEdits) as error:
        raise Refused(str(error)) from None


def _with(
    workbench: Workbench,
    opened: Opened,
    edits: Sequence[Edit],
    gone: Sequence[Statement],
) -> tuple[Source, ...]:
    """The sources with edits made and statements gone; at once, or where a format edits only values, lines by hand."""
    parts = opened.reading.parts
    removals = [removal(parts[one.place.order].text, one.place) for one in gone]
    try:
        return patched(workbench, opened, [*edits, *removals])
    except Refused:
        step = workbench.open(*patched(workbench, opened, edits)) if edits else opened
        if (
            len(parts) != 1
            or len(step.ladder.statements) != len(opened.ladder.statements)
            or not gone
        ):
            raise
    at = {id(one): number for number, one in enumerate(opened.ladder.statements)}
    text, source = step.reading.parts[0].text, step.reading.sources[0]
    if text.encode() != source.data:
        raise Refused(
            f"{opened.name} is not plain UTF-8, so nothing can be taken out of it; save it as such."
        )
    for place in sorted(
        (step.ladder.statements[at[id(one)]].place for one in gone), reverse=True
    ):
        edit = removal(text, place)
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return (Source(source.name, text.encode()),)


def _gone(opened: Opened, revision: Revision) -> list[Statement]:
    """The statements of the scope whose place no line takes."""
    kept = {id(seat.host) for seat in seats(opened.ladder, revision) if seat.host}
    return [
        one for one in inside(opened.ladder, revision.request) if id(one) not in kept
    ]


def _expected(
    ladder: Ladder, revisions: Sequence[Revision]
) -> dict[tuple[str, str], str]:
    """What each level and category must say afterwards."""
    gone = {id(one) for each in revisions for one in inside(ladder, each.request)}
    cells = _cells([one for one in ladder.statements if id(one) not in gone])
    lines: dict[tuple[str, str], list[str]] = {}
    for each in revisions:
        for line in each.proposal.lines:
            lines.setdefault((line.level, line.category), []).append(line.text)
    for cell, texts in lines.items():
        cells[cell] = _flat([*filter(None, [cells.get(cell, "")]), *texts])
    return cells


def _cells(statements: Sequence[Statement]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], list[str]] = {}
    for one in statements:
        if one.role in HELD and not HOLE.match(one.text):
            found.setdefault((one.level, one.category), []).append(one.text)
    return {cell: _flat(texts) for cell, texts in found.items()}


def _flat(texts: Sequence[str]) -> str:
    """The words of texts in any order of statements, so that only what is said counts."""
    return " | ".join(
        sorted(word for text in texts for word in text.replace(" | ", " ").split())
    )


def seats(ladder: Ladder, revision: Revision) -> tuple[Seat, ...]:
    """Which old statement each line takes the place of: the same words first, then one that it carries."""
    free = list(inside(ladder, revision.request))
    taken: dict[int, Statement] = {}
    for exact in (True, False):
        for at, line in enumerate(revision.proposal.lines):
            if at not in taken and (host := _host(line, free, revision, exact=exact)):
                free.remove(host)
                taken[at] = host
    for at, line in enumerate(revision.proposal.lines):
        spare = [
            one
            for one in free
            if (one.level, one.category) == (line.level, line.category)
        ]
        if (
            at not in taken and spare
        ):  # a place that falls free is better than a new one
            free.remove(spare[0])
            taken[at] = spare[0]
    return tuple(
        Seat(line, taken.get(at)) for at, line in enumerate(revision.proposal.lines)
    )


def _host(
    line: Line, free: Sequence[Statement], revision: Revision, *, exact: bool
) -> Statement | None:
    olds = {
        entry.old
        for entry in revision.account
        if entry.new == line.text and entry.became in CARRYING
    }
    fits = [
        one for one in free if (one.text == line.text if exact else one.text in olds)
    ]
    home = [
        one for one in fits if (one.level, one.category) == (line.level, line.category)
    ]
    return next(iter(home), None)


def _edits(opened: Opened, revision: Revision) -> Iterator[Edit]:
    level = revision.request.level
    known = {one.level for one in opened.ladder.headings} | {
        one.level for one in opened.ladder.statements
    }
    if level and level not in known:
        yield new_section(opened, revision.request, revision.proposal.lines)
        return
    found = seats(opened.ladder, revision)
    for seat in found:
        if seat.host and seat.host.text != seat.line.text:
            yield Edit(seat.host.place, seat.line.text)
    yield from _insertions(opened, revision, found)


def _insertions(
    opened: Opened, revision: Revision, found: Sequence[Seat]
) -> Iterator[Edit]:
    """Lines that need a place: behind the line before them in their cell, in a hole, or under the cell's heading."""
    waiting: dict[tuple[str, str], list[str]] = {}
    for seat in found:
        if not seat.host:
            waiting.setdefault((seat.line.level, seat.line.category), []).append(
                seat.line.text
            )
    for cell, texts in waiting.items():
        yield _insertion(opened, cell, texts)


def _insertion(opened: Opened, cell: tuple[str, str], texts: Sequence[str]) -> Edit:
    here = [
        one for one in opened.ladder.statements if (one.level, one.category) == cell
    ]
    hole = next((one for one in here if HOLE.match(one.text)), None)
    if hole:
        text = opened.reading.parts[hole.place.order].text
        return Edit(hole.place, joint(text, hole.place).join(texts))
    if here:
        place = here[-1].place
        text = opened.reading.parts[place.order].text
        between = joint(text, place)
        return Edit(
            Place(place.order, place.end, place.end),
            "".join(between + one for one in texts),
        )
    return _under_heading(opened, cell, texts)


def _inline(opened: Opened, text: str) -> bool:
    """Whether the document writes what it expects behind the name of a category, on the same line."""
    lines = (
        text[slice(*stretch(text, one.place))]
        for one in opened.ladder.headings
        if one.category
    )
    return any(line.partition(":")[2].strip() for line in lines)


def _under_heading(opened: Opened, cell: tuple[str, str], texts: Sequence[str]) -> Edit:
    hole = next(
        (
            one
            for one in opened.ladder.ledger
            if (one.level, one.category) == cell and HOLE.match(one.text)
        ),
        None,
    )
    if hole:
        text = opened.reading.parts[hole.place.order].text
        return Edit(hole.place, joint(text, hole.place).join(texts))
    heading = next(
        (one for one in opened.ladder.headings if (one.level, one.category) == cell),
        None,
    )
    if heading is None:
        where = ", ".join(part for part in cell if part)
        raise Refused(
            f"{opened.name} has no heading for {where}, so nothing was written; add the heading, or take the text"
            " from --format json."
        )
    text = opened.reading.parts[heading.place.order].text
    start, end = stretch(text, heading.place)
    if text[start:end].lstrip().startswith("#"):
        return Edit(
            Place(heading.place.order, end, end),
            "\n" + "".join(f"\n- {one}" for one in texts),
        )
    if text[start:end].rstrip().endswith(":") and _inline(opened, text):
        return Edit(
            Place(heading.place.order, end, end),
            ("" if text[end - 1 : end] == " " else " ") + " ".join(texts),
        )
    return Edit(
        Place(heading.place.order, end, end), "".join(f"\n{one}" for one in texts)
    )
