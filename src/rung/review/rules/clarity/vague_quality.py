"""A word of praise that stands where a standard should."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Phrases, just_after
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

PRAISE = Phrases(
    "strong, solid, good, great, excellent, outstanding, exceptional, superb, superior, effective, meaningful",
    "significant, impressive, high-quality, quality-driven, top-quality, keen, stellar, first-rate",
    "remarkable, very good, really good, a high standard, high standards, a high level of quality",
)
CRITERION = re.compile(
    r"^\W*(?:\S+\s+){0,6}?(?:that|so that|such as|measured|as shown by|for example|e\.g\.)\b"
)
SKILL = re.compile(
    r"^[\s,]*(?:[\w-]+[\s,]+){0,2}?(?:skills?|communicator|judge?ment|work ethic|performer|attitude)\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Has ⟦strong⟧ communication skills."),
        Bad("- Shows ⟦excellent⟧ judgment."),
        Bad("- Writes ⟦high-quality⟧ code."),
    ),
    good=(
        "- Writes plans that a newcomer can carry out unaided.",
        "- Has a good sense of timing, such as when to stop a rollout.",
        "- Keeps strong-named assemblies apart.",
    ),
)
def vague_quality(statement: Statement) -> Iterator[Finding]:
    """ "Strong", "good" or "effective" set no standard.

    Two readers put the bar in two places, and the next level can only answer with a bigger word. Say what
    it looks like when it is done well: who can act on it, what doesn't happen, by when. Before a skill
    ("strong communication skills") it is a warning, elsewhere a hint, since a ladder can't define every
    adjective.
    """
    for hit in PRAISE.find(statement.text):
        after = just_after(statement.text, hit.end)
        if not CRITERION.match(after):
            finding = statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' sets no standard; say what someone would see when it is met.",
            )
            yield hint_if(not SKILL.match(after), finding)
