"""Which statement of the old draft became which of the new one: the same words first, then likeness, then parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np

from rung.lexicon.content import concepts
from rung.lexicon.holes import is_hole
from rung.model.ladder import Ladder, Statement
from rung.relate.candidates import mixed
from rung.relate.drafts.alignment import Alignment, Cell, cell_of, words_alone
from rung.relate.encoder import Encoder, Vectors

How = Literal["exact", "alike", "alone", ""]
"""How two statements were matched: by the same words, by likeness, or because nothing else was left in their place."""

LEAST_ALIKE = (0.4, 0.6, 0.75, 0.75)
"""How alike two statements must be to be one, by how far they are apart (see _Matcher.distance)."""

FARTHER = 0.05
"""How much likeness each step of distance takes away when several statements could be meant."""

LAST_TWO = 0.22
"""How alike the only ones of their place that have no match must be, if a judge finds a common subject."""

PART = 0.6
"""So much of a statement's content lies in another one when it was merged into it or split from it."""

ENOUGH_WORDS = 2
"""A statement with less content is no part of another one but stands there by chance."""


class Pairing(NamedTuple):
    """Statements of the old draft with those they became: one with one, several with one, one with several.

    One side is empty where a statement came or went.
    """

    old: tuple[Statement, ...]
    new: tuple[Statement, ...]
    how: How = ""

    @property
    def is_reworded(self) -> bool:
        """Whether statements became others that have not the same words."""
        return self.how in ("alike", "alone")


def matched(
    old: Ladder, new: Ladder, alignment: Alignment, encode: Encoder
) -> tuple[Pairing, ...]:
    """Every statement of both drafts in exactly one pairing, but for placeholders that were filled in."""
    before = list(_unfilled(old, new, alignment))
    found = _Matcher(
        before,
        list(new.statements),
        [alignment.cell(one) for one in before],
        [cell_of(one) for one in new.statements],
    )
    found.match_same_words()
    found.match_alike(encode)
    return tuple(found.pairings())


def _unfilled(old: Ladder, new: Ladder, alignment: Alignment) -> Iterator[Statement]:
    """The old statements without the placeholders that the new draft fills.

    In a place where it says something, it has filled as many as it has fewer.
    """
    filled = {cell_of(one) for one in new.statements if not is_hole(one.text)}
    still = Counter(cell_of(one) for one in new.statements if is_hole(one.text))
    for one in old.statements:
        if is_hole(one.text):
            cell = alignment.cell(one)
            still[cell] -= 1
            if still[cell] < 0 and cell in filled:
                continue
        yield one


