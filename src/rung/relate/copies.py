"""Texts that say the same without asking a model: equal but for case, or but for words that demand nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rung.lexicon.lemmas import lemma
from rung.lexicon.tokens import tokens
from rung.lexicon.word_classes import members
from rung.model.ladder import Copy, Judged, Ladder
from rung.model.relation import Relation
from rung.relate.difference import changed_stretches, difference
from rung.relate.placed import Placed, placed, position

SUBJECTS = members("subject pronouns")
WEAK = members(
    "articles",
    "subject pronouns",
    "possessives",
    "demonstratives",
    "that",
    "it",
    "joining",
    "present be",
    "other be",
    "present have",
    "modals of ability",
    "able",
    "manner",
) | {"also", "which", "really", "simply", "truly"}
"""Words of which a reader of a ladder could strike any without lowering what is demanded."""

LEAST = 2
"""A text of one word ('Leadership') that stands twice is a label, not an expectation said twice."""

FEW = 3
"""Texts with fewer words of content are alike by chance: 'Writes code' and 'Writes the code' is no finding."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text, lower-case, without the subject and the verb's ending: equal for exact copies."""
    words = [token.form for token in tokens(text)]
    return _joined(words[1:] if words and words[0] in SUBJECTS else words)


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """The words that carry what a text demands, in order: equal for near copies; empty when there are too few."""
    words = [token.form for token in tokens(text)]
    told = [
        word
        for before, word in pairwise(("", *words))
        if word not in WEAK and (before, word) != ("able", "to")
    ]
    return _joined(told) if len(told) >= FEW else ""


def _joined(words: Sequence[str]) -> str:
    """The words in a row, the first one, a verb as a rule, as its lemma: 'a team' and 'teams' are not one size."""
    return " ".join([lemma(words[0]), *words[1:]]) if words else ""


CERTAIN: dict[Copy, tuple[float, ...]] = {
    "exact": (1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "near": (0.95, 0.02, 0.01, 0.01, 0.01, 0.0),
}
"""How sure a copy is: of near copies among labelled pairs, hardly one in twenty was anything but the same."""


def copied(a: str, b: str) -> Copy:
    """Whether two texts are copies of each other, and of which kind."""
    if plain(a) == plain(b):
        return "exact"
    return "near" if bare(a) and bare(a) == bare(b) else ""


def copies(ladder: Ladder) -> tuple[Judged, ...]:
    """Every statement that says again what another one says word for word, or nearly so, beside the nearest before it.

    That is one of its own track or of common as a rule, of another track only where its own has none.
    """
    found: dict[int, Judged] = {}
    for key in (plain, bare):
        for group in _grouped(placed(ladder), key):
            for before, one in _with_one_before(group):
                found.setdefault(id(one.statement), _judged(before, one))
    return tuple(found.values())


def _with_one_before(group: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Each of a group but the first, behind the last one of its track, of common, or else the first of all."""
    first, *others = sorted(group, key=lambda one: (one.height, one.statement.place))
    last = {_track(first): first}
    for one in others:
        yield last.get(_track(one)) or last.get("") or first, one
        last[_track(one)] = one


def _track(one: Placed) -> str:
    """The track of a statement; empty for what is common."""
    return one.statement.track if one.height >= 0 else ""


def _grouped(
    statements: Iterable[Placed], key: Callable[[str], str]
) -> Iterator[list[Placed]]:
    """The statements that have a key of some words in common."""
    groups: dict[str, list[Placed]] = {}
    for one in statements:
        groups.setdefault(key(one.statement.text), []).append(one)
    for words, group in groups.items():
        if len(group) > 1 and len(words.split()) >= LEAST:
            yield group


def _judged(before: Placed, one: Placed) -> Judged:
    a, b = before.statement, one.statement
    copy, d = copied(a.text, b.text), difference(a.text, b.text)
    words_a = changed_stretches(a.text, d.words_a, d.states_a)
    words_b = changed_stretches(b.text, d.words_b, d.states_b)
    relation = Relation("same", CERTAIN[copy], words_a, words_b)
    return Judged(a, b, position(before, one), relation, copy)
