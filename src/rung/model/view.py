"""Views of a ladder that many ask for and that need working out only once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import NamedTuple, TypeVar

from rung.model.ladder import Ladder

R = TypeVar("R")

KEPT = 2
"""A document and the one that it is compared with; more ladders than that are not held on to."""


def once_per_ladder(view: Callable[[Ladder], R]) -> Callable[[Ladder], R]:
    """The view, worked out once for a ladder however often it is asked for; its answer must not be changed.

    A ladder counts as itself: two that say the same may differ in what equality leaves out, such as declared terms.
    """

    @lru_cache(maxsize=KEPT)
    def known(own: _Itself) -> R:
        return view(own.ladder)

    @wraps(view)
    def asked(ladder: Ladder) -> R:
        return known(_Itself(ladder))

    return asked


class _Itself(NamedTuple):
    """A ladder as a key; it is held on to with the answer, so that its identity stays its own."""

    ladder: Ladder

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.ladder is other.ladder

    def __hash__(self) -> int:
        return id(self.ladder)
