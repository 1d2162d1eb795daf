"""Every rule proves itself on its own examples: found exactly where marked, mended as promised, silent elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from ladders import understood
from rung.model.finding import Edit, Finding
from rung.model.ladder import Ladder, Statement
from rung.model.source import Place, Run
from rung.plugins import collect
from rung.review.engine import review
from rung.review.rule import AnyRule, Bad, Rule

RULES: tuple[AnyRule, ...] = collect("rung.review.rules", Rule)
MARK = re.compile("[⟦⟧]")
PASSES = 10


def document(text: str) -> str:
    """The example as a whole document: text without a heading stands under one level and category."""
    return (
        text
        if re.search(r"^#", text, re.MULTILINE)
        else f"## IC1\n\n### Impact\n\n{text}"
    )


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the stretches that were marked."""
    stretches = []
    start = at = 0
    for offset, hit in enumerate(MARK.finditer(text)):
        at = hit.start() - offset
        if hit[0] == "⟦":
            start = at
        else:
            stretches.append((start, at))
    return MARK.sub("", text), stretches


def found(text: str, rule: AnyRule) -> tuple[Finding, ...]:
    """What this rule alone says; what the readers say is left out."""
    ladder = understood(text)
    return tuple(one for one in review(ladder, [rule]) if one not in ladder.findings)


def mended(text: str, rule: AnyRule) -> str:
    """The text after all fixes, until nothing changes."""
    for _ in range(PASSES):
        edits = {edit for finding in found(text, rule) for edit in finding.fix}
        if not edits:
            break
        text = applied(text, edits)
    return text


def applied(text: str, edits: set[Edit]) -> str:
    """The text after these edits, last to first; of two that overlap the later one wins and the other waits."""
    limit = len(text)
    for edit in sorted(
        edits, key=lambda one: (one.place.start, one.place.end), reverse=True
    ):
        if edit.place.end <= limit:
            text = text[: edit.place.start] + edit.text + text[edit.place.end :]
            limit = edit.place.start
    return text


def bad_examples() -> Iterator[object]:
    for rule in RULES:
        for number, bad in enumerate(rule.bad, 1):
            yield pytest.param(rule, bad, id=f"{rule.id}-{number}")


def good_examples() -> Iterator[object]:
    for rule in RULES:
        for number, good in enumerate(rule.good, 1):
            yield pytest.param(rule, good, id=f"{rule.id}-{number}")


@pytest.mark.parametrize(("rule", "bad"), [*bad_examples()])
def test_a_fault_is_found_exactly_where_it_is_marked(rule: AnyRule, bad: Bad) -> None:
    text, stretches = unmarked(document(bad.text))
    findings = found(text, rule)
    shown = [text[one.place.start : one.place.end] for one in findings]

    assert shown == [text[start:end] for start, end in stretches], [
        one.message for one in findings
    ]
    assert [(one.place.start, one.place.end) for one in findings] == stretches
    assert {one.rule for one in findings} == {rule.id}


@pytest.mark.parametrize(("rule", "bad"), [*bad_examples()])
def test_its_fixes_make_what_is_promised_and_stay(rule: AnyRule, bad: Bad) -> None:
    text, _ = unmarked(document(bad.text))
    once = mended(text, rule)

    assert once == (document(bad.becomes) if bad.becomes else text)
    assert mended(once, rule) == once


@pytest.mark.parametrize(("rule", "good"), [*good_examples()])
def test_good_text_is_left_alone(rule: AnyRule, good: str) -> None:
    assert [(one.quote, one.message) for one in found(document(good), rule)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: AnyRule) -> None:
    group, name = rule.check.__module__.split(".")[-2:]
    paragraphs = [part for part in rule.doc.split("\n\n") if part.strip()]

    assert rule.id == f"{group}/{name.replace('_', '-')}"
    assert len(rule.bad) >= 1
    assert len(rule.good) >= 2
    assert len(paragraphs) >= 2


@pytest.mark.parametrize(("rule", "bad"), [*bad_examples()])
def test_a_message_is_one_sentence_that_says_what_to_do(
    rule: AnyRule, bad: Bad
) -> None:
    text, _ = unmarked(document(bad.text))
    messages = [one.message for one in found(text, rule)]

    assert [one for one in messages if not re.search(r"[.?]['’”\")]?$", one)] == []
    assert [
        one for one in messages if re.search(r"\bplease\b", one, re.IGNORECASE)
    ] == []
    assert [one for one in messages if len(one) > 240] == []


def test_a_bracket_is_not_closed_by_another_paragraph_of_an_office_file() -> None:
    texts = ("Reads logs (and traces daily.", "Keeps notes) of each fault.")
    statements = tuple(
        Statement("IC1", "Impact", (Run(text, Place(part, 0, len(text))),))
        for part, text in enumerate(texts)
    )
    (rule,) = (one for one in RULES if one.id == "hygiene/unclosed-pair")
    found = review(Ladder(statements=statements), [rule])

    assert [(one.place.order, one.quote) for one in found] == [(0, "("), (1, ")")]


def test_rules_have_names_of_their_own() -> None:
    names = [rule.id for rule in RULES]

    assert len(names) == len(set(names))
