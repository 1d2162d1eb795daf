"""Views of a ladder that many ask for and that need working out only once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from rung.model.ladder import Ladder

R = TypeVar("R")


def once_per_ladder(view: Callable[[Ladder], R]) -> Callable[[Ladder], R]:
    """The view, worked out once for a ladder however often it is asked for; its answer must not be changed.

    The answer is kept with the ladder itself and goes with it. A ladder made from another one, by `replace` say, begins
    anew: the two may differ in what equality leaves out, such as declared terms.
    """

    @wraps(view)
    def asked(ladder: Ladder) -> R:
        """The view of a ladder, computed on the first call and kept with the ladder."""
        if view not in ladder.views:
            ladder.views[view] = view(ladder)
        return cast(R, ladder.views[view])

    return asked
