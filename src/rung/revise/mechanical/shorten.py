"""Shorten: the same acts in fewer of the same words."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.sentences import sentences
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.verdict import Account
from rung.revise.author import Refusal, Task, Unable
from rung.revise.manner import line
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.shortening import shortened


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The shortest wording first; what the judge found wanting in it is tried less short, then left."""
    olds = [line(one) for one in task.scope.inside]
    if not olds:
        texts = [text for text in task.request.text.splitlines() if text.strip()]
        olds = [Line(task.request.level, task.request.category, text) for text in texts]
    ways = [tuple(_ways(one.text)) for one in olds]
    if not any(ways):
        raise Unable(
            "No word here can go without changing what is said; a chat assistant or a model may find another way."
        )
    if len(refused) > max(len(some) for some in ways):
        return None
    wanting = [_wanting(one.text, refused) for one in olds]
    lines = tuple(
        one._replace(text=some[count] if count < len(some) else one.text)
        for one, some, count in zip(olds, ways, wanting, strict=True)
    )
    if all(new.text == old.text for new, old in zip(lines, olds, strict=True)):
        return None
    return Proposal(task.request, NAME, lines)


def _wanting(old: str, refused: tuple[Refusal, ...]) -> int:
    """How often the judge found fault with what a statement had become; each later refusal counts at least once."""
    count = sum(_is_named(old, one) for one in refused)
    return max(count, len(refused) if len(refused) > 1 else 0)


def _is_named(old: str, refusal: Refusal) -> bool:
    """Whether a refusal speaks of an old statement, or of the line that it had become."""
    if any(quote.text == old for one in refusal.failed for quote in one.old):
        return True
    mine = [one for one in refusal.account if one.old.text == old]
    return any(one.became == "dropped" or _is_faulty(one, refusal) for one in mine)


def _is_faulty(entry: Account, refusal: Refusal) -> bool:
    return entry.became != "kept" and entry.text in refusal.faulty


def _ways(text: str) -> Iterator[str]:
    """Ways to say a statement shorter: its sentences each at their shortest, then with fewer changes."""
    plain = unlabelled(text)
    pieces = [
        (plain[start:end], plain[end : end + 1].strip())
        for start, end in sentences(plain)
    ] or [(plain, "")]
    choices = [[*shortened(piece), piece] for piece, _ in pieces]
    seen = {text}
    for at in range(max(len(some) for some in choices)):
        made = " ".join(some[min(at, len(some) - 1)] for some in choices)
        if made not in seen:
            seen.add(made)
            yield made


shorten = Procedure(Operation.SHORTEN, offer)
