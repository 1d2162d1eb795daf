"""What is said twice: never a step, always with both quotes, from the command line and for machines."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from builders import relation
from ladders import understood
from rung.cli.main import rung
from rung.model.finding import Finding
from rung.model.ladder import Judged, Ladder
from rung.model.relation import LABELS, Label
from rung.plugins import collect
from rung.relate.copies import copied
from rung.relate.overlaps import overlaps, why
from rung.relate.placed import placed, position
from rung.relate.wording import reworded
from rung.review.engine import review
from rung.review.rule import Rule

RULES = [
    one
    for one in collect("rung.review.rules", Rule)
    if one.id.startswith(("overlap/", "growth/"))
]

LADDER = """# Potters

## All levels

### Craft

- Cleans the wheel after each use.

## P1: Apprentice

### Craft

- Throws small pots with guidance.

## P2: Potter

### Craft

- Throws large pots independently.
- Cleans the wheel after each use.
"""


def related(
    ladder: Ladder,
    a: int,
    b: int,
    label: Label,
    share: float = 0.9,
    *,
    sure: bool = True,
) -> Ladder:
    standing = placed(ladder)
    one = Judged(
        standing[a].statement,
        standing[b].statement,
        position(standing[a], standing[b]),
        relation(label, share),
        sure=sure,
    )
    return replace(ladder, relations=(one,))


def findings(ladder: Ladder) -> list[Finding]:
    return [one for one in review(ladder, RULES) if one not in ladder.findings]


def pair(a: str, b: str) -> Ladder:
    return understood(f"## IC1\n\n### Craft\n\n- {a}\n\n## IC2\n\n### Craft\n\n- {b}\n")


@pytest.mark.parametrize("label", ["raise", "lower", "related", "unrelated"])
def test_no_overlap_is_told_of_what_is_none(label: Label) -> None:
    ladder = related(pair("Bakes bread.", "Bakes cakes for all shops."), 0, 1, label)

    assert [
        one.rule for one in findings(ladder) if one.rule.startswith("overlap/")
    ] == []


@pytest.mark.parametrize("label", ["same", "partial"])
def test_a_step_on_a_scale_is_no_overlap_even_when_a_judge_says_so(
    label: Label,
) -> None:
    ladder = related(
        pair("Delivers simple projects.", "Delivers the most complex projects."),
        0,
        1,
        label,
    )

    assert overlaps(ladder) == ()


def test_an_overlap_has_the_other_place_the_reason_and_its_confidence() -> None:
    ladder = related(
        pair("Bakes rye bread early.", "Bakes rye loaves early."), 0, 1, "same", 0.9
    )
    (found,) = [one for one in findings(ladder) if one.rule == "overlap/restates-lower"]

    assert found.severity == "warning"
    assert found.confidence == pytest.approx(0.9)
    assert found.related[0].quote == "Bakes rye bread early."
    assert found.related[0].level == "IC1"


def test_what_a_judge_is_unsure_of_is_only_worth_a_look() -> None:
    ladder = related(
        pair("Bakes rye bread early.", "Bakes rye loaves early."),
        0,
        1,
        "same",
        0.5,
        sure=False,
    )

    assert [
        one.severity for one in findings(ladder) if one.rule == "overlap/restates-lower"
    ] == ["info"]


def test_a_part_said_twice_is_marked_alone() -> None:
    ladder = related(
        pair("Cleans the old oven.", "Orders flour and cleans the old oven."),
        0,
        1,
        "partial",
    )
    (found,) = [one for one in findings(ladder) if one.rule.startswith("overlap/")]

    assert found.quote == "cleans the old oven"


def test_copies_between_disciplines_beside_each_other_are_only_worth_a_look() -> None:
    small = "### Web\n\n- Builds one page.\n\n### Phone\n\n- Builds one page.\n\n"
    large = (
        "### Web\n\n- Designs the checkout.\n\n### Phone\n\n- Designs the checkout.\n\n"
    )

    assert [one.severity for one in findings(understood(f"## IC1\n\n{small}"))] == [
        "warning"
    ]
    assert [
        one.severity
        for one in findings(understood(f"## IC1\n\n{small}## IC2\n\n{large}"))
    ] == ["info", "info"]


def test_a_ladder_that_prints_every_level_in_full_is_told_once() -> None:
    lines = [
        f"- Bakes kind {word} of bread."
        for word in "one two three four five six seven eight".split()
    ]
    level = "\n".join(lines)
    ladder = understood(
        f"## IC1\n\n### Craft\n\n{level}\n\n## IC2\n\n### Craft\n\n{level}\n"
    )

    assert [
        one.rule for one in findings(ladder) if one.rule.startswith("overlap/")
    ] == ["overlap/exact-copy"]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Bakes bread.", "You bake bread", "exact"),
        ("Bakes good rye bread.", "Actively bakes the good rye bread.", "near"),
        ("Bakes for a team.", "Bakes for teams.", ""),
        ("Bakes bread daily.", "Bakes no bread daily.", ""),
        ("Bakes small rye loaves.", "Bakes large rye loaves.", ""),
    ],
)
def test_copies_are_found_by_their_words(a: str, b: str, kind: str) -> None:
    assert copied(a, b) == kind


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("Writes clear notes.", "Writes very clear notes.", ["degree"]),
        ("Helps colleagues learn.", "Supports teammates learn.", ["synonym"]),
        ("Writes simple notes.", "Writes complex notes.", []),
        ("Writes notes for the team.", "Writes notes for the company.", []),
    ],
)
def test_a_change_of_wording_is_told_from_a_step(
    a: str, b: str, kinds: list[str]
) -> None:
    assert [one.kind for one in reworded(pair(a, b))] == kinds


def test_the_reason_names_the_words_that_decide() -> None:
    ladder = related(
        pair("Cleans the old oven.", "Orders flour and cleans the old oven."),
        0,
        1,
        "partial",
    )

    assert why(overlaps(ladder)[0]) == "both say “cleans the old oven”"


Run = Callable[..., str]


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """The command line, with an answer and what it read from standard input."""

    def called(*arguments: str, given: str = "") -> str:
        monkeypatch.setattr(
            sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
        )
        rung(arguments, prog_name="rung", standalone_mode=False)
        return capfdbinary.readouterr().out.decode()

    return called


def test_overlap_answers_machines_with_both_sides(run: Run) -> None:
    found = json.loads(run("overlap", "-", "--format", "json", given=LADDER))
    (pair,) = [
        one
        for one in found["pairs"]
        if one["relation"] == "same" and one["confidence"] == 1
    ]

    assert pair["a"] | {"file": "", "track": ""} == {
        "level": "common", "category": "Craft", "text": "Cleans the wheel after each use.", "line": 7, "file": "",
        "track": "",
    }  # fmt: skip
    assert (pair["b"]["level"], pair["b"]["line"]) == ("P2", 20)
    assert pair["why"] == "the same words"


def test_overlap_looks_between_two_levels_only_when_asked_to(run: Run) -> None:
    assert (
        json.loads(
            run(
                "overlap",
                "-",
                "--between",
                "P1",
                "P2",
                "--format",
                "json",
                given=LADDER,
            )
        )["pairs"]
        == []
    )


def test_threads_answer_machines_with_every_statement_once(run: Run) -> None:
    found = json.loads(run("threads", "-", "--format", "json", given=LADDER))
    steps = [step for thread in found["threads"] for step in thread]

    assert sorted(step["line"] for step in steps) == [7, 13, 19, 20]
    assert {step["step"] for step in steps} <= {
        "new",
        "raise",
        "same",
        "lower",
        "partial",
    }
    assert next(step for step in steps if step["line"] == 20)["step"] == "same"
    assert {key for step in steps for key in step} >= {
        "level",
        "category",
        "text",
        "line",
        "step",
    }


@pytest.mark.parametrize(
    "command",
    [("overlap",), ("threads",), ("threads", "--new"), ("threads", "--profile")],
)
@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_people_get_each_form(run: Run, command: tuple[str, ...], form: str) -> None:
    said = run(*command, "-", "--format", form, given=LADDER)

    assert "P2" in said
    assert ("<main" in said) == (form == "html")


def test_pairs_are_answered_in_order(run: Run, tmp_path: Path) -> None:
    lines = [
        {
            "a": "Bakes small cakes.",
            "b": "Bakes small cakes.",
            "position": "same-level",
        },
        {
            "a": "Sweeps the floor.",
            "b": "Negotiates the yearly price of flour with the mills.",
        },
    ]
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    answers = [
        json.loads(line)
        for line in run(
            "relate", "--pairs", str(file), "--format", "jsonl"
        ).splitlines()
    ]

    assert answers[0]["relation"] == "same"
    assert answers[1]["relation"] in ("related", "unrelated")
    for one in answers:
        assert list(one["probabilities"]) == list(LABELS)
        assert sum(one["probabilities"].values()) == pytest.approx(1, abs=0.001)
