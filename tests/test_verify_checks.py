"""Each check of the judge: what it tells, and what looks like it and is none of its concern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from builders import OLD, asked, kinds, likely, team
from judgements import (
    CASES,
    P3,
    PLANS,
    RECORDED,
    REPAIRS,
    TOLD,
    UNTOLD,
    case,
    judgement,
    recorded,
)
from rung.model.ladder import COMMON, Entry
from rung.model.relation import Pair, Relation
from rung.model.source import Place
from rung.reports.revision.sentences import KINDS

CLEAN = (
    "acts-apart", "all-accounted", "bar-stands", "between-neighbours", "facts-kept", "form-holds", "no-new-findings",
    "no-repetition", "nothing-invented", "scale-rises",
)  # fmt: skip
"""The kinds of verdict by which a check says that it found no fault at all."""


def test_every_kind_in_these_tables_is_one() -> None:
    assert {name.partition(":")[0] for name in (*TOLD, *UNTOLD)} <= set(KINDS)


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told(name: str) -> None:
    assert name.partition(":")[0] in kinds(judgement(f"told: {name}"))


@pytest.mark.parametrize("name", UNTOLD)
def test_it_is_not_told(name: str) -> None:
    assert name.partition(":")[0] not in kinds(judgement(f"untold: {name}"))


@pytest.mark.parametrize("name", CASES)
def test_the_judge_says_what_it_said(name: str) -> None:
    assert recorded(name) in RECORDED.read_text(encoding="utf-8")


def test_every_judgement_that_is_kept_is_still_compared() -> None:
    kept = RECORDED.read_text(encoding="utf-8").splitlines()

    assert [line[3:] for line in kept if line.startswith("## ")] == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_check_that_found_fault_does_not_say_that_all_is_well(name: str) -> None:
    found = judgement(name).verdicts
    failed = {one.check for one in found if not one.holds}

    assert not [one.kind for one in found if one.kind in CLEAN and one.check in failed]


def test_a_line_echoes_a_statement_once_and_not_beside_a_collision() -> None:
    copy = "Writes tests for every change."
    found = case(f"{PLANS} | {copy}", f"{PLANS} | {copy}").judged()
    told = [
        (one.kind, one.elsewhere[0].text)
        for one in found.verdicts
        if one.kind in ("repeats", "echoes") and one.new[0].text == copy
    ]

    assert told == [("repeats", copy)]


def test_a_text_of_which_nothing_is_left_has_no_nearest_line() -> None:
    found = case(PLANS, PLANS, keep=("Chairs boards.",)).judged()
    near = [one.new for one in found.verdicts if one.kind == "text-not-kept"]

    assert near == [()]


def test_a_source_that_stands_there_already_is_accounted_for_once() -> None:
    found = case(PLANS, PLANS, "convert", source=(PLANS, REPAIRS)).judged()

    assert [one.old.text for one in found.account] == [PLANS, REPAIRS]
    assert {one.old.level for one in found.account} == {"P2"}


def test_the_account_names_the_level_asked_for_where_a_text_has_none() -> None:
    found = case("", "Chairs boards.", "rephrase", text="Keeps the books.").judged()

    assert [one.old.level for one in found.account] == ["P2"]


def test_a_line_without_a_place_stands_in_the_one_asked_for() -> None:
    found = case(PLANS, PLANS, place=("", "")).judged()

    assert found.accepted
    assert [(one.new[0].level, one.new[0].category) for one in found.account] == [
        ("P2", "Craft")
    ]


def test_the_model_is_asked_about_a_pair_once_and_about_few_statements() -> None:
    pairs: list[Pair] = []

    def listening(more: Sequence[Pair]) -> tuple[Relation, ...]:
        pairs.extend(more)
        return likely(more)

    copies = tuple(
        (COMMON, "Craft", f"Keeps customer data {how}.")
        for how in ("private", "locked", "hidden")
    )
    rows = (*copies, ("P1", "Craft", "Keeps customer data tidy."))
    case("Keeps customer data safe.", PLANS, rows=rows, relate=listening).judged()
    asked_about = [one for one in pairs if one.b == "Keeps customer data safe."]

    assert len(pairs) == len(set(pairs))
    assert [one.position for one in asked_about] == ["common-level"] * 2


def lost_words(old: str, new: str) -> list[tuple[str, ...]]:
    """The single words that are called lost."""
    found = case(old, new, "shorten").judged()
    return [one.words for one in found.verdicts if one.kind == "clause-lost"]


def test_a_clause_that_lost_half_of_its_words_is_quoted_by_them() -> None:
    rest = "Plans trips, "

    assert lost_words(
        f"{rest}repairs broken builds overnight.", f"{rest}repairs builds."
    ) == [("broken", "overnight")]
    assert lost_words(f"{rest}repairs broken builds overnight.", f"{rest}repairs.") == [
        ()
    ]


def test_a_statement_made_from_a_source_may_be_long_and_is_told_so() -> None:
    long = case(
        "",
        "Sets the release calendar for all departments and the plant and the depot every year.",
        "convert",
        rows=P3,
        like=("P3",),
        source=("Sets the release calendar for all plants and depots every year.",),
    ).judged()
    found = [one for one in long.verdicts if one.kind == "longer-than-models"]

    assert [(one.outcome, one.notable) for one in found] == [("holds", True)]


def test_a_ladder_without_categories_may_get_some() -> None:
    before = team(("P2", "", PLANS), categories=())
    found = asked("tighten", PLANS, before=before, category="Craft", text=PLANS)

    assert "unknown-category" not in kinds(found)


def test_a_line_of_the_document_under_a_level_that_names_another_is_told() -> None:
    def told(text: str) -> bool:
        line = Entry(Place(0, 0, len(text)), text, "statement", "P2", "Craft")
        before = replace(team(), ledger=(line,))
        return "line-names-other-level" in kinds(asked("tighten", *OLD, before=before))

    assert told("P3 engineers plan releases.")
    assert not told("P2 engineers plan releases.")


def test_a_contradiction_of_titles_is_told_once() -> None:
    intent = "P2 (Senior engineer), P3 (senior engineer), P2 (Senior engineer)"
    found = case(PLANS, PLANS, intent=intent).judged()

    assert kinds(found).count("shared-title") == 1


def scale(*steps: str, ends: tuple[str, ...] = ()) -> list[str]:
    """What is told of such steps."""
    return kinds(asked("scale", *steps, level="", category="", ends=ends))


@pytest.mark.parametrize(
    ("steps", "flat"),
    [
        (("people in the team", "people across the company"), False),
        (("people across the company", "people in the team"), True),
        (("people across the company", "partners across the company"), True),
        (("a few people", "several colleagues"), True),
        (("a few people", "several budgets"), False),
        (("budgets", "plans"), False),
    ],
)
def test_each_step_of_a_scale_stands_above_the_one_before(
    steps: tuple[str, ...], flat: bool
) -> None:
    assert ("step-flat" in scale(*steps)) is flat
