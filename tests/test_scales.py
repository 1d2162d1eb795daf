"""Tiers read from statements: longest match, negation, possessives, a user's own terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.lexicon.scales import DIMENSIONS, Term, names, phrases, profile, tiers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Delivers small to medium projects with guidance.",
            {"complexity": 2, "autonomy": 1},
        ),
        ("Leads projects of medium to high complexity.", {"complexity": 3}),
        ("Takes on open-ended, ambiguously defined projects.", {"ambiguity": 3}),
        ("Sees holes in the overall project, not just in their team.", {"scope": 2}),
        ("Works with partners across the board.", {}),
        ("Helps my team plan.", {"scope": 3}),
        ("Helps YOUR TEAM plan.", {"scope": 3}),
        ("Steers cross-team work.", {"scope": 4}),
        ("Beyond your team, you advise others.", {"scope": 4, "influence": 4}),
        ("Writes tests.", {}),
    ],
)
def test_the_longest_phrase_decides_the_tier(
    text: str, expected: dict[str, int]
) -> None:
    assert profile(text) == expected


def test_a_users_own_term_counts() -> None:
    own = Term("tribe", "scope", 5, "group or discipline")

    assert profile("Plans for the tribe.", (own,)) == {"scope": 5}


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_dimension_has_ordered_named_ranks_with_phrases(dimension: str) -> None:
    ranks = names(dimension)

    assert len(ranks) >= 5
    assert all(phrases(dimension, rank) for rank in range(1, len(ranks) + 1))


@given(st.text(max_size=200))
def test_a_tier_points_at_words_of_the_text(text: str) -> None:
    for tier in tiers(text):
        assert text[tier.start : tier.end].strip() == text[tier.start : tier.end] != ""
