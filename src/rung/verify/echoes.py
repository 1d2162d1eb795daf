"""Weak signs that a new line repeats what is common or what the summary of its level says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from rung.lexicon.clauses import clauses
from rung.lexicon.content import content, heavy_words, matched, share
from rung.lexicon.scales import tiers
from rung.model.ladder import COMMON
from rung.model.verdict import Quote
from rung.verify.change import ProposedChange
from rung.verify.meeting import is_telling

ECHO = 0.33
"""So much of a clause must stand in a line for the words that they share to be worth a word."""


class Echo(NamedTuple):
    """A statement that a line reminds of, the words that do so, and how plainly."""

    said: Quote
    why: str
    plainness: float


def plainest_echo(
    change: ProposedChange, at: int, known: Collection[Quote]
) -> Echo | None:
    """The plainest echo of a line in what is common and in the summary of its level.

    known: the statements that the line is known to collide with, which are not told again.
    """
    others = (said for said in change.elsewhere if said not in known)
    echoes = _echoes(change.spoken[at], change.lines[at].level, others)
    return max(echoes, key=lambda one: one.plainness, default=None)


def _echoes(text: str, level: str, others: Iterator[Quote]) -> Iterator[Echo]:
    """The statements that share a graded phrase with a line, as the summary of its level may, or telling words."""
    for said in others:
        if said.role == "summary" and said.level == level:
            yield from _echo(text, said, _graded(text, said.text))
        elif said.level == COMMON:
            yield from _echo(text, said, ())


def _echo(text: str, said: Quote, graded: tuple[str, ...]) -> Iterator[Echo]:
    """The echo of a statement in a line, if it is plain enough to be worth a word.

    graded: the graded phrases that both have; without one, a clause must come near to being said.
    """
    words, nearness = _shared(text, said.text), _nearness(text, said.text)
    if graded or (words and nearness >= ECHO):
        why = ", ".join(dict.fromkeys((*graded, *words)))
        yield Echo(said, why, nearness + len(graded))


def _graded(text: str, other: str) -> tuple[str, ...]:
    """The phrases with a tier that stand in both texts."""
    return tuple(sorted(_tier_phrases(text) & _tier_phrases(other)))


def _tier_phrases(text: str) -> set[str]:
    """The phrases that place a text on a scale, in lower case.

    >>> sorted(_tier_phrases("Leads large projects independently."))
    ['independently', 'large projects']
    """
    return {text[tier.start : tier.end].lower() for tier in tiers(text)}


def _shared(text: str, other: str) -> tuple[str, ...]:
    """The telling words of a text to which the other one has a near word, as the text writes them."""
    others = tuple(filter(is_telling, content(other)))
    words = filter(is_telling, heavy_words(text))
    return tuple(word.text for word in words if matched(word, others, loose=True))


def _nearness(text: str, other: str) -> float:
    """How much of the other text's best clause stands in a text.

    >>> _nearness("Leads projects.", "Leads projects"), _nearness("Bakes bread.", "Leads projects")
    (1.0, 0.0)
    """
    words = content(text)
    heavy = (clause.heavy for clause in clauses(other) if clause.heavy)
    return max((share(one, words, loose=True) for one in heavy), default=0.0)
