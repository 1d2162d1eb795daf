"""Office files and PDF: what is visible counts, what is hidden is told of, what is hostile is refused."""

from __future__ import annotations

import io
import sys

import docx as word
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from ladders import FORMATS
from office import BOOK, LINKS, W, zipped
from rung.formats.choose import patch, read
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Source


def document(body: str, **more: str) -> Reading:
    main = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    members = {
        "word/document.xml": main,
        **{f"word/{name}.xml": data for name, data in more.items()},
    }
    links = "".join(
        f'<Relationship Id="{name}" Type="x/{name}" Target="{name}.xml"/>'
        for name in more
    )
    members["word/_rels/document.xml.rels"] = f"<Relationships>{links}</Relationships>"
    return read(Source("ladder.docx", zipped(members)), FORMATS)


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


def saved(made: openpyxl.Workbook) -> Reading:
    out = io.BytesIO()
    made.save(out)
    return read(Source("ladder.xlsx", out.getvalue()), FORMATS)


def told(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.kind, block.depth, block.text) for block in reading.blocks]


def run(text: str, style: str = "") -> str:
    return f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_headings_lists_and_addresses() -> None:
    made = word.Document()
    made.add_heading("Ladder", 0)
    made.add_heading("IC1", 2)
    made.add_paragraph("ships", style="List Bullet")
    made.add_paragraph("small things", style="List Bullet 2")
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("")
    made.add_paragraph("A summary", style="Quote")
    made.add_paragraph("one\n• two")
    out = io.BytesIO()
    made.save(out)
    reading = read(Source("ladder.docx", out.getvalue()), FORMATS)

    assert told(reading) == [
        ("heading", 1, "Ladder"), ("heading", 2, "IC1"), ("item", 0, "ships"), ("item", 1, "small things"),
        ("item", 0, "first"), ("quote", 0, "A summary"), ("paragraph", 0, "one"), ("item", 0, "two"),
    ]  # fmt: skip
    assert [part.address for part in reading.parts][-2:] == ["body/p7", "body/p8"]


