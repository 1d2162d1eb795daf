"""One request, however it is asked: options, schemas and prompts know the same details, and scopes are what people mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest

from conftest import Call
from ladders import ladder
from rung.api.proposal import Details
from rung.mcp.requests import parameters
from rung.model.ladder import COMMON
from rung.model.operation import Operation
from rung.model.request import DETAILS, Request
from rung.model.scope import Scope, name_of

TRACKS = """# Ladder

## Engineers

### IC1

#### Craft

- You test small changes.
- You test small changes.

### IC2

#### Craft

- You test large changes.

## Managers

### M1

#### Craft

- You plan small teams.
"""
LADDER = """## All levels

### Craft

- You write tests.

## S1

### Craft

- You answer mail.
- You answer mail.

## S2

### Craft

- To be defined.
"""


ROWS = ladder(
    (COMMON, "Craft", "Writes tests."),
    ("L1", "Craft", "Answers mail.", "A"),
    ("L1", "Care", "Greets guests.", "A"),
    ("L2", "Craft", "Answers hard mail.", "A"),
    ("L2", "Craft", "TODO", "A"),
    ("L1", "Craft", "Plans shifts.", "B"),
)


def covered(**details: Any) -> tuple[list[str], list[str]]:
    """What a tighten request covers, and what stands around it."""
    scope = Scope(ROWS, Request(Operation.TIGHTEN, **details))
    return [one.text for one in scope.inside], [one.text for one in scope.around]


def test_every_detail_of_a_request_is_described_for_all_who_ask() -> None:
    types = get_type_hints(Request)
    del types["operation"]

    assert sorted(DETAILS) == sorted(types)
    assert sorted(parameters()) == sorted(types)
    assert get_type_hints(Details) == types


@pytest.mark.parametrize("operation", Operation)
def test_an_operation_knows_its_details_and_its_name(operation: Operation) -> None:
    terms = operation.terms

    assert set(terms.details) <= set(DETAILS)
    assert Operation.named(operation.value) is operation
    assert Request(operation).missing == terms.needs
    assert terms.summary and terms.ask


def test_a_request_survives_as_json() -> None:
    asked = Request(Operation.RELEVEL, rename=(("a", "b"),), keep=("c",), max=2)

    assert msgspec.json.decode(msgspec.json.encode(asked), type=Request) == asked
    with pytest.raises(msgspec.ValidationError, match="operation"):
        msgspec.json.decode(b'{"operation": "tigthen"}', type=Request)


@pytest.mark.parametrize(
    ("details", "inside", "around"),
    [
        (
            {"level": "l1"},
            ["Answers mail.", "Greets guests."],
            ["Writes tests."],
        ),
        (
            {"level": "L2"},
            ["Answers hard mail."],
            ["Writes tests.", "Answers mail.", "Greets guests."],
        ),
        (
            {"level": "L1", "category": "craft"},
            ["Answers mail."],
            ["Writes tests.", "Greets guests."],
        ),
        ({"level": "L1", "track": "B"}, ["Plans shifts."], ["Writes tests."]),
        ({"level": "common"}, ["Writes tests."], []),
        ({"level": "All levels"}, ["Writes tests."], []),
        (
            {"text": "answers mail"},
            ["Answers mail."],
            ["Writes tests.", "Greets guests."],
        ),
        (
            {},
            [one.text for one in ROWS.statements if one.text != "TODO"],
            [],
        ),
    ],
)
def test_a_scope_is_what_people_mean(
    details: dict[str, Any], inside: list[str], around: list[str]
) -> None:
    if details.get("level") == "All levels":
        assert name_of(ROWS, "All levels") == COMMON
        details = {"level": name_of(ROWS, "All levels")}

    assert covered(**details) == (inside, around)


@pytest.mark.parametrize(
    ("level", "rank"),
    [("common", -1), ("L1", 0), ("L2", 1), ("L1.5", 0), ("L9", 1), ("Chief", 1)],
)
def test_a_new_level_stands_where_its_number_says(level: str, rank: int) -> None:
    assert Scope(ROWS, Request(Operation.DRAFT, level)).rank == rank


def answer(rung: Call, *arguments: str, stdin: bytes = b"") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        rung(*arguments, "--format", "json", stdin=stdin).out
    )
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ladder.md"
    path.write_text(LADDER)
    return path


def test_an_answer_for_the_whole_ladder_is_judged_level_by_level(
    rung: Call, file: Path
) -> None:
    said = (
        b"## All levels\n- I write tests.\n## S1\n- I answer mail.\n- I answer mail.\n"
    )
    found = answer(
        rung, "answer", "restyle", str(file), "--person", "first", stdin=said
    )

    assert found["accepted"], found["verdicts"]
    assert {(one["level"], one["text"]) for one in found["statements"]} == {
        ("common", "I write tests."),
        ("S1", "I answer mail."),
    }


def test_ask_and_answer_take_the_same_request_and_the_old_order_still_works(
    rung: Call, file: Path
) -> None:
    asked = (str(file), "--level", "S1", "--max", "1")
    said = b"- You answer mail.\n"
    new = answer(rung, "answer", "tighten", *asked, stdin=said)
    old = answer(
        rung, "answer", str(file), "--request", "tighten", *asked[1:], stdin=said
    )

    assert "You answer mail." in rung("ask", "tighten", *asked).out
    assert new == old and new["accepted"]
    assert "no operation" in rung("answer", "tigthen", *asked, stdin=said).err


@pytest.mark.parametrize("level", ["S9", "S 9"])
def test_a_prompt_for_a_level_that_is_not_there_is_refused(
    rung: Call, file: Path, level: str
) -> None:
    found = rung("ask", "tighten", str(file), "--level", level)

    assert found.code == 2 and "no level" in found.err


def test_a_prompt_for_all_levels_speaks_of_the_common_part(
    rung: Call, file: Path
) -> None:
    found = rung("ask", "tighten", str(file), "--level", "All levels")

    assert found.code == 0
    assert "- You write tests." in found.out.split("## AROUND")[0]


def test_a_level_that_is_still_to_be_defined_is_no_hindrance(
    rung: Call, file: Path
) -> None:
    found = answer(rung, "tighten", str(file), "--apply")

    assert found["applied"]
    assert file.read_text() == LADDER.replace("- You answer mail.\n", "", 1)


def test_levels_of_several_tracks_are_renamed(rung: Call, tmp_path: Path) -> None:
    path = tmp_path / "tracks.md"
    path.write_text(TRACKS)

    assert rung("relevel", str(path), "IC1=IC0", "--apply").code == 0
    assert path.read_text() == TRACKS.replace("IC1", "IC0")


def test_what_a_request_lacks_is_told_in_a_sentence(rung: Call, file: Path) -> None:
    for arguments, told in (
        (("restyle", str(file)), "--person"),
        (("draft", str(file)), "--level LEVEL"),
        (("ask", "convert", str(file), "--level", "S1"), "--from OLD"),
        (("ask", "scale"), "--ends LOW HIGH"),
    ):
        found = rung(*arguments)
        assert found.code == 2 and told in found.err, found.err
