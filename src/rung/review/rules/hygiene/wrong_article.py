"""'A' before a vowel, or 'an' before a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

A_BEFORE_VOWEL = re.compile(
    r"(?<![\w'’/.-])(?P<article>a|A) (?P<word>(?:[aei]|o(?!ne\b|nce\b|ne-)|u(?![ns]i|se|sa|su|tili|r[iaeo]|bi"
    r"|[kt]))[a-z]{2,})"
)
AN_BEFORE_CONSONANT = re.compile(
    r"(?<![\w'’/.-])(?P<article>an|An) (?P<word>(?:[bcdfgjklmnpqrstvwxyz]|h(?!our|onest|onou?r|eir|erb|istoric)"
    r"|uni(?!n|m)|use|usual|euro)[a-z]{2,})"
)
SOUNDS_LIKE_YOU = re.compile(r"^(?:eu|ew|uni(?!n|m)|use|usu|uti|ubi)", re.IGNORECASE)


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad(
            "- Pairs with ⟦a engineer⟧ each week.",
            becomes="- Pairs with an engineer each week.",
        ),
        Bad("- Leads ⟦an project⟧ of two.", becomes="- Leads a project of two."),
    ),
    good=(
        "- Gives a user an hour of help.",
        "- Plays a unique part in an honest review, once a year.",
        "- Shares a European view and a one-page plan.",
    ),
)
def wrong_article(passage: Statement) -> Iterator[Finding]:
    """The article doesn't fit the sound of the next word.

    The noun was changed and its article wasn't. The fix is offered; it is not applied unasked, since the noun may be
    the wrong one.

    Ignore it for a word that people pronounce differently where you work.
    """
    for kind, right in ((A_BEFORE_VOWEL, "an"), (AN_BEFORE_CONSONANT, "a")):
        for hit in kind.finditer(passage.text):
            if right == "a" or not SOUNDS_LIKE_YOU.match(hit["word"]):
                becomes = f"{cased(right, hit['article'])} {hit['word']}"
                message = f"'{hit[0]}' should read '{becomes}'."
                yield passage.finding(*hit.span(), message, becomes=becomes)
