"""PDF to print or send: the levels in order, with bookmarks, set in a font that has the letters of the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from rung.model.ladder import Ladder
from rung.shape.exact.flow import ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, UNNAMED_TRACK
from rung.writers.lettering import FAMILY, add_fonts
from rung.writers.order import CategoryPart, LevelPart, normal, track_parts
from rung.writers.wording import UNTITLED, facts, led
from rung.writers.writer import Extras, MissingLibrary, Writer

if TYPE_CHECKING:
    from fpdf import FPDF

INK, SOFT, LINE = (27, 31, 36), (87, 96, 106), (184, 192, 202)


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as a PDF."""
    try:
        from fpdf import FPDF  # 300 ms that only who writes a PDF pays
    except ImportError:
        raise MissingLibrary("pdf") from None
    told = normal(ladder)
    page = FPDF(format="A4")
    _prepared(page, told)
    page.add_page()
    _title(page, told)
    _definitions(page, told)
    for part in track_parts(told):
        if part.headed:
            _heading(page, part.track or UNNAMED_TRACK, 0)
        for section in part.levels:
            _section(page, section)
    return bytes(page.output())


def _prepared(page: FPDF, ladder: Ladder) -> None:
    """Fonts, margins, properties, and a number at the foot of each page."""
    page.unwritten = add_fonts(page, _everything(ladder))  # type: ignore[attr-defined]
    page.set_margins(20, 18, 20)
    page.set_auto_page_break(True, 20)
    page.set_title(ladder.title or UNTITLED)
    page.set_creator("rung")
    page.set_lang("en")
    page.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))
    page.set_font(FAMILY, "", 10)
    page.alias_nb_pages()
    page.footer = partial(_foot, page)  # type: ignore[method-assign]


def _foot(page: FPDF) -> None:
    """The number of the page and of all pages."""
    page.set_y(-14)
    page.set_font(FAMILY, "", 8)
    page.set_text_color(*SOFT)
    page.cell(0, 5, f"{page.page_no()} / {{nb}}", align="R")
    page.set_text_color(*INK)


def _everything(ladder: Ladder) -> Iterator[str]:
    """Every text of the ladder's own that gets onto a page."""
    yield from (ladder.title, ladder.purpose, ladder.reviewed, *ladder.intro)
    for level in ladder.levels:
        yield from (level.id, level.title, level.track)
    for category in ladder.categories:
        yield from category
    yield from (one.text for one in ladder.statements)


def _say(
    page: FPDF,
    text: str,
    size: float,
    *,
    bold: bool = False,
    height: float = 0,
    indent: float = 0,
) -> None:
    """A paragraph from the left margin on."""
    unwritten: dict[str, str] = getattr(page, "unwritten", {})
    shown = "".join(unwritten.get(letter, letter) for letter in text)
    page.set_font(FAMILY, "B" if bold else "", size)
    page.set_x(page.l_margin + indent)
    page.multi_cell(
        0, height or size * 0.52, shown, align="L", new_x="LMARGIN", new_y="NEXT"
    )


def _title(page: FPDF, ladder: Ladder) -> None:
    """The head of the first page."""
    page.set_text_color(*INK)
    _say(page, ladder.title or UNTITLED, 20, bold=True)
    page.ln(2)
    page.set_text_color(*SOFT)
    for lead, said in facts(ladder):
        _say(page, f"{lead} {said}", 10)
    page.set_text_color(*INK)
    for text in ladder.intro:
        page.ln(1)
        _paragraph(page, text)


def _definitions(page: FPDF, ladder: Ladder) -> None:
    """Every category with its definition, where any is defined."""
    if not any(one.definition for one in ladder.categories):
        return
    _heading(page, CATEGORIES, 1)
    for category in ladder.categories:
        _heading(page, category.name, 2)
        _paragraph(page, category.definition)


def _heading(page: FPDF, text: str, depth: int) -> None:
    """A heading with a bookmark, never the last line of a page."""
    size, above, needed = ((17, 8, 60), (14, 6, 45), (11, 3, 25))[depth]
    if page.get_y() > page.h - page.b_margin - needed:
        page.add_page()
    else:
        page.ln(above)
    if depth < 2:
        page.start_section(" ".join(text.split()), level=0)
    _say(page, text, size, bold=True)
    if depth == 1:
        page.set_draw_color(*LINE)
        page.line(
            page.l_margin, page.get_y() + 1, page.w - page.r_margin, page.get_y() + 1
        )
        page.ln(1)
    page.ln(1)


def _paragraph(page: FPDF, text: str) -> None:
    """A text of ordinary size, if there is one."""
    if text:
        _say(page, text, 10)


def _section(page: FPDF, section: LevelPart) -> None:
    """A level and what stands at it."""
    name = ALL_LEVELS
    if level := section.level:
        name = ": ".join(filter(None, (level.id or UNNAMED_LEVEL, level.title)))
    _heading(page, name, 1)
    for passage in section.categories:
        if passage.category:
            _heading(page, passage.category, 2)
        _passage(page, passage)


def _passage(page: FPDF, passage: CategoryPart) -> None:
    """The statements of a category: summaries indented and softer, the others as a list."""
    runs = groupby(passage.statements, key=lambda one: one.role == "summary")
    for quoted, held in runs:
        page.set_text_color(*(SOFT if quoted else INK))
        for one in held:
            if quoted:
                _say(page, one.text, 10, indent=4)
            else:
                _entry(page, led(one))
            page.ln(1)
    page.set_text_color(*INK)


def _entry(page: FPDF, text: str) -> None:
    """A list entry; its sign and its first line stay on one page."""
    if page.get_y() > page.h - page.b_margin - 6:
        page.add_page()
    page.set_font(FAMILY, "", 10)
    page.set_x(page.l_margin + 2)
    page.cell(4, 5.2, "•")
    page.set_x(page.l_margin + 6)
    margin = page.l_margin
    page.set_left_margin(margin + 6)
    _say(page, text, 10)
    page.set_left_margin(margin)
    page.set_x(margin)


pdf = Writer("pdf", ".pdf", _write, lossless=False)
