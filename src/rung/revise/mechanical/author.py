"""The mechanical author: hands each task to the operation of its name."""

from __future__ import annotations

from functools import lru_cache

from rung.model.proposal import Proposal
from rung.plugins import collect
from rung.revise.author import Author, Refusal, Task, Unable
from rung.revise.mechanical.operation import NAME, Operation


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """What the operation asked for offers; Unable when no rule can do it."""
    name = task.request.operation
    operation = operations().get(name)
    if operation is None:
        raise Unable(
            f"No rule can {name}; ask a chat assistant (--author paste) or a model (--author model)."
        )
    return operation.offer(task, refused)


@lru_cache(maxsize=1)
def operations() -> dict[str, Operation]:
    """Every operation by its name."""
    return {one.name: one for one in collect("rung.revise.mechanical", Operation)}


mechanical = Author(NAME, offer)
