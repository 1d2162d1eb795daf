"""What became of an old statement: which words carry it, which imply it, and when it is cut."""

from __future__ import annotations

import pytest

from builders import relation, saying
from rung.lexicon.clauses import clauses
from rung.model.proposal import Line
from rung.model.relation import Label
from rung.model.verdict import Fate, Quote
from rung.verify.account import traced
from rung.verify.carrying import implies
from rung.verify.cutting import with_cuts
from rung.verify.meeting import Meeting
from rung.verify.senses import covers, in_other_words
from rung.verify.trace import Part, Trace


def fate(
    old: str | Quote, *lines: str | Line, around: tuple[str, ...] = ()
) -> tuple[Fate, list[str]]:
    """What became of one old statement at P2, Craft, and the clauses that are gone."""
    quote = old if isinstance(old, Quote) else Quote(old, "P2", "Craft")
    placed = [Line("P2", "Craft", x) if isinstance(x, str) else x for x in lines]
    texts = [line.text for line in placed]
    (found,) = traced((quote,), placed, texts, tuple(map(Quote, around)))
    return found.became, [part.clause.text for part in found.gone]


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        # most of a long clause is enough, unless the verb or a word of degree goes
        (
            "Designs secure payment services for hospitals.",
            "Designs secure payment services.",
            None,
        ),
        (
            "Designs secure payment services for hospitals.",
            "Secure payment services for hospitals.",
            "Designs secure payment services for hospitals",
        ),
        # all of a short clause must be there
        ("Repairs builds.", "Repairs machines.", "Repairs builds"),
        # a word said twice must be said twice
        ("Sells to customers who sell.", "Sells to customers.", "sell"),
        ("Sells to customers who sell.", "Sells to customers who sell on.", None),
        # of light words half may go, not all
        ("Plans releases, and helps out regularly.", "Plans releases.", "helps out"),
        ("Plans releases, and helps out regularly.", "Plans releases, helps.", None),
    ],
)
def test_a_line_carries_a_statement_or_a_clause_is_gone(
    old: str, new: str, gone: str | None
) -> None:
    became, lost = fate(old, new)

    assert (became == "dropped") is (gone is not None)
    assert gone is None or gone in " ".join(lost)


@pytest.mark.parametrize(
    ("old", "line", "around", "became"),
    [
        # the rest of the statement must be spoken of, not just two words
        (
            "Plans the release with two testers, and writes reports.",
            "Plans the release with two testers.",
            "Writes reports.",
            "dropped",
        ),
        (
            "Plans the release with testers, and writes reports.",
            "Plans the release with testers.",
            "Plans the release, writes reports.",
            "reworded",
        ),
        # nearly all of the clause must stand there
        (
            "Writes release reports on customer budgets.",
            "",
            "Writes release reports for testers.",
            "dropped",
        ),
        # what a line left out must be said of the same thing
        (
            "Ships tested audited code to customers.",
            "Ships code to customers.",
            "Documents are tested and audited.",
            "dropped",
        ),
        (
            "Ships tested audited code to customers.",
            "Ships code to customers.",
            "All code is tested and audited.",
            "implied",
        ),
    ],
)
def test_another_statement_implies_what_it_says_of_the_same_thing(
    old: str, line: str, around: str, became: Fate
) -> None:
    assert fate(old, *filter(None, [line]), around=(around,))[0] == became


@pytest.mark.parametrize(
    ("old", "line", "became"),
    [
        (("P2", "Craft"), ("P2", "People"), "moved"),
        (("P2", "Craft"), ("P3", "Craft"), "moved"),
        (("P2", "Craft"), ("", ""), "reworded"),
        (("", ""), ("P2", "Craft"), "reworded"),
    ],
)
def test_a_reworded_statement_moves_only_between_named_places(
    old: tuple[str, str], line: tuple[str, str], became: Fate
) -> None:
    told = Line(*line, "Plans budgets yearly.")

    assert fate(Quote("Plans the yearly budget.", *old), told)[0] == became


def lines_of(old: str, *lines: str) -> tuple[int, ...]:
    """The lines that carry a statement, the one with most of it first."""
    placed = [Line("P2", "Craft", text) for text in lines]
    (found,) = traced((Quote(old, "P2", "Craft"),), placed, lines, ())
    return found.lines


