"""Writes revised statements into the document they came from: the smallest change, read again before it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rung.formats.choose import patch
from rung.formats.format import OverlappingEdits, UnknownFormat
from rung.lexicon.folding import folded_name
from rung.model.finding import Edit
from rung.model.ladder import Cell, Ladder, Statement
from rung.model.refused import Refused
from rung.model.scope import Scope
from rung.model.source import Source
from rung.workbench.insertion import insertion
from rung.workbench.lines_of_text import removal
from rung.workbench.revision import Revision
from rung.workbench.seats import Seat, seats, unseated
from rung.workbench.sections import new_section
from rung.workbench.workbench import Opened, Workbench


def written(
    workbench: Workbench, opened: Opened, revisions: Sequence[Revision]
) -> tuple[Source, ...]:
    """The sources with the revised statements in them; Refused when they can't be written without other changes."""
    accepted = [one for one in revisions if one.accepted]
    edits = [edit for one in accepted for edit in _edits(opened, one)]
    gone = [one for each in accepted for one in unseated(opened.ladder, each)]
    sources = _with(workbench, opened, edits, gone)
    after = workbench.open(*sources)
    wrong = _differing(_expected(opened.ladder, accepted), after.ladder)
    if wrong:
        raise Refused(
            f"{opened.name} would not read as revised afterwards ({wrong[0]}); nothing"
            " was written. Take the text from --format json and put it in by hand."
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
        same = len(step.ladder.statements) == len(opened.ladder.statements)
        if len(parts) != 1 or not gone or not same:
            raise
    numbers = _numbers(opened.ladder, gone)
    return (_cut(step, [step.ladder.statements[at] for at in numbers]),)


def _numbers(ladder: Ladder, some: Sequence[Statement]) -> list[int]:
    """Where some statements stand among all of the ladder."""
    keys = {one.key for one in some}
    return [at for at, one in enumerate(ladder.statements) if one.key in keys]


def _cut(opened: Opened, gone: Sequence[Statement]) -> Source:
    """The text of the document without some statements, each with its line."""
    text, source = opened.reading.parts[0].text, opened.reading.sources[0]
    if text.encode() != source.data:
        raise Refused(
            f"{opened.name} is not plain UTF-8, so nothing can be taken out of it;"
            " save it as such."
        )
    for place in sorted((one.place for one in gone), reverse=True):
        edit = removal(text, place)
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return Source(source.name, text.encode())


def _expected(ladder: Ladder, revisions: Sequence[Revision]) -> dict[Cell, list[str]]:
    """What each cell must say afterwards: what no revision speaks of, and the lines of all."""
    scopes = [Scope(ladder, one.request) for one in revisions]
    gone = {one.key for scope in scopes for one in scope.inside}
    cells = _cells(one for one in ladder.statements if one.key not in gone)
    for one, scope in zip(revisions, scopes, strict=True):
        for seat in seats(ladder, one):
            cells.setdefault(_cell(seat, scope), []).append(seat.line.text)
    return cells


def _cell(seat: Seat, scope: Scope) -> Cell:
    """Where a line stands: with its host, else in the track that the request speaks of."""
    if seat.host:
        return seat.host.cell
    line = seat.line
    return Cell(_track(scope, line.level), line.level, line.category)


def _track(scope: Scope, level: str) -> str:
    """The track of a line of a level: the one spoken of; common has none."""
    if scope.track is not None and level in scope.ranks:
        return scope.track if scope.ranks[level] >= 0 else ""
    levels = scope.ladder.levels
    return next((one.track for one in levels if one.id == level), scope.track or "")


def _cells(statements: Iterable[Statement]) -> dict[Cell, list[str]]:
    """The statements that people are held to, by where they stand; holes say nothing."""
    found: dict[Cell, list[str]] = {}
    for one in statements:
        if one.demands:
            found.setdefault(one.cell, []).append(one.text)
    return found


def _differing(wanted: dict[Cell, list[str]], ladder: Ladder) -> list[Cell]:
    """The cells that don't say what they must."""
    found = _cells(ladder.statements)
    cells = sorted(wanted.keys() | found.keys())
    return [
        cell
        for cell in cells
        if _words(wanted.get(cell, ())) != _words(found.get(cell, ()))
    ]


def _words(texts: Iterable[str]) -> list[str]:
    """The words of texts in any order of statements, so that only what is said counts."""
    return sorted(word for text in texts for word in text.split())


def _edits(opened: Opened, revision: Revision) -> Iterator[Edit]:
    """The edits that put the lines of a revision into the document."""
    if _is_new_level(opened, revision):
        yield new_section(opened, revision.request, revision.proposal.lines)
        return
    found = seats(opened.ladder, revision)
    for seat in found:
        if seat.host and seat.host.text != seat.line.text:
            yield Edit(seat.host.place, seat.line.text)
    yield from _insertions(opened, revision, found)


def _is_new_level(opened: Opened, revision: Revision) -> bool:
    """Whether the document has neither a heading nor a statement for the level spoken of."""
    level = revision.request.level
    known = {folded_name(one.level) for one in opened.ladder.headings}
    known |= {folded_name(one.level) for one in opened.ladder.statements}
    return bool(level) and folded_name(level) not in known


def _insertions(
    opened: Opened, revision: Revision, found: Sequence[Seat]
) -> Iterator[Edit]:
    """An edit for each cell with lines that need a place of their own."""
    scope = Scope(opened.ladder, revision.request)
    waiting: dict[Cell, list[str]] = {}
    for seat in found:
        if not seat.host:
            waiting.setdefault(_cell(seat, scope), []).append(seat.line.text)
    for cell, texts in waiting.items():
        yield insertion(opened, cell, texts)
