"""Writes revised statements into the document they came from: the smallest change, read again before it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rung.formats.decoding import replaced
from rung.lexicon.folding import same_name
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
from rung.workbench.workbench import Opened, Workbench, patched


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
        if len(parts) != 1 or not gone:
            raise
        step = workbench.open(*patched(workbench, opened, edits)) if edits else opened
        if len(step.ladder.statements) != len(opened.ladder.statements):
            raise
    return (_cut(step, _same_places(opened.ladder, gone, step.ladder)),)


def _same_places(
    before: Ladder, some: Sequence[Statement], after: Ladder
) -> list[Statement]:
    """The statements of one ladder that stand, counted through, where some stand in another."""
    keys = {one.key for one in some}
    pairs = zip(before.statements, after.statements, strict=True)
    return [new for old, new in pairs if old.key in keys]


def _cut(opened: Opened, gone: Sequence[Statement]) -> Source:
    """The text of the document without some statements, each with its line."""
    text, source = opened.reading.parts[0].text, opened.reading.sources[0]
    if text.encode() != source.data:
        raise Refused(
            f"{opened.name} is not plain UTF-8, so nothing can be taken out of it;"
            " save it as such."
        )
    for place in sorted((one.place for one in gone), reverse=True):
        text = replaced(text, removal(text, place), 0)
    return Source(source.name, text.encode())


def _expected(ladder: Ladder, revisions: Sequence[Revision]) -> dict[Cell, list[str]]:
    """What each cell must say afterwards: what no revision speaks of, and the lines of all."""
    scopes = [Scope(ladder, one.request) for one in revisions]
    gone = {one.key for scope in scopes for one in scope.inside}
    stays = (one for one in ladder.statements if one.key not in gone)
    said = [(one.cell, one.text) for one in stays if one.demands]
    for one, scope in zip(revisions, scopes, strict=True):
        said += [(_cell(x, scope), x.line.text) for x in seats(ladder, one)]
    return _texts(said)


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
    tracks = (one.track for one in scope.ladder.levels if one.id == level)
    return next(tracks, scope.track or "")


def _texts(said: Iterable[tuple[Cell, str]]) -> dict[Cell, list[str]]:
    """What is said in each cell, in order."""
    found: dict[Cell, list[str]] = {}
    for cell, text in said:
        found.setdefault(cell, []).append(text)
    return found


def _differing(wanted: dict[Cell, list[str]], ladder: Ladder) -> list[Cell]:
    """The cells that don't say what they must."""
    said = (one for one in ladder.statements if one.demands)
    found = _texts((one.cell, one.text) for one in said)
    cells = sorted(wanted.keys() | found.keys())
    pairs = ((cell, wanted.get(cell, []), found.get(cell, [])) for cell in cells)
    return [cell for cell, one, other in pairs if _words(one) != _words(other)]


def _words(texts: Iterable[str]) -> list[str]:
    """The words of texts in any order of statements, so that only what is said counts."""
    return sorted(word for text in texts for word in text.split())


def _edits(opened: Opened, revision: Revision) -> Iterator[Edit]:
    """The edits that put the lines of a revision into the document."""
    if _is_new_level(opened, revision):
        yield new_section(opened, revision.request, revision.proposal.lines)
        return
    found = seats(opened.ladder, revision)
    yield from (edit for seat in found for edit in _rewordings(seat))
    yield from _insertions(opened, revision, found)


def _rewordings(seat: Seat) -> Iterator[Edit]:
    """The edit that puts a line in the place of its host; none where the line needs one of its own, or says the same."""
    if seat.host and seat.host.text != seat.line.text:
        yield Edit(seat.host.place, seat.line.text)


def _is_new_level(opened: Opened, revision: Revision) -> bool:
    """Whether the document has neither a heading nor a statement for the level spoken of."""
    level, ladder = revision.request.level, opened.ladder
    known = [one.level for one in ladder.headings]
    known += [one.level for one in ladder.statements]
    return bool(level) and not any(same_name(one, level) for one in known)


def _insertions(
    opened: Opened, revision: Revision, found: Sequence[Seat]
) -> Iterator[Edit]:
    """An edit for each cell with lines that need a place of their own."""
    scope = Scope(opened.ladder, revision.request)
    waiting = (seat for seat in found if not seat.host)
    texts = _texts((_cell(seat, scope), seat.line.text) for seat in waiting)
    return (insertion(opened, cell, said) for cell, said in texts.items())
