"""What keeps a place for a text that is missing, and what only speaks of such a thing."""

from __future__ import annotations

import pytest

from rung.lexicon.holes import is_hole, marks


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "- TODO",
        "**TBD**",
        "todo: ask the leads",
        "To be defined.",
        "To be defined with the leads by spring",
        "TODO say in one sentence what someone does here, beginning with a verb",
        "[insert role]",
        "n/a",
        "…",
        "Coming soon",
    ],
)
def test_a_text_that_only_says_that_one_is_missing_is_a_hole(text: str) -> None:
    assert is_hole(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Runs the release (details TBD).",
        "TODO find an owner. Runs the release.",
        "TODO lists are kept short.",
        "Removes a TODO.",
        "Turns requirements that are to be defined into tickets.",
        "Plans tests.",
    ],
)
def test_a_text_that_says_something_is_none(text: str) -> None:
    assert not is_hole(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Runs it (TBD).", ("TBD",)),
        ("Removes the TODO and a TBD", ()),
        ("TODO and FIXME", ("TODO", "FIXME")),
    ],
)
def test_marks_are_found_where_a_text_does_not_only_speak_of_them(
    text: str, found: tuple[str, ...]
) -> None:
    assert tuple(text[start:end] for start, end in marks(text)) == found
