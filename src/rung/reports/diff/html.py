"""What changed, as one self-contained HTML page: old and new side by side, the words that differ marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rung.lexicon.casing import capitalized
from rung.pages.parts import ChangeRow, TextPart
from rung.pages.render import render
from rung.reports.diff.answer import (
    MEANINGS,
    Diff,
    DiffChange,
    counted,
    grouped,
    news,
    stayed,
)

WORDS = re.compile(r"\w+|\W")
"""The pieces in which two texts are compared: words, and every other character by itself."""


class LevelChanges(NamedTuple):
    """The changes at one level."""

    title: str
    counted: str
    changes: tuple[ChangeRow, ...]


def html(found: Diff) -> str:
    """The page: a table for each level."""
    return render(
        "diff.html",
        title=f"What changed: {found.old} → {found.new}",
        counted=capitalized(counted(found.changes)),
        stayed=stayed(found.unchanged),
        news=list(news(found)),
        levels=[_level(title, changes) for title, changes in grouped(found)],
        judge=found.judge,
    )


def _level(title: str, changes: Sequence[DiffChange]) -> LevelChanges:
    """The changes at one level as the page shows them."""
    return LevelChanges(title, counted(changes), tuple(map(_change, changes)))


def _change(change: DiffChange) -> ChangeRow:
    """A change with both texts in parts."""
    old, new = compared(change.old, change.new)
    return ChangeRow(MEANINGS[change.kind], change.category, change.why, old, new)


def compared(old: str, new: str) -> tuple[tuple[TextPart, ...], tuple[TextPart, ...]]:
    """Both texts in parts, each part being in both of them or in one only; where one is empty nothing is compared."""
    if not old or not new:
        return _parts((old, False)), _parts((new, False))
    from difflib import SequenceMatcher  # 5 ms that only this page pays

    before, after = WORDS.findall(old), WORDS.findall(new)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return (
        _parts(
            *(("".join(before[a:b]), kind != "equal") for kind, a, b, _, _ in blocks)
        ),
        _parts(
            *(("".join(after[a:b]), kind != "equal") for kind, _, _, a, b in blocks)
        ),
    )


def _parts(*texts: tuple[str, bool]) -> tuple[TextPart, ...]:
    """Texts by their lines, the empty ones left out."""
    return tuple(
        TextPart(tuple(text.split("\n")), differs) for text, differs in texts if text
    )
