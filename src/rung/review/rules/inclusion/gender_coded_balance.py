"""Words that research found coded by gender, weighed over the whole ladder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import opening, statements, whole

CARING = re.compile(
    r"\b(?:support|collaborat|cooperat|help|shar(?:e|ing)|trust|respons|understand|connect|nurtur|empath|listen"
    r"|kind)\w*",
    re.IGNORECASE,
)
COMMANDING = re.compile(
    r"\b(?:lead|driv(?:e|ing)|decid|decisi|challeng|compet|domina|confiden|independen|autonom|ambitio|assert|force"
    r"|command|champion)\w*",
    re.IGNORECASE,
)
ENOUGH = 6
"""How many coded words each half of the ladder must hold before a share means anything."""
APART = 0.35


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## ⟦IC1⟧\n\n### Work\n\n- Supports peers.\n- Helps with tests.\n- Listens in reviews.\n- Shares notes.\n"
            "- Collaborates daily.\n"
            "- Helps on support days.\n\n## IC2\n\n### Work\n\n- Leads the design.\n- Drives delivery.\n"
            "- Decides alone.\n"
            "- Challenges plans.\n- Drives decisions.\n- Leads."
        ),
    ),
    good=(
        "## IC1\n\n### Work\n\n- Supports peers.\n- Decides how to test.\n\n## IC2\n\n### Work\n\n"
        "- Leads the design.\n- Helps others.",
        "## IC1\n\n### Work\n\n- Supports peers.\n- Helps with tests.\n\n## IC2\n\n### Work\n\n"
        "- Supports and helps two teams.",
    ),
)
def gender_coded_balance(ladder: Ladder) -> Iterator[Finding]:
    """The lower half speaks of helping and the upper half of commanding, far more than is usual.

    Research on job advertisements (Gaucher, Friesen and Kay, 2011) found that readers take words of support as meant
    for women and words of command as meant for men. One word says nothing; a ladder that begins with one sort and ends
    with the other does. Put some of each at both ends.

    Ignore it when the shift is what the levels mean and you would defend it. It counts words, so it is only ever worth
    a look.
    """
    ranks = {(one.track, one.id): one.rank for one in ladder.levels}
    for track in ladder.tracks:
        inside = [one for one in statements(ladder) if one.track == track and (track, one.level) in ranks]
        top = max((ranks[track, one.level] for one in inside), default=0)
        lower = _counts(one for one in inside if ranks[track, one.level] <= top / 2 and ranks[track, one.level] < top)
        upper = _counts(one for one in inside if ranks[track, one.level] > top / 2)
        first = next((opening(ladder, level.id) for level in ladder.levels if level.track == track), None)
        if (
            first
            and min(sum(lower), sum(upper)) >= ENOUGH
            and abs(lower[0] / sum(lower) - upper[0] / sum(upper)) > APART
        ):
            yield first.finding(
                f"Words of support against words of command are {lower[0]}:{lower[1]} in the lower half and "
                f"{upper[0]}:{upper[1]} above; "
                "mix both at both ends."
            )


def _counts(inside: Iterable[Statement]) -> tuple[int, int]:
    """How many words of support and of command these statements hold."""
    texts = [one.text for one in inside]
    return sum(len(CARING.findall(text)) for text in texts), sum(len(COMMANDING.findall(text)) for text in texts)