@pytest.mark.parametrize(
    ("old", "lines", "numbers"),
    [
        # the line with most words comes first, though another one has more clauses
        (
            "Plans, tests, and repairs broken payment builds overnight.",
            (
                "Plans and tests payment builds overnight.",
                "Repairs broken payment builds overnight.",
            ),
            (1, 0),
        ),
        # of two lines that say a clause, the one with more of the statement carries it
        (
            "Plans releases with care, and explains budgets.",
            ("Plans releases for vendors.", "Plans releases, explains budgets."),
            (1,),
        ),
        # one word in common is chance
        ("Plans releases, and sells.", ("Sells.",), ()),
        # of equal lines the first
        ("Plans releases.", ("Plans releases.", "Plans releases."), (0,)),
        ("Plans the releases.", ("Plans releases.", "Plans releases."), (0,)),
    ],
)
def test_the_line_that_has_most_of_a_statement_comes_first(
    old: str, lines: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    assert lines_of(old, *lines) == numbers


def test_a_line_that_is_another_old_statement_must_say_the_whole_clause() -> None:
    texts = (
        "Writes release reports on customer budgets for the board.",
        "Writes release reports on customer budgets.",
    )
    olds = [Quote(text, "P2", "Craft") for text in texts]
    known, fresh = (
        Line("P2", "Craft", texts[1]),
        Line("P2", "Craft", texts[1][:-1] + "!"),
    )

    assert traced(olds, [known], [known.text], ())[0].became == "dropped"
    assert traced(olds[:1], [fresh], [fresh.text], ())[0].became != "dropped"


def test_a_statement_mostly_said_elsewhere_is_implied_and_not_reworded() -> None:
    old = "Plans trips, and writes release reports on customer budgets for boards."
    around = "Plans trips, writes release reports on customer budgets for boards."

    assert (
        fate(old, "Plans trips by train for boards.", around=(around,))[0] == "implied"
    )


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Sets release goals for people across the company.", True),
        ("Sets release goals for people of a company.", True),
        ("Sets release goals for people of the team of a company.", False),
    ],
)
def test_what_implies_a_clause_shows_no_lower_tier(text: str, yes: bool) -> None:
    (clause,) = clauses("Sets release goals across the company.")

    assert implies(text, clause) is yes


def test_a_statement_that_stood_nowhere_is_kept_wherever_it_stands() -> None:
    line = Line("P2", "Craft", "Plans the yearly budget.")

    assert fate(Quote("Plans the yearly budget."), line)[0] == "kept"


def trace(
    text: str, became: Fate = "dropped", cell: tuple[str, str] = ("P2", "Craft")
) -> Trace:
    """One statement with a fate, of which no line says anything."""
    parts = tuple(map(Part, clauses(text)))
    return Trace(Quote(text, *cell), parts, became)


def cut(found: list[Trace], most: int, *categories: str) -> list[Fate]:
    """The fates where lines stand in these categories, and `most` were asked for in each."""
    lines = [Line("P2", category, "Any line.") for category in categories]
    return [one.became for one in with_cuts(found, most, lines)]


def test_what_others_say_makes_room_for_one_cut_less() -> None:
    found = [trace("A plan."), trace("A test."), trace("A report.", "implied")]
    kept = trace("A budget.", "kept")

    assert cut([*found, kept], 2, "Craft", "Craft") == [
        "cut",
        "dropped",
        "implied",
        "kept",
    ]


def test_a_statement_that_is_half_there_is_dropped_and_not_cut() -> None:
    half = trace("Repairs builds, and answers the phone.")
    first, second = half.parts
    half = Trace(half.old, (first._replace(line=0), second))

    assert cut([half, trace("A plan."), trace("A test.", "kept")], 1, "Craft") == [
        "dropped",
        "cut",
        "kept",
    ]


def test_nothing_is_cut_where_fewer_stand_than_were_asked_for() -> None:
    found = [trace("A plan."), trace("A test."), trace("A report.")]

    assert cut(found, 2, "Craft") == ["dropped"] * 3
    assert cut(found, 2, "Craft", "Craft") == ["cut", "dropped", "dropped"]


def test_of_one_place_it_does_not_matter_where_its_lines_went() -> None:
    found = [trace("A plan."), trace("A test.")]

    assert cut(found, 1, "People") == ["cut", "dropped"]


