"""Laws that every format keeps, tried on text and Markdown that hypothesis makes up."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladders import FORMATS
from rung.formats.choose import patch, read
from rung.formats.format import OverlappingEdits, UnknownFormat
from rung.model.finding import Edit
from rung.model.reading import Reading, joined
from rung.model.source import Place, Source

PIECES = st.sampled_from(
    [
        "# IC1", "## Impact\n", "\n\n", "\n", "\r\n", "- ", "* ", "  - ", "\t- ", "1. ", "> ", "Impact:",
        "**Impact**: ",
        "ships features", "You mentor *others*", " & ", "&amp;", "&nbsp;", "\\*", "\\|", "`code`", "| a | b |\n",
        "|---|---|\n", "|", "a\tb\tc\n", "\td\te\n", "[text](url)", "[x]: y\n", "<br>", "<ul><li>one", "</li></ul>",
        "<table><tr><td>", "</td>", "</table>\n", "<!-- rung: allow x -->", "<!--", "---\n", "```\n", "    ", "é’—…",
        "😀",
        "---\nkey: value\nlist:\n  - 'it''s'\n---\n", "\x00", "•", "-Word", '"quo""ted"', "Title\n===\n", "<b>", "</b>",
        "<script>x</script>", "  \n", "word ", "**",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)
NAMES = st.sampled_from(["draft.txt", "ladder.md", "-"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])


def reading_of(text: str, name: str = "ladder.md", encoding: str = "utf-8") -> Reading:
    return read(Source(name, text.encode(encoding, "ignore")), FORMATS)


def attempt(source: Source) -> Reading | None:
    try:
        return read(source, FORMATS)
    except UnknownFormat:
        return None


@given(TEXTS, NAMES, ENCODINGS)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_literal_runs_slice_back_and_places_sort(
    text: str, name: str, encoding: str
) -> None:
    reading = attempt(Source(name, text.encode(encoding, "ignore")))
    if not reading:
        return

    for block in reading.blocks:
        for run in block.runs:
            assert (
                0
                <= run.place.start
                <= run.place.end
                <= len(reading.parts[run.place.order].text)
            )
            assert not run.literal or reading.text_at(run.place) == run.text
        assert [run.place for run in block.runs] == sorted(
            run.place for run in block.runs
        )
        assert not block.runs or block.place.start <= block.runs[0].place.start
        assert not block.runs or block.place.end >= block.runs[-1].place.end
    assert [block.place for block in reading.blocks] == sorted(
        block.place for block in reading.blocks
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "alpha",
                "beta\n",
                "\n\n",
                "- ",
                "  ",
                "| ",
                "**",
                "# ",
                "> ",
                "gamma",
                "`",
                "\r\n",
                "_",
                "•",
            ]
        )
    )
)
@settings(max_examples=400, deadline=None)
def test_no_word_of_markdown_or_text_is_lost_or_said_twice(pieces: list[str]) -> None:
    text = " ".join(pieces)

    for name in ("draft.txt", "ladder.md"):
        reading = reading_of(text, name)
        shown = " ".join(block.text for block in reading.blocks)

        assert re.findall(r"[a-z]+", shown) == re.findall(r"[a-z]+", text)


@given(TEXTS, NAMES, ENCODINGS)
@settings(max_examples=150, deadline=None)
def test_a_patch_without_edits_gives_the_same_bytes(
    text: str, name: str, encoding: str
) -> None:
    source = Source(name, text.encode(encoding, "ignore"))
    reading = attempt(source)
    if reading:
        assert patch(reading, (), FORMATS) == (source,)


@given(TEXTS, NAMES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_patch_changes_only_what_was_edited(
    text: str, name: str, encoding: str, data: st.DataObject
) -> None:
    reading = attempt(Source(name, text.encode(encoding, "ignore")))
    runs = [
        run
        for block in (reading.blocks if reading else ())
        for run in block.runs
        if run.literal and run.text
    ]
    if not reading or not runs or reading.parts[0].text != text:
        return
    chosen = data.draw(
        st.lists(st.sampled_from(runs), unique_by=lambda run: run.place, max_size=3)
    )
    edits = [Edit(run.place, "Better") for run in chosen]

    try:
        (patched,) = patch(reading, edits, FORMATS)
    except OverlappingEdits:
        assert len(edits) > 1
        return
    except UnknownFormat:  # shorter by an edit, a text may be too full of controls
        assert sum(not mark.isprintable() for mark in text) > 3
        return
    before, after = text, patched.data.decode(encoding)
    for edit in sorted(edits, reverse=True):
        before = before[: edit.place.start] + edit.text + before[edit.place.end :]
    assert after == before


@given(
    st.binary(max_size=300),
    st.sampled_from(
        [suffix for one in FORMATS for suffix in one.suffixes] + ["", ".doc", ".x"]
    ),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_garbage_raises_nothing_but_unknown_format(data: bytes, suffix: str) -> None:
    attempt(Source("garbage" + suffix, data))


def test_overlapping_edits_are_refused() -> None:
    reading = reading_of("- ships features\n")

    with pytest.raises(OverlappingEdits):
        patch(
            reading, (Edit(Place(0, 2, 7), "sends"), Edit(Place(0, 4, 9), "x")), FORMATS
        )


def test_two_insertions_at_one_place_are_refused_for_their_order_is_unknown() -> None:
    reading = reading_of("- ships features\n")

    with pytest.raises(OverlappingEdits):
        patch(reading, (Edit(Place(0, 2, 2), "a"), Edit(Place(0, 2, 2), "b")), FORMATS)


def test_edits_of_several_files_go_to_their_own_file() -> None:
    one, two = (
        reading_of("- ships features\n", "a.md"),
        reading_of("- ships fixes\n", "b.md"),
    )
    both = joined((one, two))

    patched = patch(both, (Edit(Place(1, 8, 13), "tools"),), FORMATS)

    assert [source.data for source in patched] == [
        b"- ships features\n",
        b"- ships tools\n",
    ]
    assert patched[0] is both.sources[0]
