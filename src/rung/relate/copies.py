"""Texts that say the same without asking a model: equal but for case, or but for words that demand nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rung.model.ladder import Copy, Judged, Ladder
from rung.model.relation import Relation
from rung.relate.difference import changed_stretches, difference, stem, words_of
from rung.relate.standing import Standing, position, standings

ARTICLES = frozenset("a an the".split())
SUBJECTS = frozenset("i you we they he she".split())
POSSESSIVES = frozenset("my your our their his her its".split())
WEAK = frozenset(
    "also is are am be been being it that which this these those and or able can will would should has have"
    " successfully effectively efficiently actively proactively consistently clearly"
    " really truly properly appropriately simply".split()
)
"""Words of which a reader of a ladder could strike any without lowering what is demanded."""

LEAST = 2
"""A text of one word ('Leadership') that stands twice is a label, not an expectation said twice."""

FEW = 3
"""Texts with fewer words of content are alike by chance: 'Writes code' and 'Writes the code' is no finding."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text, lower-case, without the subject and the verb's ending: equal for exact copies."""
    words = [word.text for word in words_of(text) if word.text != ","]
    words = words[1:] if words and words[0] in SUBJECTS else words
    return " ".join([stem(words[0]), *words[1:]]) if words else ""


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """The words that carry what a text demands, in order: equal for near copies; empty when there are too few.

    Only the first one, a verb as a rule, is taken without its ending: 'a team' and 'teams' are not one size.
    """
    dropped = ARTICLES | SUBJECTS | POSSESSIVES | WEAK
    heard = words_of(text.replace(" able to ", " able "))
    words = [
        word.text for word in heard if word.text not in dropped and word.text != ","
    ]
    return " ".join([stem(words[0]), *words[1:]]) if len(words) >= FEW else ""


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
    standing = standings(ladder)
    for key in (plain, bare):
        for group in _grouped(standing, key).values():
            for before, one in _beside(group):
                found.setdefault(id(one.statement), _judged(before, one))
    return tuple(found.values())


def _beside(group: Sequence[Standing]) -> Iterator[tuple[Standing, Standing]]:
    ordered = sorted(group, key=lambda one: (one.height, one.statement.place))
    last: dict[str, Standing] = {}
    for one in ordered:
        track = one.statement.track if one.height >= 0 else ""
        before = (
            last.get(track)
            or last.get("")
            or (ordered[0] if one is not ordered[0] else None)
        )
        if before is not None:
            yield before, one
        last[track] = one


def _grouped(
    standing: Iterable[Standing], key: Callable[[str], str]
) -> Mapping[str, list[Standing]]:
    groups: dict[str, list[Standing]] = {}
    for one in standing:
        groups.setdefault(key(one.statement.text), []).append(one)
    return {
        name: group
        for name, group in groups.items()
        if len(group) > 1 and len(name.split()) >= LEAST
    }


def _judged(before: Standing, one: Standing) -> Judged:
    a, b = before.statement, one.statement
    copy, d = copied(a.text, b.text), difference(a.text, b.text)
    words_a = changed_stretches(a.text, d.words_a, d.states_a)
    words_b = changed_stretches(b.text, d.words_b, d.states_b)
    return Judged(
        a,
        b,
        position(before, one),
        Relation("same", CERTAIN[copy], words_a, words_b),
        copy,
    )
