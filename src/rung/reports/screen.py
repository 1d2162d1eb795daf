"""Rows as a terminal shows them: wrapped to its width, in colour where it has any."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rung.reports.report import Look
from rung.reports.rows import Row, wrapped
from rung.reports.terminal import STYLES

NARROWEST = 40


def shown(rows: Iterable[Row], look: Look) -> str:
    """The rows as text; plain and the same everywhere without colour."""
    lines = wrapped(rows, max(look.width, NARROWEST))
    if not look.colour:
        return "".join(
            "".join(piece.text for piece in line).rstrip() + "\n" for line in lines
        )
    from rich.console import Console  # 40 ms that a pipe need not pay
    from rich.text import Text

    file = StringIO()
    console = Console(
        file=file,
        width=look.width,
        force_terminal=True,
        color_system="standard",
        highlight=False,
    )
    for line in lines:
        console.print(
            Text.assemble(
                *((piece.text, STYLES[piece.style]) for piece in line), no_wrap=True
            ),
            soft_wrap=True,
        )
    return file.getvalue()
