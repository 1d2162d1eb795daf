"""Is what the author says about the change true?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.sentences import sentences
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.collisions import collisions

REMOVED = re.compile(
    r"\b(?:remov|avoid|eliminat|streamlin|no overlap|without (?:any )?(?:overlap|repe)|free of)\w*"
    r"(?=[^.]*\b(?:redundan|overlap|repeti|duplicat))|\bno (?:overlap|repetition|redundanc)",
    re.IGNORECASE,
)
KEEPS = re.compile(
    r"\b(?:maintain|retain|keep|preserv|captur|reflect)\w*\b[^.]*\b(?:essence|content|meaning|core|everything|all)\b"
    r"|\bnothing (?:is|was) lost\b|\bonly removed\b",
    re.IGNORECASE,
)
SHORT = re.compile(
    r"\b(?:concise|succinct|shorter|streamlined|condensed|brief)\b", re.IGNORECASE
)


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each sentence of the author's note that the text does not bear out, and each reason why."""
    note = change.proposal.note
    for start, end in sentences(note):
        claim = note[start:end].strip("-* \n")
        for verdict in _untrue(claim, change):
            yield verdict._replace(came=(claim,))


def _untrue(claim: str, change: ProposedChange) -> Iterator[Verdict]:
    if REMOVED.search(claim):
        yield from _still_repeats(change)
    if KEEPS.search(claim):
        yield from _lost(change)
    if SHORT.search(claim):
        yield from _longer(change)


def _still_repeats(change: ProposedChange) -> Iterator[Verdict]:
    for first in collisions(change)[:1]:
        new = (change.line(first.line),)
        yield Verdict("claim-repeats", "fails", new=new, elsewhere=(first.said,))


def _lost(change: ProposedChange) -> Iterator[Verdict]:
    lost = [one.old for one in change.traces if one.became in ("dropped", "cut")]
    if lost:
        yield Verdict("claim-lost", "fails", old=tuple(lost))


def _longer(change: ProposedChange) -> Iterator[Verdict]:
    before = sum(len(one.text.split()) for one in change.olds)
    after = sum(len(text.split()) for text in change.spoken)
    if before and after >= before:
        yield Verdict("claim-longer", "fails", counts=(before, after))


claims = Check("claims", ask, ("statements", "names", "scale"))
