"""A word that assumes the reader's gender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

PAIRS = {
    "his/her": "their",
    "her/his": "their",
    "his or her": "their",
    "her or his": "their",
    "him/her": "them",
    "her/him": "them",
    "him or her": "them",
    "her or him": "them",
    "his/hers": "theirs",
    "himself/herself": "themselves",
    "herself/himself": "themselves",
    "himself or herself": "themselves",
    "him/herself": "themselves",
}
NOUNS = {
    "manpower": "staff",
    "man-power": "staff",
    "man hours": "hours",
    "man-hours": "hours",
    "man days": "days",
    "man-days": "days",
    "chairman": "chair",
    "chairmen": "chairs",
    "foreman": "supervisor",
    "salesman": "salesperson",
    "salesmen": "salespeople",
    "spokesman": "speaker",
    "middleman": "intermediary",
    "middlemen": "intermediaries",
    "mankind": "humanity",
    "guys": "people",
    "right-hand man": "deputy",
    "gentlemen": "colleagues",
    "ladies": "colleagues",
    "workmanlike": "careful",
}
ALONE = {
    "him": "them",
    "his": "their",
    "her": "their",
    "himself": "themselves",
    "herself": "themselves",
}
"""What to write for a pronoun that stands alone; they for all others."""
SUBJECTS = r"s/he|\(s\)he|he/she|she/he|he or she|she or he"
WORD = re.compile(
    rf"(?<![\w/-])(?:(?P<pair>{'|'.join(sorted(PAIRS, key=len, reverse=True))})|(?P<subject>{SUBJECTS})"
    rf"|(?P<noun>{'|'.join(sorted(NOUNS, key=len, reverse=True))})|(?P<alone>he|she|him|his|hers|her|himself"
    rf"|herself))(?![\w/-])",
    re.IGNORECASE,
)


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad(
            "- Plans ⟦his/her⟧ week with the team.",
            becomes="- Plans their week with the team.",
        ),
        Bad(
            "- Estimates ⟦manpower⟧ for a release.",
            becomes="- Estimates staff for a release.",
        ),
        Bad("- Says when ⟦he or she⟧ is stuck."),
        Bad("- Runs ⟦his⟧ own tests."),
    ),
    good=(
        "- Plans their week with the team.",
        "- Keeps the Hershey account.",
        "- Owns the hers-and-theirs merge tool.",
    ),
)
def gendered_word(passage: Statement) -> Iterator[Finding]:
    """A word such as "his" or "manpower" tells half of the readers that nobody thought of them.

    "They" and "their" read well for one person and need no pair; a noun of work ("staff", "chair") says the same. rung
    replaces pairs such as "his/her" itself; after "he or she" the verb must change too, so that is left to you.

    Ignore it in a name, a quotation or a legal text.
    """
    for hit in WORD.finditer(passage.text):
        word = hit[0].lower()
        better = PAIRS.get(word) or NOUNS.get(word, "")
        if better:
            becomes = cased(better, hit[0])
            message = f"'{hit[0]}' assumes a gender; '{becomes}' includes everyone."
            yield passage.finding(
                *hit.span(), message, becomes=becomes, safe=word in PAIRS
            )
        else:
            instead = ALONE.get(word, "they")
            message = f"'{hit[0]}' assumes a gender; write '{instead}' or 'you'."
            yield passage.finding(*hit.span(), message)
