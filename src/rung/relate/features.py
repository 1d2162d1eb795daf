"""Numbers about a pair that stand beside the model's logits: overlap, lengths, tiers and verbs that differ."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby

from rung.lexicon.scales import DIMENSIONS, profile
from rung.relate.difference import (
    CHANGED,
    INFLECTED,
    KEPT,
    MOVED,
    Difference,
    Word,
    stem,
)
from rung.relate.grades import grade_steps

FUNCTION_WORDS = frozenset(
    "a an the and or of to in on for with by is are am be been being my your their his her our its i you we they it he"
    " she this that these those at as from into who which what when where how if so than then there can may will would"
    " should have has had do does not no any some all other others also , via per within through".split()
)
_NEGATIONS = frozenset(
    "not no never without cannot don't doesn't isn't less few fewer nor".split()
)
_FILLERS = frozenset(
    "actively effectively successfully proactively well clearly appropriately generally able ability ensure make sure"
    " appropriate various needed necessary timely positive relevant particular overall fully truly really very".split()
)
_VERBS = (
    "complete follow adhere receive learn escalate ask read raise listen shadow observe attend understand",
    "participate assist perform handle implement use apply execute write collaborate add fix work do help",
    "contribute deliver communicate plan scope review provide give support improve maintain resolve share take",
    "own identify design manage propose operate suggest build produce evaluate make ship run recommend",
    "mentor define drive ensure influence create facilitate develop unblock challenge represent teach set",
    "lead anticipate guide shape coordinate advise oversee assess push hold encourage direct align",
    "accountable champion foster partner coach transcend originate pioneer invent inspire transform",
)


def features(d: Difference) -> tuple[float, ...]:
    """Return the numbers of a pair, always of the same count and order."""
    return (
        *_overlap(d),
        *_tiers(_line(d.words_a), _line(d.words_b)),
        *_verbs(d),
        *_unshared(d),
    )


@lru_cache(maxsize=1)
def _verb_bands() -> Mapping[str, int]:
    return {
        stem(verb): band
        for band, verbs in enumerate(_VERBS, 1)
        for verb in verbs.split()
    }


def _unshared(d: Difference) -> tuple[float, ...]:
    """Return what the words that only one text has say: grades, fillers, figures, and how much the texts run alike."""
    texts_a, texts_b = (
        {word.text for word in d.words_a},
        {word.text for word in d.words_b},
    )
    only_a, only_b = texts_a - texts_b, texts_b - texts_a
    return (
        *grade_steps(only_a, only_b),
        float(len(only_a & _FILLERS)),
        float(len(only_b & _FILLERS)),
        float(sum(word[0].isdigit() for word in only_a)),
        float(sum(word[0].isdigit() for word in only_b)),
        _longest_kept(d.states_a) / max(1, len(d.states_a)),
        _longest_kept(d.states_b) / max(1, len(d.states_b)),
        float(_joints(d.words_b) - _joints(d.words_a)),
    )


def _longest_kept(states: tuple[int, ...]) -> int:
    return max(
        (sum(1 for _ in run) for state, run in groupby(states) if state == KEPT),
        default=0,
    )


def _joints(words: tuple[Word, ...]) -> int:
    return sum(word.text in (",", "and", "or", "while") for word in words)


def _line(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _overlap(d: Difference) -> tuple[float, ...]:
    a, b = _counts(d.words_a, d.states_a), _counts(d.words_b, d.states_b)
    content_a, content_b = _content(d.words_a), _content(d.words_b)
    shared = len(content_a & content_b)
    changed_a, changed_b = len(content_a - content_b), len(content_b - content_a)
    return (
        *a,
        *b,
        min(len(d.words_a), 60) / 20,
        min(len(d.words_b), 60) / 20,
        shared / max(1, len(content_a)),
        shared / max(1, len(content_b)),
        shared / max(1, len(content_a | content_b)),
        min(changed_a, 10) / 4,
        min(changed_b, 10) / 4,
        float(changed_a == 0),
        float(changed_b == 0),
        float(changed_a + changed_b == 0),
        float(_negated(d.words_a) - _negated(d.words_b)),
    )


def _counts(words: tuple[Word, ...], states: tuple[int, ...]) -> tuple[float, ...]:
    n = max(1, len(words))
    longest = run = tail = 0
    for state in states:
        run = run + 1 if state == CHANGED else 0
        longest = max(longest, run)
    for state in reversed(states):
        if state != CHANGED:
            break
        tail += 1
    shares = tuple(
        states.count(state) / n for state in (KEPT, INFLECTED, MOVED, CHANGED)
    )
    return (*shares, min(longest, 12) / 4, min(tail, 12) / 4)


def _content(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.stem for word in words if word.text not in FUNCTION_WORDS)


def _negated(words: tuple[Word, ...]) -> int:
    return sum(word.text in _NEGATIONS for word in words)


def _tiers(a: str, b: str) -> tuple[float, ...]:
    """Return per dimension the step from a to b and who alone speaks of it, then the steps up and down in sum."""
    tiers_a, tiers_b = profile(a), profile(b)
    steps = [
        tiers_b[k] - tiers_a[k] if k in tiers_a and k in tiers_b else 0
        for k in DIMENSIONS
    ]
    alone = [float(k in tiers_b) - float(k in tiers_a) for k in DIMENSIONS]
    height = sum(tiers_b.values()) / max(1, len(tiers_b)) - sum(tiers_a.values()) / max(
        1, len(tiers_a)
    )
    up, down = sum(s for s in steps if s > 0), sum(-s for s in steps if s < 0)
    both = sum(k in tiers_a and k in tiers_b for k in DIMENSIONS)
    return (
        *(s / 2 for s in steps),
        *alone,
        up / 2,
        down / 2,
        float(up > 0 and not down),
        float(down > 0 and not up),
        height / 2,
        float(both),
    )


def _verbs(d: Difference) -> tuple[float, ...]:
    a, b = _bands(d.words_a), _bands(d.words_b)
    if not a or not b:
        return (0.0, 0.0, 0.0)
    return ((b[0] - a[0]) / 2, (max(b) - max(a)) / 2, float(b[0] == a[0]))


def _bands(words: tuple[Word, ...]) -> list[int]:
    bands = _verb_bands()
    return [bands[word.stem] for word in words if word.stem in bands]
