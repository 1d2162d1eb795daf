"""Where a new line says what stands elsewhere already: in common, at other levels, in the summary, in its own list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.content import content, missing, share
from rung.model.ladder import COMMON
from rung.model.relation import Pair
from rung.model.verdict import Quote
from rung.verify.change import ProposedChange
from rung.verify.echoes import plainest_echo
from rung.verify.meeting import Meeting

NEAR = 0.4
"""Two statements that share less of the shorter one's words are not worth a question to the relation model."""
MOST = 3
"""So many statements elsewhere are asked about for each line."""


class Collision(NamedTuple):
    """A line that says again what another statement says; a weak one is worth a word, not a refusal.

    line: its number. why: the words that show it, where words do.
    """

    line: int
    said: Quote
    why: str
    strong: bool


def collisions(change: ProposedChange) -> tuple[Collision, ...]:
    """Every collision of the new lines, the strong ones of a line first, at last the plainest weak sign."""
    if change.terms.subject != "statements":
        return ()
    lines = range(len(change.lines))
    asked = [at for at in lines if _is_asked(change, at)]
    found = tuple(_strong_or_weak(change, asked))
    echoes = [echo for at in asked for echo in _echoed(change, at, found)]
    return tuple(sorted((*found, *echoes), key=_rank))


def _rank(one: Collision) -> tuple[int, bool]:
    """The order to tell collisions in: by line, strong ones first."""
    return one.line, not one.strong


def _echoed(
    change: ProposedChange, at: int, found: Sequence[Collision]
) -> Iterator[Collision]:
    """The plainest echo of a line among the statements that it isn't found to collide with, as a weak collision."""
    known = {one.said for one in found if one.line == at}
    echo = plainest_echo(change, at, known)
    if echo:
        yield Collision(at, echo.said, echo.why, strong=False)


def _is_asked(change: ProposedChange, at: int) -> bool:
    """Where nothing had to be removed, only a line that says something new can collide newly."""
    if change.terms.leaves_out and not change.request.asks_nothing:
        return True
    return _is_fresh(change, at)


def _is_fresh(change: ProposedChange, at: int) -> bool:
    """Whether a line says something that the old text didn't: only that can collide with other places."""
    return bool(missing(content(change.spoken[at]), change.known))


def _strong_or_weak(
    change: ProposedChange, asked: Sequence[int]
) -> Iterator[Collision]:
    """What words and relation model find together, line by line."""
    pairs = [(at, said) for at in asked for said in _partners(change, at)]
    relations = change.relations([_pair(change, at, said) for at, said in pairs])
    for (at, said), relation in zip(pairs, relations, strict=True):
        found = _collision(change, Meeting(at, change.spoken[at], said, relation))
        if found:
            yield found


def _partners(change: ProposedChange, at: int) -> tuple[Quote, ...]:
    """What a line is held against: the statements elsewhere nearest to it, then the lines before it that are near."""
    text, before = change.spoken[at], range(at)
    words = content(text)

    def is_near(line: int) -> bool:
        """Whether a line says most of the words."""
        return share(words, content(change.spoken[line]), loose=True) >= NEAR

    lines = map(change.line, filter(is_near, before))
    return (*_nearest(text, change.elsewhere), *lines)


def _nearest(text: str, around: Sequence[Quote]) -> list[Quote]:
    """The few statements that share enough of the shorter one's words with a text, the nearest first."""
    words = content(text)

    def nearness(other: Quote) -> float:
        others = content(other.text)
        return max(share(words, others, loose=True), share(others, words, loose=True))

    best = sorted(around, key=nearness, reverse=True)[:MOST]
    return [one for one in best if nearness(one) >= NEAR]


def _pair(change: ProposedChange, at: int, said: Quote) -> Pair:
    """The question to the relation model, the lower (or common) text first."""
    text = change.spoken[at]
    if said.level == COMMON:
        return Pair(said.text, text, "common-level")
    if _is_above(change, said):
        return Pair(text, said.text, "lower-higher")
    own = said.level == change.lines[at].level
    return Pair(said.text, text, "same-level" if own else "lower-higher")


def _is_above(change: ProposedChange, said: Quote) -> bool:
    """Whether a statement stands at a higher level: there, not here, its repetition is one too many."""
    rank = change.scope.rank
    return rank is not None and change.scope.ranks.get(said.level, -1) > rank


def _collision(change: ProposedChange, one: Meeting) -> Collision | None:
    """What the words and the relation model say together; a step up or down is no collision."""
    if one.differ_in_height(change.before.terms):
        return None
    if _is_fresh(change, one.line):
        return _of_fresh(one)
    return None if _is_above(change, one.said) else _of_old(change, one)


def _of_old(change: ProposedChange, one: Meeting) -> Collision | None:
    """Where a line of old words repeats something: strong only where that has to go and can go.

    A repetition that stood there and that nobody asked to take out is worth a word at most.
    """
    strong = change.terms.removes_repeats and one.is_removable
    if not (strong or one.is_likely or one.is_whole):
        return None
    return Collision(one.line, one.said, "", strong)


def _of_fresh(one: Meeting) -> Collision | None:
    """Where a line that says something new repeats something: strong where more than one sign says so."""
    if one.is_step or not one.is_repetition:
        return None
    return Collision(one.line, one.said, one.shared_clause, one.is_plain)
