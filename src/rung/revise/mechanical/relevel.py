"""Relevel: other names for levels, all at once so that a swap is one; nothing but the names changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.model.ladder import COMMON, Ladder
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.operation import NAME, Operation
from rung.revise.scope import HELD, inside

Renames = Sequence[tuple[str, str]]


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Every statement under the new name of its level, with every mention of a renamed level following."""
    if refused:
        return None
    pairs = task.request.renames
    if not pairs:
        raise Unable("Say which level gets which name, for example IC6=IC5.")
    _possible(task.ladder, pairs)
    new = dict(pairs)
    lines = tuple(
        Line(new.get(one.level, one.level), one.category, renamed(one.text, pairs))
        for one in inside(task.ladder, task.request)
        if one.role in HELD
    )
    return Proposal(task.request, NAME, lines)


def renamed(text: str, pairs: Renames) -> str:
    """The text with every mention of a renamed level under its new name."""
    for start, end, instead in reversed(mentions(text, pairs)):
        text = text[:start] + instead + text[end:]
    return text


def mentions(text: str, pairs: Renames) -> tuple[tuple[int, int, str], ...]:
    """Where a renamed level is named, in its own writing or as 'IC 6', 'IC-6', 'ic6', and what must stand there."""
    pattern = re.compile("|".join(f"(?P<n{at}>{_writings(old)})" for at, (old, _) in enumerate(pairs)), re.IGNORECASE)
    found = []
    for hit in pattern.finditer(text):
        old, new = pairs[int((hit.lastgroup or "n0")[1:])]
        found.append((hit.start(), hit.end(), _written(hit[0], old, new)))
    return tuple(found)


def _writings(name: str) -> str:
    """A pattern for the ways to write a level's name; letters and number may stand apart."""
    parts = re.fullmatch(r"([A-Za-z]+)[ -]?(\d+)", name)
    body = rf"{parts[1]}[ -]?{parts[2]}" if parts else re.escape(name)
    return rf"(?<![\w-]){body}(?![\w]|-\w|\.\d)" if not parts else rf"(?<![A-Za-z0-9]){body}(?![A-Za-z0-9]|\.\d)"


def _written(hit: str, old: str, new: str) -> str:
    """The new name in the writing of the mention: small letters, and the joint between letters and number."""
    before, after = re.fullmatch(r"([A-Za-z]+)[ -]?(\d+)", old), re.fullmatch(r"([A-Za-z]+)[ -]?(\d+)", new)
    joint = re.search(r"[ -](?=\d)", hit)
    if before and after:
        own = re.search(r"[ -](?=\d)", old)
        new = f"{after[1]}{joint[0] if joint else '' if not own or hit != old else own[0]}{after[2]}"
    return new.lower() if hit.islower() and not old.islower() else new


def _possible(ladder: Ladder, pairs: Renames) -> None:
    """Unable when a level isn't there, or when two levels would have one name."""
    names = [one.id for one in ladder.levels]
    moved = dict(pairs)
    unknown = [old for old, _ in pairs if old not in names and old != COMMON]
    if unknown and names:
        raise Unable(f"The ladder has no level {unknown[0]}; there are {', '.join(names)}.")
    held = {one.level for one in ladder.statements}
    after = [moved.get(name, name) for name in names if name in held]
    twice = next((name for name in after if after.count(name) > 1), None)
    if twice:
        raise Unable(f"{twice} would be the name of two levels; rename that one too, for example {twice}=…")


relevel = Operation("relevel", offer)
