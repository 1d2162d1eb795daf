"""A category that goes by another name at one level."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import orders, whole

FEW = 3
"""With fewer levels than this no level is the odd one out."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Craft\n\n- Tests code.\n\n### Teamwork\n\n- Asks early.\n\n## IC2\n\n### ⟦Mastery⟧\n\n"
            "- Designs parts.\n\n"
            "### Teamwork\n\n- Pairs often.\n\n## IC3\n\n### Craft\n\n- Designs systems.\n\n### Teamwork\n\n"
            "- Mentors one."
        ),
    ),
    good=(
        "## IC1\n\n### Craft\n\n- Tests code.\n\n## IC2\n\n### Craft\n\n- Designs parts.\n\n## IC3\n\n### Craft\n\n"
        "- Designs systems.",
        "## D1\n\n- **Learns**: learns fast.\n- **Runs**: runs tests.\n\n## D2\n\n- **Asks**: asks early.\n"
        "- **Runs**: runs tests.\n\n## D3\n\n- **Learns**: learns alone.\n- **Runs**: runs tests.",
        "## IC1\n\n### Craft\n\n- Tests code.\n\n## IC2\n\n### Craft\n\n- Designs parts.\n\n"
        "## IC3\n\n### Craft\n\n- Designs systems.\n\n### Mentoring\n\n- Mentors one.",
    ),
)
def renamed_category(ladder: Ladder) -> Iterator[Finding]:
    """One level has a category of its own where all the others have another.

    Readers can't compare the two, and can't tell whether the expectation changed in kind or only in name. Use one name.

    Ignore it when the level really is judged by something else there.
    """
    named = _categories(ladder)
    if len(named) < FEW or _labels(ladder):
        return
    for level, mine in named.items():
        others = [named[one] for one in named if one != level]
        lacking, alone = set.intersection(*others) - mine, mine.difference(*others)
        if len(lacking) == 1 and len(alone) == 1:
            ((own,), (other,)) = alone, lacking
            yield _opened(ladder, level, own).finding(
                f"{level} has '{own}' where all the others have '{other}'; use one name."
            )


def _categories(ladder: Ladder) -> dict[str, set[str]]:
    """The categories that each level has a heading for; levels without any are left out."""
    every = orders(ladder)
    levels = [level.id for level in ladder.levels if level.id in every]
    return {level: {one.category for one in every[level]} for level in levels}


def _opened(ladder: Ladder, level: str, category: str) -> Heading:
    """The heading that opens a category of a level."""
    inside = orders(ladder)[level]
    return next(one for one in inside if one.category == category)


def _labels(ladder: Ladder) -> bool:
    """Whether the names are labels of single statements ('Adopts: adopts the tools …') rather than categories."""
    echoes = sum(
        one.text.lower().startswith(one.category.lower())
        for one in ladder.statements
        if one.category and one.level
    )
    return echoes >= 2
