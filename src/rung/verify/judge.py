"""The judge: applies no change, knows no author, asks every check and keeps the account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.model.ladder import Ladder
from rung.model.proposal import Proposal
from rung.model.verdict import Account, Verdict
from rung.plugins import collect
from rung.review.rule import AnyRule
from rung.verify.change import ProposedChange, Relate
from rung.verify.check import Check
from rung.verify.trace import Trace


class Judgement(NamedTuple):
    """Whether a proposal is accepted, what each check said, and what became of every old statement."""

    accepted: bool
    verdicts: tuple[Verdict, ...]
    account: tuple[Account, ...]


def judge(
    before: Ladder,
    proposal: Proposal,
    *,
    relate: Relate,
    rules: Sequence[AnyRule] = (),
    checks: Sequence[Check] | None = None,
) -> Judgement:
    """The judgement on a proposal: accepted when every verdict holds. The same input gives the same answer."""
    change = ProposedChange(before, proposal, relate, tuple(rules))
    asked = all_checks() if checks is None else checks
    verdicts = tuple(verdict for check in asked for verdict in check.verdicts(change))
    account = tuple(entry(one, change) for one in change.traces)
    return Judgement(all(one.holds for one in verdicts), verdicts, account)


def all_checks() -> tuple[Check, ...]:
    """Every check there is, in the order of their names."""
    return collect("rung.verify.checks", Check)


def entry(one: Trace, change: ProposedChange) -> Account:
    """The line of the account on one old statement, under the level of the request where it has none."""
    old = one.old._replace(level=one.old.level or change.request.level)
    new = tuple(change.written[at] for at in one.lines)
    gone = tuple(part.clause.text for part in one.gone)
    return Account(old, one.became, new, one.implied, gone)
