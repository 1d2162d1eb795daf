"""Every HTML page that rung makes: what stands on it, that no text acts on it, that it loads and runs nothing."""

from __future__ import annotations

import re
import unicodedata

import pytest

from pages import OUTLINES, PAGES, Outline, outline, plain

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
