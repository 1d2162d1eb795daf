"""Restyle: the same statements in another person; what can't be said so is left, what was guessed is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.person import PRONOUNS
from rung.model.ladder import Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.lines import line
from rung.revise.mechanical.procedure import NAME, Procedure, faulty_texts
from rung.revise.mechanical.speaking import Spoken, spoken_as


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Every statement that can be recast; after a refusal, without those that the judge named."""
    if len(refused) > 1:
        return None
    person = task.request.person
    if not person or person not in PRONOUNS:
        raise Unable(f"A person is first, second or third, not {person!r}.")
    faulty = faulty_texts(refused)
    restyled = [
        _Restyled(one, spoken_as(one.text, person), faulty) for one in task.scope.inside
    ]
    lines = tuple(one.line for one in restyled)
    return Proposal(task.request, NAME, lines, " ".join(_notes(restyled)))


class _Restyled(NamedTuple):
    """A statement, what it would be in the other person, and the texts that the judge has refused."""

    old: Statement
    spoken: Spoken | None
    faulty: frozenset[str]

    @property
    def new(self) -> Spoken | None:
        """The statement in the other person; None where it can't be recast, or was refused so."""
        refused = self.spoken is not None and self.spoken.text in self.faulty
        return None if refused else self.spoken

    @property
    def line(self) -> Line:
        """What would stand in the ladder."""
        return line(self.old, self.new.text if self.new else None)

    @property
    def is_guess(self) -> bool:
        """Whether a pronoun was changed that may mean somebody else."""
        return (
            self.new is not None and not self.new.sure and self.line != line(self.old)
        )


def _notes(restyled: Sequence[_Restyled]) -> Iterator[str]:
    """What a person should look at: what was left, and what was guessed."""
    left = [one.old.text for one in restyled if one.new is None]
    guessed = [one.line.text for one in restyled if one.is_guess]
    if left:
        yield f"Left as they are, for they can't be recast: {' | '.join(left)}."
    if guessed:
        yield f"Please check whom the pronouns mean: {' | '.join(guessed)}"


restyle = Procedure(Operation.RESTYLE, offer)
