"""The top of a scale used before the top level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rung.lexicon.scales import tiers
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.relate.profiles import Chain
from rung.relate.profiles import whole as whole_levels
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import statements, whole

SUPERLATIVE = re.compile(
    r"\b(?:(?:the )?(?:highest|greatest|utmost|maximum|hardest|toughest|broadest|widest|trickiest)"
    r"|(?:the )?most (?:complex|difficult|challenging|demanding|ambiguous|critical|complicated)"
    r"|unparalleled|unprecedented|unlimited)\b(?! (?:levels?|standards?|quality|priority|degree|bar)\b)"
    r"(?: \w+\b(?!-))?",
    re.IGNORECASE,
)
NOUNS = re.compile(r"complexity|difficult|challeng|problem|ambigu", re.IGNORECASE)
"""What a superlative that no scale knows must speak of, to be taken for a grade of complexity."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Delivers projects of ⟦the highest complexity⟧.\n\n"
            "## IC2\n\n### Impact\n\n- Delivers extremely complex projects."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Delivers complex projects.\n\n"
        "## IC2\n\n### Impact\n\n- Delivers projects of the highest complexity.",
        "## IC1\n\n### Impact\n\n- Delivers projects of the highest complexity.\n\n"
        "## IC2\n\n### Impact\n\n- Sets the plan of the year.",
        "## IC1\n\n### Impact\n\n- Finds ideas of the greatest company-wide impact.\n\n"
        "## IC2\n\n### Impact\n\n- Sets plans company-wide.",
    ),
)
def early_ceiling(ladder: Ladder) -> Iterator[Finding]:
    """A level below the top takes the last word of a scale that a higher level goes on with.

    After "the highest complexity" nothing is left for the levels above but hyperbole, and both mean less. Keep the
    superlative for the top level, and grade the lower one by what its work is like.
    """
    heights = {(level.track, level.id): level.rank for level in ladder.levels}
    chains = {(chain.track, chain.dimension): chain for chain in whole_levels(ladder)}
    for one in statements(ladder):
        height = heights.get((one.track, one.level))
        if height is not None:
            yield from _early(one, height, chains)


def _early(
    one: Statement, height: int, chains: Mapping[tuple[str, str], Chain]
) -> Iterator[Finding]:
    for hit in SUPERLATIVE.finditer(one.text):
        shown = [
            tier
            for tier in tiers(one.text)
            if tier.start < hit.end() and hit.start() < tier.end
        ]
        if not shown and not NOUNS.search(hit[0]):
            continue
        dimension = shown[0].dimension if shown else "complexity"
        chain = chains.get((one.track, dimension))
        above = (
            [reach for reach in chain.reaches if reach.height > height] if chain else []
        )
        rank = shown[0].rank if shown else 0
        higher = [reach.high for reach in above if reach.high.tier.rank >= rank]
        if higher:
            finding = one.finding(
                *hit.span(),
                f"“{hit[0]}” leaves no room for {above[-1].level}; keep the superlative for the top level.",
            )
            yield replace(
                finding,
                related=(beside(higher[-1].statement, f"also graded in {dimension}"),),
            )
