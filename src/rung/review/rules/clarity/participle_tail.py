"""A second expectation tacked on with a comma and an -ing form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rung.lexicon.phrases import just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

TAIL = re.compile(
    r"(?:,|\s[–—-])\s+(?P<how>thus |thereby |while |by |further |often |always "
    r"|(?:[a-z]+ly )+)?(?P<verb>[a-z-]{3,}ing)\b"
)
NO_TAIL = frozenset(
    "including using regarding concerning during following depending according considering excluding nothing"
    " something anything everything engineering marketing training testing planning hiring learning mentoring"
    " coaching recruiting onboarding pricing accounting billing monitoring logging tooling documenting writing"
    " branding timing meeting being building interviewing staffing fundraising having roadmapping debugging"
    " refactoring profiling scripting reporting networking manufacturing purchasing string spring bring".split()
)
RESULT = frozenset(
    "ensuring driving enabling fostering empowering shaping aligning contributing demonstrating maximizing"
    " maximising facilitating promoting showcasing supporting resulting allowing enhancing inspiring influencing"
    " upleveling uplevelling elevating creating positioning strengthening encouraging optimizing optimising"
    " solidifying reinforcing paving cementing impacting improving increasing reflecting highlighting underscoring"
    " exemplifying championing providing achieving streamlining advancing accelerating cultivating bridging"
    " boosting".split()
)
RESULT_PHRASE = re.compile(
    r"making (?:sure|it)\b|leading to\b|helping to\b|bringing clarity\b"
)
BEFORE_GERUND = frozenset(
    "by in of on for through with like via include includes including".split()
)
OPEN_BRACKET = re.compile(r"\([^)]*$")


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Leads projects⟦, ensuring⟧ that nothing is forgotten."),
        Bad("- Runs the retro⟦, thereby improving⟧ the mood."),
        Bad("- Leads the move⟦, balancing⟧ speed and care."),
    ),
    good=(
        "- Agrees the goal with product before work starts.",
        "- Improves tools, including the build.",
        "- Takes part in planning, estimating, and writing of designs.",
        "- Works on hiring, marketing, or training.",
    ),
)
def participle_tail(statement: Statement) -> Iterator[Finding]:
    """A tail in -ing hides who does what.

    ", ensuring alignment" is an expectation of its own, or the hoped-for result of the first, and nobody
    can tell which; rewrites by chat assistants are full of it. Make it a statement that says what the
    person does, or leave it out. A tail that names the result (ensuring, driving, enabling) is a warning,
    others are hints; lists of -ing forms are left alone.
    """
    text = statement.text
    for hit in TAIL.finditer(text):
        verb = hit["verb"]
        if verb in NO_TAIL or _in_list(just_before(text, hit.start())):
            continue
        finding = statement.finding(
            *hit.span(),
            f"', {hit['how'] or ''}{verb}' hides who does what; make it a statement of its own or cut it.",
        )
        loud = verb in RESULT or RESULT_PHRASE.match(text, hit.start("verb"))
        yield hint_if(not loud, finding)


def _in_list(before: str) -> bool:
    """Whether the tail goes on with a list of such forms ('by pairing, …', 'planning, …') or stands in brackets."""
    last = re.split(r"[,;.(:]", before)[-1].split()
    led = bool(last) and last[0].endswith("ing")
    object_of = any(
        one.lower() in BEFORE_GERUND and two.endswith("ing")
        for one, two in pairwise(last)
    )
    return led or object_of or OPEN_BRACKET.search(before) is not None
