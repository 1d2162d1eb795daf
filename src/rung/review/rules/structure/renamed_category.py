"""A category that goes by another name at one level."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import orders, whole


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
    """One level uses a category name of its own where all others have another.

    Readers can't compare the two, and can't tell whether the expectation changed its kind or only its name. Use one
    name.

    Ignore it when the level truly is judged by something else there.
    """
    if _labels(ladder):
        return
    every = orders(ladder)
    named = {
        level.id: {one.category for one in every.get(level.id, ())}
        for level in ladder.levels
    }
    used = [level for level, inside in named.items() if inside]
    for level in used if len(used) >= 3 else ():
        others = [named[one] for one in used if one != level]
        lacking = set.intersection(*others) - named[level]
        alone = named[level] - {one for inside in others for one in inside}
        if len(lacking) == 1 and len(alone) == 1:
            heading = next(one for one in every[level] if one.category in alone)
            yield heading.finding(
                f"{level} has '{heading.category}' where all others have '{next(iter(lacking))}'; use one name."
            )


def _labels(ladder: Ladder) -> bool:
    """Whether the names are labels of single statements ('Adopts: adopts the tools …') rather than categories."""
    echoes = sum(
        one.text.lower().startswith(one.category.lower())
        for one in ladder.statements
        if one.category and one.level
    )
    return echoes >= 2
