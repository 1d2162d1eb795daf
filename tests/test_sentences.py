"""Where sentences end, and where a full stop ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.lexicon.sentences import sentences

ONE = [
    "Works with other teams, e.g. Design and Legal.",
    "Chooses between speed and quality (i.e. Knows when to stop).",
    "Weighs delivery vs. Support work.",
    "Reports to Dr. Okafor.",
    "Reads J. R. Moss on teams.",
    "Keeps the error rate below 0.5 percent.",
    "Looks after https://example.org/a.b and its mirror.",
    "Says “This is late. We need help.” before it is late",
    "Owns a part of the product (its code, its data. All of it).",
    "Ships to the U.S. and beyond.",
    "Handles No. 5 and no. 6 alike.",
    "Uses Node.js daily",
    "1. Plans the week.",
    "no capital. follows here",
    "Reads Fig. A and vol. B.",
]
TWO = [
    ("Plans the week. Keeps to it.", "Keeps to it."),
    ("Runs planning, demos, etc. Writes them up.", "Writes them up."),
    ("Who asks? Everyone may.", "Everyone may."),
    ("Is on call! Answers in minutes.", "Answers in minutes."),
    ("Leads (with help.) Asks early.", "Asks early."),
    ("Says “we are late.” Then helps.", "Then helps."),
    ("Keeps it at 99.9%. 2 outages are too many.", "2 outages are too many."),
    ("Counts to no. Then rests.", "Then rests."),
    ("So do I. Then rests.", "Then rests."),
    ("Trails off... Then goes on.", "Then goes on."),
    ("One paragraph\n\nAnother one", "Another one"),
    ("Knows it all.  “Quoted” begins the next.", "“Quoted” begins the next."),
]


@pytest.mark.parametrize("text", ONE)
def test_a_full_stop_inside_ends_no_sentence(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text)] == [text]


@pytest.mark.parametrize(("text", "second"), TWO)
def test_a_sentence_ends_before_the_next(text: str, second: str) -> None:
    found = [text[start:end] for start, end in sentences(text)]

    assert found == [text[: text.rindex(second)].strip(), second]


@given(st.text(alphabet='ab .!?()“”\n"AB1e.g', max_size=60))
def test_every_character_but_blanks_stands_in_one_sentence(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end

    assert text[at:].strip() == ""


def test_a_bracket_that_stays_open_too_long_is_a_slip_of_the_pen() -> None:
    short, long = (
        "Plans (all. Of it) well.",
        f"Plans (all {'of ' * 200}it. Of it) well.",
    )

    assert len(sentences(short)) == 1
    assert len(sentences(long)) == 2


def test_a_bracket_within_a_bracket_closes_first() -> None:
    assert len(sentences("Plans (all (or most) of it. Of it) well.")) == 1
