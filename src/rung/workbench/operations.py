"""The operations of revising as a user asks for them: the request checked, authors and judge put to work, an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import msgspec

from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Ladder
from rung.model.proposal import Request, Verdict
from rung.reports.report import Look
from rung.reports.revision import answer, terminal
from rung.reports.revision.answer import Revised
from rung.reports.screen import shown
from rung.revise.author import Author, Unable
from rung.revise.scope import HELD, HOLE
from rung.workbench.refused import Refused, nearest
from rung.workbench.relations import Relater
from rung.workbench.revision import (
    ROUNDS,
    Bench,
    Revision,
    applied,
    level_by_level,
    revised,
)
from rung.workbench.workbench import Opened, Workbench

EVERYWHERE = frozenset({"tighten", "restyle", "shorten"})
"""Operations that go level by level when no level is named."""
NEW = frozenset({"draft", "convert"})
"""Operations whose level need not be in the ladder yet."""


class Outcome(NamedTuple):
    """What came of a request: the ladder that would be, the revisions behind it, and the answer to show."""

    opened: Opened
    request: Request
    revisions: tuple[Revision, ...]
    after: Ladder
    author: str
    unable: str = ""

    @property
    def accepted(self) -> bool:
        """Whether something was offered and the judge accepted all of it."""
        return bool(self.revisions) and all(one.accepted for one in self.revisions)


def bench_of(workbench: Workbench) -> Bench:
    """The relater and the rules of a workbench, for the judge."""
    relater = workbench.relater or Relater()
    return Bench(relater.relate, workbench.rules)


def carried_out(
    workbench: Workbench,
    opened: Opened,
    request: Request,
    author: Author,
    *,
    homes: dict[str, str] | None = None,
    rounds: int = ROUNDS,
) -> Outcome:
    """The request done as far as the judge lets it; what an author can't do honestly is told in `unable`."""
    asked = _checked(opened.ladder, request)
    bench = bench_of(workbench)
    whole = not asked.level and asked.operation in EVERYWHERE and not asked.text
    try:
        if whole:
            found = tuple(level_by_level(opened.ladder, asked, author, bench, rounds))
        else:
            one = revised(opened.ladder, asked, author, bench, rounds, homes=homes)
            found = (one,) if one else ()
    except Unable as error:
        return Outcome(opened, asked, (), opened.ladder, author.name, str(error))
    if not found:
        return Outcome(opened, asked, (), opened.ladder, author.name, "There is nothing here to revise.")
    ladder = opened.ladder
    for one in found:
        ladder = applied(ladder, one) if one.accepted else ladder
    return Outcome(opened, asked, found, ladder, author.name)


def not_taken(opened: Opened, level: str) -> tuple[str, ...]:
    """What an older description holds besides expectations: prerequisites, notes, examples of the level."""
    return tuple(
        one.text
        for one in opened.ladder.statements
        if one.role not in HELD and _flat(one.level) == _flat(level) and not HOLE.match(one.text)
    )


def told(
    outcome: Outcome, *, written: bool = False, usage: str = "", diff: str = "", aside: Sequence[str] = ()
) -> Revised:
    """The outcome as an answer."""
    found = outcome.revisions
    verdicts = [verdict for one in found for verdict in one.verdicts]
    if outcome.unable:
        verdicts = [Verdict("author", False, outcome.unable)]
    notes = dict.fromkeys(one.proposal.note for one in found if one.proposal.note)
    return Revised(
        operation=outcome.request.operation,
        file=outcome.opened.name,
        level=outcome.request.level,
        category=outcome.request.category,
        author=outcome.author,
        accepted=outcome.accepted,
        applied=written,
        statements=answer.statements(line for one in found for line in one.proposal.lines),
        ledger=answer.ledger(entry for one in found for entry in one.account),
        verdicts=answer.judged(verdicts),
        note=" ".join([*notes, *([f"Not taken over, as no expectations: {' | '.join(aside)}"] if aside else [])]),
        refused=sum(len(one.refused) for one in found),
        usage=usage,
        diff=diff,
    )


def answer_text(found: Revised, form: str, width: int, colour: bool) -> str:
    """An answer for a terminal, or as JSON."""
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"
    return shown(terminal.rows(found), Look(width, colour))


def old_description(opened: Opened, level: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The statements of an older description, and under which category each stood.

    Where the old document has the level, what it says of the level; else all that it says.
    """
    held = [one for one in opened.ladder.statements if one.role in HELD and not HOLE.match(one.text)]
    mine = [one for one in held if _flat(one.level) == _flat(level)] or held
    homes: dict[str, str] = {}
    for one in mine:
        for start, end in sentences(one.text):
            homes.setdefault(one.text[start:end].strip(), one.category)
    if not homes and opened.reading.blocks:
        for block in opened.reading.blocks:
            for start, end in sentences(block.text):
                homes.setdefault(block.text[start:end].strip(), "")
    return tuple(homes), homes


def _checked(ladder: Ladder, request: Request) -> Request:
    """The request in the ladder's own names; Refused when it speaks of a level or a category that isn't there."""
    levels = {_flat(one): one for one in (COMMON, *(level.id for level in ladder.levels))}
    categories = {_flat(one.name): one.name for one in ladder.categories}
    if request.level and _flat(request.level) not in levels and request.operation not in NEW and not request.text:
        raise Refused(_unknown("level", request.level, tuple(levels.values())))
    if request.category and categories and _flat(request.category) not in categories:
        raise Refused(_unknown("category", request.category, tuple(categories.values())))
    level = levels.get(_flat(request.level), request.level)
    return replace(request, level=level, category=categories.get(_flat(request.category), request.category))


def _unknown(kind: str, name: str, known: Sequence[str]) -> str:
    offered = nearest(name, known) or f"; there are {', '.join(known)}."
    return f"The ladder has no {kind} {name!r}{offered}"


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()
