"""The answer of every revising command: statements, ledger and verdicts; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rung.model.proposal import Account, Fate, Line, Verdict


class RevisedStatement(msgspec.Struct, frozen=True):
    """One statement that would stand in the scope; `source` says where a drafted one was taken from."""

    level: str
    category: str
    text: str
    source: str = ""


class Ledgered(msgspec.Struct, frozen=True):
    """One old statement and what became of it; `new` is the statement that carries or implies it."""

    old: str
    level: str
    category: str
    became: Fate
    new: str
    why: str


class Judged(msgspec.Struct, frozen=True):
    """What one check said; a verdict that holds may still tell what is worth a look."""

    check: str
    holds: bool
    why: str


class Revised(msgspec.Struct, frozen=True, kw_only=True):
    """The answer for one request. `refused` counts the proposals that were refused before this one."""

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


def statements(lines: Iterable[Line]) -> tuple[RevisedStatement, ...]:
    """Lines as they are written."""
    return tuple(
        RevisedStatement(one.level, one.category, one.text, one.source) for one in lines
    )


def ledger(account: Iterable[Account]) -> tuple[Ledgered, ...]:
    """An account as it is written."""
    return tuple(Ledgered(*one) for one in account)


def judged(verdicts: Iterable[Verdict]) -> tuple[Judged, ...]:
    """Verdicts as they are written."""
    return tuple(Judged(one.check, one.holds, one.why) for one in verdicts)
