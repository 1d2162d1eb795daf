"""The JSON of every revising command: statements, ledger and verdicts; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rung.model.proposal import Line
from rung.model.request import Request
from rung.model.verdict import Account, Fate, Outcome, Verdict
from rung.reports.revision.fates import because
from rung.reports.revision.sentences import sentence


class RevisedStatement(msgspec.Struct, frozen=True):
    """One statement of the new text; `source` says where a drafted one was taken from."""

    level: str
    category: str
    text: str
    source: str = ""


class Ledgered(msgspec.Struct, frozen=True):
    """One old statement and what became of it; `new` is the statement that carries or implies it.

    key: the key of the old statement, which survives rewording. line: the number of the statement that carries it,
    from 0; -1 for none.
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
    """What one check said, in a sentence and as data: its kind, the lines concerned and the deciding words.

    notable: worth a look although the check holds. gone, came: words of the old text and of the new one.
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
    """The result of one request. `refused` counts the proposals that were refused before this one.

    ends: the lowest and the highest step of the scale that was asked for. steps: how many steps it has, or should have.
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
    """The lines of a proposal as JSON holds them."""
    return tuple(
        RevisedStatement(one.level, one.category, one.text, one.source) for one in lines
    )


def ledgered(one: Account, request: Request, *, left: bool = False) -> Ledgered:
    """An entry of the account as JSON holds it; `left`: its level stays as it was, because its proposal was refused."""
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
    """A verdict as JSON holds it; `left`: the level that stays as it was because of it, if any."""
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
