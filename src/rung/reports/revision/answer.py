"""The answer of every revising command: statements, ledger and verdicts; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rung.model.proposal import Line
from rung.model.request import Request
from rung.model.verdict import Account, Fate, Outcome, Verdict
from rung.reports.revision.fates import because
from rung.reports.revision.sentences import sentence


class RevisedStatement(msgspec.Struct, frozen=True):
    """One statement that would stand in the scope; `source` says where a drafted one was taken from."""

    level: str
    category: str
    text: str
    source: str = ""


class Ledgered(msgspec.Struct, frozen=True):
    """One old statement and what became of it; `new` is the statement that carries or implies it.

    key: by which the statement is known. line: the number of the statement that carries it, from 0; -1 for none.
    """

    old: str
    level: str
    category: str
    became: Fate
    new: str
    why: str
    key: str = ""
    line: int = -1


class Judged(msgspec.Struct, frozen=True):
    """What one check said, in a sentence and as data: its kind, the lines it speaks of and the words that decide.

    A verdict that holds may still be notable: worth a look. gone, came: words of the old and of the new side.
    """

    check: str
    holds: bool
    why: str
    kind: str = ""
    outcome: Outcome = "holds"
    notable: bool = False
    lines: tuple[int, ...] = ()
    gone: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Revised(msgspec.Struct, frozen=True, kw_only=True):
    """The answer for one request. `refused` counts the proposals that were refused before this one.

    ends: the lowest and the highest step of a scale that was asked for; steps: how many it has, or was to have.
    """

    operation: str
    file: str
    level: str = ""
    category: str = ""
    author: str
    accepted: bool
    applied: bool = False
    statements: tuple[RevisedStatement, ...] = ()
    ledger: tuple[Ledgered, ...] = ()
    verdicts: tuple[Judged, ...] = ()
    note: str = ""
    refused: int = 0
    usage: str = ""
    diff: str = ""
    ends: tuple[str, ...] = ()
    steps: int = 0


def statements(lines: Iterable[Line]) -> tuple[RevisedStatement, ...]:
    """Lines as they are written."""
    return tuple(
        RevisedStatement(one.level, one.category, one.text, one.source) for one in lines
    )


def ledgered(one: Account, request: Request, *, left: bool = False) -> Ledgered:
    """An entry of the account as it is written; `left`: the level stays as it was, since its proposal was refused."""
    old = one.old
    why = because(one, request, left=left)
    return Ledgered(
        old.text,
        old.level,
        old.category,
        one.became,
        one.text,
        why,
        old.key,
        one.line,
    )


def judged(one: Verdict, left: str = "") -> Judged:
    """A verdict as it is written; `left`: the level that stays as it was because of it."""
    why = sentence(one)
    return Judged(
        one.check,
        one.holds,
        f"{left} is left as it was: {why}" if left else why,
        one.kind,
        one.outcome,
        one.notable,
        tuple(quote.line for quote in one.new if quote.line >= 0),
        one.gone,
        one.came,
        one.words,
    )
