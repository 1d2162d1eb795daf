"""What ladders call their parts: nouns for levels, for categories and for what is asked of people."""

from __future__ import annotations

LEVELS = tuple("level grade band tier stage step milestone".split())
"""What a level is called wherever one is named: in headings, over columns, in keys of data."""
NUMBERED = (
    *LEVELS,
    "lvl",
    "rank",
    "phase",
    "rung",
    "class",
    "career level",
    "job level",
)
"""What stands before the number of a level: "Grade 3"."""
OVER_LEVELS = (*LEVELS, "title", "role", "position", "job title", "seniority")
"""What the head of a row or column says whose cells name levels."""
LEVEL_KEYS = (*LEVELS, "rank", "rung", "seniority", "position", "role")
"""Keys of data whose values are levels or name them."""
OF_A_PROCESS = frozenset("step stage phase class rank".split())
"""Numbered things that are levels only where nothing else is."""

CATEGORIES = tuple(
    "competency category area skill dimension attribute pillar theme topic axis domain facet capability trait"
    " expectation".split()
)
"""What a category is called, over columns and in keys of data."""
OVER_CATEGORIES = (
    *CATEGORIES,
    *"criterion aspect value responsibility behaviour factor focus".split(),
    *("skill area", "skills area", "focus area"),
)
"""What the head of a row or column says whose cells name categories."""
CATEGORY_KEYS = (*CATEGORIES, "track", "section")
"""Keys of data whose values are categories; criteria, values and behaviours are the text itself there."""
CATEGORY_LABELS = (
    "competency",
    "category",
    "dimension",
    "pillar",
    "theme",
    "skill area",
    "focus area",
    "competency area",
)
"""Labels before a colon that say that the words after it name a category: "Pillar: Craft"."""

DEMANDS = ("expectation", "requirement")
MANY_DEMANDS = ("responsibility", "competency", "behaviour", "skill")
"""What is asked of people; of the second kind a heading names several at once."""
