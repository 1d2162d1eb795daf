"""The author that has answered already: its answer is read from a text, as a chat assistant wrote it."""

from __future__ import annotations

from rung.lexicon.folding import same_name
from rung.model.proposal import Proposal
from rung.revise.author import Author, Refusal, Task
from rung.revise.paste.answers import lines_of


def recorded(answer: str, name: str = "recorded") -> Author:
    """An author that offers this answer once to each task; of an answer for the whole ladder, a level's own part."""

    def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
        if refused:
            return None
        found = lines_of(answer, task.ladder, task.whole or task.request)
        lines = found.lines
        if task.whole:
            level = task.request.level
            lines = tuple(one for one in lines if same_name(one.level, level))
        return Proposal(task.request, name, lines, found.note)

    return Author(name, offer)
