"""What authors put around the words of a heading: emoji, signs of markup, numbering, a closing colon."""

from __future__ import annotations

import re

EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U000e0020-\U000e007f]+"
)
SIGNS = re.compile(r"^[\s#*_>`~|]+|[\s#*_`~|]+$|\{#[\w-]+\}\s*$")
NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|§|[a-z]\))\s+")
UNDECORATED = re.compile(r"[A-Za-z][\w\s&/,.'()+-]*[\w)]:?", re.ASCII)


def bare(text: str) -> str:
    """A heading's text without emoji, decoration, numbering and the closing colon, white space made single.

    >>> bare("2. Craft:"), bare("🚀 Impact {#impact}"), bare("`IC3`")
    ('Craft', 'Impact', 'IC3')
    """
    if UNDECORATED.fullmatch(text):
        return " ".join(text.rstrip(":").split())
    text = EMOJI.sub(" ", text)
    for _ in range(2):  # an anchor such as {#impact} may stand behind other signs
        text = SIGNS.sub("", text.strip()).strip()
    return " ".join(NUMBERING.sub("", text).rstrip(":：").split())
