"""One title for two levels, or two titles for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level
from rung.review.rule import Bad, rule
from rung.review.views import level_headings, opening, statements, whole

WORDS = "junior|senior|sr|staff|principal|distinguished|fellow"
RANK = re.compile(rf"\b(?:{WORDS})\b\.?(?:[ -](?:{WORDS})\b)*", re.IGNORECASE)
EQUIVALENT = re.compile(
    rf"\((?P<title>(?:{WORDS})(?:[ -](?:{WORDS}))*)(?: \w+)?[- ](?:equivalent|level)\)",
    re.IGNORECASE,
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC3: Senior Engineer\n\n### Impact\n\n- Leads projects.\n\n## ⟦IC4: Senior Engineer⟧\n\n### Impact\n\n"
            "- Leads programmes."
        ),
        Bad(
            "## IC5: Staff Engineer\n\n### Impact\n\n- Sets direction ⟦(Principal equivalent)⟧."
        ),
    ),
    good=(
        "## IC3: Senior Engineer 1\n\n### Impact\n\n- Leads projects.\n\n## IC4: Senior Engineer 2\n\n### Impact\n\n"
        "- Leads programmes.",
        "## IC3: Senior Engineer\n\n### Impact\n\n- Leads projects.\n\n## IC4: Staff Engineer\n\n### Impact\n\n"
        "- Leads programmes.",
        "## IC1: Engineer\n\n### Impact\n\n- Fixes faults.\n\n## IC2: Engineer\n\n### Impact\n\n- Ships parts.",
    ),
)
def conflicting_title(ladder: Ladder) -> Iterator[Finding]:
    """Two levels have the same title of rank, or a level's text gives it another title than its heading.

    Titles end up in contracts, on job boards and in salary bands; a title that points to two levels makes each of
    these a dispute. Decide which level it belongs to.

    Ignore it when two levels share a title on purpose and the document says so.
    """
    seen: dict[tuple[str, str], str] = {}
    for level in ladder.levels:
        heading, title = opening(ladder, level.id), _title(level)
        other = seen.setdefault((level.track, title), level.id)
        if heading and other != level.id and RANK.search(title):
            yield heading.finding(
                f"{level.id} has the same title as {other}; give each level its own, or number them."
            )
    yield from _against_the_text(ladder)


def _title(level: Level) -> str:
    """The words of a level's title, without its name."""
    return " ".join(re.findall(r"\w+", level.title.replace(level.id, "").lower()))


def _against_the_text(ladder: Ladder) -> Iterator[Finding]:
    """Brackets that give a level another rank than its heading."""
    ranks = {
        one.level: hit[0]
        for one in level_headings(ladder)
        if (hit := RANK.search(one.text))
    }
    for statement in statements(ladder):
        rank = ranks.get(statement.level, "")
        for hit in EQUIVALENT.finditer(statement.text) if rank else ():
            if _plain(rank) != _plain(hit["title"]):
                yield statement.finding(
                    *hit.span(),
                    f"'{hit[0]}' contradicts the heading, which says '{rank}'; keep one title.",
                )


def _plain(rank: str) -> str:
    """The name of a rank without punctuation, "Sr." written out."""
    return re.sub(r"\W+", " ", rank.lower()).replace("sr ", "senior ").strip()
