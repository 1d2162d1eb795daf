"""The judge: applies no change, knows no author, asks every check and keeps the account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.model.ladder import Ladder
from rung.model.proposal import Account, Proposal, Verdict
from rung.plugins import collect
from rung.review.rule import AnyRule
from rung.verify.account import Fated
from rung.verify.case import REMOVING, Case, Relate, quoted
from rung.verify.check import Check


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
    case = Case(before, proposal, relate, tuple(rules))
    asked = all_checks() if checks is None else checks
    verdicts = tuple(verdict for check in asked for verdict in check.verdicts(case))
    account = tuple(entry(one, case) for one in case.account)
    return Judgement(all(verdict.holds for verdict in verdicts), verdicts, account)


def all_checks() -> tuple[Check, ...]:
    """Every check there is, in the order of their names."""
    return collect("rung.verify.checks", Check)


def entry(one: Fated, case: Case) -> Account:
    """The ledger's line on one old statement."""
    carrying = [case.lines[at].text for at in one.lines] if one.left else []
    new = carrying[0] if carrying else one.implied[0].text if one.implied else ""
    old = one.old
    return Account(old.text, old.level or case.request.level, old.category, one.became, new, _why(one, case, carrying))


def _why(one: Fated, case: Case, carrying: list[str]) -> str:
    gone = quoted(part.clause.text for part in one.gone)
    by = "; ".join(f"{said.where} says '{said.text}'" for said in one.implied[:2])
    rest = f" The rest: {by}." if by else ""
    if one.became == "cut":
        return f"Cut, because at most {case.request.max} were asked for: {gone} is not said any more.{rest}"
    if one.became == "dropped":
        left = f" Of the statement, '{carrying[0]}' keeps something." if carrying else ""
        return f"Lost without a reason: {gone}.{left}{rest}"
    if one.became == "implied":
        asked = "" if case.request.operation in REMOVING else " Leaving it out was not asked for."
        return f"Already said: {by}.{asked}"
    told = {"kept": "Word for word.", "moved": "Stands elsewhere now.", "merged": "Joined with another statement."}
    return told.get(one.became, "Same content in other words.") + rest
