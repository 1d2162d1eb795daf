"""Threads, told by a judge that is no model: what follows what, what is new, what never grows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.model.ladder import COMMON, Judged, Ladder, Level, Statement
from rung.model.relation import LABELS, Label, Pair, Relation
from rung.model.source import Place, Run
from rung.relate.branches import branches
from rung.relate.encoder import Vectors
from rung.relate.judged import frugal, judged
from rung.relate.placed import placed, position
from rung.relate.threads import Thread, new_at, notes, threads


def ladder(
    *rows: tuple[str, str, str], tracks: Mapping[str, str] | None = None
) -> Ladder:
    """A ladder of (level, category, text); levels rise in the order of their first mention within their track."""
    track_of = tracks or {}
    levels: dict[str, list[str]] = {}
    for level, _, _ in rows:
        inside = levels.setdefault(track_of.get(level, ""), [])
        if level != COMMON and level not in inside:
            inside.append(level)
    statements = tuple(
        Statement(
            level,
            category,
            (Run(text, Place(0, 100 * at, 100 * at + len(text))),),
            track=track_of.get(level, ""),
        )
        for at, (level, category, text) in enumerate(rows)
    )
    standing = tuple(
        Level(id_, id_, track, rank)
        for track, ids in levels.items()
        for rank, id_ in enumerate(ids)
    )
    return Ladder(levels=standing, statements=statements)


def says(label: Label, share: float = 0.9) -> Relation:
    rest = (1 - share) / (len(LABELS) - 1)
    return Relation(label, tuple(share if name == label else rest for name in LABELS))


def told(made: Ladder, *links: tuple[int, int, Label]) -> Ladder:
    """The ladder with relations between statements, counted from 0."""
    standing = placed(made)
    found = tuple(
        Judged(
            standing[a].statement,
            standing[b].statement,
            position(standing[a], standing[b]),
            says(label),
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


def by_first_letter(texts: Sequence[str]) -> Vectors:
    """An encoder that knows letters: texts that begin alike point one way."""
    rows = np.zeros((len(texts), 26), dtype=np.float32)
    for row, text in enumerate(texts):
        rows[row, ord(text[0].lower()) - 97] = 1
    return rows


def counting(
    asked: list[int], label: Label
) -> Callable[[Sequence[Pair]], tuple[Relation, ...]]:
    def judge(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        asked.append(len(pairs))
        return tuple(says(label) for _ in pairs)

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
        "apart": says("related"),
        "twice": says("same", 0.9),
        "perhaps": says("same", 0.5),
    }

    def quick(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        return tuple(shares[pair.a] for pair in pairs)

    asked: list[int] = []
    answers = frugal(counting(asked, "raise"), quick, most)(
        [Pair(name, "b") for name in shares]
    )

    assert [one.label for one in answers] == labels
    assert asked == [labels.count("raise")]
