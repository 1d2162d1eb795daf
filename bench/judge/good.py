"""Proposals that are right by construction, made by program from written ladders."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from rung.lexicon.openers import opener
from rung.lexicon.person import Person, person_of, recast
from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Category, Ladder, Level, Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.model.source import Place, Run

FILLERS = ("successfully", "effectively", "consistently", "actively", "really")
TWIN = 0.7
PERSONS: tuple[Person, ...] = ("first", "second", "third")


class Good(NamedTuple):
    """A proposal that must be accepted, the ladder that it is for, and how it was made."""

    kind: str
    before: Ladder
    proposal: Proposal


class Cell(NamedTuple):
    """The statements of one level and category."""

    ladder: Ladder
    track: str
    level: str
    category: str
    texts: tuple[str, ...]


def ladders(path: Path) -> Iterator[Ladder]:
    """The ladders of a file of statements, one a line."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows.setdefault(row["ladder"], []).append(row)
    for name, own in rows.items():
        yield _ladder(name, own)


def _ladder(name: str, rows: list[dict[str, Any]]) -> Ladder:
    levels: dict[tuple[str, str], int] = {}
    statements = []
    for number, row in enumerate(rows):
        common = row["level_index"] < 0
        level, track = (COMMON, "") if common else (row["level"], row["track"])
        if not common:
            levels.setdefault((track, level), row["level_index"])
        role = "summary" if row.get("kind") == "summary" else "expectation"
        run = Run(row["text"], Place(number, 0, len(row["text"])))
        statements.append(
            Statement(level, row["category"] or "", (run,), role, track, number)
        )  # type: ignore[arg-type]
    return Ladder(
        title=name,
        levels=tuple(
            Level(level, "", track, rank) for (track, level), rank in levels.items()
        ),
        categories=tuple(
            Category(one)
            for one in dict.fromkeys(row["category"] for row in rows if row["category"])
        ),
        statements=tuple(statements),
    )


def redundant(path: Path) -> frozenset[str]:
    """The statements that were labelled as saying what a lower one says."""
    if ".pairs." not in path.name or not path.is_file():
        return frozenset()
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    said = [row for row in rows if row["label"] in ("same", "partial", "lower")]
    return frozenset(row["b"] for row in said) | {
        row["a"] for row in said if row["position"] == "same-level"
    }


