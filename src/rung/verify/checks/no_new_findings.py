"""Do the new lines bring findings that the old text did not have: puffery, coined labels, analogies, loaded words?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.content import content, share
from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder, Statement
from rung.model.source import Place, Run
from rung.review.engine import review
from rung.verify.account import squeezed
from rung.verify.case import Case
from rung.verify.check import Answer, Check

FAMILIES = ("inflation", "hygiene", "inclusion", "clarity")
LOOSE = frozenset(
    "clarity/compound clarity/long-statement clarity/undefined-acronym clarity/content-in-parentheses"
    " clarity/undefined-referent clarity/slash".split()
)
"""Rules whose findings a faithful merge of old statements may bring."""


def ask(case: Case) -> Iterator[Answer]:
    """One answer per line with new warnings; hints are told and refuse nothing."""
    rules = tuple(rule for rule in case.rules if rule.id.split("/")[0] in FAMILIES and rule.id not in LOOSE)
    fresh = [at for at in range(len(case.lines)) if at not in case.verbatim]
    if not rules or not fresh or case.request.operation == "scale":
        return
    known = " ".join([squeezed(one.text) for one in case.olds] + [*case.request.fixed, case.request.intent]).lower()
    found = [
        one
        for one in review(_ladder(case, fresh), rules)
        if squeezed(one.quote).lower() not in known and not _recast(one, case)
    ]
    clean = True
    for at in fresh:
        mine = [one for one in found if one.place.order == at]
        loud = [one for one in mine if one.severity != "info"]
        quiet = [one for one in mine if one.severity == "info" and one.rule.startswith("inflation")]
        if loud:
            clean = False
            yield Answer(False, f"'{case.spoken[at]}': {_told(loud)}")
        if quiet:
            yield Answer(True, f"Worth a look in '{case.spoken[at]}': {_told(quiet)}")
    if clean:
        yield Answer(True, "No rule finds anything that it did not find before.")


def _recast(one: Finding, case: Case) -> bool:
    """Whether the words found fault with are old ones in another form, so that nothing came in."""
    words = content(one.quote)
    kinds = ("inclusion", "clarity") if case.request.operation == "restyle" else ("inclusion",)
    return one.rule.startswith(kinds) and bool(words) and share(words, case.known) == 1.0


def _told(found: list[Finding]) -> str:
    return " ".join(f"{one.message} ({one.rule})" for one in found)


def _ladder(case: Case, fresh: list[int]) -> Ladder:
    """The new lines as a ladder of their own, each in a part of its own."""
    made, lines = [], []
    for at in fresh:
        line, text = case.lines[at], case.spoken[at]
        place = Place(at, 0, len(text))
        made.append(Statement(line.level, line.category, (Run(text, place),), order=at))
        lines.append(Entry(place, text, "statement", line.level, line.category))
    return replace(case.before, statements=tuple(made), ledger=tuple(lines), headings=(), findings=(), relations=None)


no_new_findings = Check("no-new-findings", ask)
