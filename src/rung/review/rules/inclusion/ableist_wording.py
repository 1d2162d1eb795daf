"""A disability used as a figure of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

PLAIN = {
    "sanity check": "check",
    "sanity checks": "checks",
    "sanity-check": "check",
    "sanity-checks": "checks",
    "sanity-checking": "checking",
    "sanity testing": "testing",
}
SAID = {
    r"blind(?:ed)? to\b": "'unaware of'",
    r"turn(?:s|ed|ing)? a blind eye": "'ignore'",
    r"tone[- ]deaf": "'careless'",
    r"fall(?:s|ing)? on deaf ears": "'is ignored'",
    r"cripp(?:les?|led|ling)": "'block' or 'slow'",
    r"paraly[sz](?:ed|ing|es?)(?= (?:by|the|teams?|projects?))": "'block'",
    r"crazy|insane(?:ly)?|lunatics?|madness": "what is meant, such as 'unusual'",
    r"lame": "'weak'",
    r"dumb(?:s|ing|ed)?(?: it)? down": "'simplify'",
    r"idiot-?proof|fool-?proof": "'hard to misuse'",
    r"schizophrenic|bipolar|psycho(?:tic)?": "what is meant, such as 'inconsistent'",
    r"(?:a little|a bit|very|so) OCD": "'careful'",
    r"handicap(?:s|ped|ping)?": "'limit'",
    r"wheelchair-bound|suffer(?:s|ing)? from (?=a disability|autism|dyslexia)": "'has'",
}
WORD = re.compile(
    rf"\b(?:(?P<plain>{'|'.join(sorted(PLAIN, key=len, reverse=True))})"
    rf"|{'|'.join(f'(?P<g{n}>{one})' for n, one in enumerate(SAID))})\b",
    re.I,
)
INSTEAD = tuple(SAID.values())


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad(
            "- Runs a ⟦sanity check⟧ before each release.",
            becomes="- Runs a check before each release.",
        ),
        Bad("- Is not ⟦blind to⟧ cost."),
        Bad("- Removes tools that ⟦cripple⟧ the build."),
    ),
    good=(
        "- Runs a check before each release.",
        "- Uses double-blind trials.",
        "- Makes pages work for blind and deaf users.",
    ),
)
def ableist_wording(passage: Statement) -> Iterator[Finding]:
    """A disability or an illness stands for a fault.

    Readers who live with it are told that their state is a defect, and the figure says less than the plain word. Say
    what is meant.

    Ignore it where the disability itself is the subject, as in work on accessibility.
    """
    for hit in WORD.finditer(passage.text):
        if hit["plain"]:
            becomes = PLAIN[hit[0].lower()]
            becomes = becomes.capitalize() if hit[0][0].isupper() else becomes
            yield passage.finding(
                *hit.span(),
                f"'{hit[0]}' borrows from illness; '{becomes}' is enough.",
                becomes=becomes,
            )
        else:
            instead = INSTEAD[int((hit.lastgroup or "g0")[1:])]
            yield passage.finding(
                *hit.span(),
                f"'{hit[0].strip()}' makes a figure of a disability; say {instead}.",
            )
