"""Faults planted in right proposals, one at a time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from good import PERSONS, Good, in_person

from rung.lexicon.openers import opener
from rung.lexicon.person import person_of
from rung.model.ladder import COMMON
from rung.model.proposal import Line

HIGHER = {
    "their team": "the whole company",
    "your team": "the whole company",
    "my team": "the whole company",
    "the team": "the whole company",
    "a team": "the whole company",
    "small": "large",
    "simple": "complex",
    "medium": "very high",
    "some": "all",
    "basic": "expert",
    "junior": "senior",
    "helps": "leads",
    "supports": "leads",
    "with help": "independently",
    "one": "every",
    "own": "everybody's",
    "local": "global",
    "weekly": "yearly",
}
NUMBERS = {
    "two": "five",
    "three": "seven",
    "four": "nine",
    "five": "two",
    "half": "twice",
    "one": "six",
    "daily": "weekly",
}
PUFF = ("seamlessly", "flawlessly", "masterfully", "tirelessly", "passionately")
TAILS = (
    ", ensuring world-class outcomes",
    ", driving unparalleled excellence",
    ", playing a pivotal role in success",
    ", fostering a vibrant culture of innovation",
)


def faults(one: Good, chance: random.Random) -> Iterator[tuple[str, Good]]:
    """The proposal with each fault that can be planted in it."""
    for kind, made in (
        ("clause dropped", _dropped(one, chance)),
        ("scope raised", _raised(one)),
        ("number or name changed", _renamed(one)),
        ("copy of common added", _copied(one, chance)),
        ("puff added", _puffed(one, chance)),
        ("one statement too many", _more(one, chance)),
        ("wrong person", _person(one)),
        ("statement dropped", _without(one)),
        ("wrong level", _level(one)),
    ):
        if made is not None:
            yield kind, made


def _with(one: Good, lines: tuple[Line, ...]) -> Good:
    return one._replace(proposal=replace(one.proposal, lines=lines))


def _changed(one: Good, at: int, text: str) -> Good:
    lines = list(one.proposal.lines)
    lines[at] = lines[at]._replace(text=text)
    return _with(one, tuple(lines))


def _dropped(one: Good, chance: random.Random) -> Good | None:
    """The last clause of a line is gone; not of a merged one, where the number asked for lets a statement go."""
    if one.kind == "merged":
        return None
    order = list(range(len(one.proposal.lines)))
    chance.shuffle(order)
    for at in order:
        text = one.proposal.lines[at].text
        hits = list(
            re.finditer(
                r", (?:and |or |while |so that )?|; | and | so that | by | while ", text
            )
        )
        hits = [
            hit
            for hit in hits
            if len(text[hit.end() :].split()) >= 2
            and len(text[: hit.start()].split()) >= 3
        ]
        if hits and "." not in text.rstrip("."):
            return _changed(
                one, at, text[: hits[-1].start()] + ("." if text.endswith(".") else "")
            )
    return None


def _raised(one: Good) -> Good | None:
    for at, line in enumerate(one.proposal.lines):
        for old, new in HIGHER.items():
            hit = re.search(rf"\b{old}\b", line.text)
            if hit:
                return _changed(
                    one, at, line.text[: hit.start()] + new + line.text[hit.end() :]
                )
    line = one.proposal.lines[0]
    return _changed(one, 0, line.text.rstrip(".") + " across the whole company.")


def _renamed(one: Good) -> Good | None:
    for at, line in enumerate(one.proposal.lines):
        digits = re.search(r"\b\d+\b", line.text)
        if digits:
            return _changed(
                one,
                at,
                line.text[: digits.start()]
                + str(int(digits[0]) + 3)
                + line.text[digits.end() :],
            )
        for old, new in NUMBERS.items():
            hit = re.search(rf"(?<!-)\b{old}\b(?!-)", line.text)
            if hit and old != "one":
                return _changed(
                    one, at, line.text[: hit.start()] + new + line.text[hit.end() :]
                )
        name = re.search(r"(?<=[a-z,] )(?!I\b)[A-Z][A-Za-z]{2,}", line.text)
        if name:
            return _changed(
                one, at, line.text[: name.start()] + "Quillon" + line.text[name.end() :]
            )
    return None


def _copied(one: Good, chance: random.Random) -> Good | None:
    """A line that common has already, where repetitions were to go."""
    common = [each.text for each in one.before.statements if each.level == COMMON]
    if not common or not one.proposal.request.operation.terms.removes_repeats:
        return None
    line = one.proposal.lines[-1]._replace(text=chance.choice(common))
    most = one.proposal.request.max
    lines = (
        (*one.proposal.lines, line)
        if most is None or len(one.proposal.lines) < most
        else (*one.proposal.lines[:-1], line)
    )
    return _with(one, lines)


def _puffed(one: Good, chance: random.Random) -> Good | None:
    text = one.proposal.lines[0].text
    found = opener(text)
    if (
        chance.random() < 0.5
        and found.kind in ("you", "i")
        and found.verb[0]
        and "'" not in text[: found.verb[1]]
    ):
        at = found.verb[0]
        return _changed(one, 0, f"{text[:at]}{chance.choice(PUFF)} {text[at:]}")
    return _changed(
        one,
        0,
        text.rstrip(".") + chance.choice(TAILS) + ("." if text.endswith(".") else ""),
    )


def _more(one: Good, chance: random.Random) -> Good | None:
    """A statement more than asked for: one of another level."""
    if one.proposal.request.max is None:
        return None
    level, category = one.proposal.request.level, one.proposal.request.category
    others = [
        each.text for each in one.before.statements if each.level not in (level, COMMON)
    ]
    if not others:
        return None
    lines = list(one.proposal.lines)
    while len(lines) <= one.proposal.request.max:
        lines.append(Line(level, category, chance.choice(others)))
    return _with(one, tuple(lines))


def _person(one: Good) -> Good | None:
    """One line speaks in another person, where all others speak in one."""
    texts = [line.text for line in one.proposal.lines]
    persons = {person_of(text) for text in texts}
    if len(persons) != 1 or None in persons:
        return None
    if (
        not one.proposal.request.operation.terms.recasts
        and {person_of(each) for each in _cell(one)} != persons
    ):
        return None
    for to in PERSONS:
        made = in_person(texts[0], to)
        if to not in persons and made:
            return _changed(one, 0, made)
    return None


def _cell(one: Good) -> list[str]:
    request = one.proposal.request
    return [
        each.text
        for each in one.before.statements
        if (each.level, each.category) == (request.level, request.category)
    ]


def _without(one: Good) -> Good | None:
    """A whole statement is gone, and no number asks for that."""
    if one.kind in ("cut for length", "merged", "copy of common removed"):
        return None
    return _with(one, one.proposal.lines[1:])


def _level(one: Good) -> Good | None:
    other = next(
        (
            level.id
            for level in one.before.levels
            if level.id != one.proposal.request.level
        ),
        None,
    )
    return (
        _with(one, tuple(line._replace(level=other) for line in one.proposal.lines))
        if other
        else None
    )
