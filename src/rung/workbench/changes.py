"""Changing a ladder: ask an assistant, let an author propose, judge an answer, apply what was accepted.

Nothing here touches a disk or a terminal: it takes a document and a request, and gives values.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from rung.model.ladder import Ladder, Statement
from rung.model.request import Request
from rung.model.source import Source
from rung.review.groups import grouped
from rung.revise.author import Author, Unable
from rung.revise.paste.prompt import prompt
from rung.revise.recorded import recorded
from rung.workbench.choosing import Choice, without
from rung.workbench.fixes import Fixed, difference
from rung.workbench.inplace import written
from rung.workbench.older import not_taken
from rung.workbench.preparing import Work as Work
from rung.workbench.preparing import prepared
from rung.workbench.renaming import relevelled
from rung.workbench.revision import (
    ROUNDS,
    Commission,
    Revision,
    applied,
    level_by_level,
    revised,
)
from rung.workbench.workbench import Opened


class Outcome(NamedTuple):
    """What came of a request: the revisions, and the ladder that would be.

    unable: why the author could do nothing, in a sentence. aside: what an older description holds besides
    expectations, which is not taken over.
    """

    opened: Opened
    request: Request
    revisions: tuple[Revision, ...]
    after: Ladder
    author: str
    unable: str = ""
    aside: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether something was offered and the judge accepted all of it."""
        return bool(self.revisions) and all(one.accepted for one in self.revisions)

    @property
    def changes(self) -> bool:
        """Whether the document would read otherwise."""
        return any(one.accepted and one.changes for one in self.revisions)


class Applied(NamedTuple):
    """The document with the accepted revisions in it, and how that differs from what stood there.

    keys: the key that each statement gets when the new text is read, with the key that it is known by.
    """

    sources: tuple[Source, ...]
    diff: str
    keys: dict[str, str]


def ask(work: Work, asked: Request) -> str:
    """The prompt for a chat assistant, with all that it needs to answer."""
    work, request = prepared(work, asked)
    return prompt(work.ladder, request)


def propose(
    work: Work, asked: Request, author: Author, rounds: int = ROUNDS
) -> Outcome:
    """The request done as far as the judge lets it; what an author can't do honestly is told in `unable`."""
    work, request = prepared(work, asked)
    commission = Commission(author, work.judging, rounds, work.homes)
    outcome = Outcome(work.opened, request, (), work.ladder, author.name)
    try:
        found = _revisions(work.ladder, request, commission)
    except Unable as error:
        return outcome._replace(unable=str(error))
    if not found:
        return outcome._replace(unable="There is nothing here to revise.")
    aside = not_taken(work.old, request.level) if work.old else ()
    after = ladder_after(work.ladder, found)
    return outcome._replace(revisions=found, after=after, aside=aside)


def answer(work: Work, asked: Request, text: str, author: str = "paste") -> Outcome:
    """The judgement on what somebody answered to a request, however it is formatted."""
    return propose(work, asked, recorded(text, author), 0)


def chosen(
    work: Work, outcome: Outcome, rejected: Sequence[Collection[Choice]]
) -> Outcome:
    """The outcome without the choices that were rejected of each of its revisions, judged again.

    rejected: for each revision, in order, what was rejected of it; where that is nothing, it stays as it is.
    """
    kept = tuple(
        without(work.ladder, one, off, work.judging) if off else one
        for one, off in zip(outcome.revisions, rejected, strict=True)
    )
    return outcome._replace(revisions=kept, after=ladder_after(work.ladder, kept))


def apply(work: Work, outcome: Outcome) -> Applied:
    """The document with the accepted revisions in it; Refused when it can't be written without other changes."""
    sources = _sources(work, outcome)
    after = work.workbench.open(*sources)
    diff = difference(Fixed(outcome.opened, after, 0))
    return Applied(sources, diff, _keys(outcome.after, after.ladder))


def _revisions(
    ladder: Ladder, request: Request, commission: Commission
) -> tuple[Revision, ...]:
    """What comes of a request: a revision for each level where it goes level by level, else one."""
    terms = request.operation.terms
    if terms.by_level and not request.level and not request.text:
        return tuple(level_by_level(ladder, request, commission))
    one = revised(ladder, request, commission)
    return (one,) if one else ()


def ladder_after(ladder: Ladder, revisions: Sequence[Revision]) -> Ladder:
    """The ladder with every accepted revision in it, in order."""
    for one in revisions:
        ladder = applied(ladder, one) if one.accepted else ladder
    return ladder


def _sources(work: Work, outcome: Outcome) -> tuple[Source, ...]:
    """The sources with new names for levels where that was asked for, else with the accepted lines in them."""
    request = outcome.request
    if request.operation.terms.subject == "names":
        return relevelled(work.workbench, outcome.opened, request.rename)
    return written(work.workbench, outcome.opened, outcome.revisions)


def _keys(wanted: Ladder, read: Ladder) -> dict[str, str]:
    """The keys of statements as read, with those by which the ladder that was to be knows them, where they differ.

    Statements of the same words are told apart by their order.
    """
    known = grouped(wanted.statements, _as_read)
    found = [
        (new.key, old.key)
        for told, alike in grouped(read.statements, _as_read).items()
        for new, old in zip(alike, known.get(told, ()), strict=False)
    ]
    return {new: old for new, old in found if new != old}


def _as_read(one: Statement) -> tuple[str, str, str]:
    """By what a statement is known again after it was written: its level may have got another name."""
    return one.track, one.category, one.text
