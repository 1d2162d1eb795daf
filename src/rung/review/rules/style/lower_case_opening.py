"""A statement that begins in lower case among capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.manner import majority
from rung.review.rule import Bad, rule
from rung.review.views import whole

SIX = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
SHARE = 0.8


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(Bad(SIX + "- ⟦reviews⟧ the plan.", becomes=SIX + "- Reviews the plan."),),
    good=(SIX, SIX.lower(), SIX + "- iOS releases go out on time."),
)
def lower_case_opening(ladder: Ladder) -> Iterator[Finding]:
    """A statement begins with a small letter while four of five begin with a capital.

    Usually the rest of a line that was cut when the text was pasted: see whether something before it is missing. Names
    that
    begin small (iOS, npm) are left alone.
    """
    listed = [
        one
        for one in ladder.statements
        if one.role == "expectation" and one.text[:1].isalpha()
    ]
    if (
        majority(
            Counter("upper" if one.text[0].isupper() else "lower" for one in listed),
            share=SHARE,
        )
        != "upper"
    ):
        return
    for one in listed:
        word = one.text.split(" ", 1)[0]
        if word.islower() and word.isalpha():
            yield one.finding(
                0,
                len(word),
                "Begins in lower case, while the rest don't; was something cut?",
                becomes=word.capitalize(),
            )
