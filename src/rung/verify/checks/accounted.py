"""Is every old statement accounted for: kept, reworded, merged, moved, implied, or cut because a number forces it?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.verify.account import Fated, Part
from rung.verify.case import REMOVING, WRITING, Case, places, quoted
from rung.verify.check import Answer, Check

MOSTLY = 0.5


def ask(case: Case) -> Iterator[Answer]:
    """One answer per statement that lost something; one for all when nothing is lost."""
    if not case.olds:
        return
    lost = [one for one in case.account if one.became == "dropped"]
    yield from (Answer(False, _sentence(one), places([one.old.place])) for one in lost)
    cut = [one for one in case.account if one.became == "cut"]
    if cut:
        named = quoted((one.old.text for one in cut), 12)
        yield Answer(True, f"Cut for length, because at most {case.request.max} were asked for: {named}.")
    removed = [one for one in case.account if one.became == "implied"]
    if removed and case.request.operation not in REMOVING | WRITING:
        yield Answer(False, f"{quoted(one.old.text for one in removed)} is left out, which nobody asked for.")
    if not lost:
        yield Answer(True, f"All {len(case.olds)} old statements are accounted for.")


def _sentence(one: Fated) -> str:
    if one.left == 0:
        return f"'{one.old.text}' is lost."
    told = [_told(part) for part in one.gone]
    return f"{', '.join(told)} is lost from '{one.old.text}'."


def _told(part: Part) -> str:
    """The clause that is gone, or only its missing words where a line has most of it."""
    clause, words = part.clause.text, [word.text for word in part.lost]
    if words and len(words) <= MOSTLY * len(part.clause.heavy):
        return f"{quoted(words)} of '{clause}'"
    return f"'{clause}'"


accounted = Check("accounted", ask)
