"""What changed between two drafts, and how the bar moved with it; what says the same in the same place is no change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.lexicon.holes import is_hole
from rung.model.ladder import COMMON, Ladder, Statement, called
from rung.model.relation import Pair, Relation
from rung.relate.drafts.alignment import Alignment, Cell, LevelKey, aligned, cell_of
from rung.relate.drafts.bar import bar
from rung.relate.drafts.matching import Pairing, matched
from rung.relate.encoder import Encoder

Kind = Literal[
    "raised", "lowered", "reworded", "moved", "merged", "split", "added", "dropped"
]
Judge = Callable[[Sequence[Pair]], tuple[Relation, ...]]

WHOLE_LEVEL = "the level as a whole"
"""What stands for the category of a statement that has none."""


class Change(NamedTuple):
    """One change and why it is called so; `old` or `new` is empty where something came or went."""

    kind: Kind
    old: tuple[Statement, ...]
    new: tuple[Statement, ...]
    why: str


class Comparison(NamedTuple):
    """Levels and categories side by side, how many statements stayed as they were, and the changes in reading order."""

    alignment: Alignment
    unchanged: int
    changes: tuple[Change, ...]


def compared(old: Ladder, new: Ladder, judge: Judge, encode: Encoder) -> Comparison:
    """What changed from the old draft to the new one."""
    alignment = aligned(old, new)
    holes = frozenset(
        alignment.cell(one) for one in old.statements if is_hole(one.text)
    )
    drafts = _Drafts(alignment, holes)
    pairings = matched(old, new, alignment, encode)
    answers = _answers(pairings, judge)
    changes = [
        change
        for one, answer in zip(pairings, answers, strict=True)
        for change in drafts.changes(one, answer)
    ]
    stayed = [
        one for one in pairings if one.how == "exact" and not drafts.is_moved(one)
    ]
    order = _Order.of(new, alignment)
    return Comparison(alignment, len(stayed), tuple(sorted(changes, key=order.place)))


def _answers(pairings: Sequence[Pairing], judge: Judge) -> Sequence[Relation | None]:
    """What the judge says of each pairing; None where no words changed."""
    asked = [at for at, one in enumerate(pairings) if one.is_reworded]
    pairs = [
        Pair(_text(pairings[at].old), _text(pairings[at].new), "lower-higher")
        for at in asked
    ]
    answers = dict(zip(asked, judge(pairs), strict=True))
    return [answers.get(at) for at in range(len(pairings))]


@dataclass(frozen=True, slots=True)
class _Drafts:
    """How two drafts stand side by side, and the places in the new one of what only kept a place in the old one."""

    alignment: Alignment
    holes: frozenset[Cell]

    def changes(self, one: Pairing, relation: Relation | None) -> Iterator[Change]:
        """What happened to the statements of a pairing; nothing where all stayed as it was."""
        if relation is not None:
            yield from self._of_words(one, relation)
        elif not one.old:
            yield Change("added", (), one.new, self._why_added(one.new[0]))
        elif not one.new:
            yield Change("dropped", one.old, (), self._why_dropped(one.old[0]))
        elif self.is_moved(one):
            yield Change("moved", one.old, one.new, self._moved(one))

    def is_moved(self, one: Pairing) -> bool:
        """Whether what a statement became stands in another place."""
        return self.alignment.cell(one.old[0]) != cell_of(one.new[0])

    def _of_words(self, one: Pairing, relation: Relation) -> Iterator[Change]:
        """A change of words; two that were only left over and have no behaviour in common went and came."""
        if one.how == "alone" and relation.label in ("related", "unrelated"):
            yield from self.changes(Pairing(one.old, ()), None)
            yield from self.changes(Pairing((), one.new), None)
        else:
            yield self._judged(one, relation)

    def _judged(self, one: Pairing, relation: Relation) -> Change:
        """A change of words: whether it asks for more, for less, or for the same."""
        said, why = bar(_text(one.old), _text(one.new), relation)
        kind: Kind = said
        if len(one.old) > 1:
            kind, why = "merged", f"{len(one.old)} statements are one now; {why}"
        elif len(one.new) > 1:
            kind, why = "split", f"one statement is {len(one.new)} now; {why}"
        elif self.is_moved(one):
            kind = "moved" if said == "reworded" else said
            why = f"{self._moved(one)}; {why}"
        return Change(kind, one.old, one.new, why)

    def _moved(self, one: Pairing) -> str:
        """From where to where a statement moved."""
        before, after = self.alignment.cell(one.old[0]), cell_of(one.new[0])
        category = after.category or WHOLE_LEVEL
        if before.level_key == after.level_key:
            return f"moved from {one.old[0].category or WHOLE_LEVEL} to {category}"
        where = "" if before.category == after.category else f", {category}"
        return f"moved from {called(one.old[0].level)} to {called(after.level)}{where}"

    def _why_added(self, one: Statement) -> str:
        """Why a statement of the new draft has no forerunner."""
        if (one.track, one.level) in self.alignment.added:
            return f"{one.level} is a new level"
        if is_hole(one.text):
            return "a placeholder for what is still to be written"
        if cell_of(one) in self.holes:
            return "it takes the place of a TODO"
        return "no statement in the old draft says this"

    def _why_dropped(self, one: Statement) -> str:
        """Why a statement of the old draft has no successor."""
        if (one.track, one.level) in self.alignment.gone:
            return f"{one.level} is no level any more"
        return "no statement in the new draft says this"


@dataclass(frozen=True, slots=True)
class _Order:
    """The levels and categories of the new draft, numbered as they are read: common, and what has no category, first."""

    levels: Mapping[LevelKey, int]
    categories: Mapping[str, int]
    alignment: Alignment

    @classmethod
    def of(cls, new: Ladder, alignment: Alignment) -> _Order:
        """The order of this draft."""
        keys = [("", COMMON), *((level.track, level.id) for level in new.levels)]
        names = ["", *(category.name for category in new.categories)]
        levels = {key: at for at, key in enumerate(keys)}
        categories = {name: at for at, name in enumerate(names)}
        return cls(levels, categories, alignment)

    def place(self, one: Change) -> tuple[int, int, bool, int]:
        """What changes are sorted by: level, category, what came before what went, and the order in the document."""
        cell = cell_of(one.new[0]) if one.new else self.alignment.cell(one.old[0])
        return (
            self.levels.get(cell.level_key, len(self.levels)),
            self.categories.get(cell.category, len(self.categories)),
            not one.new,
            (one.new or one.old)[0].order,
        )


def _text(statements: Sequence[Statement]) -> str:
    """What several statements say, as one text."""
    return " ".join(one.text for one in statements)
