"""What became of an old statement, in English: the account's entries as sentences for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rung.model.request import Request
from rung.model.verdict import Account, Fate
from rung.reports.revision.wording import quoted, where

Because = Callable[[Account, Request], str]
TOLD = 2
"""So many statements that say it elsewhere are quoted."""


def because(one: Account, request: Request, *, left: bool = False) -> str:
    """Why an old statement became what it became; `left`: its level stays as it was."""
    if left:
        return "Left as it was: the proposal was refused."
    return FATES[one.became](one, request)


def _elsewhere(one: Account) -> str:
    """The statements that say it, as 'what is common says …'."""
    return "; ".join(f"{where(said)} says '{said.text}'" for said in one.by[:TOLD])


def _rest(one: Account) -> str:
    return f" The rest: {_elsewhere(one)}." if one.by else ""


def _cut(one: Account, request: Request) -> str:
    asked = f"because at most {request.max} were asked for"
    return f"Cut, {asked}: {quoted(one.gone)} is not said any more.{_rest(one)}"


def _dropped(one: Account, request: Request) -> str:
    kept = f" Of the statement, '{one.new[0].text}' keeps something." if one.new else ""
    return f"Lost without a reason: {quoted(one.gone)}.{kept}{_rest(one)}"


def _implied(one: Account, request: Request) -> str:
    may = request.operation.terms.leaves_out
    asked = "" if may else " Leaving it out was not asked for."
    return f"Already said: {_elsewhere(one)}.{asked}"


def _carried(told: str) -> Because:
    return lambda one, request: told + _rest(one)


FATES: Mapping[Fate, Because] = {
    "kept": _carried("Word for word."),
    "reworded": _carried("Same content in other words."),
    "merged": _carried("Joined with another statement."),
    "moved": _carried("Stands elsewhere now."),
    "implied": _implied,
    "cut": _cut,
    "dropped": _dropped,
}
"""Every fate with the sentence that it becomes."""
