"""Shorten: the same acts in fewer of the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.lexicon.sentences import sentences
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.model.verdict import Account
from rung.revise.author import Refusal, Task, Unable
from rung.revise.lines import line
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.shortening import shortened


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The shortest wording first; what the judge found wanting in it is tried less short, then left."""
    olds = [line(one) for one in task.scope.inside] or _lines(task.request)
    choices = [(*_ways(one.text), one.text) for one in olds]
    longest = max(map(len, choices), default=1)
    if longest == 1:
        raise Unable(
            "No word here can go without changing what is said; a chat assistant or a model may find another way."
        )
    if len(refused) >= longest:
        return None
    lines = [
        one._replace(text=_at(_setbacks(one.text, refused), some))
        for one, some in zip(olds, choices, strict=True)
    ]
    return None if lines == olds else Proposal(task.request, NAME, tuple(lines))


def _lines(request: Request) -> list[Line]:
    """The statements that were given with the request, one a line."""
    level, category = request.level, request.category
    return [Line(level, category, text) for text in request.text.splitlines()]


def _at(number: int, texts: Sequence[str]) -> str:
    """The text of a number, from 0; the last one beyond it."""
    return texts[min(number, len(texts) - 1)]


def _setbacks(old: str, refused: Sequence[Refusal]) -> int:
    """How many wordings of a statement have failed: a first refusal counts where it names it, later ones for all."""
    if len(refused) == 1:
        return int(_is_named(old, refused[0]))
    return len(refused)


def _is_named(old: str, refusal: Refusal) -> bool:
    """Whether a refusal speaks of an old statement, or of the line that it had become."""
    mine = [one for one in refusal.account if one.old.text == old]
    return old in refusal.blamed or any(_has_failed(one, refusal) for one in mine)


def _has_failed(entry: Account, refusal: Refusal) -> bool:
    """Whether a statement was lost, or became a line with which the judge finds fault."""
    if entry.became == "kept":
        return False
    return entry.became == "dropped" or entry.text in refusal.faulty


def _ways(text: str) -> Iterator[str]:
    """Shorter ways to say a statement: its sentences each at their shortest, then with fewer changes.

    >>> list(_ways("Is able to lead projects in order to help."))
    ['Leads projects to help.', 'Leads projects in order to help.', 'Is able to lead projects to help.']
    """
    plain = unlabelled(text)
    pieces = [plain[start:end] for start, end in sentences(plain)] or [plain]
    choices = [(*shortened(piece), piece) for piece in pieces]
    most = max(map(len, choices))
    ways = [" ".join(_at(number, some) for some in choices) for number in range(most)]
    yield from (way for way in dict.fromkeys(ways) if way != text)


shorten = Procedure(Operation.SHORTEN, offer)