def cells(ladder: Ladder, twice: frozenset[str]) -> Iterator[Cell]:
    """Every expectation of two to six statements above common, none of which is in `twice`."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for one in ladder.statements:
        if one.role == "expectation" and one.level != COMMON and one.category:
            found.setdefault((one.track, one.level, one.category), []).append(one.text)
    for (track, level, category), texts in found.items():
        lower = _below(ladder, track, level)
        if any(_twin(text, other) for text in texts for other in lower):
            continue
        if (
            2 <= len(texts) <= 6
            and len(set(texts)) == len(texts)
            and twice.isdisjoint(texts)
        ):
            yield Cell(ladder, track, level, category, tuple(texts))


def _below(ladder: Ladder, track: str, level: str) -> list[str]:
    """What common and the lower levels of a track say."""
    ranks = {one.id: one.rank for one in ladder.levels if one.track == track}
    under = {COMMON} | {name for name, rank in ranks.items() if rank < ranks[level]}
    return [
        one.text
        for one in ladder.statements
        if one.level in under and one.track in (track, "")
    ]


def _twin(a: str, b: str) -> bool:
    """Whether two texts are nearly the same letters: such a repetition is a fault of the ladder, not of the judge."""
    match = SequenceMatcher(None, a.lower(), b.lower())
    return (
        match.real_quick_ratio() > TWIN
        and match.quick_ratio() > TWIN
        and match.ratio() > TWIN
    )


def good(cell: Cell, chance: random.Random) -> Iterator[Good]:
    """The right proposals for a cell: as it is, in another person, merged, cut, without filler, without a copy."""
    yield _made("as it is", cell.ladder, cell, "restyle", cell.texts)
    yield from _recast(cell)
    yield from _merged(cell)
    yield _made(
        "cut for length",
        cell.ladder,
        cell,
        "tighten",
        cell.texts[1:],
        len(cell.texts) - 1,
    )
    yield from _filler(cell, chance)
    yield from _copy(cell, chance)


def _made(
    kind: str,
    before: Ladder,
    cell: Cell,
    operation: str,
    texts: tuple[str, ...],
    *more: Any,
) -> Good:
    most, person = (*more, None, None)[:2]
    request = Request(
        Operation.named(operation),
        cell.level,
        cell.category,
        max=most,
        person=person or "",
        track=cell.track,
    )
    lines = tuple(Line(cell.level, cell.category, text) for text in texts)
    return Good(kind, before, Proposal(request, "program", lines))


def _recast(cell: Cell) -> Iterator[Good]:
    """The cell in another person, where every sentence can be recast for sure."""
    persons = {person_of(text) for text in cell.texts}
    if len(persons) != 1 or None in persons:
        return
    (old,) = persons
    for to in PERSONS:
        made = [in_person(text, to) for text in cell.texts]
        if to != old and all(made):
            yield _made(
                "recast",
                cell.ladder,
                cell,
                "restyle",
                tuple(filter(None, made)),
                None,
                to,
            )
            return


def in_person(text: str, to: Person) -> str:
    """A statement in another person; empty where that is not sure."""
    parts = [recast(text[start:end], to) for start, end in sentences(text)]
    return (
        " ".join(one.text for one in parts if one)
        if all(one and one.sure for one in parts)
        else ""
    )


def _merged(cell: Cell) -> Iterator[Good]:
    """The first two short statements as one."""
    a, b = cell.texts[:2]
    plain = {"you", "i", "third"}
    if (
        len((a + b).split()) > 30
        or opener(a).kind != opener(b).kind
        or opener(a).kind not in plain
    ):
        return
    if len(sentences(a)) > 1 or len(sentences(b)) > 1:
        return
    stop = "." if a.endswith(".") else ""
    joined = (
        f"{a.rstrip('.')}, and {b[0].lower()}{b[1:].rstrip('.')}{stop}"
        if b[:2] != "I "
        else f"{a.rstrip('.')}, and {b}"
    )
    yield _made(
        "merged",
        cell.ladder,
        cell,
        "tighten",
        (joined, *cell.texts[2:]),
        len(cell.texts) - 1,
    )


def _filler(cell: Cell, chance: random.Random) -> Iterator[Good]:
    """The statement had a filler before its verb; the proposal is without it."""
    text = cell.texts[0]
    found = opener(text)
    if found.verb == (0, 0) or found.kind not in ("you", "i", "third"):
        return
    word = chance.choice(FILLERS)
    at = found.verb[0]
    loaded = (
        f"{text[:at]}{word} {text[at:]}"
        if at
        else f"{word.capitalize()} {text[0].lower()}{text[1:]}"
    )
    if "’" in text[: found.verb[1]] or "'" in text[: found.verb[1]]:
        return
    yield _made(
        "filler removed", _with(cell, text, loaded), cell, "tighten", cell.texts
    )


def _with(cell: Cell, text: str, instead: str) -> Ladder:
    from dataclasses import replace

    changed = tuple(
        replace(one, runs=(Run(instead, Place(one.order, 0, len(instead))),))
        if one.text == text
        and one.level == cell.level
        and one.category == cell.category
        else one
        for one in cell.ladder.statements
    )
    return replace(cell.ladder, statements=changed)


def _copy(cell: Cell, chance: random.Random) -> Iterator[Good]:
    """The cell said again what common says; the proposal leaves that out."""
    from dataclasses import replace

    common = [one.text for one in cell.ladder.statements if one.level == COMMON]
    if not common:
        return
    text = chance.choice(common)
    person = person_of(cell.texts[0])
    again = (in_person(text, person) if person else "") or text
    more = Statement(
        cell.level,
        cell.category,
        (Run(again, Place(9999, 0, len(again))),),
        track=cell.track,
        order=9999,
    )
    before = replace(cell.ladder, statements=(*cell.ladder.statements, more))
    yield _made("copy of common removed", before, cell, "tighten", cell.texts)
