"""DOCX with Word's own styles: headings make a table of contents and a way to jump, lists are lists."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from rung.formats.signs import MARKER
from rung.model.ladder import Ladder, Statement
from rung.shape.exact.builder import JOINER
from rung.shape.exact.canonical import SIGN
from rung.shape.exact.canonical import UNTITLED as UNSIGNED
from rung.shape.exact.flow import ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, UNNAMED_TRACK
from rung.writers.order import Passage, Section, defined, normal, stretches
from rung.writers.writer import Extras, MissingLibrary, Writer
from rung.writers.zipped import steady

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

LEADS = {"prerequisite": "Prerequisite:", "note": "Note:", "example": "Example:"}
UNTITLED = "Career ladder"
INK, SOFT = "17365D", "444B54"
"""The colours of levels and of categories; both can be read on white."""


def _write(ladder: Ladder, extras: Extras) -> bytes:
    try:
        import docx  # 150 ms that only who writes a document pays
    except ImportError:
        raise MissingLibrary("docx") from None
    told = normal(ladder)
    page = docx.Document()
    _look(page, told.title)
    page.add_heading(_joined(told.title) or UNTITLED, 0)
    _head(page, told)
    if defined(told):
        page.add_heading(CATEGORIES, 2)
        for category in told.categories:
            page.add_heading(_joined(category.name), 3)
            if category.definition:
                page.add_paragraph(_joined(category.definition))
    for stretch in stretches(told):
        if len(told.tracks) > 1 and stretch.sections[0].level is not None:
            _spelt(
                page,
                stretch.track or UNNAMED_TRACK,
                1,
                bool(stretch.track),
                (UNNAMED_TRACK,),
            )
        for section in stretch.sections:
            _section(page, section)
    made = io.BytesIO()
    page.save(made)
    return steady(made.getvalue())


def _look(page: Document, title: str) -> None:
    """Properties, and a page that keeps headings with what follows."""
    from docx.shared import Cm, Pt, RGBColor

    about = page.core_properties
    about.title, about.author, about.keywords, about.comments = (
        title[:255],
        "",
        SIGN if title else UNSIGNED,
        "",
    )
    for sheet in page.sections:
        sheet.left_margin = sheet.right_margin = Cm(2.3)
        sheet.top_margin = sheet.bottom_margin = Cm(2)
    page.styles["List Bullet"].paragraph_format.space_after = Pt(3)
    for depth, (size, above) in enumerate(((20, 24), (15, 20), (11, 10)), 1):
        style = page.styles[f"Heading {depth}"]
        style.font.size, style.font.color.rgb = (
            Pt(size),
            RGBColor.from_string(INK if depth < 3 else SOFT),
        )
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(above),
            Pt(3),
        )


def _head(page: Document, ladder: Ladder) -> None:
    track = ladder.tracks[0] if len(ladder.tracks) == 1 else ""
    for lead, said in (
        ("Purpose:", ladder.purpose),
        ("Track:", track),
        ("Reviewed:", ladder.reviewed),
    ):
        if said:
            paragraph = page.add_paragraph()
            paragraph.add_run(lead).bold = True
            paragraph.add_run(f" {said}")
    for text in ladder.intro:
        page.add_paragraph(_joined(text))


def _section(page: Document, section: Section) -> None:
    level = section.level
    if level is None:
        page.add_heading(ALL_LEVELS, 2)
    else:
        heading = _spelt(
            page,
            level.id or UNNAMED_LEVEL,
            2,
            bool(level.id),
            (ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL),
        )
        if level.title:
            heading.add_run(f": {level.title}")
    for passage in section.passages:
        if passage.category:
            page.add_heading(_joined(passage.category), 3)
        _passage(page, passage)


def _spelt(
    page: Document, text: str, depth: int, named: bool, reserved: tuple[str, ...]
) -> Paragraph:
    """A heading; in a name, what the form itself would understand otherwise is set bold, which headings are anyway."""
    heading: Paragraph = page.add_heading("", depth)
    odd = named and text in reserved
    for at, piece in enumerate(re.split("(:)", _joined(text))):
        if odd and not at:
            heading.add_run(piece[0]).bold = True
            piece = piece[1:]
        run = heading.add_run(piece)
        run.bold = True if piece == ":" else None
    return heading


def _joined(text: str) -> str:
    """A text whose lines don't begin with what reading takes for a list sign typed by hand."""
    return "\n".join(
        JOINER + one if MARKER.match(one) else one for one in text.split("\n")
    )


def _passage(page: Document, passage: Passage) -> None:
    for one in passage.statements:
        if one.role == "summary":
            page.add_paragraph(_joined(one.text), style="Quote")
        else:
            _entry(page, one)


def _entry(page: Document, one: Statement) -> None:
    paragraph = page.add_paragraph(style="List Bullet")
    if lead := LEADS.get(one.role):
        paragraph.add_run(lead).bold = True
        paragraph.add_run(f" {one.text}")
    else:
        paragraph.add_run(_joined(one.text))


docx = Writer("docx", ".docx", _write)
