"""Are acts that stood apart joined as if one served the other?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import content, share
from rung.verify.account import carries
from rung.verify.case import Case
from rung.verify.check import Answer, Check


def ask(case: Case) -> Iterator[Answer]:
    """One answer per line whose subordinate clause comes from another statement than its main clause."""
    clean = True
    for at, text in enumerate(case.spoken):
        if at in case.verbatim:
            continue
        fused = _fused(case, text)
        if fused:
            clean = False
            first, second = fused
            yield Answer(
                False, f"'{text}' joins '{first}' and '{second}' as if one served the other; they stood apart."
            )
    if clean and len(case.olds) > 1:
        yield Answer(True, "What stood apart is not made to serve each other.")


def _fused(case: Case, text: str) -> tuple[str, str] | None:
    found = clauses(text)
    for at, clause in enumerate(found[1:], 1):
        main = next((one for one in reversed(found[:at]) if not one.subordinate), found[0])
        hosts, guests = _homes(case, main), _homes(case, clause)
        if clause.subordinate and hosts and guests and not hosts & guests:
            return main.text, clause.text
    return None


def _homes(case: Case, clause: Clause) -> set[int]:
    """The old statements that say a clause, all of it or most."""
    words = [content(one.text) for one in case.olds]
    heavy = clause.heavy
    if not heavy:
        return set()
    whole = {at for at, inside in enumerate(words) if carries(clause, inside)}
    best = max((share(heavy, inside) for inside in words), default=0.0)
    return whole or {at for at, inside in enumerate(words) if best >= 0.5 and share(heavy, inside) == best}


acts_apart = Check("acts-apart", ask)
