"""What a line of an answer says, without its list sign, its label and marks of emphasis."""

from __future__ import annotations

import re
from functools import lru_cache

SIGN = r"(?:[-*+•–]\s+|\d+[.)]\s+)"
LABEL = re.compile(
    rf"^\s*{SIGN}?(?:(\*\*|__)(?P<bold>[^*_\n]{{2,60}}?):?\1:?\s*[–—-]?\s*(?=\S)"
    r"|(?P<title>[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|the|for|&|at)\s+)*[A-Z][\w&'’-]*){0,4}):\s+(?=[A-Z]))"
)
LEADING_SIGN = re.compile(rf"^\s*{SIGN}")
EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")


@lru_cache(maxsize=4096)
def label_of(text: str) -> str:
    """The coined or bold label that a line opens with; empty for none.

    >>> label_of("**Craft:** Leads projects."), label_of("Leads.")
    ('Craft', '')
    """
    found = LABEL.match(text)
    return (found["bold"] or found["title"]).strip(" :") if found else ""


@lru_cache(maxsize=4096)
def spoken(text: str) -> str:
    """What a line says: without its label, its list sign and marks of emphasis.

    >>> spoken("**Craft:** You lead projects.")
    'You lead projects.'
    """
    found = LABEL.match(text) or LEADING_SIGN.match(text)
    rest = text[found.end() :] if found else text
    return " ".join(EMPHASIS.sub("", rest).split())
