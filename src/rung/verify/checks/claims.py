"""Is what the author says about the change true?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from rung.lexicon.sentences import sentences
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.collisions import collisions
from rung.verify.form.size import words_in

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
    """The reasons why a sentence is untrue, whatever it claims."""
    for pattern, contradicted in CLAIMS.items():
        if pattern.search(claim):
            yield from contradicted(change)


def _still_repeats(change: ProposedChange) -> Iterator[Verdict]:
    """The first repetition that is left, a weak one too."""
    first = next(iter(collisions(change)), None)
    if first:
        new = (change.line(first.line),)
        yield Verdict("claim-repeats", "fails", new=new, elsewhere=(first.said,))


def _lost(change: ProposedChange) -> Iterator[Verdict]:
    """The statements of which something is gone, whether or not a number asked for that."""
    lost = change.that_became("dropped", "cut")
    if lost:
        yield Verdict("claim-lost", "fails", old=lost)


def _longer(change: ProposedChange) -> Iterator[Verdict]:
    """The words before and after, where there are no fewer."""
    before, after = words_in(change.old_texts), words_in(change.spoken)
    if before and after >= before:
        yield Verdict("claim-longer", "fails", counts=(before, after))


Contradicted = Callable[[ProposedChange], Iterator[Verdict]]
CLAIMS: Mapping[re.Pattern[str], Contradicted] = {
    REMOVED: _still_repeats,
    KEEPS: _lost,
    SHORT: _longer,
}
"""What an author may claim, and what speaks against it."""

claims = Check("claims", ask, ("statements", "names", "steps"))
