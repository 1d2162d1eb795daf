"""Threads, told by a judge that is no model: what follows what, what is new, what never grows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import by_first_letter, relation
from ladders import ladder
from rung.model.ladder import COMMON, Category, Judged, Ladder
from rung.model.relation import LABELS, Label, Pair, Relation
from rung.relate.branches import branches, equals
from rung.relate.candidates import candidates
from rung.relate.copies import copies
from rung.relate.echoes import echoing
from rung.relate.judged import frugal, judged
from rung.relate.placed import placed, position
from rung.relate.profiles import chains, common_profile, profile_of, whole
from rung.relate.steps import direction, plain_step
from rung.relate.threads import Thread, new_at, notes, threads


def told(made: Ladder, *links: tuple[int, int, Label], share: float = 0.9) -> Ladder:
    """The ladder with relations between statements, counted from 0."""
    standing = placed(made)
    found = tuple(
        Judged(
            standing[a].statement,
            standing[b].statement,
            position(standing[a], standing[b]),
            relation(label, share),
        )
        for a, b, label in links
    )
    return replace(made, relations=found)


def shown(found: Sequence[Thread]) -> list[list[tuple[str, str]]]:
    return [
        [(step.statement.text, step.kind) for step in thread.steps] for thread in found
    ]


def test_a_behaviour_is_followed_from_common_to_the_top() -> None:
    made = ladder(
        (COMMON, "Craft", "a"),
        ("IC1", "Craft", "b"),
        ("IC2", "Craft", "c"),
        ("IC3", "Craft", "d"),
    )
    found = threads(told(made, (0, 1, "raise"), (1, 2, "same"), (2, 3, "lower")))

    assert shown(found) == [
        [("a", "new"), ("b", "raise"), ("c", "same"), ("d", "lower")]
    ]


def test_a_statement_follows_its_own_category_before_another_one() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC1", "People", "b"), ("IC2", "People", "c"))
    found = threads(told(made, (0, 2, "raise"), (1, 2, "raise")))

    assert shown(found) == [[("a", "new")], [("b", "new"), ("c", "raise")]]


def test_two_statements_of_a_level_don_t_both_follow_one_unless_it_is_sure() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC2", "Craft", "b"), ("IC2", "Reach", "c"))
    found = threads(told(made, (0, 1, "raise"), (0, 2, "raise")))

    assert shown(found) == [[("a", "new"), ("b", "raise")], [("c", "new")]]


def test_a_statement_may_follow_one_of_another_category() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC2", "Reach", "b"))

    assert shown(threads(told(made, (0, 1, "raise")))) == [
        [("a", "new"), ("b", "raise")]
    ]


def test_of_equal_links_the_one_from_the_level_right_below_is_followed() -> None:
    made = ladder(("IC1", "", "a"), ("IC2", "", "b"), ("IC3", "", "c"))
    found = threads(told(made, (0, 2, "raise"), (1, 2, "raise")))

    assert shown(found) == [[("a", "new")], [("b", "new"), ("c", "raise")]]


def test_a_repeat_of_a_lower_level_that_finds_no_room_begins_a_thread() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC2", "Craft", "b"), ("IC2", "Reach", "c"))
    found = threads(told(made, (0, 1, "same"), (0, 2, "same")))

    assert shown(found) == [[("a", "new"), ("b", "same")], [("c", "new")]]


@pytest.mark.parametrize(("share", "joins"), [(0.9, True), (0.5, False)])
def test_a_second_statement_of_a_level_joins_its_category_when_it_is_sure(
    share: float, joins: bool
) -> None:
    made = ladder(("IC1", "", "a"), ("IC2", "", "b"), ("IC2", "", "c"))
    found = threads(told(made, (0, 1, "raise"), (0, 2, "raise"), share=share))

    assert len(found) == (1 if joins else 2)


def test_of_two_repeats_on_one_level_the_surer_one_is_followed() -> None:
    made = ladder(("IC1", "", "a"), ("IC1", "", "b"), ("IC1", "", "c"))
    sure, unsure = (
        told(made, (at, 2, "same"), share=share).relations or ()
        for at, share in ((1, 0.9), (0, 0.5))
    )
    found = threads(replace(made, relations=(*unsure, *sure)))

    assert shown(found) == [[("a", "new")], [("b", "new"), ("c", "same")]]


def test_only_what_says_the_same_follows_on_one_level() -> None:
    made = ladder(("IC1", "", "a"), ("IC1", "", "b"))

    assert len(threads(told(made, (0, 1, "raise")))) == 2
    assert len(threads(told(made, (0, 1, "partial")))) == 1


def test_what_is_common_and_goes_on_nowhere_is_told_in_the_first_track_alone() -> None:
    tracks = {"IC1": "Engineers", "M1": "Managers"}
    made = ladder((COMMON, "", "a"), ("IC1", "", "b"), ("M1", "", "c"), tracks=tracks)

    assert [
        (one.track, row) for one in threads(told(made)) for row in shown([one])
    ] == [
        ("Engineers", [("a", "new")]),
        ("Engineers", [("b", "new")]),
        ("Managers", [("c", "new")]),
    ]


def test_what_is_common_to_one_track_is_in_no_other() -> None:
    tracks = {COMMON: "Engineers", "IC1": "Engineers", "M1": "Managers"}
    made = ladder((COMMON, "", "a"), ("IC1", "", "b"), ("M1", "", "c"), tracks=tracks)
    found = threads(told(made, (0, 1, "raise"), (0, 2, "raise")))

    assert [(one.track, row) for one in found for row in shown([one])] == [
        ("Engineers", [("a", "new"), ("b", "raise")]),
        ("Managers", [("c", "new")]),
    ]


def test_threads_stand_in_the_order_of_categories_and_levels() -> None:
    made = replace(
        ladder(
            ("IC1", "B", "a"), ("IC2", "A", "b"), ("IC1", "A", "c"), ("IC1", "", "d")
        ),
        categories=(Category("A"), Category("B")),
    )

    assert [row[0][0] for row in shown(threads(told(made)))] == ["d", "c", "b", "a"]


def test_related_statements_are_no_thread() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC2", "Craft", "b"))

    assert shown(threads(told(made, (0, 1, "related")))) == [
        [("a", "new")],
        [("b", "new")],
    ]


def test_what_is_new_at_a_level_follows_nothing() -> None:
    made = ladder(("IC1", "Craft", "a"), ("IC2", "Craft", "b"), ("IC2", "Craft", "c"))
    found = threads(told(made, (0, 1, "raise")))

    assert [one.text for one in new_at(found, "IC2")] == ["c"]


def test_a_track_beside_is_no_next_level() -> None:
    tracks = {"IC1": "Engineers", "M1": "Managers", "M2": "Managers"}
    made = ladder(
        (COMMON, "", "a"),
        ("IC1", "", "b"),
        ("M1", "", "b"),
        ("M2", "", "c"),
        tracks=tracks,
    )
    found = threads(told(made, (0, 1, "raise"), (0, 2, "raise"), (2, 3, "raise")))

    assert [(one.track, row) for one, row in zip(found, shown(found), strict=True)] == [
        ("Engineers", [("a", "new"), ("b", "raise")]),
        ("Managers", [("a", "new"), ("b", "raise"), ("c", "raise")]),
    ]


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("same", "same"), "unchanging"),
        (("raise", "same"), "repeat"),
        (("raise", "lower"), "reversal"),
        (("raise", "raise"), ""),
    ],
)
def test_what_is_worth_knowing_of_a_thread(
    kinds: tuple[Label, Label], said: str
) -> None:
    made = ladder(("IC1", "", "a"), ("IC2", "", "b"), ("IC3", "", "c"))
    (found,) = threads(told(made, (0, 1, kinds[0]), (1, 2, kinds[1])))

    assert [kind for kind, _ in notes(found, 2)] == ([said] if said else [])


def test_a_behaviour_that_begins_at_the_top_is_named() -> None:
    found = threads(told(ladder(("IC1", "", "a"), ("IC2", "", "b"))))

    assert [[kind for kind, _ in notes(one, 1)] for one in found] == [[], ["late"]]


def test_of_one_level_alone_nothing_appears_at_the_top() -> None:
    (found,) = threads(told(ladder(("IC1", "", "a"))))

    assert list(notes(found, 0)) == []


def test_the_same_at_two_levels_is_a_repeat_of_the_second() -> None:
    made = ladder(("IC1", "", "a"), ("IC2", "", "b"))
    (found,) = threads(told(made, (0, 1, "same")))

    assert list(notes(found, 1)) == [("repeat", "is repeated at IC2")]


def test_what_only_falls_or_rises_once_is_not_unchanging() -> None:
    made = ladder(("IC1", "", "a"), ("IC2", "", "b"), ("IC3", "", "c"))
    (found,) = threads(told(made, (0, 1, "lower"), (1, 2, "same")))

    assert list(notes(found, 2)) == [
        ("reversal", "falls back at IC2"),
        ("repeat", "is repeated at IC3"),
    ]


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (0, 1, "common-level"),
        (1, 2, "lower-higher"),
        (1, 3, "same-level"),
        (1, 4, "same-level"),
        (0, 4, "common-level"),
        (0, 0, "same-level"),
    ],
)
def test_two_statements_stand_in_a_track_or_beside_each_other(
    a: int, b: int, wanted: str
) -> None:
    tracks = {"IC1": "E", "IC2": "E", "M1": "M", "M2": "M"}
    made = ladder(
        (COMMON, "", "a"), ("IC1", "", "b"), ("IC2", "", "c"), ("M1", "", "d"), ("M2", "", "e"), tracks=tracks,
    )  # fmt: skip
    standing = placed(made)

    assert position(standing[a], standing[b]) == wanted


def test_nobody_is_held_to_a_note_or_to_a_level_that_isn_t_listed() -> None:
    made = ladder(("IC1", "", "a"), ("IC1", "", "b"), ("IC2", "", "c"))
    note = replace(made.statements[1], role="note")
    made = replace(
        made,
        statements=(made.statements[0], note, made.statements[2]),
        levels=made.levels[:1],
    )

    assert [one.statement.text for one in placed(made)] == ["a"]


def copied_pairs(made: Ladder) -> list[tuple[str, str]]:
    return sorted(
        (f"{one.a.level} {one.a.category}", one.b.level) for one in copies(made)
    )


def test_a_copy_stands_beside_the_nearest_one_of_its_track_or_of_what_is_common() -> (
    None
):
    tracks = {"IC1": "E", "IC2": "E", "M1": "M"}
    text = "Bakes bread."
    rows = [(level, "", text) for level in ("IC1", "IC2", "M1")]

    assert copied_pairs(ladder(*rows, tracks=tracks)) == [
        ("IC1 ", "IC2"),
        ("IC1 ", "M1"),
    ]
    common = [(COMMON, "x", text), (COMMON, "y", text)]
    assert copied_pairs(ladder(*common, *rows, tracks=tracks)) == [
        ("IC1 ", "IC2"),
        (f"{COMMON} x", COMMON),
        (f"{COMMON} y", "IC1"),
        (f"{COMMON} y", "M1"),
    ]


@pytest.mark.parametrize(("text", "often"), [("Leadership", 0), ("Leads teams", 1)])
def test_a_label_that_stands_twice_is_no_copy(text: str, often: int) -> None:
    assert len(copies(ladder(("IC1", "", text), ("IC2", "", text)))) == often


def near(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    found = candidates(ladder(*rows), by_first_letter)
    return [(one.a.text, one.b.text) for one in found]


def test_a_statement_is_judged_against_one_common_one() -> None:
    commons = [(COMMON, "", f"Bakes {word}.") for word in ("rye", "oats", "corn")]

    found = near(*commons, ("IC1", "", "Boils eggs."))

    assert len([pair for pair in found if "Boils eggs." in pair]) == 1


def test_a_statement_is_judged_against_two_lower_ones_its_own_category_first() -> None:
    lower = [
        ("IC1", word, f"Bakes {word}.") for word in ("rye", "oats", "corn", "buns")
    ]
    found = near(*lower, ("IC2", "buns", "Boils eggs."), ("IC2", "", "Zips bags."))
    asked = [pair for pair in found if "Boils eggs." in pair]

    assert len(asked) == 2
    assert ("Bakes buns.", "Boils eggs.") in asked


def test_no_statement_is_judged_against_itself_and_no_pair_twice() -> None:
    found = near(*(("IC1", "", f"Bakes {word}.") for word in ("rye", "oats", "corn")))

    assert sorted(found) == [
        ("Bakes oats.", "Bakes corn."),
        ("Bakes rye.", "Bakes corn."),
        ("Bakes rye.", "Bakes oats."),
    ]


@pytest.mark.parametrize(("heard", "label"), [(0.9, "partial"), (0.7, "raise")])
def test_a_clause_that_says_a_common_statement_again_is_a_part_of_it(
    heard: float, label: str
) -> None:
    common, longer = (
        "Bakes rye bread.",
        "Bakes rye bread for us, sells cakes and opens the shop.",
    )
    asked: list[str] = []

    def judge(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        asked.extend(pair.b for pair in pairs)
        return tuple(
            relation("raise", 0.9) if pair.b == longer else relation("same", heard)
            for pair in pairs
        )

    (found,) = judged(
        ladder((COMMON, "", common), ("IC1", "", longer)), judge, by_first_letter, 0.8
    )

    assert asked == [longer, "Bakes rye bread for us"]
    assert found.relation.label == label


def test_clauses_are_asked_about_against_what_is_common_alone() -> None:
    made = ladder(
        ("IC1", "", "Bakes rye bread."), ("IC2", "", "Bakes rye bread for us, sells cakes and opens the shop."),
    )  # fmt: skip
    asked: list[int] = []
    judged(made, counting(asked, "raise"), by_first_letter, 0.8)

    assert asked == [1, 0]


@pytest.mark.parametrize(
    ("whole", "text", "found"),
    [
        ("Bakes rye bread.", "Bakes rye bread, sells cakes.", ("Bakes rye bread",)),
        ("Bakes rye bread.", "Bakes rye bread.", ()),
        ("Sells bread.", "Opens shops, bakes, sells cakes.", ()),
        ("Bakes rye bread.", "Bakes, sells cakes and opens the shop.", ()),
    ],
)
def test_a_clause_of_two_words_or_more_can_be_said_again(
    whole: str, text: str, found: tuple[str, ...]
) -> None:
    assert echoing(whole, text, 0.6) == found


@pytest.mark.parametrize(
    ("low", "high", "step"),
    [
        ("Helps the team", "Helps the company", 1),
        ("Helps the company", "Helps the team", -1),
        ("Helps the team", "Helps the team", 0),
        ("Helps the team", "Bakes for the company", 0),
        ("Helps the team", "Helps", 0),
        ("Leads small projects", "Leads large projects", 0),  # on two scales
    ],
)
def test_a_step_is_plain_where_nothing_but_tiers_differs(
    low: str, high: str, step: int
) -> None:
    assert plain_step(low, high) == step


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        ({"scope": 1, "risk": 1}, {"scope": 2, "risk": 3}, 1),
        ({"scope": 1, "risk": 1}, {"scope": 2, "risk": 1}, 1),
        ({"scope": 2, "risk": 3}, {"scope": 1, "risk": 1}, -1),
        ({"scope": 1, "risk": 3}, {"scope": 2, "risk": 1}, 0),
        ({"scope": 1}, {"risk": 3}, 0),
        ({}, {}, 0),
    ],
)
def test_two_profiles_rise_fall_or_neither(
    low: dict[str, int], high: dict[str, int], found: int
) -> None:
    assert direction(low, high) == found


def test_a_chain_has_the_lowest_and_the_highest_tier_of_each_level() -> None:
    made = ladder(
        (COMMON, "", "Helps the team."), (COMMON, "", "Helps the company."), (COMMON, "", "Helps the team."),
        ("IC1", "x", "Helps the team."), ("IC1", "x", "Helps the company."), ("IC2", "y", "Helps the team."),
    )  # fmt: skip
    found = [one for one in whole(made) if one.dimension == "scope"]
    shown_at = [
        (reach.level, reach.low.phrase, reach.high.phrase) for reach in found[0].reaches
    ]

    assert shown_at == [
        ("IC1", "the team", "the company"),
        ("IC2", "the team", "the team"),
    ]
    assert [one.category for one in chains(made) if one.dimension == "scope"] == [
        "x",
        "y",
    ]
    assert profile_of(made, made.levels[0])["scope"].phrase == "the company"
    assert profile_of(made, made.levels[1])["scope"].phrase == "the team"
    assert common_profile(made)["scope"].phrase == "the company"


def test_tracks_part_where_a_level_is_set_equal_or_copied() -> None:
    tracks = {
        "IC3": "Engineers",
        "IC4": "Engineers",
        "M1": "Managers",
        "M2": "Managers",
        "T1": "Tests",
        "T2": "Tests",
    }
    made = ladder(
        ("IC3", "", "Bakes rye bread."), ("IC3", "", "Sells rye bread."), ("IC4", "", "Runs a shop."),
        ("M1", "", "Has skills equivalent to IC4."), ("M2", "", "Leads shops."),
        ("T1", "", "Bakes rye bread."), ("T1", "", "Sells rye bread."), ("T2", "", "Tastes it."), tracks=tracks,
    )  # fmt: skip

    assert [(one.track, one.begins.id, one.beside.id) for one in branches(made)] == [
        ("Managers", "M1", "IC4"),
        ("Tests", "T1", "IC3"),
    ]


def test_one_copy_doesn_t_tell_where_tracks_part() -> None:
    tracks = {"IC1": "E", "M1": "M"}
    made = ladder(
        ("IC1", "", "Bakes rye bread."), ("M1", "", "Bakes rye bread."), tracks=tracks
    )

    assert branches(made) == ()


def test_a_level_is_set_equal_only_to_one_of_another_track() -> None:
    tracks = {"IC1": "E", "IC2": "E", "M1": "M"}
    made = ladder(
        ("IC1", "", "Bakes."), ("IC2", "", "Much like an IC1 equivalent."), ("M1", "", "On par with the IC2."),
        (COMMON, "", "The same as M1."), tracks=tracks,
    )  # fmt: skip

    assert [
        (one.level.id, one.other.id, one.passage.text[one.start : one.end])
        for one in equals(made, made.statements)
    ] == [("M1", "IC2", "IC2")]


LINKS = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from(LABELS)),
    max_size=40,
)


@given(LINKS)
def test_every_statement_is_in_exactly_one_thread_and_follows_a_lower_one(
    links: list[tuple[int, int, Label]],
) -> None:
    made = ladder(*((f"IC{at // 3 + 1}", f"c{at % 2}", f"s{at}") for at in range(12)))
    found = threads(
        told(made, *((min(a, b), max(a, b), label) for a, b, label in links if a != b))
    )
    texts = [step.statement.text for one in found for step in one.steps]

    assert sorted(texts) == sorted(one.text for one in made.statements)
    for one in found:
        for step in one.steps[1:]:
            assert step.before in [other.statement for other in one.steps]
            assert step.before is not None and step.before.place < step.statement.place


def counting(
    asked: list[int], label: Label
) -> Callable[[Sequence[Pair]], tuple[Relation, ...]]:
    def judge(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        asked.append(len(pairs))
        return tuple(relation(label, 0.9) for _ in pairs)

    return judge


def test_only_near_neighbours_are_judged_and_copies_need_no_judge() -> None:
    made = ladder(
        ("IC1", "", "Bakes bread daily."), ("IC2", "", "Bakes bread daily."), ("IC2", "", "Bakes cakes."),
        ("IC2", "", "Runs the shop."),
    )  # fmt: skip
    asked: list[int] = []
    found = judged(made, counting(asked, "raise"), by_first_letter, 0.8)
    pairs = {(one.a.text, one.b.text): (one.copy, one.sure) for one in found}

    assert pairs[("Bakes bread daily.", "Bakes bread daily.")] == ("exact", True)
    assert pairs[("Bakes bread daily.", "Bakes cakes.")] == ("", True)
    assert not any("Runs the shop." in pair for pair in pairs)
    assert sum(asked) == len(found) - 1


@pytest.mark.parametrize(
    ("most", "labels"),
    [(9, ["related", "raise", "raise"]), (1, ["related", "raise", "same"])],
)
def test_a_careful_judge_hears_only_what_a_quick_one_can_t_tell_apart(
    most: int, labels: list[str]
) -> None:
    shares = {
        "apart": relation("related", 0.9),
        "twice": relation("same", 0.9),
        "perhaps": relation("same", 0.5),
    }

    def quick(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        return tuple(shares[pair.a] for pair in pairs)

    asked: list[int] = []
    answers = frugal(counting(asked, "raise"), quick, most)(
        [Pair(name, "b") for name in shares]
    )

    assert [one.label for one in answers] == labels
    assert asked == [labels.count("raise")]
