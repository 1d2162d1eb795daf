"""A time that nobody can be late for."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

NO_TIME = Phrases(
    "in a timely manner, in a timely fashion, in due course, in due time, as soon as possible, asap",
    "in good time, timely, in a reasonable time, within a reasonable time, in the near future, at some point",
    "from time to time, eventually, over time, in plenty of time, at the right time, when the time comes",
    "going forward, moving forward, sooner or later",
)
FAST = Phrases(
    "quickly, promptly, swiftly, rapidly, fast, early, soon, speedily, expeditiously, regularly, frequently",
)
STRONG = frozenset(
    "in a timely manner,in a timely fashion,in due course,in due time,as soon as possible,asap,"
    "in a reasonable time,going forward,within a reasonable time,in the near future,at some point,moving forward,"
    "in plenty of time,sooner or later".split(",")
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Answers reviews ⟦in a timely manner⟧."),
        Bad("- Raises risks ⟦quickly⟧."),
    ),
    good=(
        "- Answers reviews within a working day.",
        "- Raises risks before the milestone moves.",
    ),
)
def vague_time(statement: Statement) -> Iterator[Finding]:
    """ "Timely" is a different day for everyone.

    Say by when: within a working day, before the release, each week. "Quickly" and "regularly" are hints.
    """
    for hit in (*NO_TIME.find(statement.text), *FAST.find(statement.text)):
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' sets no time; say by when or how often.",
        )
        yield hint_if(hit.phrase not in STRONG, finding)
