"""HTML pages: handbook pages, and what Google Docs, Confluence and Notion export."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from rung.formats.decoding import decode
from rung.formats.elements import bold_classes
from rung.formats.format import Format
from rung.formats.hypertext import Walk
from rung.formats.limits import gathered
from rung.formats.wording import entities, worded
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Part, Source

PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b",
    re.I | re.S,
)


def _read(source: Source) -> Reading:
    """A web page's visible text."""
    decoded = decode(source)
    blocks = gathered(page_blocks(decoded.text), source.name)
    return Reading((source,), (Part(decoded.text),), blocks, decoded.findings)


def page_blocks(text: str) -> Iterator[Block]:
    """The blocks of a page."""
    walk = Walk(text, itertools.count(), bold_classes(text))
    yield from walk.feed(0, len(text))
    yield from walk.close()


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The page with other words in the same places; characters that HTML needs escaped are escaped."""
    return worded(reading, edits, _read, (entities,))


def _sniff(source: Source) -> bool:
    """Whether bytes begin like a web page."""
    head = source.data[:5000].removeprefix(b"\xef\xbb\xbf")
    return bool(PAGE.match(head))


html = Format("html", (".html", ".htm", ".xhtml"), _read, _patch, _sniff)
