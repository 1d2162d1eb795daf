"""What an older description says of a level, and what of it is no expectation."""

from __future__ import annotations

from collections.abc import Sequence

from rung.lexicon.folding import same_name
from rung.lexicon.sentences import sentences
from rung.model.ladder import Statement
from rung.workbench.workbench import Opened


def described(old: Opened, level: str) -> dict[str, str]:
    """The statements of an older description, sentence by sentence, and under which category each stood.

    Where the old document has the level, what it says of the level; else all that it says.
    """
    homes: dict[str, str] = {}
    for text, category in _said(old, level):
        for start, end in sentences(text):
            homes.setdefault(text[start:end].strip(), category)
    return homes


def _said(old: Opened, level: str) -> list[tuple[str, str]]:
    """Each text to take from, with its category.

    Of a document in which no statement was found, all its text, under no category.
    """
    held = [one for one in old.ladder.statements if one.demands]
    mine = _of_level(held, level) or held
    told = [(one.text, one.category) for one in mine]
    return told or [(block.text, "") for block in old.reading.blocks]


def not_taken(old: Opened, level: str) -> tuple[str, ...]:
    """What an older description holds besides expectations: prerequisites, notes, examples of the level."""
    mine = _of_level(old.ladder.statements, level)
    return tuple(one.text for one in mine if not (one.is_held or one.is_hole))


def _of_level(statements: Sequence[Statement], level: str) -> list[Statement]:
    """Those of the statements that stand at a level, however its name is spelled."""
    return [one for one in statements if same_name(one.level, level)]
