"""PDF, best effort: text as it can be told from the page, without a promise of its order; tables are lost."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rung.formats.decoding import noticed
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import TooLarge, gathered, sized
from rung.formats.text import lines
from rung.model.reading import Reading
from rung.model.source import Block, Part, Place, Source

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 300
MAX_TEXT = 5_000_000
COLUMN = 4
"""A line of a narrow column in a table may be this short."""
PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE)
ADVICE = "A PDF keeps no headings, lists or tables, so this reading is a guess; read the document it was made from instead."


def _read(source: Source) -> Reading:
    """The lines of all pages, always with a finding that they are a guess; an error where there are none."""
    parts: list[Part] = []
    blocks = gathered(_blocks(source, parts), source.name)
    findings = [noticed(Place(0, 0, 0), "pdf", ADVICE)]
    if not blocks:
        said = "No text can be taken out of this PDF; it may hold scanned pages."
        findings = [noticed(Place(0, 0, 0), "empty", said, severity="error")]
    return Reading((source,), tuple(parts) or (Part(""),), blocks, tuple(findings))


def _blocks(source: Source, parts: list[Part]) -> Iterator[Block]:
    """The lines of each page, page numbers left out; each page is added to the parts."""
    for number, text in enumerate(_pages(sized(source)), 1):
        order = len(parts)
        parts.append(Part(text, f"page {number}"))
        for block in lines(text, 0, len(text), order, least=COLUMN):
            if not PAGE_NUMBER.fullmatch(block.text):
                yield block


def _pages(source: Source) -> Iterator[str]:
    """The text of each page."""
    opened = _opener(source)
    length = 0
    try:
        reader = opened(io.BytesIO(source.data))
        _check(reader, source)
        for page in reader.pages:
            text = (page.extract_text() or "").replace("\x00", "")
            length += len(text)
            if length > MAX_TEXT:
                raise TooLarge(
                    f"{source.name} holds more text than any ladder; cut the ladder out of it."
                )
            yield text
    except (UnknownFormat, MemoryError):
        raise
    except (
        Exception
    ) as error:  # a plug-in call: pypdf raises whatever its parsing meets
        raise UnknownFormat(
            f"{source.name} can't be read as PDF ({type(error).__name__}: {error})."
        ) from None


def _opener(source: Source) -> type[PdfReader]:
    """What opens a PDF, with its grumbling about the file kept from the user; UnknownFormat where it isn't installed."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise UnknownFormat(
            f"{source.name} is a PDF; install rung[pdf] to read it, or export the document it was made from."
        ) from None
    import logging  # with pypdf, that has it already

    log = logging.getLogger("pypdf")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    return PdfReader


def _check(reader: PdfReader, source: Source) -> None:
    """Nothing, if the file is open to read and as long as a ladder can be."""
    if reader.is_encrypted:
        raise UnknownFormat(
            f"{source.name} is protected by a password; save it without one."
        )
    if len(reader.pages) > MAX_PAGES:
        raise TooLarge(
            f"{source.name} has more than {MAX_PAGES} pages; cut the ladder out of it."
        )


def _sniff(source: Source) -> bool:
    """Whether bytes begin like a PDF; some writers put blanks before the mark."""
    return source.data[:1024].lstrip().startswith(b"%PDF-")


pdf = Format("pdf", (".pdf",), _read, sniff=_sniff)
