"""Is what the author says about the change true?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.sentences import sentences
from rung.verify.case import Case, quoted
from rung.verify.check import Answer, Check
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
SHORT = re.compile(r"\b(?:concise|succinct|shorter|streamlined|condensed|brief)\b", re.IGNORECASE)
UNCHANGED = re.compile(
    r"\bin the (?:new|same) style\b|\baligning with the (?:new )?style\b|\bsame style\b", re.IGNORECASE
)


def ask(case: Case) -> Iterator[Answer]:
    """One answer per sentence of the author's note that the text does not bear out."""
    note = case.proposal.note
    for start, end in sentences(note):
        sentence = note[start:end].strip("-* \n")
        why = "; ".join(_wrong(sentence, case))
        if why:
            yield Answer(False, f"The author says '{sentence}', but {why}.")


def _wrong(sentence: str, case: Case) -> Iterator[str]:
    if REMOVED.search(sentence):
        left = collisions(case)
        if left:
            first = left[0]
            yield f"'{case.spoken[first.line]}' still repeats {first.said.where}: '{first.said.text}'"
    lost = [one.old.text for one in case.account if one.became in ("dropped", "cut")]
    if KEEPS.search(sentence) and lost:
        yield f"{quoted(lost, 3)} is lost"
    before = sum(len(one.text.split()) for one in case.olds)
    after = sum(len(text.split()) for text in case.spoken)
    if SHORT.search(sentence) and before and after >= before:
        yield f"the answer has {after} words and the old text {before}"


claims = Check("claims", ask)
