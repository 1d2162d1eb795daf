"""The author that has answered already: its answer is read from a text, as a chat assistant wrote it."""

from __future__ import annotations

from rung.model.proposal import Proposal
from rung.revise.author import Author, Refusal, Task
from rung.revise.paste.answers import lines_of


def recorded(answer: str, name: str = "recorded") -> Author:
    """An author that offers this answer once, whatever is asked."""

    def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
        if refused:
            return None
        found = lines_of(answer, task.ladder, task.request)
        return Proposal(task.request, name, found.lines, found.note)

    return Author(name, offer)
