"""What `rung diff` names between two drafts, and that it names nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import Call
from rung.model.relation import LABELS, Label, Relation
from rung.relate.drafts.bar import bar

OLD = """# Data team

## All levels

### Impact

- Agrees on what to measure before building it.

## IC1: Data Engineer

### Impact

- Delivers changes to one pipeline within a sprint.
- Reports progress and risks to the team each week.

### Craft

- Writes tests for each change.
- Documents each change.

## IC2: Senior Data Engineer

### Impact

- Delivers projects that touch several pipelines within a quarter.

### Craft

- Reviews the designs of others.
- Keeps the build under ten minutes.

## IC3: Staff Data Engineer

### Impact

- Leads projects of several teams over a year.
- Decides with product leads which projects to stop.

### Craft

- Sets the standards for how the department tests its code.
"""
"""The draft that all changes below are made to."""

ONE_CHANGE = (
    ("raised", "within a quarter", "and two other teams within a quarter", "IC2", "Impact"),
    ("lowered", "several pipelines within", "one pipeline within", "IC2", "Impact"),
    ("reworded", "Writes tests for each change", "Writes tests for every change", "IC1", "Craft"),
    ("dropped", "- Documents each change.\n", "", "IC1", "Craft"),
    ("added", "- Documents each change.\n", "- Documents each change.\n- Mentors an intern.\n", "IC1", "Craft"),
    (
        "split",
        "- Reports progress and risks to the team each week.",
        "- Reports progress to the team each week.\n- Reports risks to the team each week.",
        "IC1",
        "Impact",
    ),
    (
        "merged",
        "- Reviews the designs of others.\n- Keeps the build under ten minutes.",
        "- Reviews the designs of others and keeps the build under ten minutes.",
        "IC2",
        "Craft",
    ),
)  # fmt: skip
"""Kind, what is replaced by what, and where the change is."""


def changes(rung: Call, old: str, new: str) -> dict[str, object]:
    Path("old.md").write_text(old, encoding="utf-8")
    Path("new.md").write_text(new, encoding="utf-8")
    answer = rung("diff", "old.md", "new.md", "--format", "json")

    assert answer.code == 0, answer.err
    return dict(json.loads(answer.out))


@pytest.mark.parametrize(
    ("kind", "old", "new", "level", "category"),
    ONE_CHANGE,
    ids=[one[0] for one in ONE_CHANGE],
)
def test_a_change_is_named_and_nothing_else(
    rung: Call, kind: str, old: str, new: str, level: str, category: str
) -> None:
    assert old in OLD
    found = changes(rung, OLD, OLD.replace(old, new))["changes"]

    assert [(one["kind"], one["level"], one["category"]) for one in found] == [
        (kind, level, category)
    ]  # type: ignore[attr-defined]


def test_a_draft_is_no_change_of_itself(rung: Call) -> None:
    found = changes(rung, OLD, OLD)

    assert (found["changes"], found["unchanged"]) == ([], 11)


def test_marks_case_and_another_format_are_no_change(rung: Call) -> None:
    plain = OLD.replace(
        "- Reviews the designs of others.", "* reviews the designs of others"
    ).replace("### ", "#### ")

    assert changes(rung, OLD, plain)["changes"] == []


def test_a_statement_that_moved_is_found_where_it_is_now(rung: Call) -> None:
    moved = OLD.replace("- Documents each change.\n", "").replace(
        "before building it.\n", "before building it.\n- Documents each change.\n"
    )
    (one,) = changes(rung, OLD, moved)["changes"]  # type: ignore[misc]

    assert (one["kind"], one["old_level"], one["level"], one["category"]) == (
        "moved",
        "IC1",
        "common",
        "Impact",
    )


def test_a_level_put_in_between_pushes_the_one_above_up(rung: Call) -> None:
    inserted = OLD.replace(
        "## IC3: Staff",
        "## IC3: Lead Data Engineer\n\n### Impact\n\n- Plans a quarter.\n\n## IC4: Staff",
    )
    found = changes(rung, OLD, inserted)

    assert [(one["fate"], one["old"], one["new"]) for one in found["levels"]] == [  # type: ignore[attr-defined]
        ("same", "IC1", "IC1"),
        ("same", "IC2", "IC2"),
        ("added", "", "IC3"),
        ("renamed", "IC3", "IC4"),
    ]
    assert [(one["kind"], one["new"]) for one in found["changes"]] == [
        ("added", "Plans a quarter.")
    ]  # type: ignore[attr-defined]


def test_a_category_that_is_called_otherwise_is_no_move(rung: Call) -> None:
    found = changes(rung, OLD, OLD.replace("### Craft", "### Quality of work"))

    assert found["changes"] == []
    assert found["categories"] == [{"old": "Craft", "new": "Quality of work"}]


def test_a_gap_that_was_filled_is_one_addition(rung: Call) -> None:
    gap = OLD.replace("- Documents each change.\n", "- TODO\n")
    (one,) = changes(rung, gap, OLD)["changes"]  # type: ignore[misc]

    assert (one["kind"], one["new"], one["old"]) == (
        "added",
        "Documents each change.",
        "",
    )


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_every_form_quotes_both_sides(rung: Call, form: str) -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(
        OLD.replace("within a quarter", "within a month"), encoding="utf-8"
    )
    told = rung("diff", "old.md", "new.md", "--format", form).out

    assert "quarter" in told and "month" in told and "IC2" in told
    assert ("What changed and what it means for you" in told) == (form == "markdown")


def test_the_page_marks_what_differs_and_keeps_blanks_and_lines(rung: Call) -> None:
    lines = "- Reviews the designs of others.\n- Keeps the build under ten minutes."
    one = "- Reviews the designs of others and keeps the build under ten minutes."
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(
        OLD.replace("a quarter", "a month").replace(lines, one), encoding="utf-8"
    )
    told = rung("diff", "old.md", "new.md", "--format", "html").out

    assert (
        "within a <del>quarter</del>." in told and "within a <ins>month</ins>." in told
    )
    shown = re.sub("</?(del|ins)>", "", told)
    assert (
        "Reviews the designs of others.<br>Keeps the build under ten minutes." in shown
    )


def test_a_missing_draft_is_said_in_one_sentence(rung: Call) -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    answer = rung("diff", "old.md", "gone.md")

    assert (answer.code, answer.err) == (2, "rung: gone.md doesn't exist.\n")


def judged(label: Label, share: float = 0.4) -> Relation:
    rest = (1 - share) / (len(LABELS) - 1)
    return Relation(label, tuple(share if one == label else rest for one in LABELS))


@pytest.mark.parametrize(
    ("old", "new", "relation", "wanted"),
    [
        ("Mentors one engineer.", "Mentors three engineers.", judged("same"), "raised"),
        (
            "Answers within five days.",
            "Answers within two days.",
            judged("same"),
            "raised",
        ),
        (
            "Answers within two days.",
            "Answers within five days.",
            judged("lower"),
            "lowered",
        ),
        (
            "Leads the work of a team.",
            "Leads the work of the whole company.",
            judged("same"),
            "raised",
        ),
        ("Writes tests.", "Writes tests carefully.", judged("same", 0.9), "reworded"),
        ("Writes tests and documents.", "Writes tests.", judged("partial"), "lowered"),
        ("Writes tests.", "Writes unit tests.", judged("raise", 0.9), "raised"),
        ("Writes tests.", "Reviews designs.", judged("related", 0.9), "reworded"),
    ],
)
def test_the_bar_is_read_off_tiers_numbers_and_parts(
    old: str, new: str, relation: Relation, wanted: str
) -> None:
    assert bar(old, new, relation).bar == wanted
