"""HTML as a flat row of tags, comments and text with exact offsets, linear in time (html.parser is not)."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

OPENER = re.compile(r"<(?:(/?)([A-Za-z][^\s/>]*)|(!--)|([!?]))")
ATTRIBUTE = re.compile(
    r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?"""
)
RAW = ("script", "style", "textarea", "title", "xmp")
"""Elements whose content is text up to their own end tag."""


class Tag(NamedTuple):
    """A start or end tag, a comment (name "!--") or a stretch of text (name "")."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: str = ""

    def attribute(self, name: str) -> str:
        """The value of an attribute, or an empty string."""
        for found in ATTRIBUTE.finditer(self.attributes):
            if found[1].lower() == name:
                return found[2] or found[3] or found[4] or ""
        return ""


def tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """What stands between two offsets, in order and without a gap."""
    at = start
    while at < end:
        opener = OPENER.search(text, at, end)
        if not opener:
            break
        stop = _stop(text, opener, end)
        if stop < 0:  # not closed before the end: all the rest is text
            break
        if opener.start() > at:
            yield Tag("", at, opener.start())
        tag = _tag(text, opener, stop)
        yield tag
        at = stop
        if tag.name in RAW and not tag.closing:
            at = yield from _raw(text, tag, end)
    if at < end:
        yield Tag("", at, end)


def _stop(text: str, opener: re.Match[str], end: int) -> int:
    """Where a construct ends, or -1."""
    if opener[3]:
        close = text.find("-->", opener.end(), end)
        return close + 3 if close >= 0 else -1
    at = opener.end()
    while at < end:
        sign = QUOTE_OR_END.search(text, at, end)
        if not sign:
            return -1
        if sign[0] == ">":
            return sign.end()
        close = text.find(sign[0][-1], sign.end(), end)
        if close < 0:  # the quote was never closed: the tag ends where it seems to end
            return text.find(">", sign.end(), end) + 1 or -1
        at = close + 1
    return -1


QUOTE_OR_END = re.compile(r""">|=\s*["']""")


def _tag(text: str, opener: re.Match[str], stop: int) -> Tag:
    """The tag or comment that begins at an opener and ends at `stop`."""
    if opener[3]:
        return Tag("!--", opener.start(), stop)
    if opener[4]:
        return Tag("!", opener.start(), stop)
    return Tag(
        opener[2].lower(),
        opener.start(),
        stop,
        bool(opener[1]),
        text[opener.end() : stop - 1],
    )


def _raw(text: str, tag: Tag, end: int) -> Generator[Tag, None, int]:
    """The text of an element that holds no markup; where it ends is returned."""
    close = re.compile(rf"</{tag.name}\s*>", re.IGNORECASE).search(text, tag.end, end)
    stop = close.start() if close else end
    if stop > tag.end:
        yield Tag("", tag.end, stop)
    return stop
