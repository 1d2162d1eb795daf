"""Which statement of the old draft became which of the new one: the same words first, then likeness, then parts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.lexicon.content import concepts
from rung.model.ladder import Ladder, Statement
from rung.relate.candidates import mixed
from rung.relate.drafts.spots import Frame, Spot, folded
from rung.relate.encoder import Encoder, Vectors

HERE, BESIDE, AWAY = 0.4, 0.6, 0.75
"""How alike two statements must be to be one: in one place, in another category of the level, in another level."""

LAST_TWO = 0.22
"""The same where they are the only ones of their place that have no match, if a judge finds a common subject."""

PART = 0.6
"""So much of a statement's content lies in another one when it was merged into it or split from it."""

PLACEHOLDER = re.compile(
    r"\W*(?:TODO|TO DO|TBD|TBC|FIXME|XXX)\b.{0,20}", re.IGNORECASE | re.DOTALL
)


class Pairing(NamedTuple):
    """Statements of the old draft with those they became: one with one, several with one, one with several."""

    old: tuple[Statement, ...]
    new: tuple[Statement, ...]
    exact: bool = False
    alone: bool = False


@dataclass(slots=True)
class _Matcher:
    """Both drafts while they are matched; numbers count the statements of each."""

    old: list[Statement]
    new: list[Statement]
    before: list[Spot]
    after: list[Spot]
    pairs: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)
    exact: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)

    def match(
        self, i: int, j: int, *, exact: bool = False, alone: bool = False
    ) -> None:
        self.pairs[i], self.taken[j] = j, i
        if exact:
            self.exact.add(i)
        if alone:
            self.alone.add(i)

    def free(self) -> tuple[list[int], list[int]]:
        """The numbers of old and new statements without a match."""
        return (
            [i for i in range(len(self.old)) if i not in self.pairs],
            [j for j in range(len(self.new)) if j not in self.taken],
        )

    def same_words(self) -> None:
        """Match what has the same words: in its place first, then as near as it can be found."""
        for distance in range(4):
            home: dict[str, list[int]] = defaultdict(list)
            left, right = self.free()
            for j in right:
                home[folded(self.new[j].text)].append(j)
            for i in left:
                near = [
                    j
                    for j in home[folded(self.old[i].text)]
                    if self.distance(i, j) <= distance
                ]
                if near:
                    home[folded(self.old[i].text)].remove(near[0])
                    self.match(i, near[0], exact=True)

    def distance(self, i: int, j: int) -> int:
        """0 in one place, 1 in another category of the level, 2 in the category of another level, 3 farther."""
        a, b = self.before[i], self.after[j]
        if (a.track, a.level) == (b.track, b.level):
            return 0 if a.category == b.category else 1
        return 2 if a.category == b.category else 3

    def alike(self, encode: Encoder) -> Vectors | None:
        """Match what is alike, the likest first."""
        left, right = self.free()
        if not left or not right:
            return None
        vectors = mixed(
            encode, [self.old[i].text for i in left] + [self.new[j].text for j in right]
        )
        likeness: Vectors = vectors[: len(left)] @ vectors[len(left) :].T
        floors = (HERE, BESIDE, AWAY, AWAY)
        found = []
        for row, i in enumerate(left):
            for column in (likeness[row] >= HERE).nonzero()[0]:
                j = right[int(column)]
                distance = self.distance(i, j)
                if likeness[row, column] >= floors[distance]:
                    found.append(
                        (-float(likeness[row, column]) + 0.05 * distance, i, j)
                    )
        for _, i, j in sorted(found):
            if i not in self.pairs and j not in self.taken:
                self.match(i, j)
        self.last_two(likeness, left, right)
        return likeness

    def last_two(
        self, likeness: Vectors, left: Sequence[int], right: Sequence[int]
    ) -> None:
        """Match what alone is left in its place on both sides, where it is a little alike."""
        places: dict[Spot, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for i in left:
            if i not in self.pairs:
                places[self.before[i]][0].append(i)
        for j in right:
            if j not in self.taken:
                places[self.after[j]][1].append(j)
        for olds, news in places.values():
            if (
                len(olds) == len(news) == 1
                and likeness[left.index(olds[0]), right.index(news[0])] >= LAST_TWO
            ):
                self.match(olds[0], news[0], alone=True)

    def groups(self) -> Iterator[Pairing]:
        """The matches, with the parts that were merged into or split from one side of them."""
        left, right = self.free()
        merged = self._parts(
            left,
            [j for j in self.taken if self.taken[j] not in self.exact],
            onto_new=True,
        )
        split = self._parts(
            right, [i for i in self.pairs if i not in self.exact], onto_new=False
        )
        for i, j in sorted(self.pairs.items()):
            olds = sorted({i, *merged.get(j, ())})
            news = sorted({j, *split.get(i, ())}) if len(olds) == 1 else [j]
            yield Pairing(
                tuple(self.old[at] for at in olds),
                tuple(self.new[at] for at in news),
                i in self.exact,
                i in self.alone,
            )
            if len(olds) > 1:
                yield from (Pairing((), (self.new[at],)) for at in split.get(i, ()))
        gone = {at for held in merged.values() for at in held}
        come = {at for held in split.values() for at in held}
        yield from (Pairing((self.old[i],), ()) for i in left if i not in gone)
        yield from (Pairing((), (self.new[j],)) for j in right if j not in come)

    def _parts(
        self, loose: Sequence[int], wholes: Sequence[int], *, onto_new: bool
    ) -> dict[int, list[int]]:
        """Each whole with the loose statements most of whose content lies in it, within one level."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in loose:
            best, share = -1, PART
            for whole in wholes:
                i, j = (at, whole) if onto_new else (whole, at)
                if self.distance(i, j) > 1:
                    continue
                held = (
                    _share(self.old[i].text, self.new[j].text)
                    if onto_new
                    else _share(self.new[j].text, self.old[i].text)
                )
                if held >= share:
                    best, share = whole, held
            if best >= 0:
                found[best].append(at)
        return found


def matched(
    old: Ladder, new: Ladder, frame: Frame, encode: Encoder
) -> tuple[Pairing, ...]:
    """Every statement of both drafts in exactly one pairing, but for placeholders that were filled in."""
    before = [one for one in old.statements if not _filled(one, new, frame)]
    found = _Matcher(
        before,
        list(new.statements),
        [frame.spot(one) for one in before],
        [spot_of(one) for one in new.statements],
    )
    found.same_words()
    found.alike(encode)
    return tuple(found.groups())


def spot_of(one: Statement) -> Spot:
    """Where a statement of the new draft stands."""
    return Spot(one.track, one.level, one.category)


def gap(one: Statement) -> bool:
    """Whether a statement only says that one is missing."""
    return bool(PLACEHOLDER.fullmatch(one.text))


def _filled(one: Statement, new: Ladder, frame: Frame) -> bool:
    spot = frame.spot(one)
    return gap(one) and any(
        spot_of(other) == spot and not gap(other) for other in new.statements
    )


def _share(part: str, whole: str) -> float:
    words = concepts(part)
    return len(words & concepts(whole)) / len(words) if len(words) > 1 else 0.0
