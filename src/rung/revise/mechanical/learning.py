"""What refusals have taught: which old statements must stand word for word, go before others, or go at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rung.lexicon.folding import same_text
from rung.model.ladder import Statement
from rung.model.verdict import Account
from rung.revise.author import Refusal


class Told(NamedTuple):
    """The texts of old statements by what refusals have told of them."""

    whole: frozenset[str]
    shunned: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()

    def stays(self, one: Statement) -> bool:
        """Whether a statement may not be touched."""
        return one.role == "summary" or self.is_whole(one.text)

    def is_whole(self, text: str) -> bool:
        """Whether a text must stand word for word."""
        return any(same_text(text, one) for one in self.whole)


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
        return Told(frozenset(self.whole), frozenset(self.shunned), frozenset(self.out))

    def take(self, refusal: Refusal) -> None:
        """Read one refusal, entry by entry of its account."""
        for entry in refusal.account:
            self._read(entry, refusal)
        self.shunned -= self.keep
        self.whole -= self.shunned
        self.out -= self.whole

    def _read(self, entry: Account, refusal: Refusal) -> None:
        old = entry.old.text
        is_lost = entry.became == "dropped"
        is_faulty = self._is_faulty(entry, refusal)
        if is_lost and old in self.shunned:
            self.shunned |= _sharing(entry, refusal)
        elif self._only_repeats(entry, refusal):
            self.out.add(old)
        elif old in self.shunned or (is_faulty and old in self.whole):
            self.shunned.add(old)
        elif is_lost or is_faulty:
            self.whole.add(old)

    def _is_faulty(self, entry: Account, refusal: Refusal) -> bool:
        """Whether the judge finds fault with the line that an old statement has become."""
        stays = entry.became in ("kept", "reworded", "merged")
        return stays and entry.text in refusal.faulty

    def _only_repeats(self, entry: Account, refusal: Refusal) -> bool:
        """Whether an old statement that nobody touched repeats another one and may go."""
        repeats = entry.became == "kept" and entry.text in refusal.repeated
        return repeats and entry.old.text not in self.whole


def _sharing(entry: Account, refusal: Refusal) -> set[str]:
    """The old statements that went into the same line as one."""
    return {other.old.text for other in refusal.account if other.text == entry.text}
