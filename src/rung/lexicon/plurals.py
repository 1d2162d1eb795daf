"""Singular and plural of nouns, and patterns that match both."""

from __future__ import annotations

import re
from collections.abc import Iterable

IRREGULAR = {"axis": "axes", "criterion": "criteria"}
ENDING_IN_Y = re.compile(r"(?<=[^aeiou])y$")
ENDING_IN_IES = re.compile(r"(?<=[^aeiou])ies$")
SPELT_TWICE = re.compile("iour")
"""Where British and American spelling differ: behaviour, behavior."""


def plural(noun: str) -> str:
    """The plural of a noun, or of a phrase that ends in one: "skill area" gives "skill areas".

    >>> plural("company"), plural("project")
    ('companies', 'projects')
    """
    regular = ENDING_IN_Y.sub("ie", noun) + "s"
    return IRREGULAR.get(noun, regular)


def singular(noun: str) -> str:
    """The singular of a regular plural; any other word as it is.

    "categories" gives "category", "level" stays.

    >>> singular("companies"), singular("levels"), singular("team")
    ('company', 'level', 'team')
    """
    return ENDING_IN_IES.sub("ys", noun).removesuffix("s")


def plurals(nouns: Iterable[str]) -> str:
    """A pattern for the plural of any of these nouns, in either spelling.

    "skill" and "behaviour" give (?:skills|behaviou?rs).

    >>> plurals(["story", "behaviour"])
    '(?:stories|behaviou?rs)'
    """
    return _any_of(map(plural, nouns))


def either(nouns: Iterable[str]) -> str:
    """A pattern for the singular and the plural of any of these nouns, in either spelling.

    "skill" gives (?:skills|skill): the longer one first, so that all of it is matched where nothing
    follows in the pattern.

    >>> either(["skill"])
    '(?:skills|skill)'
    """
    known = tuple(nouns)
    return _any_of([*map(plural, known), *known])


def _any_of(forms: Iterable[str]) -> str:
    """A pattern for these words and phrases; between the words of a phrase may stand any white space."""
    spelt = SPELT_TWICE.sub("iou?r", "|".join(forms))
    return "(?:" + spelt.replace(" ", r"\s+") + ")"
