"""DOCX with Word's own styles: headings work in the navigation pane and a table of contents, lists are real lists."""

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
from rung.writers.order import CategoryPart, LevelPart, defined, normal, track_parts
from rung.writers.wording import LEADS, UNTITLED, facts
from rung.writers.writer import Extras, MissingLibrary, Writer
from rung.writers.zipped import steady

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

INK, SOFT = "17365D", "444B54"
"""The colours of levels and of categories; both can be read on white."""
HEADINGS = ((20, 24, INK), (15, 20, INK), (11, 10, SOFT))
"""For each heading depth: size and space above, both in points, and colour."""


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as a Word document."""
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
        _categories(page, told)
    for part in track_parts(told):
        if part.headed:
            _named(page, 1, part.track, UNNAMED_TRACK)
        for section in part.levels:
            _section(page, section)
    made = io.BytesIO()
    page.save(made)
    return steady(made.getvalue())


def _look(page: Document, title: str) -> None:
    """Properties, and a page that keeps headings with what follows."""
    from docx.shared import Cm, Pt, RGBColor

    about = page.core_properties
    about.title, about.author, about.comments = title[:255], "", ""
    about.keywords = SIGN if title else UNSIGNED
    for sheet in page.sections:
        sheet.left_margin = sheet.right_margin = Cm(2.3)
        sheet.top_margin = sheet.bottom_margin = Cm(2)
    page.styles["List Bullet"].paragraph_format.space_after = Pt(3)
    for depth, (size, above, colour) in enumerate(HEADINGS, 1):
        style = page.styles[f"Heading {depth}"]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor.from_string(colour)
        style.paragraph_format.space_before = Pt(above)
        style.paragraph_format.space_after = Pt(3)


def _head(page: Document, ladder: Ladder) -> None:
    """What is known of the ladder as a whole, and its introduction."""
    for lead, said in facts(ladder):
        _led(page.add_paragraph(), lead, said)
    for text in ladder.intro:
        page.add_paragraph(_joined(text))


def _led(paragraph: Paragraph, lead: str, said: str) -> None:
    """A text after a bold word that says what it is."""
    paragraph.add_run(lead).bold = True
    paragraph.add_run(f" {said}")


def _categories(page: Document, ladder: Ladder) -> None:
    """Every category, with its definition if it has one."""
    page.add_heading(CATEGORIES, 2)
    for category in ladder.categories:
        page.add_heading(_joined(category.name), 3)
        if category.definition:
            page.add_paragraph(_joined(category.definition))


def _section(page: Document, section: LevelPart) -> None:
    """A level and what stands at it."""
    level = section.level
    if level is None:
        page.add_heading(ALL_LEVELS, 2)
    else:
        reserved = (ALL_LEVELS, CATEGORIES)
        heading = _named(page, 2, level.id, UNNAMED_LEVEL, *reserved)
        if level.title:
            heading.add_run(f": {level.title}")
    for passage in section.categories:
        if passage.category:
            page.add_heading(_joined(passage.category), 3)
        _passage(page, passage)


def _named(
    page: Document, depth: int, name: str, unnamed: str, *reserved: str
) -> Paragraph:
    """A heading; if a name in the document equals a keyword of the format, its first letter is bold.

    Headings are bold anyway, so it doesn't show. The colons of a name are bold too, unlike the one before a title.
    """
    heading: Paragraph = page.add_heading("", depth)
    text = _joined(name or unnamed)
    if name in (unnamed, *reserved):
        heading.add_run(text[0]).bold = True
        text = text[1:]
    for piece in re.split("(:)", text):
        heading.add_run(piece).bold = True if piece == ":" else None
    return heading


def _joined(text: str) -> str:
    """A text whose lines don't begin with what reading takes for a list sign typed by hand."""
    return "\n".join(
        JOINER + one if MARKER.match(one) else one for one in text.split("\n")
    )


def _passage(page: Document, passage: CategoryPart) -> None:
    """Summaries as quotes, the others as a list."""
    for one in passage.statements:
        if one.role == "summary":
            page.add_paragraph(_joined(one.text), style="Quote")
        else:
            _entry(page, one)


def _entry(page: Document, one: Statement) -> None:
    """A statement as an entry of a list."""
    paragraph = page.add_paragraph(style="List Bullet")
    if lead := LEADS.get(one.role):
        _led(paragraph, lead, one.text)
    else:
        paragraph.add_run(_joined(one.text))


docx = Writer("docx", ".docx", _write)
