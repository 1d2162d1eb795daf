"""An introduction that counts the levels differently from the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
COUNTED = re.compile(
    rf"\b(?:there (?:are|is)|have|has|of|into|defines?|through|across|use|uses|with)\s+(?:currently |now |only |just "
    rf"|all )?"
    rf"(?P<count>(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}}) (?:\w+ )?levels)\b(?! (?:above|below|up|down|higher|lower"
    rf"|of|ahead|deep))",
    re.IGNORECASE,
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "There are ⟦three levels⟧.\n\n## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n"
            "- Ships parts."
        ),
        Bad(
            "Our ladder has ⟦4 levels⟧.\n\n## L1\n\n### Craft\n\n- Fixes faults.\n\n## L2\n\n### Craft\n\n"
            "- Ships parts."
        ),
    ),
    good=(
        "There are two levels.\n\n## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.",
        "## IC1\n\n### Impact\n\n- Works with people of three levels of seniority.\n\n## IC2\n\n### Impact\n\n"
        "- Ships parts.",
    ),
)
def level_count(ladder: Ladder) -> Iterator[Finding]:
    """The introduction gives another number of levels than there are.

    One of the two is out of date, usually the sentence. Correct the number, or add what is missing.

    Ignore it when the document shows only a part of the ladder on purpose.
    """
    counts = _counts(ladder)
    for passage in passages(ladder) if len(ladder.levels) > 1 else ():
        for hit in COUNTED.finditer(passage.text) if passage.role == "note" else ():
            if _number(hit["number"].lower()) not in counts:
                has = " or ".join(str(count) for count in sorted(counts))
                message = f"The text says '{hit['count']}', the document has {has}; correct one."
                yield passage.finding(*hit.span("count"), message)


def _counts(ladder: Ladder) -> set[int]:
    """The numbers of levels that the text may give: that of the whole ladder, and that of each track."""
    tracks = Counter(level.track for level in ladder.levels)
    return {len(ladder.levels), *tracks.values()}


def _number(word: str) -> int:
    """A number of levels, written in digits or as a word; the words begin with two."""
    return int(word) if word.isdigit() else NUMBERS.index(word) + 2
