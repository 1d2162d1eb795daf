"""What an older description says of a level, and what of it is no expectation."""

from __future__ import annotations

from rung.lexicon.folding import same_name
from rung.lexicon.holes import is_hole
from rung.lexicon.sentences import sentences
from rung.model.ladder import Statement
from rung.model.scope import HELD
from rung.workbench.workbench import Opened


def described(old: Opened, level: str) -> dict[str, str]:
    """The statements of an older description, sentence by sentence, and under which category each stood.

    Where the old document has the level, what it says of the level; else all that it says.
    """
    held = [one for one in old.ladder.statements if _is_said(one)]
    mine = [one for one in held if same_name(one.level, level)] or held
    texts = [(one.text, one.category) for one in mine]
    texts = texts or [(block.text, "") for block in old.reading.blocks]
    homes: dict[str, str] = {}
    for text, category in texts:
        for start, end in sentences(text):
            homes.setdefault(text[start:end].strip(), category)
    return homes


def _is_said(one: Statement) -> bool:
    return one.role in HELD and not is_hole(one.text)


def not_taken(old: Opened, level: str) -> tuple[str, ...]:
    """What an older description holds besides expectations: prerequisites, notes, examples of the level."""
    return tuple(
        one.text
        for one in old.ladder.statements
        if one.role not in HELD
        and same_name(one.level, level)
        and not is_hole(one.text)
    )
