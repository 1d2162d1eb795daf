"""The rank that the look of a line gives it as a heading."""

from __future__ import annotations

from rung.shape.lines.line import Line
from rung.shape.ranks import (
    BOLD,
    BOLD_LEVEL,
    LEVEL_IN_CATEGORY,
    PAGE,
    PLAIN,
    PLAIN_LEVEL,
    Rank,
    formatted,
    listed,
)
from rung.shape.text.planning import TextPlan


def rank_of(line: Line) -> Rank:
    """The rank of a line as the heading of a category or section.

    >>> rank_of(line("# Craft")) < rank_of(line("**Craft**")) < rank_of(line("Craft"))
    True
    """
    if line.look == "heading":
        return formatted(line.depth)
    if line.look == "strong" and not line.listed:
        return BOLD
    within_list = line.listed and line.look in ("parent", "lead")
    return listed(line.depth) if within_list else PLAIN


def rank_of_level(line: Line, plan: TextPlan) -> Rank:
    """The rank of a line as the heading of a level."""
    if line.source in plan.pages:
        return PAGE
    if line.look == "heading":
        return formatted(line.depth)
    if line.listed:
        return listed(line.depth)
    if plan.transposed:
        return LEVEL_IN_CATEGORY
    return BOLD_LEVEL if line.look == "strong" else PLAIN_LEVEL
