"""Builds the ladder and the request of a turn from turns.toml and the conversation."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from conversation import Turn, answered

from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Category, Ladder, Level, Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.model.source import Place, Run
from rung.revise.paste.answers import lines_of

CATEGORIES = ("Impact", "Proficiency", "Execution", "Teamwork")
QUOTES = re.compile(r"[\"“]([^\"”]+)[\"”]")
Row = tuple[str, str, str, str]


def recipes() -> dict[str, dict[str, Any]]:
    """The recipes of all turns."""
    return tomllib.loads(
        (Path(__file__).parent / "turns.toml").read_text(encoding="utf-8")
    )


Told = dict[str, dict[str, Any]]
Own = dict[str, tuple[Line, ...]]


def proposal(
    name: str, found: dict[str, Turn], told: Told, own: Own | None = None
) -> tuple[Ladder, Proposal]:
    """The ladder as it stood at a turn, and the assistant's answer as a proposal for what was asked.

    `own`: answers that stand in for the assistant's where a later turn builds on them.
    """
    recipe = told[name]
    turn = found[recipe["at"]]
    request = _request(recipe, turn, found, told)
    before = _ladder(recipe, turn, found, told, own or {})
    read = lines_of(turn.answer, before, request)
    return before, Proposal(request, "recorded", read.lines, read.note)


def _request(
    recipe: dict[str, Any], turn: Turn, found: dict[str, Turn], told: Told
) -> Request:
    quotes = QUOTES.findall("\n".join(turn.said))
    text = (
        quotes[0]
        if "quoted" in recipe
        else "\n".join(_lines(turn, recipe.get("text", "")))
    )
    fixed = _lines(turn, recipe.get("fixed", ""))
    for one in recipe.get("more_fixed", ()):
        fixed += _elsewhere(one, found, told)
    source = _lines(turn, recipe.get("source", ""))
    for one in recipe.get("more_source", ()):
        source += _elsewhere(one, found, told)
    return Request(
        operation=Operation.named(recipe["operation"]),
        level=recipe.get("level", ""),
        category=recipe.get("category", ""),
        max=recipe.get("max"),
        intent="\n".join(_lines(turn, recipe.get("intent", ""))),
        text=text,
        keep=tuple(fixed),
        source=tuple(source),
        like=tuple(recipe.get("like", ())),
        steps=recipe.get("steps"),
        ends=tuple(quotes) if "ends_quoted" in recipe else (),
        rename=tuple((old, new) for old, new in recipe.get("renames", ())),
    )


def _elsewhere(spec: str, found: dict[str, Turn], told: Told) -> list[str]:
    name, _, numbers = spec.partition(" ")
    return _lines(found[told[name]["at"]], numbers)


def _ladder(
    recipe: dict[str, Any], turn: Turn, found: dict[str, Turn], told: Told, own: Own
) -> Ladder:
    rows = _rows(turn, recipe.get("rows", ()))
    if "rows_of" in recipe:
        other = told[recipe["rows_of"]]
        rows += _rows(found[other["at"]], other["rows"])
    if "rows_from" in recipe:
        other = told[recipe["rows_from"].split()[0]]
        rows += _rows(found[other["at"]], other["rows"])
    for spec in recipe.get("more_rows", ()):
        name, _, rest = spec.partition(" ")
        rows += _rows(found[told[name]["at"]], (rest,))
    for spec in filter(None, recipe.get("answer", "").split(";")):
        name, level = spec.split()
        lines = (
            own.get(name)
            or answered(found[told[name]["at"]].answer, CATEGORIES, level)[0]
        )
        rows += [(level, line.category, "expectation", line.text) for line in lines]
    titles = dict(
        re.findall(
            r"([A-Z]+\d) \(([^)]+)\)", "\n".join(_lines(turn, recipe.get("titles", "")))
        )
    )
    return _made(rows, recipe.get("levels", ()), titles)


def _rows(turn: Turn, specs: tuple[str, ...]) -> list[Row]:
    rows = []
    for spec in specs:
        level, category, numbers = spec.split()
        role = "summary" if category == "=" else "expectation"
        rows += [
            (level, category.strip("="), role, text) for text in _lines(turn, numbers)
        ]
    return rows


def _lines(turn: Turn, numbers: str) -> list[str]:
    """Lines of a turn: "4-5,9:" is the fourth, the fifth, and of the ninth what follows its first colon."""
    found = []
    for one in filter(None, numbers.split(",")):
        low, _, high = one.rstrip(":@").partition("-")
        for number in range(int(low), int(high or low) + 1):
            text = turn.said[number - 1]
            text = text.partition(":")[2] if one.endswith(":") else text
            text = re.sub(r"^\s*[-*]\s+", "", text).strip()
            found += (
                [text[a:b] for a, b in sentences(text)] if one.endswith("@") else [text]
            )
    return [text for text in found if text]


def _made(rows: list[Row], levels: tuple[str, ...], titles: dict[str, str]) -> Ladder:
    names = sorted(
        {*levels, *titles, *(level for level, *_ in rows if level != COMMON)}
    )
    statements = []
    for number, (level, category, role, text) in enumerate(rows):
        run = Run(text, Place(number, 0, len(text)))
        statements.append(Statement(level, category, (run,), role, "", number))  # type: ignore[arg-type]
    kinds = dict.fromkeys(
        category for _, category, _, _ in rows if category in CATEGORIES
    )
    return Ladder(
        levels=tuple(
            Level(name, titles.get(name, ""), "", rank)
            for rank, name in enumerate(names)
        ),
        categories=tuple(Category(name) for name in kinds),
        statements=tuple(statements),
    )


def as_lines(ladder: Ladder, level: str) -> tuple[Line, ...]:
    """The statements of a level as the lines of a proposal that changes nothing."""
    return tuple(
        Line(one.level, one.category, one.text)
        for one in ladder.statements
        if one.level == level
    )
