"""Words, clauses and grades: what the lexicon says of English, fact by fact."""

from __future__ import annotations

import pytest

from rung.lexicon.clauses import clauses
from rung.lexicon.content import content, missing, share
from rung.lexicon.derivation import root
from rung.lexicon.grades import highest, ranks, strength
from rung.lexicon.lemmas import lemma
from rung.lexicon.mentions import renamed
from rung.lexicon.misspellings import one_slip_apart
from rung.lexicon.negation import denied
from rung.lexicon.senses import alike, concept, near
from rung.lexicon.tokens import tokens, with_marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chooses between speed and quality.", ["Chooses between speed and quality"]),
        ("Plans releases and writes notes.", ["Plans releases", "writes notes"]),
        ("Asks for no more than that.", ["Asks for no more than that"]),
        ("Knows that tests help.", ["Knows", "tests help"]),
        ("So many tests, so few bugs", ["So many tests", "few bugs"]),
        ("Reviews code (tests too); asks.", ["Reviews code", "tests too", "asks"]),
        ("Moves 1,000 boxes.", ["Moves 1,000 boxes"]),
    ],
)
def test_a_text_is_cut_where_one_demand_ends(text: str, found: list[str]) -> None:
    assert [one.text for one in clauses(text)] == found


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Learns by asking and listening.", ["", "by", "-ing"]),
        ("Learns by asking and writes notes.", ["", "by", "and"]),
        ("Plans releases and writing.", ["", "and"]),
        ("Leads the team, mentoring juniors.", ["", "-ing"]),
        ("Leads the team, then rests.", ["", ","]),
    ],
)
def test_a_clause_knows_what_joins_it_to_the_one_before(
    text: str, opens: list[str]
) -> None:
    assert [one.opens for one in clauses(text)] == opens


def test_a_clause_that_serves_another_is_subordinate() -> None:
    serving = [
        one.subordinate for one in clauses("Learns by asking, and writes notes.")
    ]

    assert serving == [False, True, False]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Owns their own work", ["own", "work"]),
        ("Works in order to help", ["work", "help"]),
        ("In terms of cost it is on behalf of users", ["cost", "user"]),
        ("Follows an order to ship", ["follow", "order", "ship"]),
        ("Runs x a 5 b", ["run", "5"]),
        ("Has larger teams than the team's", ["larger", "team", "team"]),
    ],
)
def test_words_of_grammar_are_no_content(text: str, lemmas: list[str]) -> None:
    assert [word.lemma for word in content(text)] == lemmas


def test_a_light_word_weighs_little_and_is_never_missed() -> None:
    wanted, there = content("Often reviews designs"), content("Reviews code")

    assert [word.is_heavy for word in wanted] == [False, True, True]
    assert [word.text for word in missing(wanted, there)] == ["designs"]
    assert share(wanted, there) == pytest.approx(1 / 2.25)
    assert share((), there) == 1.0


def test_a_word_that_is_nearly_the_same_stands_there_only_loosely() -> None:
    wanted, there = content("outcomes"), content("goals")

    assert share(wanted, there) == 0.0
    assert share(wanted, there, loose=True) == 1.0


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("leaves", "leave"),
        ("plan", "plan"),
        ("found", "find"),
        ("led", "lead"),
        ("larger", "large"),
        ("policies", "policy"),
        ("boxes", "box"),
        ("widgets", "widget"),
        ("status", "status"),
        ("ios", "ios"),
        ("ness", "ness"),
        ("team's", "team"),
        ("Teams’", "team"),
        ("don't", "do"),
    ],
)
def test_a_word_has_the_lemma_of_its_inflections(word: str, base: str) -> None:
    assert lemma(word) == base


@pytest.mark.parametrize(
    ("a", "b", "derived"),
    [
        ("decide", "decision", True),
        ("review", "reviewer", True),
        ("optimise", "optimisation", True),
        ("quick", "quickly", True),
        ("large", "larger", False),
        ("product", "productive", False),
        ("fly", "f", False),
        ("rise", "r", False),
        ("moment", "mo", False),
    ],
)
def test_words_derive_from_each_other_or_not(a: str, b: str, derived: bool) -> None:
    assert (root(a) == root(b)) is derived


