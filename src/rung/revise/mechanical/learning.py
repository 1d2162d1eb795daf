"""What refusals have taught: which old statements must stand word for word, go before others, or go at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rung.model.ladder import Statement
from rung.model.verdict import Account
from rung.revise.author import Refusal
from rung.revise.mechanical.words import is_among


class Told(NamedTuple):
    """The texts of old statements by what refusals have told of them.

    whole: they must stand word for word. shunned: they are better left out, where something must be. out: they only
    repeat what stands elsewhere.
    """

    whole: frozenset[str]
    shunned: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()

    def stays(self, one: Statement) -> bool:
        """Whether a statement may not be touched."""
        return one.role == "summary" or self.is_whole(one.text)

    def is_whole(self, text: str) -> bool:
        """Whether a text must stand word for word."""
        return is_among(text, self.whole)

    def is_free(self, one: Statement) -> bool:
        """Whether a statement may be joined with another one."""
        return not self.stays(one) and one.text not in self.shunned


def learned(refused: Iterable[Refusal], keep: Sequence[str] = ()) -> Told:
    """What lost something must stand word for word next time; what is still wanting then is better left out."""
    lesson = _Lesson(keep)
    for one in refused:
        lesson.take(one)
    return lesson.told


class _Lesson:
    """The lists of old texts while one refusal after the other is read."""

    def __init__(self, keep: Sequence[str]) -> None:
        self.keep = set(keep)
        self.whole, self.shunned, self.out = set(keep), set[str](), set[str]()

    @property
    def told(self) -> Told:
        """What has been learned so far."""
        return Told(frozenset(self.whole), frozenset(self.shunned), frozenset(self.out))

    def take(self, refusal: Refusal) -> None:
        """Read one refusal, entry by entry of its account."""
        for entry in refusal.account:
            self._read(entry, refusal)
        self.shunned -= self.keep
        self.whole -= self.shunned
        self.out -= self.whole

    def _read(self, entry: Account, refusal: Refusal) -> None:
        """Put one old statement on its list; one that is in order stands on none.

        What has to stand word for word and still gives trouble is shunned, and so is what is lost along with it.
        """
        old = entry.old.text
        if self._only_repeats(entry, refusal):
            self.out.add(old)
        elif old in self.shunned:
            self.shunned |= _sharing(entry, refusal)
        elif refusal.finds_fault_with(entry):
            told_before = old in self.whole
            (self.shunned if told_before else self.whole).add(old)
        elif entry.became == "dropped":
            self.whole.add(old)

    def _only_repeats(self, entry: Account, refusal: Refusal) -> bool:
        """Whether an old statement that nobody touched repeats another one and may go."""
        repeats = entry.became == "kept" and entry.text in refusal.repeated
        return repeats and entry.old.text not in self.whole


def _sharing(entry: Account, refusal: Refusal) -> set[str]:
    """The old statements that went the way of one: into no line, as it did; its own where a line carries it."""
    if entry.became != "dropped":
        return {entry.old.text}
    return {other.old.text for other in refusal.account if other.text == entry.text}
