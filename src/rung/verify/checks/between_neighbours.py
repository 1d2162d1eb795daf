"""Does a level that is written new stand above the one below it and below the one above, dimension by dimension?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import tiers
from rung.verify.case import Case
from rung.verify.check import Answer, Check

REACHING = ("scope", "people", "influence", "autonomy")
"""Dimensions on which a phrase below the level beneath takes something back."""
WRITTEN = ("draft", "relevel", "convert", "free")


def ask(case: Case) -> Iterator[Answer]:
    """One answer per phrase of a new line that lies below the level below or above the level above."""
    if case.request.operation not in WRITTEN or case.rank is None or case.rank < 0:
        return
    floor, ceiling = _reach(case, case.rank - (case.level is not None)), _reach(case, case.rank + 1)
    clean = True
    said: list[tuple[str, int, str, str]] = []
    highest: dict[str, tuple[int, str, str]] = {}
    for at, text in enumerate(case.spoken):
        if at in case.verbatim:
            continue
        for tier in tiers(text, case.before.terms):
            shown = (tier.rank, text[tier.start : tier.end], text)
            said.append((tier.dimension, *shown))
            highest[tier.dimension] = max(highest.get(tier.dimension, shown), shown)
    for dimension, (rank, phrase, text) in sorted(highest.items()):
        below, above = floor.get(dimension, (0, "", "")), ceiling.get(dimension, (99, "", ""))
        for way, (_, words, level) in (("below", below), ("above", above)):
            if rank < below[0] if way == "below" else rank > above[0]:
                clean = False
                yield Answer(False, f"'{phrase}' in '{text}' lies {way} {level}, which has '{words}' ({dimension}).")
    for dimension, (rank, words, level) in sorted(floor.items()):
        low = [shown for shown in said if shown[0] == dimension and shown[1] < rank]
        if low and dimension in REACHING:
            where = f"'{low[0][2]}' in '{low[0][3]}'"
            yield Answer(True, f"Worth a look: {where} lies below {level}, which has '{words}' ({dimension}).")
    if clean:
        yield Answer(True, "No dimension falls below the level beneath or passes the level above.")


def _reach(case: Case, rank: int) -> dict[str, tuple[int, str, str]]:
    """Per dimension the highest tier of a level, its words, and the level."""
    level = next((name for name, height in case.heights.items() if height == rank), None)
    found: dict[str, tuple[int, str, str]] = {}
    for one in case.before.statements:
        if level is None or one.level != level or not case.own(one) or one.role not in ("expectation", "summary"):
            continue
        for tier in tiers(one.text, case.before.terms):
            shown = (tier.rank, one.text[tier.start : tier.end], level)
            found[tier.dimension] = max(found.get(tier.dimension, shown), shown)
    return found


between_neighbours = Check("between-neighbours", ask)
