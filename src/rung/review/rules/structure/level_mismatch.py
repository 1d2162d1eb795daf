"""Text that names another level than the one it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

RENEWED = re.compile(
    r"^\W*(?P<when>current|existing|old|previous|new|proposed|updated|revised)\s(?P<what>[a-z]+(?: [a-z]+)?) (?:for"
    r"|of) (?P<level>[A-Z]{1,3} ?\d{1,2})\b\W*:",
    re.IGNORECASE,
)
NEWER = ("new", "proposed", "updated", "revised")
LABEL = "tagline|summary|description|definition|expectations?|skills|criteria|behaviou?rs|stub|draft"


@rule(
    over=whole,
    severity="error",
    bad=(
        Bad(
            "## IC1\n\nNew tagline for ⟦IC2⟧: Ships small parts.\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n"
            "### Impact\n\n- Ships parts."
        ),
        Bad(
            "## All levels\n\n- Tests parts.\n\nCurrent summary for L1: Learns.\n\nNew summary for ⟦L2⟧: Learns fast."
        ),
        Bad(
            "## L1\n\n### Craft\n\n- Tests parts.\n- As an ⟦L2⟧, knows the build.\n\n## L2\n\n### Craft\n\n- Builds."
        ),
    ),
    good=(
        "## IC1\n\nSummary for IC1: Ships small parts.\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n"
        "- Ships parts.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n"
        "- Meets the expectations of IC1 without help.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Mentors an IC1.",
    ),
)
def level_mismatch(ladder: Ladder) -> Iterator[Finding]:
    """A label or an opening names one level and stands under another.

    This happens when text is copied from the level above and adapted, or when levels are renumbered. People are then
    assessed against the wrong line. Correct the name, or move the text.

    Ignore it when the text compares two levels on purpose.
    """
    yield from _renewed(ladder)
    if not ladder.levels:
        return
    patterns = _patterns({level.id for level in ladder.levels})
    met = {one.place for one in ladder.findings}
    for passage in passages(ladder):
        hit = _names_a_level(passage, *patterns)
        if hit and passage.level not in ("", COMMON, hit["level"]):
            finding = passage.finding(
                *hit.span("level"),
                f"This stands under {passage.level} and speaks of {hit['level']}; correct the name or move the text.",
            )
            if finding.place not in met:
                yield finding


def _names_a_level(
    passage: Statement, label: re.Pattern[str], opening: re.Pattern[str]
) -> re.Match[str] | None:
    """The level that the label of a passage names, or else its opening; in a note 'An IC2 …' may be anything."""
    hit = label.match(passage.text)
    if hit or passage.role == "note":
        return hit
    return opening.match(passage.text)


def _patterns(levels: Set[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a label that names one of these levels looks like, and a statement that opens with one."""
    named = "|".join(sorted(map(re.escape, levels), key=len, reverse=True))
    label = rf"(?:\w+ ){{0,3}}(?:{LABEL}) (?:for|of|at) (?:an? |the )?(?P<level>{named})\b\W*(?=:|$)"
    opening = rf"(?:as an?|an?|every|each) (?P<level>{named})(?=[ ,])(?! and\b| or\b)"
    return (
        re.compile(rf"^\W*{label}", re.IGNORECASE),
        re.compile(rf"^\W*{opening}", re.IGNORECASE),
    )


def _renewed(ladder: Ladder) -> Iterator[Finding]:
    """A new wording that names another level than the current wording just before it."""
    current: re.Match[str] | None = None
    for passage in passages(ladder):
        hit = RENEWED.match(passage.text)
        if not hit:
            continue
        newer = hit["when"].lower() in NEWER
        if newer and current and _of_another_level(current, hit):
            message = (
                f"The {current['what']} before this one is for {current['level']}, this one for {hit['level']}; "
                f"correct the name."
            )
            yield passage.finding(*hit.span("level"), message)
        current = None if newer else hit


def _of_another_level(current: re.Match[str], new: re.Match[str]) -> bool:
    """Whether two labels speak of the same thing ('tagline') for two levels."""
    same = current["what"].lower() == new["what"].lower()
    return same and current["level"] != new["level"]
