"""Noticing trouble, at a level where something should be done about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.verbs import readings
from rung.model.finding import Finding
from rung.review.hint import hint_if
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

NOTICES = re.compile(
    LEAD + r"(?:(?:\w+ly|also|often)\s+)*(?P<verb>identif(?:y|ies)|spots?|notices?"
    r"|recogni[sz]es?|sees?|flags?|points? out|detects?|raises?|finds?|highlights?)\b",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(?:\b(?:and|then|or|to|by|which|so that)|[,;](?!\s*(?:and|or|then)\b))\s+(?:\w+ly\s+|also\s+|then\s+"
    r"|you\s+|they\s+|I\s+)*"
    r"(?:help\s+(?:to\s+)?)?(?P<verb>[a-z'’-]+)",
    re.IGNORECASE,
)
WEAK = frozenset(
    "identify spot notice recognize recognise see flag point detect raise find highlight be have improve"
    " understand".split()
)
ACT_NOUNS = frozenset(
    "fix plan design address lead drive help work test change support act advocate influence research review report"
    " repair remedy answer".split()
)
LOW = 0.34
"""Up to this height of its track, noticing may be all that a level asks for."""
QUIET = ("recogn", "see", "find", "raise", "flag", "highlight", "point")
"""How verbs begin that may be all that is asked."""
FOLLOWED = re.compile(r"[.;]\s+\S")

UPPER = "## IC1\n### Impact\n- Writes tests.\n## IC2\n### Impact\n- Reviews tests.\n## IC3\n### Impact\n"


@rule(
    over=surrounded,
    severity="warning",
    bad=(
        Bad(UPPER + "- ⟦Spots⟧ flaky tests in the nightly run."),
        Bad(UPPER + "- You ⟦identify⟧ gaps between the plan and the market."),
    ),
    good=(
        UPPER + "- Notices when someone is stuck, and does something about it.",
        UPPER + "- Spots and fixes flaky tests.",
        UPPER + "- Identifies flaky tests and proposes how to mend them.",
        "## IC1\n### Impact\n- Spots flaky tests.\n## IC2\n### Impact\n- Fixes flaky tests.\n## IC3\n### Impact\n-"
        " Prevents flaky tests.",
    ),
)
def only_noticing(found: Surrounded) -> Iterator[Finding]:
    """Above the first levels, noticing is half an act.

    "Identifies gaps" is done when the gap is named; what a senior person is expected to do about it is
    missing. Add the act: proposes, mends, gets it scheduled. At the lowest levels noticing may be all that
    is asked. To flag or raise something tells others, so there it is a hint.
    """
    statement = found.statement
    hit = NOTICES.match(statement.text)
    if hit and _should_act(found) and not _acts_on_it(statement.text, hit.end()):
        finding = statement.finding(
            *hit.span("verb"),
            f"'{hit['verb']}' stops at noticing; say what the person does about it.",
        )
        yield hint_if(hit["verb"].lower().startswith(QUIET), finding)


def _should_act(found: Surrounded) -> bool:
    """Whether this is an expectation of a higher level."""
    return found.statement.role == "expectation" and found.height > LOW


def _acts_on_it(text: str, start: int) -> bool:
    """Whether the rest of the statement says what is done, or a further sentence may."""
    if FOLLOWED.search(text):
        return True
    return any(_acts(one["verb"]) for one in JOINED.finditer(text, start))


def _acts(word: str) -> bool:
    """Whether a word is a verb that does something about it, and not a noun after 'and'."""
    return any(
        verb.base not in WEAK and (form != "base" or not verb.noun or word in ACT_NOUNS)
        for verb, form in readings(word)
    )
