"""Labels that a chat assistant coins in front of a statement: '**Domain Mastery**: You …'."""

from __future__ import annotations

import re

from rung.lexicon.casing import capitalized

LABEL = re.compile(r"^\s*(\*\*|__)[^*_\n]{2,60}?:?\1\s*[:–—-]?\s*(?=\S)")


def unlabelled(text: str) -> str:
    """The statement without its bold label.

    >>> unlabelled("**Craft:** Leads projects.")
    'Leads projects.'
    """
    rest = LABEL.sub("", text, count=1)
    return capitalized(rest) if rest != text else text
