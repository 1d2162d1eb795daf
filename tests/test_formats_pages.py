"""HTML pages: tables, lists, what programs export, and what is no part of the text."""

from __future__ import annotations

import pytest

from ladders import FORMATS, reading
from rung.formats.choose import patch
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit


def told(text: str) -> list[tuple[str, int, str]]:
    return [
        (block.kind, block.depth, block.text)
        for block in reading(text, "page.html").blocks
    ]


def test_headings_paragraphs_and_nested_lists() -> None:
    page = "<h2>IC1</h2><p>One\n   two<ul><li>a<ul><li>b</li></ul><p>more of a</li><li>c</ul><blockquote>q</blockquote>"

    assert told(page) == [
        ("heading", 2, "IC1"),
        ("paragraph", 0, "One two"),
        ("item", 0, "a"),
        ("item", 1, "b"),
        ("paragraph", 1, "more of a"),
        ("item", 0, "c"),
        ("quote", 0, "q"),
    ]


def test_merged_cells_keep_the_columns_right() -> None:
    page = (
        "<table><thead><tr><td rowspan=2>Level<td colspan=2>Scope</thead>"
        "<tr><td>here<td>there</tr><tr><th>IC1<td>x<br>y<td></table>"
    )
    found = [
        (b.text, b.cell.row, b.cell.column, b.cell.header)
        for b in reading(page, "page.html").blocks
        if b.cell
    ]
    sizes = {
        b.text: (b.cell.rows, b.cell.columns)
        for b in reading(page, "page.html").blocks
        if b.cell
    }

    assert found == [
        ("Level", 0, 0, True), ("Scope", 0, 1, True), ("here", 1, 1, False), ("there", 1, 2, False),
        ("IC1", 2, 0, True), ("x", 2, 1, False), ("y", 2, 1, False), ("", 2, 2, False),
    ]  # fmt: skip
    assert (sizes["Level"], sizes["Scope"], sizes["here"]) == ((2, 1), (1, 2), (1, 1))


def test_a_table_within_a_table_is_its_own() -> None:
    page = "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>"

    assert [
        (b.text, b.cell and b.cell.table) for b in reading(page, "page.html").blocks
    ] == [
        ("a", 0),
        ("b", 1),
        ("c", 0),
        ("d", 0),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>Home</nav>",
        "<script>if (a < b) x</script>",
        "<style>p {}</style>",
        "<div id=toc><h1>Contents</h1><a href=x>The first long level</a><a href=y>The second long level</a></div>",
        "<ul class='sidebar-menu'><li><a href=x>IC1</a><li><a href=y>IC2</a></ul>",
        "<footer>2024</footer>",
        "<button>Copy</button>",
        "<!--[if IE]>x<![endif]-->",
    ],
)
def test_page_furniture_is_left_out(furniture: str) -> None:
    assert told(f"<html><body>{furniture}<p>text</p></body></html>") == [
        ("paragraph", 0, "text")
    ]


def test_a_sidebar_that_holds_text_is_kept() -> None:
    assert told(
        "<div class=sidebar><p>You ship small features.</p><a href=x>more</a></div>"
    ) == [
        ("paragraph", 0, "You ship small features."),
        ("paragraph", 0, "more"),
    ]


def test_entities_and_bold_by_style() -> None:
    style = "<style>.c7{color:red;font-weight:700}</style>"
    page = f"<html><head>{style}</head><body><p><span class='c1 c7'>Impact:</span> a&nbsp;b &amp; c"
    block = reading(page, "page.html").blocks[0]

    assert block.text == "Impact: a\xa0b & c"
    assert (block.runs[0].text, block.runs[0].strong) == ("Impact:", True)
    assert [run.text for run in block.runs if not run.literal] == ["\xa0", "&"]


def test_lists_and_comments_as_google_docs_exports_them() -> None:
    page = (
        '<p class="c1 title"><span>Ladder</span></p><ul class="c1 lst-kix_abc-0 start"><li>one<sup><a href="#cmnt1" '
        'id="cmnt_ref1">[a]</a></sup></li></ul><ul class="lst-kix_abc-1"><li>two</li></ul>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>really?</span></p></div>'
    )

    assert told(page) == [
        ("heading", 1, "Ladder"),
        ("item", 0, "one"),
        ("item", 1, "two"),
        ("note", 0, "really?"),
    ]


def test_folded_sections_are_headings_and_comments_are_notes() -> None:
    page = "<h2>Levels</h2><details><summary>IC1</summary><p>text</p><!-- rung: allow a because b --></details>"

    assert told(page) == [
        ("heading", 2, "Levels"),
        ("heading", 3, "IC1"),
        ("paragraph", 0, "text"),
        ("note", 0, "rung: allow a because b"),
    ]


def test_a_quote_that_is_never_closed_hides_nothing() -> None:
    assert told("<p class='x>one</p><p>two</p>") == [
        ("paragraph", 0, "one"),
        ("paragraph", 0, "two"),
    ]


def test_a_page_is_known_by_its_content() -> None:
    found = reading("<!DOCTYPE html>\n<html><p>text</p></html>", "-")

    assert [block.text for block in found.blocks] == ["text"]


def test_a_word_export_from_confluence_is_a_web_archive() -> None:
    archive = (
        'Subject: Exported From Confluence\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_x"\n\n'
        "--=_x\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        '<html><h1>IC1</h1><p class=3D"a">You =E2=80=9Cship=E2=80=9D and =\nhelp.</p></html>\n--=_x--\n'
    )
    found = reading(archive, "ladder.doc")

    assert [(block.kind, block.text) for block in found.blocks] == [
        ("heading", "IC1"),
        ("paragraph", "You “ship” and help."),
    ]
    with pytest.raises(UnknownFormat, match="in place"):
        patch(found, (Edit(found.blocks[0].runs[0].place, "x"),), FORMATS)


def test_an_edit_leaves_the_tags_alone() -> None:
    found = reading("<p>You <b>ship</b> features\r\n</p>", "page.html")
    place = found.blocks[0].runs[-1].place

    (patched,) = patch(
        found, (Edit(place._replace(start=place.start + 1), "tools"),), FORMATS
    )

    assert patched.data == b"<p>You <b>ship</b> tools\r\n</p>"
