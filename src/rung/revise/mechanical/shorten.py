"""Shorten: the same acts in fewer of the same words."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.sentences import sentences
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.operation import NAME, Operation
from rung.revise.mechanical.shortening import shortened
from rung.revise.scope import inside, line


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The shortest wording first; what the judge found wanting in it is tried less short, then left."""
    olds = [line(one) for one in inside(task.ladder, task.request)]
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
    """How often the judge named this statement, or what it had become, as a reason to refuse."""
    count = 0
    for one in refused:
        new = next((entry.new for entry in one.account if entry.old == old), "")
        why = " ".join(one.reasons)
        named = any(
            entry.old == old and entry.became == "dropped" for entry in one.account
        )
        count += named or bool(new and new != old and new in why) or old in why
    return max(count, len(refused) if len(refused) > 1 else 0)


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


shorten = Operation("shorten", offer)