def test_tracked_changes_count_as_they_look() -> None:
    body = (
        f"<w:p>{run('You ')}<w:del><w:r><w:delText>shipped</w:delText></w:r></w:del><w:ins>{run('ship')}</w:ins>"
        f"<w:moveFrom>{run(' gone')}</w:moveFrom><w:moveTo>{run(' here')}</w:moveTo>"
        f"{run('hidden', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )

    assert told(document(body)) == [("paragraph", 0, "You ship here")]


def test_a_comment_is_a_note_after_its_paragraph() -> None:
    body = f'<w:p>{run("one")}<w:r><w:commentReference w:id="3"/></w:r></w:p><w:p>{run("two")}</w:p>'
    comments = f'<w:comments {W}><w:comment w:id="3"><w:p>{run("really?")}</w:p></w:comment></w:comments>'

    assert told(document(body, comments=comments)) == [
        ("paragraph", 0, "one"), ("note", 0, "really?"), ("paragraph", 0, "two"),
    ]  # fmt: skip


def test_footnotes_are_notes_and_what_is_not_read_is_told_of() -> None:
    body = f'<w:p>{run("one")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{run("below")}</w:p></w:footnote></w:footnotes>'
    reading = document(body, footnotes=notes, **{"diagrams/data1": "<a/>"})

    assert told(reading) == [("paragraph", 0, "one"), ("note", 0, "below")]
    assert [one.rule for one in reading.findings] == ["reading/unread"]


def test_merged_and_empty_cells_of_a_table() -> None:
    def cell(text: str, style: str = "") -> str:
        return f"<w:tc><w:tcPr>{style}</w:tcPr><w:p>{run(text) if text else ''}</w:p></w:tc>"

    rows = [
        cell("Level") + cell("Scope", '<w:gridSpan w:val="2"/>'),
        cell("IC1", '<w:vMerge w:val="restart"/>') + cell("a") + cell(""),
        cell("", "<w:vMerge/>") + cell("b") + cell("c"),
    ]
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('x')}{cell('y')}{cell('z')}</w:tr>"
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}{gone}</w:tbl>"
    cells = [
        (b.text, b.cell.row, b.cell.column, b.cell.rows, b.cell.columns)
        for b in document(body).blocks
        if b.cell
    ]

    assert cells == [
        ("Level", 0, 0, 1, 1), ("Scope", 0, 1, 1, 2), ("IC1", 1, 0, 2, 1), ("a", 1, 1, 1, 1), ("", 1, 2, 1, 1),
        ("b", 2, 1, 1, 1), ("c", 2, 2, 1, 1),
    ]  # fmt: skip


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent>"
    body = (
        f'<w:p>{run("one")}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert told(document(body)) == [("paragraph", 0, "one"), ("paragraph", 0, "boxed")]


def test_an_edit_may_cross_runs_that_are_set_alike_and_no_others() -> None:
    reading = document(
        f"<w:p>{run('You sh')}{run('ip ')}{run('things', '<w:b/>')}</w:p>"
    )
    plain, bold = reading.blocks[0].runs
    place = plain.place._replace(start=4, end=8)

    (patched,) = patch(reading, (Edit(place, "make &"),), FORMATS)

    assert told(read(patched, FORMATS)) == [("paragraph", 0, "You make & things")]
    assert (plain.text, bold.text, bold.strong) == ("You ship ", "things", True)
    with pytest.raises(UnknownFormat, match="own program"):
        patch(reading, (Edit(place._replace(end=12), "x"),), FORMATS)


def test_sheets_cells_comments_and_merges() -> None:
    made = openpyxl.Workbook()
    made.active.title = "Engineers"
    made.active.append(["", "IC1", "IC2"])
    made.active.append(["Impact", "ships\n- helps", 3.0])
    made.active.append(
        [
            "Scope",
            CellRichText(TextBlock(InlineFont(b=True), "Team:"), " own"),
            0.1 + 0.2,
        ]
    )
    made.active.merge_cells("A3:A4")
    made.active["B4"] = "=1+1"
    made.active["B2"].comment = Comment("really?", "me")
    made.create_sheet("Managers")["C5"] = "leads"
    made.create_sheet("Secret").sheet_state = "hidden"
    reading = saved(made)
    address = {
        reading.parts[block.place.order].address: block.text for block in reading.blocks
    }
    cells = {block.text: block.cell for block in reading.blocks if block.cell}

    assert told(reading)[0] == ("heading", 1, "Engineers")
    assert ("item", 0, "helps") in told(reading)
    assert ("note", 0, "really?") in told(reading)
    assert (
        address["Engineers!C2"],
        address["Engineers!C3"],
        address["Managers!C5"],
    ) == ("3", "0.3", "leads")
    assert cells["Scope"] and cells["Scope"].rows == 2
    assert [
        run.strong
        for block in reading.blocks
        if block.text == "Team: own"
        for run in block.runs
    ] == [True, False]
    assert sorted(one.rule for one in reading.findings) == [
        "reading/formula",
        "reading/hidden-sheet",
    ]


def test_a_text_that_cells_share_is_changed_in_one_of_them_only() -> None:
    made = openpyxl.Workbook()
    made.active.append(["ships", "ships", "own"])
    reading = saved(made)
    places = [block.runs[0].place for block in reading.blocks]

    (patched,) = patch(
        reading, (Edit(places[1], "sends <all>"), Edit(places[2], " kept ")), FORMATS
    )
    sheet = openpyxl.load_workbook(io.BytesIO(patched.data)).active

    assert [cell.value for cell in sheet[1]] == ["ships", "sends <all>", " kept "]


def test_a_formula_is_left_alone() -> None:
    row = '<row r="1"><c r="A1" t="str"><f>B1</f><v>ships</v></c></row>'
    reading = read(Source("l.xlsx", workbook(row)), FORMATS)

    with pytest.raises(UnknownFormat, match="A1"):
        patch(reading, (Edit(reading.blocks[-1].runs[0].place, "x"),), FORMATS)


def test_numbers_and_indexes_that_make_no_sense_are_survived() -> None:
    row = '<row r="1"><c r="A1" t="s"><v>99</v></c><c t="s"><v>-1</v></c><c r="??"><v>x</v></c></row>'
    reading = read(Source("l.xlsx", workbook(row)), FORMATS)

    assert [block.text for block in reading.blocks if block.text] == ["S", "x"]


@pytest.mark.parametrize("name", ["-", "ladder.txt", "ladder.docm"])
def test_an_office_file_is_known_by_its_content(name: str) -> None:
    found = read(
        Source(
            name,
            zipped(
                {
                    "word/document.xml": f"<w:document {W}><w:body><w:p>{run('a' * 9)}</w:p></w:body></w:document>",
                    "word/vbaProject.bin": b"macro",
                }
            ),
        ),
        FORMATS,
    )

    assert [len(block.text) for block in found.blocks] == [9]


def pdf_of(*lines: str) -> bytes:
    said = (
        "BT /F1 12 Tf 50 700 Td 14 TL "
        + " ".join(f"({line}) Tj T*" for line in lines)
        + " ET"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(said)}>>stream\n{said}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.4\n"
    starts = []
    for number, one in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (
        out
        + f"{head}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()
    )


def test_a_pdf_gives_its_lines_and_says_that_it_is_a_guess() -> None:
    reading = read(
        Source("ladder.pdf", pdf_of("IC1", "- ships features", "1 of 3")), FORMATS
    )

    assert told(reading) == [("paragraph", 0, "IC1"), ("item", 0, "ships features")]
    assert [one.rule for one in reading.findings] == ["reading/pdf"]


def test_a_pdf_without_its_reader_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)

    with pytest.raises(UnknownFormat, match=r"rung\[pdf\]"):
        read(Source("ladder.pdf", pdf_of("x")), FORMATS)


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", pdf_of("x")[:200], pdf_of()])
def test_a_broken_or_empty_pdf_ends_in_a_sentence(data: bytes) -> None:
    try:
        reading = read(Source("ladder.pdf", data), FORMATS)
    except UnknownFormat as refused:
        assert str(refused).endswith(".")
    else:
        assert [one.rule for one in reading.findings] == ["reading/empty"]
