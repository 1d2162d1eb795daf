"""What the head of a row or column says of its cells: that they name levels, categories, titles, or something else."""

from __future__ import annotations

import re

from rung.lexicon.plurals import either, singular
from rung.shape.nouns import OVER_CATEGORIES, OVER_LEVELS

OF_LEVELS = re.compile(
    rf"(?:career\s+|job\s+)?({either(OVER_LEVELS)})(?:\s*/.*|\s+names?)?$",
    re.IGNORECASE,
)
OF_CATEGORIES = re.compile(
    rf"(?:core\s+|key\s+|job\s+)?{either(OVER_CATEGORIES)}(?:\s*/.*|\s+(?:levels?|names?))?$",
    re.IGNORECASE,
)
OF_TITLES = re.compile(
    r"(?:job\s+|level\s+|working\s+)?(?:titles?|names?|roles?|positions?)$",
    re.IGNORECASE,
)
OF_OTHER_THINGS = re.compile(
    r"(?:descriptions?|definitions?|examples?|expectations?|notes?|details?|meaning|behaviou?rs?|what"
    r"|how|why|evidence|comments?|requirements?|weights?|owners?|links?|status|source|total|average)\b",
    re.IGNORECASE,
)


def noun_of_levels(head: str) -> str:
    """The noun of a head whose cells name levels, in the singular, or an empty string: "Career levels" gives "Level".

    >>> noun_of_levels("Career levels"), noun_of_levels("Grade / Band"), noun_of_levels("Level of care")
    ('Level', 'Grade', '')
    """
    hit = OF_LEVELS.match(head)
    return singular(hit[1]).capitalize() if hit else ""


def heads_categories(head: str) -> bool:
    """Whether the cells of a head name categories: "Competency", "Skill areas".

    >>> heads_categories("Skill areas"), heads_categories("Competency / Topic"), heads_categories("Craft")
    (True, True, False)
    """
    return OF_CATEGORIES.match(head) is not None


def heads_titles(head: str) -> bool:
    """Whether the cells of a head name the titles of levels: "Job title".

    >>> heads_titles("Job title"), heads_titles("Title of honour")
    (True, False)
    """
    return OF_TITLES.match(head) is not None


def heads_other_things(head: str) -> bool:
    """Whether the cells of a head are known to be neither levels nor categories: "Description", "Owner", "Total".

    >>> heads_other_things("Description"), heads_other_things("Ownership")
    (True, False)
    """
    return OF_OTHER_THINGS.match(head) is not None
