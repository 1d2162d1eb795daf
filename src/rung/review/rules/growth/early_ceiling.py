"""The top of a scale used before the top level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rung.lexicon.scales import Tier, tiers
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.relate.profiles import Chain, Reach
from rung.relate.profiles import whole as whole_levels
from rung.review.levels import ranked
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

SUPERLATIVE = re.compile(
    r"\b(?:(?:the )?(?:highest|greatest|utmost|maximum|hardest|toughest|broadest|widest|trickiest)"
    r"|(?:the )?most (?:complex|difficult|challenging|demanding|ambiguous|critical|complicated)"
    r"|unparalleled|unprecedented|unlimited)\b(?! (?:levels?|standards?|quality|priority|degree|bar)\b)"
    r"(?: \w+\b(?!-))?",
    re.IGNORECASE,
)
NOUNS = re.compile(r"complexity|difficult|challeng|problem|ambigu", re.IGNORECASE)
"""What a superlative that stands on no scale must speak of, to be taken for a grade of complexity."""
COMPLEXITY = "complexity"
Chains = Mapping[tuple[str, str], Chain]
"""What the levels of a track show of a dimension, by track and dimension."""


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
    """A level below the top uses a superlative on a scale that higher levels go on climbing.

    After "the highest complexity" nothing is left for the levels above but hyperbole, and both mean less. Keep the
    superlative for the top level, and grade the lower one by what its work is like.
    """
    chains = {(chain.track, chain.dimension): chain for chain in whole_levels(ladder)}
    for rank, one in ranked(ladder):
        if one.is_held:
            yield from _superlatives(one, rank, chains)


def _superlatives(one: Statement, rank: int, chains: Chains) -> Iterator[Finding]:
    """A finding for each superlative of a statement that a higher level has to outdo."""
    for hit in SUPERLATIVE.finditer(one.text):
        tier = _graded(one.text, *hit.span())
        if tier or NOUNS.search(hit[0]):
            dimension = tier.dimension if tier else COMPLEXITY
            above = _above(chains.get((one.track, dimension)), rank)
            yield from _outdone(one, hit, tier, above)


def _outdone(
    one: Statement, hit: re.Match[str], tier: Tier | None, above: list[Reach]
) -> Iterator[Finding]:
    """A finding where a level above reaches at least as far as the superlative."""
    least = tier.rank if tier else 0
    reaching = [reach.high for reach in above if reach.high.tier.rank >= least]
    if reaching:
        finding = one.finding(
            *hit.span(),
            f"'{hit[0]}' leaves no room for {above[-1].level}; keep the superlative for the top level.",
        )
        highest = reaching[-1]
        why = f"also graded in {highest.tier.dimension}"
        yield replace(finding, related=(beside(highest.statement, why),))


def _graded(text: str, start: int, end: int) -> Tier | None:
    """The tier of a scale that a superlative stands for, if a scale has it."""
    found = (one for one in tiers(text) if one.start < end and start < one.end)
    return next(found, None)


def _above(chain: Chain | None, rank: int) -> list[Reach]:
    """What the levels above a rank show of a dimension, lowest first."""
    return (
        [reach for reach in chain.reaches if reach.level_rank > rank] if chain else []
    )
