"""Do the new lines bring findings that the old text did not have: puffery, coined labels, analogies, loaded words?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rung.lexicon.content import content, share
from rung.lexicon.folding import folded_text
from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder, Statement
from rung.model.source import Place, Run
from rung.model.verdict import Verdict
from rung.review.engine import review
from rung.review.rule import AnyRule
from rung.verify.change import ProposedChange
from rung.verify.check import Check

FAMILIES = ("inflation", "hygiene", "inclusion", "clarity")
LOOSE = frozenset(
    "clarity/compound clarity/long-statement clarity/undefined-acronym clarity/content-in-parentheses"
    " clarity/undefined-referent clarity/slash".split()
)
"""Rules whose findings a faithful merge of old statements may bring."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each new warning; of hints those on inflated prose are told, and refuse nothing."""
    rules = tuple(filter(_is_asked, change.rules))
    if not rules or not change.fresh:
        return
    found = _new_findings(change, rules)
    warnings = tuple(filter(_is_warning, found))
    for one in warnings:
        yield _verdict("new-finding", one, change)._replace(outcome="fails")
    for one in filter(_is_hint_of_inflation, found):
        yield _verdict("new-hint", one, change)._replace(notable=True)
    if not warnings:
        yield Verdict("no-new-findings")


def _is_asked(rule: AnyRule) -> bool:
    """Whether a rule finds fault with wording that no faithful answer would bring."""
    return rule.id.split("/")[0] in FAMILIES and rule.id not in LOOSE


def _is_warning(one: Finding) -> bool:
    """Whether a finding is more than a hint."""
    return one.severity != "info"


def _is_hint_of_inflation(one: Finding) -> bool:
    """Whether a finding is a hint of puffery: the one kind of hint that a revision must not bring in."""
    return not _is_warning(one) and one.rule.startswith("inflation/")


def _verdict(kind: str, one: Finding, change: ProposedChange) -> Verdict:
    """A finding as a verdict: its message stands in the rule's own words."""
    at = one.place.order
    new = (change.line(at),)
    return Verdict(
        kind, new=new, came=(one.quote,), words=(one.message,), name=one.rule
    )


def _new_findings(
    change: ProposedChange, rules: Sequence[AnyRule]
) -> tuple[Finding, ...]:
    """What the rules find in the fresh lines and neither the old text nor the asker says."""
    known = " ".join(map(folded_text, change.given))
    found = review(_ladder_of(change), rules)
    fresh = (one for one in found if folded_text(one.quote) not in known)
    return tuple(one for one in fresh if not _is_recast(one, change))


def _is_recast(one: Finding, change: ProposedChange) -> bool:
    """Whether the words found fault with are old ones in another form, so that nothing came in.

    Loaded words may always be old ones; an unclear wording only where words were to change their form.
    """
    words = content(one.quote)
    families = ("inclusion/", "clarity/") if change.terms.recasts else ("inclusion/",)
    if not words or not one.rule.startswith(families):
        return False
    return share(words, change.known) == 1.0


def _ladder_of(change: ProposedChange) -> Ladder:
    """The fresh lines as a ladder of their own, each in a part of its own that has the line's number."""
    made, entries = [], []
    for at, text in change.fresh:
        line, place = change.lines[at], Place(at, 0, len(text))
        run = (Run(text, place),)
        made.append(Statement(line.level, line.category, run, order=at))
        entries.append(Entry(place, text, "statement", line.level, line.category))
    return replace(
        change.before,
        statements=tuple(made),
        ledger=tuple(entries),
        headings=(),
        findings=(),
        relations=None,
    )


no_new_findings = Check("no-new-findings", ask)
