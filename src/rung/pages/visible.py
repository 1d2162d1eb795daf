"""Makes text safe to show: no control character or reordering mark gets onto a screen or page."""

from __future__ import annotations

import unicodedata

UNSEEN = ("Cc", "Cf", "Cs")
"""Unicode's categories of control, format and surrogate characters."""
JOINER = "\u200d"
"""The zero-width joiner, a format character that emoji and several scripts are written with."""


def visible(text: str) -> str:
    """The text with every kind of blank as a space, and a replacement character for each invisible one."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(mark: str) -> str:
    if mark.isspace():
        return " "
    hidden = unicodedata.category(mark) in UNSEEN and mark != JOINER
    return "�" if hidden else mark
