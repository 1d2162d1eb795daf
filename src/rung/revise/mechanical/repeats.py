"""What is said twice: a statement that another one says already, around the scope or beside it in a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from rung.lexicon.scales import Term
from rung.model.ladder import COMMON, Statement
from rung.model.relation import Pair, Position
from rung.revise.author import Task
from rung.revise.mechanical.words import covered, level_with

SURE = 0.8
"""So sure must the relation model be that a statement is said elsewhere; its words must bear it out as well."""
MOST_WORDS = 0.6
"""So much of a statement must another one say in words before it can count as saying it."""


def is_said(task: Task, one: Statement) -> bool:
    """Whether one statement that the person is held to anyway says all of this one.

    Its words tell where they are all there at the same height; the relation model is asked about the rest.
    """
    others = [
        other
        for other in task.scope.around
        if covered(one.text, other.text) >= MOST_WORDS
    ]
    terms = task.ladder.terms
    if any(_says_all(other.text, one.text, terms) for other in others):
        return True
    pairs = [Pair(other.text, one.text, _position(other, one)) for other in others]
    return any(
        found.label == "same" and found.confidence >= SURE
        for found in task.relate(pairs)
    )


def repeats(texts: Sequence[str], terms: tuple[Term, ...]) -> frozenset[int]:
    """The numbers, from 0, of those texts of a list that another one says; of two that say the same the first stays."""
    pairs = permutations(range(len(texts)), 2)
    return frozenset(
        one
        for one, other in pairs
        if _says_all(texts[other], texts[one], terms)
        and (other < one or not _says_all(texts[one], texts[other], terms))
    )


def _says_all(text: str, of: str, terms: tuple[Term, ...]) -> bool:
    """Whether a text says all of another one, at the same height."""
    return covered(of, text) == 1.0 and level_with(of, text, terms)


def _position(other: Statement, one: Statement) -> Position:
    """How the two stand in the ladder, the other one first."""
    if other.level == COMMON:
        return "common-level"
    return "same-level" if other.level == one.level else "lower-higher"
