"""Recasting a sentence from one person to another, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.lexicon.person import commanded_to_third, recast


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("You write tests for your code.", "Writes tests for their code."),
        ("You are careful in how you speak.", "Is careful in how they speak."),
        ("You actively mentor two juniors.", "Actively mentors two juniors."),
        ("You plan and ship your own work.", "Plans and ships their own work."),
        (
            "You choose and drive goals, set a vision, and lead the team.",
            "Chooses and drives goals, sets a vision, and leads the team.",
        ),
        ("You want to learn and grow.", "Wants to learn and grow."),
        (
            "You do not block others, but rather help them.",
            "Does not block others, but rather helps them.",
        ),
        ("You can guide the plan and set goals.", "Can guide the plan and set goals."),
        (
            "You own the code that you have shipped.",
            "Owns the code that they have shipped.",
        ),
        (
            "You raise it when you get stuck, or see a risk.",
            "Raises it when they get stuck, or see a risk.",
        ),
        ("Beyond your team, you advise others.", "Beyond their team, advises others."),
        ("You help others, and lift the team.", "Helps others, and lifts the team."),
        (
            "You give clear, friendly, complete replies.",
            "Gives clear, friendly, complete replies.",
        ),
        (
            "You learn technology, tools, and processes.",
            "Learns technology, tools, and processes.",
        ),
        ("You know what you can and will do.", "Knows what they can and will do."),
        (
            "You ask for help when you often need it.",
            "Asks for help when they often need it.",
        ),
        ("You lead API work.", "Leads API work."),
    ],
)
def test_second_and_third_person_are_recast_both_ways(second: str, third: str) -> None:
    forth, back = recast(second, "third"), recast(third, "second")

    assert forth is not None and forth.text == third
    assert back is not None and back.text == second


@pytest.mark.parametrize("text", ["Broad set of skills.", "Scope is the team.", ""])
def test_a_sentence_without_an_actor_is_left(text: str) -> None:
    assert recast(text, "third") is None


def test_a_form_that_others_cannot_have_goes_back_to_the_main_verb() -> None:
    found = recast("Learns how we work and answers clear questions.", "second")

    assert (
        found is not None
        and found.text == "You learn how we work and answer clear questions."
    )


def test_a_verb_of_an_inner_clause_is_left_as_it_is() -> None:
    found = recast(
        "Shares the plans that help others grow and asks for more.", "second"
    )

    assert found is not None and not found.sure
    assert found.text.startswith("You share the plans that help others grow")


def test_the_verbs_of_a_list_go_together() -> None:
    found = recast("Scopes, designs, and delivers work.", "second")

    assert found == ("You scope, design, and deliver work.", True)


def test_whom_somebody_helps_is_rarely_who_helps() -> None:
    found = recast("Helps them plan.", "second")

    assert found == ("You help them plan.", False)


def test_first_person_is_told_apart() -> None:
    found = recast("I own my plan and review it.", "third")

    assert found is not None and found.text == "Owns their plan and reviews it."


def test_a_command_becomes_third_person() -> None:
    found = commanded_to_third("Clearly explain trade-offs and agree on them.")

    assert (
        found is not None
        and found.text == "Clearly explains trade-offs and agrees on them."
    )


@given(st.text(max_size=120))
def test_recasting_never_fails_and_is_stable(text: str) -> None:
    once = recast(text, "third")
    if once is not None and once.sure:
        again = recast(once.text, "third")

        assert again is None or again.text == once.text


@pytest.mark.parametrize(
    ("you", "i"),
    [
        ("You are able to plan.", "I am able to plan."),
        ("You're on call.", "I'm on call."),
        ("You plan.", "I plan."),
    ],
)
def test_be_follows_from_you_to_i_and_back(you: str, i: str) -> None:
    assert recast(you, "first") == (i, True)
    assert recast(i, "second") == (you, True)
    assert recast("You plan and are ready.", "first") == (
        "I plan and are ready.",
        False,
    )
