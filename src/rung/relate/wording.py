"""Two statements that differ in wording alone: by a word of degree, or by words that mean the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rung.model.ladder import Ladder, Statement
from rung.model.view import once_per_ladder
from rung.relate.clauses import UNHEARD, content
from rung.relate.copies import copied
from rung.relate.difference import stem, words_of
from rung.relate.standing import Standing, standings

Wording = Literal["degree", "synonym"]

DEGREE = frozenset(
    "very well really truly highly extremely exceptionally increasingly consistently effectively efficiently"
    " successfully actively proactively strongly clearly greatly deeply significantly particularly especially more most"
    " better best good great strong solid excellent exceptional outstanding high-quality high quality superior"
    " remarkable fully thoroughly expertly skilfully skillfully".split()
)
"""Words that turn the same demand up or down without saying what is to be seen."""

SYNONYMS = (
    "lead drive run",
    "goal objective target aim",
    "colleague teammate peer coworker",
    "mentor coach guide",
    "assist help support",
    "create build make",
    "identify spot recognise recognize find",
    "fix resolve solve",
    "improve enhance",
    "use utilise utilize employ leverage",
    "show demonstrate display",
    "start begin",
    "ensure assure",
    "company organisation organization business",
    "mainly mostly primarily",
    "quick fast rapid swift",
    "important key crucial vital",
    "discuss talk",
    "share spread",
    "often frequently regularly",
    "complete finish",
    "obtain get gain",
    "large big",
    "task assignment",
    "engineer developer",
    "plan plans",
)
"""Words that ladders use for each other; a team with a scale of its own verbs declares it as terms."""

FEW = 2


class Reworded(NamedTuple):
    """A higher statement that differs from a lower one of its category in wording alone, and the words that differ."""

    a: Statement
    b: Statement
    kind: Wording
    words_a: tuple[str, ...]
    words_b: tuple[str, ...]


@once_per_ladder
def reworded(ladder: Ladder) -> tuple[Reworded, ...]:
    """Every statement that a lower level of its track and category has in other words, each beside the nearest one."""
    found: dict[int, Reworded] = {}
    rows = [one for one in standings(ladder) if one.height >= 0]
    keys: tuple[tuple[Wording, Callable[[str], str]], ...] = (
        ("degree", toned),
        ("synonym", mapped),
    )
    for kind, key in keys:
        for group in _grouped(rows, key).values():
            for a, b in _upward(group):
                words = _differing(a.text, b.text)
                if any(words) and not copied(a.text, b.text):
                    found.setdefault(id(b), Reworded(a, b, kind, *words))
    return tuple(found.values())


@lru_cache(maxsize=8192)
def toned(text: str) -> str:
    """The words of a text without words of degree, the verb without its ending; empty when too few are left."""
    words = [
        word.text
        for word in words_of(text)
        if word.text not in UNHEARD and word.text not in DEGREE
    ]
    return " ".join([stem(words[0]), *words[1:]]) if len(words) >= FEW else ""


@lru_cache(maxsize=8192)
def mapped(text: str) -> str:
    """The stems of a text, each by the first of the words it can stand for; empty when too few are left."""
    stems = [
        _first().get(word.stem, word.stem)
        for word in words_of(text)
        if word.text not in UNHEARD
    ]
    return " ".join(stems) if len(stems) >= FEW else ""


@lru_cache(maxsize=8192)
def subject(text: str) -> frozenset[str]:
    """The stems of what a text is about, each by the first of the words it can stand for."""
    return frozenset(_first().get(word, word) for word in content(text))


@lru_cache(maxsize=1)
def _first() -> Mapping[str, str]:
    return {
        stem(word): stem(words.split()[0])
        for words in SYNONYMS
        for word in words.split()
    }


def _grouped(
    rows: Sequence[Standing], key: Callable[[str], str]
) -> Mapping[object, list[Standing]]:
    groups: dict[object, list[Standing]] = {}
    for one in rows:
        said = key(one.statement.text)
        if said:
            groups.setdefault(
                (one.statement.track, one.statement.category, said), []
            ).append(one)
    return groups


def _upward(group: Sequence[Standing]) -> Iterator[tuple[Statement, Statement]]:
    ordered = sorted(group, key=lambda one: (one.height, one.statement.place))
    below: Standing | None = None
    for before, one in pairwise(ordered):
        below = before if before.height < one.height else below
        if below:
            yield below.statement, one.statement


def _differing(a: str, b: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of content that one has and the other hasn't in any form."""
    sides = [
        [word for word in words_of(text) if word.text not in UNHEARD] for text in (a, b)
    ]
    stems = [{word.stem for word in side} for side in sides]
    return (
        tuple(word.text for word in sides[0] if word.stem not in stems[1]),
        tuple(word.text for word in sides[1] if word.stem not in stems[0]),
    )
