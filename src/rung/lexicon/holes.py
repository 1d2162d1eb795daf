"""Words that keep a place for a text which is still to be written: TODO, to be defined, [insert role]."""

from __future__ import annotations

import re

MARK = re.compile(
    r"\b(?:TODO|TO DO|TBD|TBC|TBA|TBW|FIXME|XXX+|TKTK|TK)\b"
    r"(?!\s+(?:list|comment|item)s?\b)|\b(?i:lorem ipsum)\b"
    r"|[\[<{](?i:insert|add|fill in|placeholder|your|tbd|todo|example)\b[^\]>}\n]{0,60}[\]>}]"
)
"""A mark of something missing, anywhere in a text."""

NOTHING_YET = re.compile(
    r"^\W*(?:to be (?:written|added|defined|decided|determined|confirmed|completed|done)"
    r"|coming soon|work in progress|wip|placeholder|under construction"
    r"|not (?:yet )?(?:written|defined)(?: yet)?|\?+|\.{2,}|…|n/?a)\W*$",
    re.IGNORECASE,
)
"""A whole text that only says that nothing stands there yet."""

STILL_TO_BE = re.compile(
    r"^\W*(?:(?:todo|tbd|tbc|fixme)\s*(?:[:–—-]|$)"
    r"|to be (?:written|added|defined|decided|determined|confirmed)\b).{0,60}$",
    re.IGNORECASE,
)
"""A mark in small letters, or 'to be defined', with a short note of what, by whom or when."""

SPOKEN_OF = re.compile(r"(?:\b(?:an?|the|any) |[\"“'‘])$")
"""What stands before a mark that the text only speaks of: 'fixed a TODO'."""

NEAR = 5
"""Characters before a mark that tell whether it is only spoken of."""

LEAD = re.compile(r"^\W*$")
SENTENCE_END = re.compile(r"[.!?]\s+\w")


def is_hole(text: str) -> bool:
    """Whether a text demands nothing but to be written: it says so, or is one mark with a note of what to write.

    A text with a mark in its midst, or with a second sentence behind the note, says something and is no hole.

    >>> is_hole("TBD"), is_hole("TODO: say what grows"), is_hole("Plans what is to do.")
    (True, True, False)
    """
    if NOTHING_YET.match(text) or STILL_TO_BE.match(text):
        return True
    mark = MARK.search(text)
    if mark is None or not LEAD.match(text[: mark.start()]):
        return False
    return SENTENCE_END.search(text, mark.end()) is None


def gaps(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of what a reader would see as missing: the whole text where it says no more, else its marks.

    >>> gaps("TBD"), gaps("Leads projects.")
    (((0, 3),), ())
    """
    if NOTHING_YET.match(text):
        start = len(text) - len(text.lstrip())
        return ((start, len(text.rstrip())),)
    return marks(text)


def marks(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of every mark of something missing, those that a text only speaks of left out.

    >>> marks("Leads TBD projects.")
    ((6, 9),)
    """
    return tuple(
        hit.span()
        for hit in MARK.finditer(text)
        if not SPOKEN_OF.search(text[max(0, hit.start() - NEAR) : hit.start()])
    )
