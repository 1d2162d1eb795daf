"""The engine: reading order, severities, safety, and a rule that fails without taking the others along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rung.model.finding import Finding, Severity
from rung.model.ladder import Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.review.engine import review
from rung.review.rule import AnyRule, Rule
from rung.review.views import statements, whole

WORDS = ("Ships.", "Leads.", "Plans.")


def ladder(*findings: Finding) -> Ladder:
    """Three statements of one level, one after the other."""
    runs = [
        Run(word, Place(0, 10 * at, 10 * at + len(word)))
        for at, word in enumerate(WORDS)
    ]
    told = tuple(Statement("IC1", "Impact", (run,)) for run in runs)
    return Ladder(levels=(Level("IC1", "", "", 0),), statements=told, findings=findings)


def first_letter(statement: Statement) -> Iterator[Finding]:
    yield statement.finding(0, 1, "A letter.", becomes="x")


def worth_a_look(statement: Statement) -> Iterator[Finding]:
    yield Finding(place=statement.place, message="Look.", severity="info")


def breaks_at_the_second(statement: Statement) -> Iterator[Finding]:
    if statement.text == WORDS[1]:
        raise ValueError("no such word")
    yield statement.finding(0, 2, "Two letters.")


def made(
    name: str, check: object, severity: Severity = "warning", *, safe: bool = False
) -> AnyRule:
    """A rule under a name of its own."""
    return Rule(f"test/{name}", statements, check, severity, (), (), "A test.", safe)  # type: ignore[arg-type]


def test_findings_come_in_reading_order_whatever_the_order_of_the_rules() -> None:
    rules = [made("zeta", first_letter), made("alpha", first_letter)]
    places = [(one.place.start, one.rule) for one in review(ladder(), rules)]

    assert places == [
        (0, "test/alpha"),
        (0, "test/zeta"),
        (10, "test/alpha"),
        (10, "test/zeta"),
        (20, "test/alpha"),
        (20, "test/zeta"),
    ]
    assert review(ladder(), rules) == review(ladder(), rules[::-1])


def test_what_the_readers_found_stands_among_the_findings() -> None:
    met = Finding(
        place=Place(0, 12, 13),
        message="Unreadable.",
        rule="reading/unreadable",
        severity="error",
    )
    found = review(ladder(met), [made("letter", first_letter)])

    assert [one.rule for one in found] == [
        "test/letter",
        "test/letter",
        "reading/unreadable",
        "test/letter",
    ]
    assert met in found


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_a_finding_carries_the_severity_of_its_rule(severity: Severity) -> None:
    found = review(ladder(), [made("letter", first_letter, severity)])

    assert {one.severity for one in found} == {severity}


def test_a_rule_may_lower_one_finding_to_info() -> None:
    found = review(ladder(), [made("look", worth_a_look, "error")])

    assert {one.severity for one in found} == {"info"}


@pytest.mark.parametrize("safe", [True, False])
def test_a_fix_is_safe_when_its_rule_says_so(safe: bool) -> None:
    found = review(ladder(), [made("letter", first_letter, safe=safe)])

    assert {one.safe for one in found} == {safe}


def test_nothing_is_safe_without_a_fix() -> None:
    found = review(ladder(), [made("look", worth_a_look, safe=True)])

    assert {one.safe for one in found} == {False}


def test_a_rule_that_fails_becomes_a_finding_and_the_others_go_on() -> None:
    found = review(
        ladder(), [made("broken", breaks_at_the_second), made("letter", first_letter)]
    )
    failures = [one for one in found if one.rule == "internal/rule-failed"]

    assert len([one for one in found if one.rule == "test/letter"]) == 3
    assert len([one for one in found if one.rule == "test/broken"]) == 1
    assert [(one.severity, one.place) for one in failures] == [
        ("error", Place(0, 0, 0))
    ]
    assert "test/broken" in failures[0].message
    assert "no such word" in failures[0].message


def test_a_rule_whose_view_fails_becomes_a_finding() -> None:
    def nothing_to_see(_: Ladder) -> list[Statement]:
        raise KeyError("IC9")

    broken: AnyRule = Rule(
        "test/blind", nothing_to_see, first_letter, "warning", (), (), "A test."
    )

    assert [one.rule for one in review(ladder(), [broken])] == ["internal/rule-failed"]


def test_an_interrupt_is_not_swallowed() -> None:
    def stop(_: Ladder) -> Iterator[Finding]:
        raise KeyboardInterrupt
        yield

    patient: AnyRule = Rule("test/patient", whole, stop, "warning", (), (), "A test.")

    with pytest.raises(KeyboardInterrupt):
        review(ladder(), [patient])


def test_no_rules_find_nothing() -> None:
    assert review(ladder(), []) == ()
