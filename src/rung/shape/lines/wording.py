"""How the words of a line read: as a name that a category could have, or as a statement."""

from __future__ import annotations

import re

from rung.lexicon.openers import Kind, opener
from rung.shape.remarks import begins_sentence

ENDS_SENTENCE = (".", "!", "?", ";", ",")
ASKING = re.compile(r"(?:what|how|why|who|where|when)\b", re.IGNORECASE)
ACTING: frozenset[Kind] = frozenset(
    ("third", "past", "you", "i", "we", "they", "subject")
)
STATING: frozenset[Kind] = frozenset(("you", "third", "base", "i", "we", "they"))


def noun_like(text: str) -> bool:
    """Whether these words can name a category: few, no sentence, nobody spoken to.

    >>> noun_like("System design"), noun_like("Health & safety")
    (True, True)
    >>> noun_like("You own a service"), noun_like("Owns it."), noun_like("")
    (False, False, False)
    >>> noun_like("one two three four five six seven eight")
    False
    """
    few = 0 < len(text.split()) <= 7 and len(text) <= 70
    return few and not begins_sentence(text) and not text.endswith(ENDS_SENTENCE)


def acts(label: str) -> bool:
    """Whether a label reads as a statement that lost its full stop ("Mentors juniors"); a question doesn't.

    >>> acts("Mentors juniors"), acts("You mentor")
    (True, True)
    >>> acts("Mentoring"), acts("What you do"), acts("System design")
    (False, False, False)
    """
    if ASKING.match(label) or len(label.split()) < 2:
        return False
    return opener(label).kind in ACTING


def states(text: str) -> bool:
    """Whether a text begins as statements of ladders do: "You lead …", "Leads …", "Lead …".

    >>> states("You lead a team"), states("Leads a team"), states("Lead a team")
    (True, True, True)
    >>> states("The team of four")
    False
    """
    return opener(text).kind in STATING
