"""What a check is: one question to a case, answered by verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rung.model.proposal import Verdict
from rung.model.source import Place
from rung.verify.case import Case


class Answer(NamedTuple):
    """Whether a question is answered as it must be, a sentence, and places."""

    holds: bool
    why: str
    places: tuple[Place, ...] = ()


class Check(NamedTuple):
    """A question under a name. `ask` yields what it has to say; nothing at all: it was not concerned."""

    name: str
    ask: Callable[[Case], Iterator[Answer]]

    def verdicts(self, case: Case) -> Iterator[Verdict]:
        """Its answers as verdicts."""
        return (Verdict(self.name, *answer) for answer in self.ask(case))
