"""A statement that begins in lower case among capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.habit import majority
from rung.review.rule import Bad, rule
from rung.review.samples import THIRD
from rung.review.views import expected, whole

SHARE = 0.8


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(Bad(THIRD + "- ⟦reviews⟧ the plan.", becomes=THIRD + "- Reviews the plan."),),
    good=(THIRD, THIRD.lower(), THIRD + "- iOS releases go out on time."),
)
def lower_case_opening(ladder: Ladder) -> Iterator[Finding]:
    """A statement begins with a small letter while four in five begin with a capital.

    Usually it is the rest of a line that was cut when the text was pasted, so check whether something before it is
    missing. Names that begin with a small letter (iOS, npm) are left alone.
    """
    listed = [one for one in expected(ladder) if one.text[:1].isalpha()]
    if (
        majority(Counter(one.text[0].isupper() for one in listed), share=SHARE)
        is not True
    ):
        return
    for one in listed:
        word = one.text.split(" ", 1)[0]
        if word.islower() and word.isalpha():
            message = "Begins in lower case, where the rest don't; check whether something was cut off."
            yield one.finding(0, len(word), message, becomes=word.capitalize())
