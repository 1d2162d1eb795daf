"""The answer of every command that revises: an outcome as values with a published shape, and as text."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.verdict import Verdict
from rung.reports.report import Look
from rung.reports.revision import answer, terminal
from rung.reports.revision.answer import Revised
from rung.reports.screen import shown
from rung.workbench.changes import Outcome
from rung.workbench.forms import json

FORMS = ("terminal", "json")


def told(
    outcome: Outcome, *, written: bool = False, usage: str = "", diff: str = ""
) -> Revised:
    """The outcome as an answer. usage: what a model's answers have cost. diff: what was done to the file."""
    found, request = outcome.revisions, outcome.request
    return Revised(
        operation=request.operation.value,
        file=outcome.opened.name,
        level=request.level,
        category=request.category,
        author=outcome.author,
        accepted=outcome.accepted,
        applied=written,
        statements=answer.statements(
            line for one in found for line in one.proposal.lines
        ),
        ledger=tuple(
            answer.ledgered(entry, one.request, left=one.left)
            for one in found
            for entry in one.account
        ),
        verdicts=tuple(_judged(outcome)),
        note=" ".join(_notes(outcome)),
        refused=sum(len(one.refused) for one in found),
        usage=usage,
        diff=diff,
        ends=request.ends,
        steps=_steps(outcome),
    )


def _steps(outcome: Outcome) -> int:
    """How many steps the scale has that was offered, or asked for where none was; 0 for what is no scale."""
    if not outcome.request.ends:
        return 0
    offered = sum(len(one.proposal.lines) for one in outcome.revisions)
    return offered or outcome.request.steps or 0


def text(found: Revised, form: str, width: int, colour: bool) -> str:
    """An answer for a terminal, or as JSON."""
    if form == "json":
        return json(found)
    return shown(terminal.rows(found), Look(width, colour))


def _judged(outcome: Outcome) -> Iterator[answer.Judged]:
    """The verdicts of all revisions; those on a level that is left as it was say so."""
    if outcome.unable:
        unable = Verdict("unable", "fails", name=outcome.unable, check="author")
        yield answer.judged(unable)
    for one in outcome.revisions:
        level = one.request.level if one.left else ""
        yield from (answer.judged(verdict, level) for verdict in one.verdicts)


def _notes(outcome: Outcome) -> Iterator[str]:
    """What authors say of their proposals, each note once, and what was not taken over."""
    notes = (one.proposal.note for one in outcome.revisions if one.proposal.note)
    yield from dict.fromkeys(notes)
    if outcome.aside:
        yield f"Not taken over, as no expectations: {' | '.join(outcome.aside)}"
