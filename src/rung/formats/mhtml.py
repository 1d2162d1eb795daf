"""Pages saved as one file with their pictures, which is also what Confluence calls a Word export."""

from __future__ import annotations

from rung.formats.format import Format, UnknownFormat
from rung.formats.html import page_blocks
from rung.formats.limits import gathered, sized
from rung.model.reading import Reading
from rung.model.source import Part, Source


def _read(source: Source) -> Reading:
    """The visible text of the page inside a web archive."""
    text = _page(sized(source))
    return Reading(
        (source,), (Part(text, "page"),), gathered(page_blocks(text), source.name)
    )


def _page(source: Source) -> str:
    """The HTML within the message."""
    from email import message_from_bytes  # 30 ms that only such a file pays

    try:
        for part in message_from_bytes(source.data).walk():
            data = (
                part.get_payload(decode=True)
                if part.get_content_type() == "text/html"
                else None
            )
            if isinstance(data, bytes):
                return data.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError, RecursionError) as error:
        raise UnknownFormat(
            f"{source.name} is a broken web archive ({type(error).__name__}); export it again."
        ) from None
    raise UnknownFormat(
        f"{source.name} is a web archive without a page; export it again."
    )


def _sniff(source: Source) -> bool:
    """Whether the head of a file is that of a mail with a page in it."""
    head = source.data[:2000].lower()
    return (
        b"mime-version:" in head
        and b"content-type:" in head
        and b"text/html" in source.data[:20_000].lower()
    )


mhtml = Format("mhtml", (".mht", ".mhtml"), _read, sniff=_sniff)
