"""Text that names another level than the one it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder
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
    """A label or an opening names one level, its place says another.

    This happens when text is copied from the level above and adapted, or when levels are renumbered. People are then
    assessed against the wrong line. Correct the name, or move the text.

    Ignore it when the text compares two levels on purpose.
    """
    yield from _renewed(ladder)
    ids = {level.id for level in ladder.levels}
    if not ids:
        return
    named = "|".join(sorted(map(re.escape, ids), key=len, reverse=True))
    label = re.compile(
        rf"^\W*(?:\w+ ){{0,3}}(?:{LABEL}) (?:for|of|at) (?:an? |the )?(?P<level>{named})\b\W*(?=:|$)",
        re.IGNORECASE,
    )
    opening = re.compile(
        rf"^\W*(?:as an?|an?|every|each) (?P<level>{named})(?=[ ,])(?! and\b| or\b)",
        re.IGNORECASE,
    )
    met = {one.place for one in ladder.findings}
    for passage in passages(ladder):
        hit = label.match(passage.text) or (
            opening.match(passage.text) if passage.role != "note" else None
        )
        if (
            hit
            and passage.level not in ("", COMMON, hit["level"])
            and passage.place_of(*hit.span("level"))[0] not in met
        ):
            yield passage.finding(
                *hit.span("level"),
                f"This stands under {passage.level} and speaks of {hit['level']}; correct the name or move the text.",
            )


def _renewed(ladder: Ladder) -> Iterator[Finding]:
    """A new wording that names another level than the current one just before it."""
    old: re.Match[str] | None = None
    for passage in passages(ladder):
        hit = RENEWED.match(passage.text)
        if (
            hit
            and old
            and hit["when"].lower() in NEWER
            and hit["what"].lower() == old["what"].lower()
            and hit["level"] != old["level"]
        ):
            message = f"The {old['what']} before it is for {old['level']}, this one for {hit['level']}; correct the name."
            yield passage.finding(*hit.span("level"), message)
        old = (
            hit
            if hit and hit["when"].lower() not in NEWER
            else old
            if not hit
            else None
        )