@dataclass(slots=True)
class _Matcher:
    """Both drafts while they are matched; numbers count the statements of each.

    `before` and `after` say where each statement stands, `becomes` and `comes_from` which are matched, `how` by what,
    for each old one that is.
    """

    old: list[Statement]
    new: list[Statement]
    before: list[Cell]
    after: list[Cell]
    becomes: dict[int, int] = field(default_factory=dict)
    comes_from: dict[int, int] = field(default_factory=dict)
    how: dict[int, How] = field(default_factory=dict)

    def match(self, i: int, j: int, how: How) -> None:
        """Let an old statement and a new one be one, unless either has a match."""
        if i not in self.becomes and j not in self.comes_from:
            self.becomes[i], self.comes_from[j], self.how[i] = j, i, how

    def free(self) -> tuple[list[int], list[int]]:
        """The numbers of old and new statements without a match."""
        return (
            [i for i in range(len(self.old)) if i not in self.becomes],
            [j for j in range(len(self.new)) if j not in self.comes_from],
        )

    def distance(self, i: int, j: int) -> int:
        """0 in one place, 1 in another category of the level, 2 in the category of another level, 3 farther."""
        a, b = self.before[i], self.after[j]
        other_category = a.category != b.category
        return other_category + 2 * (a.level_key != b.level_key)

    def match_same_words(self) -> None:
        """Match what has the same words: in its place first, then as near as it can be found."""
        home: defaultdict[str, list[int]] = defaultdict(list)
        for j, one in enumerate(self.new):
            home[words_alone(one.text)].append(j)
        for farthest in range(len(LEAST_ALIKE)):
            for i, one in enumerate(self.old):
                for j in home[words_alone(one.text)]:
                    if self.distance(i, j) <= farthest:
                        self.match(i, j, "exact")

    def match_alike(self, encode: Encoder) -> None:
        """Match what is alike, the likest first, then what alone is left in its place."""
        left, right = self.free()
        if not left or not right:
            return
        texts = [self.old[i].text for i in left] + [self.new[j].text for j in right]
        vectors = mixed(encode, texts)
        likeness: Vectors = vectors[: len(left)] @ vectors[len(left) :].T
        for _, i, j in sorted(self._offers(likeness, left, right)):
            self.match(i, j, "alike")
        self._match_last_two(likeness, left, right)

    def _offers(
        self, likeness: Vectors, left: Sequence[int], right: Sequence[int]
    ) -> Iterator[tuple[float, int, int]]:
        """What is alike enough, as old and new number behind a figure by which the likest and nearest comes first."""
        for row, column in np.argwhere(likeness >= LEAST_ALIKE[0]):
            i, j = left[row], right[column]
            distance, alike = self.distance(i, j), float(likeness[row, column])
            if alike >= LEAST_ALIKE[distance]:
                yield FARTHER * distance - alike, i, j

    def _match_last_two(
        self, likeness: Vectors, left: Sequence[int], right: Sequence[int]
    ) -> None:
        """Match what alone is left in its place on both sides, where it is a little alike."""
        olds, news = self.free()
        still = _alone(self.after, news)
        for cell, i in _alone(self.before, olds).items():
            j = still.get(cell)
            if j is not None and likeness[left.index(i), right.index(j)] >= LAST_TWO:
                self.match(i, j, "alone")

    def pairings(self) -> Iterator[Pairing]:
        """The matches, with the parts that were merged into or split from one side of them, then what came and went."""
        left, right = self.free()
        reworded = [i for i in self.becomes if self.how[i] != "exact"]
        targets = [j for j, i in self.comes_from.items() if self.how[i] != "exact"]
        merged = _parts(left, targets, self._merged_share)
        split = _parts(right, reworded, self._split_share)
        for i, j in sorted(self.becomes.items()):
            yield from self._around(i, j, merged.get(j, ()), split.get(i, ()))
        gone = set(left).difference(*merged.values())
        come = set(right).difference(*split.values())
        yield from (Pairing((self.old[i],), ()) for i in sorted(gone))
        yield from (Pairing((), (self.new[j],)) for j in sorted(come))

    def _around(
        self, i: int, j: int, merged: Sequence[int], split: Sequence[int]
    ) -> Iterator[Pairing]:
        """A match with its parts; where several statements became one, what would be split from that one is new."""
        olds = tuple(self.old[at] for at in sorted((i, *merged)))
        news = tuple(self.new[at] for at in sorted((j, *split)))
        if merged:
            yield Pairing(olds, (self.new[j],), self.how[i])
            yield from (Pairing((), (self.new[at],)) for at in split)
        else:
            yield Pairing(olds, news, self.how[i])

    def _merged_share(self, i: int, j: int) -> float:
        """How much of an old statement lies in a new one of its level."""
        near = self.distance(i, j) <= 1
        return _share(self.old[i].text, self.new[j].text) if near else 0.0

    def _split_share(self, j: int, i: int) -> float:
        """How much of a new statement lies in an old one of its level."""
        near = self.distance(i, j) <= 1
        return _share(self.new[j].text, self.old[i].text) if near else 0.0


def _alone(cells: Sequence[Cell], free: Sequence[int]) -> Mapping[Cell, int]:
    """The only statement without a match of each place that has just one."""
    often = Counter(cells[at] for at in free)
    return {cells[at]: at for at in free if often[cells[at]] == 1}


def _parts(
    loose: Sequence[int], wholes: Sequence[int], share: Callable[[int, int], float]
) -> Mapping[int, Sequence[int]]:
    """Each whole with the loose statements most of whose content lies in it, more than in any other one."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for at in loose if wholes else ():
        held, _, whole = max((share(at, one), n, one) for n, one in enumerate(wholes))
        if held >= PART:
            found[whole].append(at)
    return found


def _share(part: str, whole: str) -> float:
    """How much of a part the whole says, 0..1; a part of very few concepts proves nothing.

    >>> _share("leads large software projects", "Leads large software projects."), _share("leads", "leads")
    (1.0, 0.0)
    """
    words = concepts(part)
    there = len(words & concepts(whole))
    return there / len(words) if len(words) >= ENOUGH_WORDS else 0.0
