"""What changed between two drafts, and how the bar moved with it; what says the same in the same place is no change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from rung.model.ladder import COMMON, Ladder, Statement, called
from rung.model.relation import Pair, Relation
from rung.relate.drafts.bar import bar
from rung.relate.drafts.matching import Pairing, gap, matched, spot_of
from rung.relate.drafts.spots import Frame, frame
from rung.relate.encoder import Encoder

Kind = Literal[
    "raised", "lowered", "reworded", "moved", "merged", "split", "added", "dropped"
]
Judge = Callable[[Sequence[Pair]], tuple[Relation, ...]]


class Change(NamedTuple):
    """One change and why it is called so; `old` or `new` is empty where something came or went."""

    kind: Kind
    old: tuple[Statement, ...]
    new: tuple[Statement, ...]
    why: str


class Comparison(NamedTuple):
    """Levels and categories side by side, how many statements stayed as they were, and the changes in reading order."""

    frame: Frame
    unchanged: int
    changes: tuple[Change, ...]


def compared(old: Ladder, new: Ladder, judge: Judge, encode: Encoder) -> Comparison:
    """What changed from the old draft to the new one."""
    side = frame(old, new)
    pairings = matched(old, new, side, encode)
    asked = [one for one in pairings if one.old and one.new and not one.exact]
    answers = judge(
        [Pair(_text(one.old), _text(one.new), "lower-higher") for one in asked]
    )
    judged = {id(one): answer for one, answer in zip(asked, answers, strict=True)}
    changes = [
        change
        for one in pairings
        for change in _changes(one, judged.get(id(one)), old, new, side)
    ]
    stayed = sum(
        len(one.new)
        for one in pairings
        if one.exact and side.spot(one.old[0]) == spot_of(one.new[0])
    )
    return Comparison(
        side, stayed, tuple(sorted(changes, key=lambda one: _order(one, new, side)))
    )


def _changes(
    one: Pairing, relation: Relation | None, old: Ladder, new: Ladder, side: Frame
) -> Iterator[Change]:
    if not one.old:
        yield Change("added", (), one.new, _why_added(one.new[0], old, side))
    elif not one.new:
        yield Change("dropped", one.old, (), _why_dropped(one.old[0], side))
    elif one.exact or relation is None:
        if side.spot(one.old[0]) != spot_of(one.new[0]):
            yield Change("moved", one.old, one.new, _moved(one, side))
    elif one.alone and relation.label in ("related", "unrelated"):
        yield from _changes(one._replace(new=()), None, old, new, side)
        yield from _changes(one._replace(old=()), None, old, new, side)
    else:
        yield _judged(one, relation, side)


def _judged(one: Pairing, relation: Relation, side: Frame) -> Change:
    """A change of words: whether it asks for more, for less, or for the same."""
    said, why = bar(_text(one.old), _text(one.new), relation)
    if len(one.old) > 1:
        return Change(
            "merged", one.old, one.new, f"{len(one.old)} statements are one now; {why}"
        )
    if len(one.new) > 1:
        return Change(
            "split", one.old, one.new, f"one statement is {len(one.new)} now; {why}"
        )
    moved = side.spot(one.old[0]) != spot_of(one.new[0])
    if moved:
        why = f"{_moved(one, side)}; {why}"
    return Change(
        "moved" if moved and said == "reworded" else said, one.old, one.new, why
    )


def _moved(one: Pairing, side: Frame) -> str:
    before, after = side.spot(one.old[0]), spot_of(one.new[0])
    if (before.track, before.level) != (after.track, after.level):
        where = (
            ""
            if before.category == after.category
            else f", {after.category or 'the level as a whole'}"
        )
        return f"moved from {called(one.old[0].level)} to {called(after.level)}{where}"
    return f"moved from {one.old[0].category or 'the level as a whole'} to {after.category or 'the level as a whole'}"


def _why_added(one: Statement, old: Ladder, side: Frame) -> str:
    if any(
        each.old is None
        and each.new
        and (each.new.track, each.new.id) == (one.track, one.level)
        for each in side.levels
    ):
        return f"{one.level} is a new level"
    if any(gap(other) and side.spot(other) == spot_of(one) for other in old.statements):
        return "it takes the place of a TODO"
    return "no statement of the old draft says this"


def _why_dropped(one: Statement, side: Frame) -> str:
    if any(
        each.new is None
        and each.old
        and (each.old.track, each.old.id) == (one.track, one.level)
        for each in side.levels
    ):
        return f"{one.level} is no level any more"
    return "no statement of the new draft says this"


def _order(one: Change, new: Ladder, side: Frame) -> tuple[int, int, int, int]:
    levels = {
        ("", COMMON): -1,
        **{(level.track, level.id): at for at, level in enumerate(new.levels)},
    }
    categories = {category.name: at for at, category in enumerate(new.categories)}
    spot = spot_of(one.new[0]) if one.new else side.spot(one.old[0])
    statement = (one.new or one.old)[0]
    level = levels.get((spot.track, spot.level), len(levels))
    return (
        level,
        categories.get(spot.category, len(categories) if spot.category else -1),
        not one.new,
        statement.order,
    )


def _text(statements: Sequence[Statement]) -> str:
    return " ".join(one.text for one in statements)
