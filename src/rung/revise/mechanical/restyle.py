"""Restyle: the same statements in another person; what can't be said so is left, what was guessed is named."""

from __future__ import annotations

from typing import get_args

from rung.lexicon.person import Person
from rung.model.operation import Operation
from rung.model.proposal import Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.manner import line
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.speaking import spoken_as


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Every statement that can be recast; after a refusal, without those that the judge named."""
    if len(refused) > 1:
        return None
    person = next((one for one in get_args(Person) if one == task.request.person), None)
    if person is None:
        raise Unable(
            f"A person is first, second or third, not {task.request.person!r}."
        )
    faulty = frozenset[str]().union(*(one.faulty for one in refused))
    lines, left, guessed = [], [], []
    for one in task.scope.inside:
        found = spoken_as(one.text, person)
        if found is None or found.text in faulty:
            left.append(one.text)
            lines.append(line(one))
        else:
            lines.append(line(one, found.text))
            guessed += [found.text] if not found.sure and found.text != one.text else []
    note = (
        f"Left as they are, for they can't be recast: {' | '.join(left)}. "
        if left
        else ""
    )
    note += (
        f"Please check whom the pronouns mean: {' | '.join(guessed)}" if guessed else ""
    )
    return Proposal(task.request, NAME, tuple(lines), note.strip())


restyle = Procedure(Operation.RESTYLE, offer)
