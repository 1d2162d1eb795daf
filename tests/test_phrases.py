"""Phrases are found whole, and a rule can see where a statement stands."""

from __future__ import annotations

import pytest

from rung.lexicon.phrases import NEAR, Phrases, inflected, just_after, just_before
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.review.surroundings import surrounded

LIST = Phrases("high quality, quality", "go-to, a * of people", "don't")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quality first.", ["Quality"]),
        ("Writes HIGH quality code.", ["HIGH quality"]),
        ("Writes high-quality code.", ["high-quality"]),
        ("Writes high, quality code.", ["quality"]),
        ("Writes very-high quality code.", ["quality"]),
        ("Writes quality-driven code.", []),
        ("The go-to person.", ["go-to"]),
        ("People go to lunch.", []),
        ("Leads a team of people.", ["a team of people"]),
        ("Don’t wait.", ["Don’t"]),
        ("", []),
    ],
)
def test_a_phrase_is_found_whole(text: str, found: list[str]) -> None:
    hits = [text[hit.start : hit.end] for hit in LIST.find(text)]

    assert hits == found


def test_a_verb_is_inflected_at_the_head_of_its_phrase() -> None:
    assert set(inflected("take charge, lead")) >= {
        "takes charge",
        "took charge",
        "taking charge",
        "led",
        "leading",
    }


def test_a_rule_looks_only_so_far_around_a_place() -> None:
    text = "x" * 1000

    assert (len(just_before(text, 500)), len(just_after(text, 500))) == (NEAR, NEAR)
    assert (just_before(text, 3), just_after(text, 998)) == ("xxx", "xx")


def statement(level: str, text: str, start: int = 0, order: int = 0) -> Statement:
    return Statement(
        level, "Impact", (Run(text, Place(order, start, start + len(text))),)
    )


def test_a_statement_knows_how_high_it_stands_and_what_it_follows() -> None:
    ladder = Ladder(
        levels=tuple(
            Level(name, name, "", rank)
            for rank, name in enumerate(("IC1", "IC2", "IC3"))
        ),
        statements=(
            statement(COMMON, "You plan."),
            statement("IC1", "You test.", 20),
            statement("IC1", "You build.", 30),
            statement("IC3", "Leads.", 60),
        ),
    )
    found = tuple(surrounded(ladder))

    assert [one.height for one in found] == [-1.0, 0.0, 0.0, 1.0]
    assert [one.continues for one in found] == [False, False, True, False]
    assert {one.form for one in found} == {"you"}
