"""Whether a word of a sentence is denied or avoided just before it is said."""

from __future__ import annotations

import re

DENIED = re.compile(
    r"\b(?:not|never|no|nor|without|cannot|rather than|instead of|avoid\w*|prevent\w*|discourag\w+|reduc\w+"
    r"|eliminat\w+|reject\w*|oppos\w+"
    r"|\w+n['’]t)\W+(?:[\w'’-]+\W+){0,3}$",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[.;:!?]")


def denied(text: str, start: int) -> bool:
    """Whether one of the four words before `start`, in the same clause, turns what follows into its opposite.

    >>> denied("does not lead projects", 14), denied("leads projects", 6)
    (True, False)
    """
    before = CLAUSE.split(text[max(0, start - 80) : start])[-1]
    return DENIED.search(before) is not None
