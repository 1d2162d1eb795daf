"""PDF to print or send: the levels in order, with bookmarks, set in a font that has the letters of the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache, partial
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rung.model.ladder import Ladder
from rung.shape.exact.flow import ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, UNNAMED_TRACK
from rung.writers.order import Passage, Section, normal, stretches
from rung.writers.writer import Extras, MissingLibrary, Writer

if TYPE_CHECKING:
    from fpdf import FPDF

LEADS = {"prerequisite": "Prerequisite: ", "note": "Note: ", "example": "Example: "}
UNTITLED = "Career ladder"
FAMILY = "DejaVu"
OTHERS = (
    "*CJK*Regular*",
    "*wqy*",
    "DroidSansFallback*",
    "*Arial Unicode*",
    "*unifont*",
    "NotoEmoji*",
    "*Symbola*",
)
"""Fonts of the machine that may have what the bundled one has not."""
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)
INK, SOFT, LINE = (27, 31, 36), (87, 96, 106), (184, 192, 202)


def _write(ladder: Ladder, extras: Extras) -> bytes:
    try:
        from fpdf import FPDF  # 300 ms that only who writes a PDF pays
    except ImportError:
        raise MissingLibrary("pdf") from None
    told = normal(ladder)
    page = FPDF(format="A4")
    _prepared(page, told)
    page.add_page()
    _title(page, told)
    if any(one.definition for one in told.categories):
        _heading(page, CATEGORIES, 1)
        for category in told.categories:
            _heading(page, category.name, 2)
            _paragraph(page, category.definition)
    several = len(told.tracks) > 1
    for stretch in stretches(told):
        if several and stretch.sections[0].level is not None:
            _heading(page, stretch.track or UNNAMED_TRACK, 0)
        for section in stretch.sections:
            _section(page, section)
    return bytes(page.output())


def _prepared(page: FPDF, ladder: Ladder) -> None:
    """Fonts, margins, properties, and a number at the foot of each page."""
    home = files("rung.writers").joinpath("fonts")
    page.add_font(FAMILY, "", str(home.joinpath("DejaVuSans.ttf")))
    page.add_font(FAMILY, "B", str(home.joinpath("DejaVuSans-Bold.ttf")))
    said = {
        letter
        for line in _everything(ladder)
        for letter in line
        if not letter.isspace()
    }
    missing = {
        letter
        for letter in said
        if ord(letter) not in _glyphs(str(home.joinpath("DejaVuSans.ttf")))
    }
    if missing:
        _borrowed(page, missing)
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
    yield from (ladder.title, ladder.purpose, ladder.reviewed, *ladder.intro)
    yield from (
        text for level in ladder.levels for text in (level.id, level.title, level.track)
    )
    yield from (text for category in ladder.categories for text in category)
    yield from (one.text for one in ladder.statements)


def _borrowed(page: FPDF, missing: set[str]) -> None:
    """Take further letters from the machine's own fonts, as far as it has them; what nobody has is told by its name."""
    found: list[str] = []
    for path in _fonts():
        if missing & {chr(point) for point in _glyphs(str(path))}:
            name = f"other{len(found)}"
            page.add_font(name, "", str(path))
            found.append(name)
            missing -= {chr(point) for point in _glyphs(str(path))}
    if found:
        page.set_fallback_fonts(found, exact_match=False)
    page.unwritten = {letter: _named(letter) for letter in missing}  # type: ignore[attr-defined]


def _named(letter: str) -> str:
    return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"


def _fonts() -> Iterator[Path]:
    for folder in FOLDERS:
        home = Path(folder).expanduser()
        for pattern in OTHERS if home.is_dir() else ():
            yield from sorted(
                path
                for path in home.rglob(pattern)
                if path.suffix.lower() in (".ttf", ".otf", ".ttc")
            )


@lru_cache(maxsize=32)
def _glyphs(path: str) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with fpdf2

    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


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
    page.set_text_color(*INK)
    _say(page, ladder.title or UNTITLED, 20, bold=True)
    page.ln(2)
    page.set_text_color(*SOFT)
    track = ladder.tracks[0] if len(ladder.tracks) == 1 else ""
    for lead, said in (
        ("Purpose: ", ladder.purpose),
        ("Track: ", track),
        ("Reviewed: ", ladder.reviewed),
    ):
        if said:
            _say(page, lead + said, 10)
    page.set_text_color(*INK)
    for text in ladder.intro:
        page.ln(1)
        _paragraph(page, text)


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
    if text:
        _say(page, text, 10)


def _section(page: FPDF, section: Section) -> None:
    level = section.level
    name = (
        ": ".join(filter(None, (level.id or UNNAMED_LEVEL, level.title)))
        if level
        else ALL_LEVELS
    )
    _heading(page, name, 1)
    for passage in section.passages:
        if passage.category:
            _heading(page, passage.category, 2)
        _passage(page, passage)


def _passage(page: FPDF, passage: Passage) -> None:
    for quote, held in groupby(
        passage.statements, key=lambda one: one.role == "summary"
    ):
        page.set_text_color(*(SOFT if quote else INK))
        for one in held:
            if quote:
                _say(page, one.text, 10, indent=4)
            else:
                _entry(page, LEADS.get(one.role, "") + one.text)
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
