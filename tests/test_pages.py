"""Every HTML page that rung makes: what stands on it, that no text acts on it, that it loads and runs nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from pages import OUTLINES, PAGES, Outline, outline
from rung.model.finding import Finding
from rung.model.ladder import Category, Level
from rung.model.reading import Reading
from rung.model.source import Part, Place
from rung.pages import render
from rung.reports.html import html
from rung.reports.report import Look, Noted
from rung.reports.sections import sections
from samples import ladder, plain, review

HOSTILE = (
    "</style></title><script>alert('x')</script><img src=x onerror=alert(1)>"
    '" onmouseover="z" \' &lt; {{ 7 * 7 }}{% raw %}{# gone #} \x1b[31m\u202e end'
)
SHOWN = HOSTILE.replace("\x1b", "�").replace("\u202e", "�")
KEEPING = ("handbook", "bare-handbook", "notebook")
"""Pages that show invisible characters as they are (the handbook reads back as the very ladder), or hold another page."""


def hostile(text: str) -> str:
    """The text with everything behind it that could act on a page or on a template."""
    return f"{text} {HOSTILE}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_it_said(name: str) -> None:
    kept = (OUTLINES / f"{name}.txt").read_text(encoding="utf-8")

    assert outline(name) == kept


@pytest.mark.parametrize("name", PAGES)
def test_hostile_text_adds_no_element_and_no_attribute(name: str) -> None:
    usual, attacked = (Outline.of(PAGES[name](say)) for say in (plain, hostile))

    assert attacked.tags == usual.tags
    assert [(tag, key) for tag, key, _ in attacked.attributes] == [
        (tag, key) for tag, key, _ in usual.attributes
    ]


@pytest.mark.parametrize("name", [name for name in PAGES if name not in KEEPING])
def test_hostile_text_is_shown_as_it_is_but_for_what_nobody_can_see(name: str) -> None:
    attacked = Outline.of(PAGES[name](hostile))
    everything = "".join(
        (*attacked.texts, *(value for _, _, value in attacked.attributes))
    )

    assert everything.count(SHOWN) >= 10
    assert "49" not in everything
    assert not [
        mark
        for mark in everything
        if unicodedata.category(mark) in ("Cc", "Cf") and mark != "\n"
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_one_file_that_loads_and_runs_nothing(name: str) -> None:
    page = PAGES[name](plain)
    found = Outline.of(page)

    assert not {*found.tags} & {"script", "link", "img", "object", "base", "form"}
    assert not re.search(r"url\(|@import|https?:", page)
    assert [key for _, key, _ in found.attributes if key.startswith("on")] == []
    assert [
        value
        for _, key, value in found.attributes
        if key == "href" and not value.startswith("#")
    ] == []


@pytest.mark.parametrize("name", [name for name in PAGES if name != "notebook"])
def test_links_lead_somewhere_and_an_anchor_stands_once(name: str) -> None:
    found = Outline.of(PAGES[name](plain))
    anchors = [value for _, key, value in found.attributes if key == "id"]
    wanted = [
        value.removeprefix("#")
        for _, key, value in found.attributes
        if key in ("href", "aria-labelledby")
    ]

    assert wanted
    assert len(anchors) == len(set(anchors))
    assert [one for one in wanted if one not in anchors] == []


def test_a_notebook_holds_the_whole_page_in_its_frame() -> None:
    ((_, _, held),) = [
        one
        for one in Outline.of(PAGES["notebook"](hostile)).attributes
        if one[1] == "srcdoc"
    ]

    inner = Outline.of(held)

    assert held.startswith("<!doctype html>")
    assert "script" not in inner.tags
    assert SHOWN in "".join(inner.texts)


TEMPLATES = sorted(Path(render.__file__).parent.rglob("templates/**/*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_turns_escaping_off_or_holds_what_a_strict_page_forbids(
    path: Path,
) -> None:
    text = path.read_text(encoding="utf-8")
    inline = "style=" in text and path.name != "notebook.html"

    assert not re.search(r"\|\s*safe|autoescape|<script|\son\w+=|javascript:", text)
    assert not inline


def test_no_module_writes_a_tag_by_hand() -> None:
    rung = Path(render.__file__).parent.parent
    tag = re.compile(r"</?(?:table|t[rdh]|[uo]l|li|p|div|span|a|h[1-6]|html|body)[ >]")
    found = [
        str(path.relative_to(rung))
        for room in ("reports", "writers", "pages")
        for path in (rung / room).rglob("*.py")
        if tag.search(path.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_a_value_that_a_template_lacks_is_an_error_and_no_empty_place() -> None:
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError, match="page"):
        render.render("notebook.html", title="Review")


def test_a_missing_template_is_an_error() -> None:
    from jinja2 import TemplateNotFound

    with pytest.raises(TemplateNotFound):
        render.render("nothing.html")


def test_a_finding_on_a_level_that_two_tracks_name_alike_stands_in_the_table_once() -> (
    None
):
    found = Finding(
        place=Place(0, 9_999, 9_999),
        message="Nothing about craft.",
        level="L1",
        category="Craft",
        rule="structure/empty-cell",
    )
    levels = (Level("L1", "", "Engineers", 0), Level("L1", "", "Managers", 0))
    bare = replace(ladder(plain), levels=levels, statements=())
    text = html.write(
        [replace(review(plain), ladder=bare, noted=(Noted(found),))], Look()
    )

    assert text.count('id="at-finding-1-1"') == 1


def test_findings_in_two_cells_of_a_sheet_are_no_group_though_both_begin_at_0() -> None:
    found = [
        Finding(place=Place(part, 0, 2), message="Odd.", level="IC1", rule="shape/odd")
        for part in (0, 1)
    ]
    read = Reading((), (Part("L1"), Part("L2")), ())
    sheet = replace(
        review(plain),
        reading=read,
        ladder=replace(ladder(plain), statements=(), categories=(Category("Craft"),)),
        noted=tuple(map(Noted, found)),
    )

    assert [len(one.groups) for one in sections(sheet)] == [2]


def test_what_is_new_at_a_level_is_told_however_the_draft_spells_it() -> None:
    assert "New at this level (1)" in PAGES["handbook"](lambda text: f"{text}\x0b  x")
