"""A disability used as a figure of speech."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.suggestions import Suggestions
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
WORDING = Suggestions(PLAIN, SAID)


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

    Readers who live with it are told that their condition is a defect, and the figure of speech says less than the
    plain word. Say what is meant.

    Ignore it where the disability itself is the subject, as in work on accessibility.
    """
    for one in WORDING.find(passage.text):
        message = (
            f"'{one.said}' borrows from illness; '{one.becomes}' is enough."
            if one.becomes
            else f"'{one.said.strip()}' makes a disability a figure of speech; say {one.choice}."
        )
        yield passage.finding(*one.span, message, becomes=one.becomes or None)