def test_a_statement_without_category_may_be_cut_for_any_full_one() -> None:
    loose = [trace("A plan.", cell=("P2", "")), trace("A test.", cell=("P2", ""))]
    other = trace("A report.", "kept")

    assert cut([*loose, other], 1, "Craft")[:2] == ["cut", "dropped"]
    assert cut([*loose, other], 2, "Craft", "People")[:2] == ["dropped", "dropped"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Mends engines overnight.", "Restores engines overnight.", True),
        ("Mends engines overnight.", "Mends engines.", False),
        (
            "Mends engines overnight.",
            "Restores engines overnight, chairs councils, audits budgets, mentors staff.",
            False,
        ),
        ("Mends big old engines overnight with care.", "Restores engines.", False),
    ],
)
def test_about_as_many_words_come_in_as_go_where_a_line_says_the_same(
    old: str, new: str, same: bool
) -> None:
    found = in_other_words(
        [trace(old)], [new], (), lambda pairs: (relation("same"),) * len(pairs)
    )

    assert found[0].sensed is same


@pytest.mark.parametrize(
    ("label", "confidence", "same"),
    [("same", 0.5, True), ("same", 0.49, False), ("partial", 1.0, False)],
)
def test_a_line_says_the_same_where_the_model_holds_that_for_likely(
    label: Label, confidence: float, same: bool
) -> None:
    found = in_other_words(
        [trace("Mends engines overnight.")],
        ["Restores engines overnight."],
        (),
        saying(label, confidence),
    )

    assert found[0].sensed is same


def test_a_line_that_is_another_old_statement_is_no_rewording() -> None:
    found = in_other_words(
        [trace("Mends engines overnight.")],
        ["Restores engines overnight."],
        {0},
        lambda pairs: (relation("same"),) * len(pairs),
    )

    assert found[0].became == "dropped"


@pytest.mark.parametrize(
    ("label", "confidence", "yes"),
    [
        ("same", 0.6, True),
        ("same", 0.59, False),
        ("lower", 0.75, True),
        ("lower", 0.74, False),
        ("raise", 0.99, False),
        ("partial", 0.99, False),
    ],
)
def test_the_model_must_be_sure_that_one_text_covers_another(
    label: Label, confidence: float, yes: bool
) -> None:
    assert covers(relation(label, confidence)) is yes


def meeting(
    text: str, other: str, label: Label = "same", sure: float = 1.0, line: int = -1
) -> Meeting:
    """A line beside another statement, which is a line of the answer where `line` is given."""
    return Meeting(0, text, Quote(other, line=line), relation(label, sure))


@pytest.mark.parametrize(
    ("label", "sure", "likely", "step"),
    [
        ("same", 0.5, True, False),
        ("partial", 0.49, False, False),
        ("raise", 0.66, False, True),
        ("lower", 0.65, False, False),
        ("related", 0.99, False, False),
    ],
)
def test_two_texts_are_likely_one_or_a_step_apart(
    label: Label, sure: float, likely: bool, step: bool
) -> None:
    one = meeting("Writes tests.", "Writes reports.", label, sure)

    assert (one.is_likely, one.is_step) == (likely, step)


@pytest.mark.parametrize(
    ("text", "other", "whole"),
    [
        ("Writes tests daily for code.", "Writes tests daily for code reviews.", True),
        ("Writes tests.", "Writes tests for every change.", False),
        ("Writes tests for releases.", "Chairs the board for releases.", False),
    ],
)
def test_a_text_is_repeated_as_a_whole(text: str, other: str, whole: bool) -> None:
    assert meeting(text, other).is_whole is whole


def test_only_of_what_stands_elsewhere_is_the_model_believed() -> None:
    texts = ("Mends builds quickly.", "Restores engines.")

    assert meeting(*texts).is_removable
    assert not meeting(*texts, line=0).is_removable
    assert meeting(texts[0], texts[0], "unrelated", line=3).is_removable


@pytest.mark.parametrize(
    ("text", "other", "differ"),
    [
        ("Sets goals within the team.", "Sets goals across the company.", True),
        ("Sets goals across the company.", "Sets goals within the team.", True),
        ("Sets goals within the team.", "Sets goals within the team.", False),
        ("Sets goals within the team.", "Sets goals.", False),
    ],
)
def test_texts_differ_in_height_where_both_show_a_tier(
    text: str, other: str, differ: bool
) -> None:
    assert meeting(text, other).differ_in_height(()) is differ


@pytest.mark.parametrize(
    ("text", "other", "clause"),
    [
        ("Plans trips, and mends old engines.", "Mends engines, old ones too.", "mends old engines"),
        ("Mends engines.", "Engines are fun.", ""),
        ("Plans trips, and sells.", "Sells bread.", ""),
        ("Works with others.", "Works for others.", ""),
    ],
)  # fmt: skip
def test_a_clause_of_several_telling_words_is_shared_or_not(
    text: str, other: str, clause: str
) -> None:
    assert meeting(text, other).shared_clause == clause