@pytest.mark.parametrize(
    ("a", "b", "is_alike", "is_near"),
    [
        ("help", "support", True, True),
        ("helper", "support", True, True),
        ("goal", "outcome", False, True),
        ("outcome", "goal", False, True),
        ("help", "bake", False, False),
        ("decide", "decision", True, True),
    ],
)
def test_words_are_alike_or_only_near(
    a: str, b: str, is_alike: bool, is_near: bool
) -> None:
    assert (alike(a, b), near(a, b)) == (is_alike, is_near)


def test_words_that_are_alike_have_one_concept() -> None:
    assert concept("help") == concept("support") == concept("helper")
    assert concept("widget") == "widget"


def test_a_word_grades_in_its_families_as_singular_and_plural() -> None:
    assert ranks("peers") == ranks("peer") != {}
    assert ranks("widget") == {}
    assert highest(["some", "all", "widget"], ["quantity"]) == {
        "quantity": ranks("all")["quantity"]
    }
    assert highest(["all"], ["size"]) == {}


def test_a_verb_takes_a_part_in_any_form() -> None:
    assert strength("led") == strength("leading") == strength("lead")
    assert (strength("follow"), strength("pioneered"), strength("bake")) == (1, 7, None)


@pytest.mark.parametrize(
    ("word", "right", "slip"),
    [
        ("recieve", "receive", True),
        ("comittee", "committee", True),
        ("managment", "management", True),
        ("committeee", "committee", False),
        ("labeled", "labelled", False),
        ("judgment", "judgement", False),
        ("plans", "plan", False),
        ("contacts", "contracts", False),
        ("abcdefg", "aecdbfg", False),
        ("axcdyfg", "abcdefg", False),
        ("commtee", "committee", False),
    ],
)
def test_one_slip_of_the_finger_is_told_from_another_word(
    word: str, right: str, slip: bool
) -> None:
    assert one_slip_apart(word, right) is slip


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("An ic4 leads; IC 4 too.", "An ic5 leads; IC 5 too."),
        ("An IC-4 leads.", "An IC-5 leads."),
        ("An ic-4 leads.", "An ic-5 leads."),
        ("Neither IC44 nor IC4.1 nor XIC4.", "Neither IC44 nor IC4.1 nor XIC4."),
    ],
)
def test_a_level_is_renamed_in_the_writing_of_its_mention(
    text: str, after: str
) -> None:
    assert renamed(text, (("IC4", "IC5"),)) == after


def test_two_levels_are_swapped_at_once() -> None:
    assert renamed("L1 or L2", (("L1", "L2"), ("L2", "L1"))) == "L2 or L1"
    assert renamed("L1 or L2", ()) == "L1 or L2"


@pytest.mark.parametrize(
    ("text", "word", "is_denied"),
    [
        ("Never misses a deadline.", "deadline", True),
        ("Does not block. Ships.", "Ships", False),
        ("Doesn't wait to ship.", "ship", True),
        ("Doesn't in any way ever block.", "block", False),
        ("Avoids rework.", "rework", True),
        ("Ships.", "Ships", False),
    ],
)
def test_a_word_is_denied_by_one_of_the_four_before_it(
    text: str, word: str, is_denied: bool
) -> None:
    assert denied(text, text.index(word)) is is_denied


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("(Plan it", ["plan", "it"]),
        ("Plan, ship", ["plan", ",", "ship"]),
        ("Plan; ship", ["plan", ",", "ship"]),
        ("Plan (ship", ["plan", ".", "ship"]),
        ("End-to-end", ["end", "to", "end"]),
    ],
)
def test_marks_stand_between_the_words_that_they_part(
    text: str, forms: list[str]
) -> None:
    assert [token.form for token in with_marks(tokens(text))] == forms
