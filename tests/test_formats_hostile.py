"""Office files that are built to harm, or far larger than any ladder: refused in a sentence, soon."""

from __future__ import annotations

import pytest

from effort import work
from ladders import FORMATS
from office import BOOK, LINKS, W, zipped
from rung.formats.choose import read
from rung.formats.format import UnknownFormat
from rung.model.source import Source


def workbook(rows: str, strings: str = "<sst/>", merged: str = "") -> bytes:
    sheet = f"<worksheet><sheetData>{rows}</sheetData>{merged}</worksheet>"
    return zipped(
        {
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": LINKS,
            "xl/worksheets/sheet1.xml": sheet,
            "xl/sharedStrings.xml": strings,
        }
    )


LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>"
)
FULL = f"<w:document {W}><w:body><w:p><w:r><w:t>{'a' * 1000}</w:t></w:r></w:p></w:body></w:document>"
HOSTILE = {
    "a zip bomb": ({"word/document.xml": b"<a>" + b"a" * 200_000_000}, "unpacks"),
    "laughing entities": (
        {"word/document.xml": LAUGHS + FULL.replace("aaa", "&j;")},
        "entities",
    ),
    "outside entities": (
        {
            "word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            + FULL
        },
        "entities",
    ),
    "deep nesting": (
        {"word/document.xml": "<a>" * 100_000 + "</a>" * 100_000},
        "too deep",
    ),
    "broken XML": ({"word/document.xml": FULL[:-20]}, "broken"),
    "no document": ({"a.txt": "b"}, "no word/document.xml"),
    "a million paragraphs": (
        {"word/document.xml": f"<a {W}>" + "<w:p/>" * 1_000_000 + "</a>"},
        "elements",
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_documents_are_refused(what: str) -> None:
    members, word_of = HOSTILE[what]

    with pytest.raises(UnknownFormat, match=word_of):
        read(Source("ladder.docx", zipped(members)), FORMATS)


@pytest.mark.parametrize("name", ["ladder.docx", "ladder.xlsx"])
@pytest.mark.parametrize(
    "data", [b"\xd0\xcf\x11\xe0" + b"\0" * 600, b"PK\x03\x04broken"]
)
def test_passwords_and_broken_zips_are_refused_in_a_sentence(
    name: str, data: bytes
) -> None:
    with pytest.raises(UnknownFormat, match=r"password|broken"):
        read(Source(name, data), FORMATS)


def test_a_million_rows_are_refused() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>'
        for row in range(1, 500_001)
    )

    with pytest.raises(UnknownFormat, match=r"no ladder|elements"):
        read(Source("l.xlsx", workbook(rows)), FORMATS)


def test_a_cell_at_the_far_end_and_endless_merges_cost_nothing() -> None:
    rows = '<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>'
    merged = (
        "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 1000 + "</mergeCells>"
    )
    plain, endless = (
        Source("l.xlsx", workbook(rows, merged=some)) for some in ("", merged)
    )

    assert read(endless, FORMATS).blocks
    dearer = work(lambda: read(endless, FORMATS)) - work(lambda: read(plain, FORMATS))
    assert dearer < 100 * 1000
