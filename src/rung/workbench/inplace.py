"""Writes revised statements into the document they came from: the smallest change, read again before it counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rung.formats.decoding import replaced
from rung.lexicon.folding import same_name
from rung.model.finding import Edit
from rung.model.ladder import Cell, Ladder, Statement
from rung.model.refused import Refused
from rung.model.source import Source
from rung.review.groups import grouped
from rung.workbench.insertion import insertion
from rung.workbench.lines_of_text import removal
from rung.workbench.replacements import Replacements, replacements
from rung.workbench.revision import Revision
from rung.workbench.sections import new_section
from rung.workbench.workbench import Opened, Workbench, patched

_Words = Counter[tuple[Cell, str]]
"""How often each word stands in each cell."""


def written(
    workbench: Workbench, opened: Opened, revisions: Sequence[Revision]
) -> tuple[Source, ...]:
    """The sources with the revised statements in them; Refused when they can't be written without other changes."""
    ladder = opened.ladder
    made = [replacements(ladder, one) for one in revisions if one.accepted]
    edits = [edit for one in made for edit in _edits(opened, one)]
    removed = [old for one in made for old in one.removed]
    sources = _with(workbench, opened, edits, removed)
    after = workbench.open(*sources).ladder
    wrong = _differing(_expected(ladder, made), _words(_said(after.statements)))
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
    """The sources with edits made and statements gone.

    Both at once where the format can; where it edits only values, the edits first, and then the lines of the statements
    are cut out of its text. Refused for other formats, and where the edits themselves change how many statements there
    are.
    """
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
    """The statements of one ladder that stand, counted through, where some stand in another with as many."""
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


def _said(statements: Iterable[Statement]) -> list[tuple[Cell, str]]:
    """What statements demand, and of whom in what."""
    return [(one.cell, one.text) for one in statements if one.demands]


def _expected(ladder: Ladder, made: Sequence[Replacements]) -> _Words:
    """What each cell must say afterwards: what no revision speaks of, and the lines of all."""
    gone = {old.key for one in made for old in one.scope.inside}
    said = _said(one for one in ladder.statements if one.key not in gone)
    said += [(new.cell, new.line.text) for one in made for new in one.lines]
    return _words(said)


def _words(said: Iterable[tuple[Cell, str]]) -> _Words:
    """The words of each cell, in any order, so that only what is said counts."""
    return Counter((cell, word) for cell, text in said for word in text.split())


def _differing(wanted: _Words, found: _Words) -> list[Cell]:
    """The cells that don't say what they must, in order."""
    return sorted({cell for cell, _ in (wanted - found) | (found - wanted)})


def _edits(opened: Opened, made: Replacements) -> Iterator[Edit]:
    """The edits that put the lines of a revision into the document, but for what is removed."""
    request = made.revision.request
    if _is_new_level(opened.ladder, request.level):
        yield new_section(opened, request, made.revision.proposal.lines)
    else:
        yield from _rewordings(made)
        yield from _insertions(opened, made)


def _rewordings(made: Replacements) -> Iterator[Edit]:
    """The edits that put lines in the place of what they replace, unless they say the same."""
    for new in made.lines:
        if new.old and new.old.text != new.line.text:
            yield Edit(new.old.place, new.line.text)


def _insertions(opened: Opened, made: Replacements) -> Iterator[Edit]:
    """An edit for each cell with lines that need a place of their own."""
    waiting = (new for new in made.lines if not new.old)
    for cell, lines in grouped(waiting, lambda new: new.cell).items():
        yield insertion(opened, cell, [new.line.text for new in lines])


def _is_new_level(ladder: Ladder, level: str) -> bool:
    """Whether the document has neither a heading nor a statement for a level that is named."""
    known = {one.level for one in ladder.headings}
    known |= {one.level for one in ladder.statements}
    return bool(level) and not any(same_name(one, level) for one in known)
