"""When words carry a clause, and when a text implies one."""

from __future__ import annotations

from rung.lexicon.clauses import Clause
from rung.lexicon.content import Word, content, matched, missing, share
from rung.lexicon.grades import grades
from rung.lexicon.scales import profile
from rung.lexicon.senses import alike
from rung.lexicon.verbs import readings

ENOUGH = 0.7
"""So much of the weight of a clause with three or more full words must be there; of a shorter one all."""
SHORT = 2
HALF = 0.5
NEARLY = 0.85
ACTING = frozenset(("third", "base", "gerund"))
"""The forms in which a verb opens a clause that says what somebody does."""
GRADED = (
    "size",
    "degree",
    "frequency",
    "period",
    "reach",
    "order",
    "length",
    "seniority",
    "help",
)
"""Families of words of degree: a clause that has lost one asks for something else."""


def carries(clause: Clause, words: tuple[Word, ...], *, loose: bool = False) -> bool:
    """Whether words say a clause: all of a short one, most of a longer one, and what is done in it.

    loose: near words count, and what is done need not be there.
    """
    if not clause.heavy:
        return _says_light(clause, words, loose=loose)
    have = share(clause.heavy, words, loose=loose)
    if len(clause.heavy) <= SHORT or have < ENOUGH:
        return have == 1.0
    return loose or _needed(clause.heavy).isdisjoint(missing(clause.heavy, words))


def _says_light(clause: Clause, words: tuple[Word, ...], *, loose: bool) -> bool:
    """Whether words say a clause of light words only: half of it is enough, and a single one may go."""
    few = len(clause.words) < SHORT
    return few or share(clause.words, words, loose=loose) >= HALF


def implies(text: str, clause: Clause) -> bool:
    """Whether a text asks for all that a clause asks for, at no lower tier."""
    if not clause.heavy or share(clause.heavy, content(text)) < NEARLY:
        return False
    wanted, there = profile(clause.text), profile(text)
    return all(there.get(name, rank) >= rank for name, rank in wanted.items())


def is_about(
    clause: Clause,
    whole: tuple[Word, ...],
    words: tuple[Word, ...],
    least: float = 0.0,
) -> bool:
    """Whether words that have a clause have something else of its statement too: one word in common is chance.

    whole: the full words of the statement. least: the share of them that must be there.
    """
    if not clause.heavy:
        return True
    there = sum(matched(word, words) for word in whole)
    if len(whole) <= SHORT:
        return there == len(whole)
    return there >= max(SHORT, least * len(whole))


def says_as_often(
    clause: Clause, whole: tuple[Word, ...], words: tuple[Word, ...]
) -> bool:
    """Whether a word that a statement says twice, and this clause rests on, stands as often in a line."""
    if len(clause.heavy) != 1:
        return True
    before, after = (_often(clause.heavy[0], text) for text in (whole, words))
    return before == 1 or after >= before


def _often(word: Word, words: tuple[Word, ...]) -> int:
    """How often a word, or one that means the same, is among the words."""
    return sum(alike(word.lemma, one.lemma) for one in words)


def _needed(heavy: tuple[Word, ...]) -> set[Word]:
    """What a longer clause may not lose: the word that acts, where it begins with it, and words of degree."""
    degrees = {word for word in heavy if grades(word.lemma, GRADED)}
    first = heavy[0]
    forms = {form for _, form in readings(first.text.lower())}
    return degrees if forms.isdisjoint(ACTING) else degrees | {first}
