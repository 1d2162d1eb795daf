"""Laws of writers: what is written reads back as the very ladder, carries no formula, and escapes what it must."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rung.formats.choose import read
from rung.formats.format import Format
from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.source import Place, Run, Source
from rung.plugins import collect
from rung.shape.understand import understand
from rung.writers.order import normal
from rung.writers.writer import PLAIN, Writer

FORMATS = collect("rung.formats", Format, deep=False)
WRITERS = {one.name: one for one in collect("rung.writers", Writer, deep=False)}
LOSSLESS = [one for one in WRITERS.values() if one.lossless]
ROLES: tuple[Role, ...] = ("expectation", "summary", "prerequisite", "note", "example")
ODD = [
    "- dash", "-", "+ plus", "* star *", "# head", "#", "1. one", "1) one", "12", "a) x", "IC1: x", "All levels",
    "Categories", "Unnamed level", "Unnamed track", "a: b: c", ":", "| a | b |", "a|b", "**bold**", "*Note:* x",
    "Note: x", "**Note:** y", "`code` ``x", "[link](http://x.y)", "[x] done", "![i](j)", "<b>tag</b>", "<br>",
    "<!-- rung: aside -->", "<!-- c", "&amp; &#65; &", "snake_case _em_ __x__", "~~gone~~", "> quote", "\\", "\\n",
    "=1+1", "@x", "'quoted", "'=x", "\"double\"", "'", "---", "===", "***", "• glyph", "– dash", "— dash", "🚀 ship",
    "ship 🚀", "a, b; c", "true", "null", "yes", "2023-09-12", "0x1F", "{a}", "%x", "e.g. x. Y", "https://example.org",
    "Ünïcödé — naïve", "日本語", "tel. (1) x", "TODO", "✓ tick", "$x$", "x\ny", "x\n- y", "x\n\n1. y\n# z", "“quoted”",
]  # fmt: skip


def seen(letter: str) -> bool:
    return (
        unicodedata.category(letter)
        not in ("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs")
        or letter == " "
    )


letters = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs"]
)
words = st.one_of(
    st.sampled_from(ODD),
    st.text(
        letters | st.sampled_from(" -#*_:|<>&`[]().+=@'\"\\~!1a"),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["writes code", "leads a team of 3", "Ships small things."]),
)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
names = texts.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Ladders with odd names and texts; several tracks, levels without statements, categories nobody uses."""
    tracks = draw(st.lists(st.just("") | names, min_size=0, max_size=2, unique=True))
    levels = [
        Level(ident, draw(st.just("") | names), track, rank)
        for track in tracks
        for rank, ident in enumerate(
            draw(
                st.lists(
                    names.filter(lambda x: x != COMMON),
                    min_size=1,
                    max_size=3,
                    unique=True,
                )
            )
        )
    ]
    categories = draw(st.lists(names, max_size=3, unique=True))
    homes = [("", COMMON), *((level.track, level.id) for level in levels)]
    statements = []
    for track, level in homes:
        for _ in range(draw(st.integers(0, 4))):
            text, role = draw(texts), draw(st.sampled_from(ROLES))
            runs = (Run(text, Place(0, 0, len(text))),)
            statements.append(
                Statement(
                    level, draw(st.sampled_from(["", *categories])), runs, role, track
                )
            )
    return normal(
        Ladder(
            title=draw(st.just("") | names),
            levels=tuple(levels),
            categories=tuple(
                Category(name, draw(st.just("") | texts)) for name in categories
            ),
            statements=tuple(statements),
            purpose=draw(st.just("") | names),
            reviewed=draw(st.sampled_from(["", "2026-01-31", "spring: 2026"])),
            intro=tuple(draw(st.lists(names, max_size=2))),
        )
    )


def told(ladder: Ladder) -> tuple[object, ...]:
    """Everything a ladder says, places aside."""
    return (
        ladder.title,
        [level._replace(place=None) for level in ladder.levels],
        ladder.categories,
        [
            (one.level, one.category, one.text, one.role, one.track, one.order)
            for one in ladder.statements
        ],
        ladder.purpose,
        ladder.reviewed,
        ladder.intro,
    )


def back(data: bytes, suffix: str) -> Ladder:
    return understand(read(Source("ladder" + suffix, data), FORMATS))


@pytest.mark.parametrize("writer", LOSSLESS, ids=lambda one: one.name)
@given(ladder=ladders())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_reads_back_as_the_very_ladder(
    writer: Writer, ladder: Ladder
) -> None:
    assert told(back(writer.write(ladder, PLAIN), writer.suffix)) == told(ladder)


@given(ladder=ladders())
@settings(max_examples=100, deadline=None)
def test_normal_order_is_reached_at_once(ladder: Ladder) -> None:
    assert told(normal(ladder)) == told(ladder)


PLAIN_LADDER = """---
rung: 1
title: Data team
purpose: Say what we expect.
reviewed: 2026-01-31
---

What changes from level to level.

## All levels

### Impact

- Agrees on what to measure before building it.

## IC1: Data Engineer

> Delivers well-scoped work in one pipeline.

### Impact

- Delivers changes to one pipeline within a sprint.
- **Example:** Adds a column and its test.

## IC2

### Craft

- Reviews the designs of others.
"""


def plain() -> Ladder:
    return back(PLAIN_LADDER.encode(), ".md")


def test_the_canonical_form_is_what_a_person_would_write() -> None:
    assert WRITERS["md"].write(plain(), PLAIN).decode() == PLAIN_LADDER


