"""The mechanical author: hands each task to the rules for its operation."""

from __future__ import annotations

from functools import lru_cache

from rung.model.operation import Operation
from rung.model.proposal import Proposal
from rung.plugins import collect
from rung.revise.author import Author, Refusal, Task, Unable
from rung.revise.mechanical.procedure import NAME, Procedure


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """What the rules for the operation offer; Unable when there are none."""
    operation = task.request.operation
    procedure = procedures().get(operation)
    if procedure is None:
        raise Unable(
            f"No rule can do a {operation.value} request; ask a chat assistant"
            " (--author paste) or a model (--author model)."
        )
    return procedure.offer(task, refused)


@lru_cache(maxsize=1)
def procedures() -> dict[Operation, Procedure]:
    """The rules there are, by their operation."""
    found = collect("rung.revise.mechanical", Procedure)
    return {one.operation: one for one in found}


mechanical = Author(NAME, offer)
