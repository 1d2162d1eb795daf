"""What a check is: a question to a proposed change, answered by verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rung.model.operation import Subject
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange

TEXTS: tuple[Subject, ...] = ("statements", "names")
"""What checks are about unless they say otherwise: statements of the ladder."""


class Check(NamedTuple):
    """A question by its name. `ask` yields verdicts; none at all where there is nothing to ask.

    subjects: it is put to operations that change one of these.
    """

    name: str
    ask: Callable[[ProposedChange], Iterator[Verdict]]
    subjects: tuple[Subject, ...] = TEXTS

    def verdicts(self, change: ProposedChange) -> tuple[Verdict, ...]:
        """What it answers, under its name; nothing where the change is none of its concern."""
        if change.terms.subject not in self.subjects:
            return ()
        return tuple(one._replace(check=self.name) for one in self.ask(change))
