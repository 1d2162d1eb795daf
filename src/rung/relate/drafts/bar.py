"""How the bar moved where a statement was reworded: the judge's word beside tiers, numbers and what fell away."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rung.lexicon.content import concepts
from rung.lexicon.numbers import VALUES
from rung.lexicon.scales import profile
from rung.model.relation import LABELS, Relation

Bar = Literal["raised", "lowered", "reworded"]

UNSURE = 0.5
"""A judge who gives its answer less than this may be overruled by a tier or a number."""

LEAN = 2.0
"""So many times likelier must raise be than lower, or the other way round, for a judge in doubt to lean to it."""

COUNTED = re.compile(rf"\b(?:\d+|{'|'.join(VALUES)})\b", re.IGNORECASE)
LIMIT = re.compile(
    r"\b(?:within|under|below|at most|less than|fewer than|no more than|every|each)\s*$",
    re.IGNORECASE,
)


class Moved(NamedTuple):
    """Where the bar went and why it is thought so, in half a sentence."""

    bar: Bar
    why: str


def bar(old: str, new: str, relation: Relation) -> Moved:
    """Whether the new text asks for more, for less, or for the same; tiers and numbers outweigh a judge in doubt."""
    scaled = _by_tiers(old, new) or _by_numbers(old, new)
    words = _words(relation)
    sure = relation.confidence >= UNSURE
    if relation.label in ("raise", "lower") and (sure or not scaled):
        return (
            Moved("raised", f"it asks for more{words}")
            if relation.label == "raise"
            else _less(words)
        )
    if scaled:
        return (
            Moved("raised", f"it asks for more{words}") if scaled > 0 else _less(words)
        )
    part = _by_parts(old, new, relation)
    if part:
        return (
            Moved("raised", f"it asks for something besides{words}")
            if part > 0
            else _part_gone(words)
        )
    if relation.label in ("related", "unrelated"):
        return Moved(
            "reworded", f"the subject is the same, what it asks for may not be{words}"
        )
    return Moved("reworded", f"the bar is the same{words}")


def _less(words: str) -> Moved:
    return Moved("lowered", f"it asks for less{words}")


def _part_gone(words: str) -> Moved:
    return Moved("lowered", f"a part of it fell away{words}")


def _by_tiers(old: str, new: str) -> int:
    """1 where every tier that differs is higher now, -1 where every one is lower, else 0."""
    before, after = profile(old), profile(new)
    steps = {after[name] - before[name] for name in before.keys() & after.keys()} - {0}
    return 1 if steps and min(steps) > 0 else -1 if steps and max(steps) < 0 else 0


def _by_numbers(old: str, new: str) -> int:
    """The same for the numbers, where nothing but one number differs; below a limit less is more."""
    before, after = list(COUNTED.finditer(old)), list(COUNTED.finditer(new))
    if len(before) != len(after) or _bare(old) != _bare(new):
        return 0
    differing = [
        (a, b) for a, b in zip(before, after, strict=True) if _value(a) != _value(b)
    ]
    if len(differing) != 1:
        return 0
    a, b = differing[0]
    direction = -1 if LIMIT.search(new[: b.start()]) else 1
    return direction if _value(b) > _value(a) else -direction


def _bare(text: str) -> frozenset[str]:
    return concepts(COUNTED.sub(" ", text))


def _value(hit: re.Match[str]) -> int:
    return int(hit[0]) if hit[0].isdecimal() else VALUES[hit[0].lower()]


def _by_parts(old: str, new: str, relation: Relation) -> int:
    """1 where something weighty was put to a text that stays, -1 where such a part of it fell away."""
    before, after = concepts(old), concepts(new)
    if not (before < after or after < before):
        return 0
    added = before < after
    more, less = (new, old) if added else (old, new)
    weighty = set(profile(more)) - set(profile(less)) or len(
        COUNTED.findall(more)
    ) > len(COUNTED.findall(less))
    return (
        (1 if added else -1)
        if weighty or relation.label == "partial" or _leans(relation, added=added)
        else 0
    )


def _leans(relation: Relation, *, added: bool) -> bool:
    p = dict(zip(LABELS, relation.probabilities, strict=True))
    toward, away = (p["raise"], p["lower"]) if added else (p["lower"], p["raise"])
    return toward >= 0.15 and toward >= LEAN * away


def _words(relation: Relation) -> str:
    """The stretches that differ, as far as there are few."""
    gone, come = (
        ", ".join(f"'{one}'" for one in words[:3])
        for words in (relation.words_a, relation.words_b)
    )
    if gone and come:
        return f": {gone} became {come}"
    return f": {come} is new" if come else f": {gone} is gone" if gone else ""
