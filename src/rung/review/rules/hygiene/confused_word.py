"""A word that sounds like the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.casing import cased
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages


class Slip(NamedTuple):
    """What is said, the word that was meant, and the neighbours that leave no doubt."""

    said: str
    meant: str
    before: str = ""
    after: str = ""


COMPARED = r"(?:more|less|better|rather|larger|fewer|other|higher|greater|bigger|earlier|later|faster)(?: \w+)? "
OWNED = "teams?|work|own|code|peers|managers?|colleagues|role|domain|area|goals|projects?|teammates|stakeholders"
TRADES = "engineers?|developers?|designers?|architects?|scientists?|consultants?|product|software|investigators?"
HANDLED = "the|their|an?|up|projects?|teams?|work|people|risks?|time|expectations"
SLIPS = (
    Slip(
        "then",
        "than",
        COMPARED,
        r" (?:one|two|the|their|an?|just|what|others?|that|most|before|is|it|those)\b",
    ),
    Slip("its", "it's", after=r" (?:an?|the|not|been) "),
    Slip(
        "it's",
        "its",
        "(?:of|with|in|on|for|from|and|to) ",
        r" (?:own|users?|customers?|teams?|goals?|scope|quality)\b",
    ),
    Slip("there", "their", after=rf" (?:{OWNED})\b"),
    Slip(
        "of",
        "have",
        "(?:can|could|should|would|may|might|must) ",
        r" \w+(?:ed|en|ne)\b",
    ),
    Slip("principle", "principal", after=rf" (?:{TRADES})\b"),
    Slip(
        "principals",
        "principles",
        "(?:design|engineering|guiding|core|leadership|architectural|security|first) ",
    ),
    Slip(
        "loose",
        "lose",
        after=r" (?:customers?|focus|sight|time|data|trust|momentum|context)\b",
    ),
    Slip(
        "your",
        "you're",
        after=r" (?:(?:an?|the|not|going)|(?:expected|able|required) to|(?:responsible|accountable) for)\b",
    ),
    Slip("affect", "effect", "(?:positive|negative|desired|intended|no|great|in) "),
    Slip(
        "effect",
        "affect",
        after=r" (?:their|the team|the company|other teams|others|customers|users|your)\b",
    ),
    Slip("passed", "past", "(?:take|taking|takes|go|going|goes) ", r" \w"),
    Slip("piers", "peers"),
    Slip("mange", "manage", after=rf" (?:{HANDLED})\b"),
    Slip("manger", "manager"),
    Slip("mangers", "managers"),
    Slip("insure", "ensure", after=r" (?:that|quality|alignment|the|their|we|all)\b"),
    Slip(
        "compliment",
        "complement",
        after=r" (?:the|each|their|existing) (?:skills?|work|team|other)\b",
    ),
    Slip(
        "advice",
        "advise",
        "(?:to|can|and|will) ",
        r" (?:teams|others|peers|leadership|customers|stakeholders)\b",
    ),
    Slip("practises", "practices", "(?:best|good|common) "),
    Slip("roll", "role", after=r" model"),
    Slip("tract", "track", after=r" record\b"),
    Slip("peaked", "piqued", after=r" (?:their|the|your|our) (?:interest|curiosity)\b"),
)
SAID = {slip.said: slip for slip in SLIPS}
WORD = re.compile(
    rf"(?<![\w'’-])(?:{'|'.join(sorted(SAID, key=len, reverse=True))})(?![\w'’-])".replace(
        "t's", "t['’]s"
    ),
    re.I,
)
NEAR = 40


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad(
            "- Mentors ⟦principle⟧ engineers.", becomes="- Mentors principal engineers."
        ),
        Bad(
            "- Leads more ⟦then⟧ one project.", becomes="- Leads more than one project."
        ),
        Bad("- Shares ⟦there⟧ work early.", becomes="- Shares their work early."),
    ),
    good=(
        "- Acts on principle, then tells others.",
        "- Says what is there, and whose work it is.",
        "- Measures the effect of a change on its users.",
    ),
)
def confused_word(passage: Statement) -> Iterator[Finding]:
    """Another word was meant, one that sounds like this.

    A spelling checker doesn't see it, since both words exist; some such slips change what is expected ("loose
    focus"). rung looks only where the neighbouring words leave no doubt, and offers the other word.

    Ignore it when the odd word is a name.
    """
    for hit in WORD.finditer(passage.text):
        slip = SAID[hit[0].lower().replace("’", "'")]
        if _beyond_doubt(passage.text, slip.said, *hit.span()):
            becomes = cased(slip.meant, hit[0])
            message = (
                f"'{hit[0]}' sounds like '{becomes}', which fits here; write that."
            )
            yield passage.finding(*hit.span(), message, becomes=becomes)


def _beyond_doubt(text: str, said: str, start: int, end: int) -> bool:
    """Whether both neighbours are such that only the other word fits."""
    before, after = _neighbours(said)
    if before and not before.search(text[max(0, start - NEAR) : start]):
        return False
    return not after or after.match(text, end) is not None


@lru_cache(maxsize=len(SLIPS))
def _neighbours(said: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What must stand before and after, compiled for the few slips that a document may hold."""
    slip = SAID[said]
    before = re.compile(rf"\b{slip.before}$", re.IGNORECASE) if slip.before else None
    return before, re.compile(slip.after, re.IGNORECASE) if slip.after else None
