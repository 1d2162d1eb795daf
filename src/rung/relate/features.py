"""Numbers about a pair that stand beside the model's logits: overlap, lengths, tiers, grades and verbs that differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rung.lexicon.content import FUNCTION_WORDS
from rung.lexicon.derivation import family
from rung.lexicon.grades import highest, strength
from rung.lexicon.scales import DIMENSIONS, profile
from rung.lexicon.tokens import Token
from rung.lexicon.word_classes import members
from rung.relate.difference import CHANGED, INFLECTED, KEPT, MOVED, Difference

GRADED = ("quantity", "frequency", "degree", "size", "part", "who")
"""The families of graded words that the trees look at, in their order."""
NEGATIONS = members(
    "negations", "contracted negations", "denials", "without", "fewness"
) | {"nor"}
FILLERS = members("manner", "emphasis", "light adjectives", "fillers", "able") | {
    "ability",
    "ensure",
    "generally",
    "make",
    "very",
    "well",
}
JOINTS = frozenset({",", "and", "or", "while"})


def features(d: Difference) -> tuple[float, ...]:
    """Return the 74 numbers of a pair, always in the same order."""
    return (
        *_states(d.states_a),
        *_states(d.states_b),
        *_overlap(d),
        *_tiers(_line(d.words_a), _line(d.words_b)),
        *_verbs(d),
        *_unshared(d),
    )


def _states(states: Sequence[int]) -> tuple[float, ...]:
    """The share of each state, the longest run of changed words, and how many changed ones end the text."""
    counted = (KEPT, INFLECTED, MOVED, CHANGED)
    shares = tuple(states.count(state) / max(1, len(states)) for state in counted)
    ending = _longest(CHANGED, states[::-1], only_first=True)
    longest = _longest(CHANGED, states)
    return (*shares, min(longest, 12) / 4, min(ending, 12) / 4)


def _longest(wanted: int, states: Sequence[int], *, only_first: bool = False) -> int:
    """The length of the longest run of a state, or of the run that begins the sequence.

    >>> _longest(CHANGED, [CHANGED, CHANGED, KEPT, CHANGED])
    2
    >>> _longest(CHANGED, [KEPT, CHANGED], only_first=True)
    0
    """
    found = [sum(1 for _ in run) * (state == wanted) for state, run in groupby(states)]
    return max(found[:1] if only_first else found, default=0)


def _overlap(d: Difference) -> tuple[float, ...]:
    """Lengths, the share of content in both, what only one has, and one's denials above the other's."""
    a, b = _content(d.words_a), _content(d.words_b)
    shared, only_a, only_b = len(a & b), len(a - b), len(b - a)
    return (
        min(len(d.words_a), 60) / 20,
        min(len(d.words_b), 60) / 20,
        shared / max(1, len(a)),
        shared / max(1, len(b)),
        shared / max(1, len(a | b)),
        min(only_a, 10) / 4,
        min(only_b, 10) / 4,
        float(only_a == 0),
        float(only_b == 0),
        float(only_a + only_b == 0),
        float(_count(d.words_a, NEGATIONS) - _count(d.words_b, NEGATIONS)),
    )


def _content(words: Sequence[Token]) -> frozenset[str]:
    """The families of the words that are none of grammar."""
    full = (word.form for word in words if word.form not in FUNCTION_WORDS | {","})
    return frozenset(map(family, full))


def _count(words: Sequence[Token], among: frozenset[str]) -> int:
    """How many of the words are among a set."""
    return sum(word.form in among for word in words)


def _line(words: Sequence[Token]) -> str:
    """The words as one lower-case line, for patterns that span several."""
    return " ".join(word.form for word in words)


def _tiers(a: str, b: str) -> tuple[float, ...]:
    """Per dimension the step from a to b and who alone speaks of it, then the steps up and down in sum."""
    tiers_a, tiers_b = profile(a), profile(b)
    steps, alone = _steps(tiers_a, tiers_b, DIMENSIONS)
    up, down = _sums(steps)
    return (
        *(step / 2 for step in steps),
        *alone,
        up / 2,
        down / 2,
        float(up > 0 and not down),
        float(down > 0 and not up),
        (_mean(tiers_b) - _mean(tiers_a)) / 2,
        float(len(tiers_a.keys() & tiers_b.keys())),
    )


def _steps(
    a: Mapping[str, int], b: Mapping[str, int], names: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Per name how much higher b's rank is, 0 where one has none; and 1 where b alone has one, -1 where a does."""
    shared = a.keys() & b.keys()
    steps = {name: float(b[name] - a[name]) for name in shared}
    alone = [float(name in b) - float(name in a) for name in names]
    return [steps.get(name, 0.0) for name in names], alone


def _sums(steps: Sequence[float]) -> tuple[float, float]:
    """All steps up, and all steps down."""
    return sum(max(step, 0.0) for step in steps), sum(max(-step, 0.0) for step in steps)


def _mean(ranks: Mapping[str, int]) -> float:
    """The mean rank over all dimensions; 0 where no tier is named."""
    return sum(ranks.values()) / max(1, len(ranks))


def _verbs(d: Difference) -> tuple[float, ...]:
    """How much greater a part b's first and b's strongest verb take, and whether the first ones are as strong."""
    a, b = _strengths(d.words_a), _strengths(d.words_b)
    if not a or not b:
        return (0.0, 0.0, 0.0)
    return ((b[0] - a[0]) / 2, (max(b) - max(a)) / 2, float(b[0] == a[0]))


def _strengths(words: Sequence[Token]) -> list[int]:
    """How great a part the verbs among some words take, in their order."""
    found = (strength(word.form) for word in words)
    return [one for one in found if one is not None]


def _unshared(d: Difference) -> tuple[float, ...]:
    """What the words say that only one text has: grades, fillers, figures; and how much the texts run alike."""
    a, b = ({word.form for word in words} for words in (d.words_a, d.words_b))
    only_a, only_b = a - b, b - a
    return (
        *_grades(highest(only_a, GRADED), highest(only_b, GRADED)),
        float(len(only_a & FILLERS)),
        float(len(only_b & FILLERS)),
        float(sum(word[0].isdigit() for word in only_a)),
        float(sum(word[0].isdigit() for word in only_b)),
        _longest(KEPT, d.states_a) / max(1, len(d.states_a)),
        _longest(KEPT, d.states_b) / max(1, len(d.states_b)),
        float(_count(d.words_b, JOINTS) - _count(d.words_a, JOINTS)),
    )


def _grades(a: Mapping[str, int], b: Mapping[str, int]) -> tuple[float, ...]:
    """Per family the step from a to b and who alone grades, then the steps in sum and how many families each has."""
    steps, alone = _steps(a, b, GRADED)
    return (*steps, *alone, *_sums(steps), float(len(a)), float(len(b)))