def test_statements_of_the_canonical_form_know_their_places() -> None:
    reading = read(Source("ladder.md", PLAIN_LADDER.encode()), FORMATS)

    assert [reading.text_at(one.place) for one in understand(reading).statements] == [
        one.text for one in plain().statements
    ]


def test_every_line_of_the_canonical_form_is_in_the_ledger() -> None:
    ladder = plain()

    assert len(ladder.ledger) == len(PLAIN_LADDER.splitlines())
    assert not [one for one in ladder.ledger if one.became == "unplaced"]


def test_a_page_that_strays_from_the_form_is_read_as_any_other() -> None:
    strayed = PLAIN_LADDER.replace("- Reviews", "A paragraph here.\n\n- Reviews")

    assert "A paragraph here." in [
        one.text for one in back(strayed.encode(), ".md").statements
    ]


FORMULAS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "'=1")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula(text: str) -> None:
    import io

    import openpyxl

    ladder = Ladder(title=text, levels=(Level(text, text, "", 0),), categories=(Category(text),), statements=(
        Statement(text, text, (Run(text, Place(0, 0, len(text))),)),
    ))  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"].write(ladder, PLAIN)))
    cells = [
        cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]

    assert cells
    assert [
        cell.value
        for cell in cells
        if cell.data_type == "f" or str(cell.value).startswith(("=", "+", "-", "@"))
    ] == []


@pytest.mark.parametrize("text", FORMULAS)
def test_no_field_of_csv_begins_like_a_formula(text: str) -> None:
    import csv
    import io

    ladder = Ladder(title=text, levels=(Level("IC1", text, "", 0),), statements=(
        Statement("IC1", text, (Run(text, Place(0, 0, len(text))),)),
    ))  # fmt: skip
    told = WRITERS["csv"].write(ladder, PLAIN).decode("utf-8-sig")

    assert [
        field
        for row in csv.reader(io.StringIO(told))
        for field in row
        if field.startswith(("=", "+", "-", "@"))
    ] == []


def test_the_assessment_sheet_offers_ratings() -> None:
    import io

    import openpyxl

    sheet = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"].write(plain(), PLAIN)))[
        "Assessment"
    ]

    assert "consistently" in sheet.data_validations.dataValidation[0].formula1
    assert [sheet.cell(1, column).value for column in range(7, 10)] == [
        "Self",
        "Manager",
        "Evidence",
    ]


def test_the_page_loads_nothing_and_has_an_anchor_for_each_statement() -> None:
    page = WRITERS["html"].write(plain(), PLAIN).decode()

    assert "http" not in page.replace("http-equiv", "") and "<script" not in page
    assert page.count('aria-label="Link to this statement"') == len(plain().statements)
    assert 'id="ic1-impact-1"' in page and "Reviewed 2026-01-31" in page


def test_hostile_text_stays_text_on_the_page() -> None:
    text = '<script>alert("1")</script>'
    ladder = Ladder(title=text, levels=(Level(text, text, "", 0),), statements=(
        Statement(text, text, (Run(text, Place(0, 0, len(text))),)),
    ))  # fmt: skip

    assert "<script" not in WRITERS["html"].write(ladder, PLAIN).decode()


def test_a_pdf_holds_every_statement_with_its_letters() -> None:
    odd = "Übt “Größe” – naïve façade, Ελληνικά, русский → ≥ 3"
    ladder = normal(Ladder(levels=(Level("IC1", "", "", 0),), statements=(
        Statement("IC1", "Craft", (Run(odd, Place(0, 0, len(odd))),)),
    )))  # fmt: skip
    read_again = read(Source("x.pdf", WRITERS["pdf"].write(ladder, PLAIN)), FORMATS)

    assert odd in " ".join(block.text for block in read_again.blocks)


def test_a_letter_that_no_font_has_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("rung.writers.lettering.FOLDERS", ())
    odd = "Carves \U00013000."
    ladder = normal(Ladder(levels=(Level("IC1", "", "", 0),), statements=(
        Statement("IC1", "Craft", (Run(odd, Place(0, 0, len(odd))),)),
    )))  # fmt: skip
    read_again = read(Source("x.pdf", WRITERS["pdf"].write(ladder, PLAIN)), FORMATS)
    text = " ".join(block.text for block in read_again.blocks)

    assert "Carves [egyptian hieroglyph a001]." in " ".join(text.split())


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_the_bytes_depend_on_the_ladder_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = WRITERS[name].write(plain(), PLAIN)
    monkeypatch.setattr("time.localtime", lambda *_: time.gmtime(2_000_000_000))

    assert WRITERS[name].write(plain(), PLAIN) == before


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_an_empty_ladder_can_be_written(name: str) -> None:
    assert WRITERS[name].write(Ladder(), PLAIN)


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_an_office_file_doesn_t_say_when_it_was_written(name: str) -> None:
    import io
    import re
    import zipfile

    with zipfile.ZipFile(io.BytesIO(WRITERS[name].write(plain(), PLAIN))) as package:
        about = package.read("docProps/core.xml").decode()
        days = {entry.date_time for entry in package.infolist()}

    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", about)) == {
        "2000-01-01T00:00:00Z"
    }
    assert days == {(1980, 1, 1, 0, 0, 0)}


def test_a_pdf_heads_what_has_no_name_in_words() -> None:
    ladder = normal(
        Ladder(levels=(Level("", "", "", 0), Level("M1", "Manager", "Managers", 0)))
    )
    page = read(Source("x.pdf", WRITERS["pdf"].write(ladder, PLAIN)), FORMATS)
    lines = [block.text for block in page.blocks]

    assert lines[:5] == [
        "Career ladder",
        "Unnamed track",
        "Unnamed level",
        "Managers",
        "M1: Manager",
    ]
