"""What became of an old statement, in English: the entries of the account as sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rung.model.request import Request
from rung.model.verdict import Account, Fate
from rung.reports.revision.wording import quoted, where

Because = Callable[[Account, Request], str]
TOLD = 2
"""How many of the statements that say the same elsewhere are quoted."""


def because(one: Account, request: Request, *, left: bool = False) -> str:
    """What became of an old statement and why, in a sentence; `left`: its level stays as it was."""
    if left:
        return "Left as it was: the proposal was refused."
    return FATES[one.became](one, request)


def _elsewhere(one: Account) -> str:
    """The statements that say it elsewhere, as "IC2, Craft: '…'"."""
    return "; ".join(f"{where(said)}: '{said.text}'" for said in one.by[:TOLD])


def _rest(one: Account) -> str:
    """Where the rest of a statement is said, if elsewhere."""
    return f" The rest is said in {_elsewhere(one)}." if one.by else ""


def _cut(one: Account, request: Request) -> str:
    """Why a statement went: the number of statements that was asked for."""
    asked = f"because at most {request.max} statements were asked for"
    return f"Cut {asked}; no longer said: {quoted(one.gone)}.{_rest(one)}"


def _dropped(one: Account, request: Request) -> str:
    """That a statement went for no reason, and what of it is kept."""
    kept = (
        f" Only part of the statement is kept, in '{one.new[0].text}'."
        if one.new
        else ""
    )
    return f"Lost without a reason: {quoted(one.gone)}.{kept}{_rest(one)}"


def _implied(one: Account, request: Request) -> str:
    """Where a statement that went is said already, and whether it was asked to go."""
    may = request.operation.terms.leaves_out
    asked = "" if may else " Leaving it out was not asked for."
    return f"Already said in {_elsewhere(one)}.{asked}"


def _carried(told: str) -> Because:
    """A way to say that a statement is kept."""
    return lambda one, request: told + _rest(one)


FATES: Mapping[Fate, Because] = {
    "kept": _carried("Word for word."),
    "reworded": _carried("Says the same in other words."),
    "merged": _carried("Joined with another statement."),
    "moved": _carried("Moved to another place."),
    "implied": _implied,
    "cut": _cut,
    "dropped": _dropped,
}
"""The sentence for each fate."""
