"""Rows as a terminal shows them: wrapped to its width, in colour if it has any."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

from rung.reports.report import Look
from rung.reports.rows import Piece, Row, wrapped

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST = 40
STYLES = {
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "level": "bold",
    "category": "bold",
    "faint": "dim",
    "marked": "underline",
    "": "",
}


def shown(rows: Iterable[Row], look: Look) -> str:
    """The rows as text; without colour, it is plain and the same on every machine."""
    if not look.colour:
        lines = wrapped(rows, max(look.width, NARROWEST))
        return "".join(f"{_plain(line)}\n" for line in lines)
    from rich.console import Console  # 40 ms that a pipe need not pay

    file = StringIO()
    console = Console(
        file=file,
        width=look.width,
        force_terminal=True,
        color_system="standard",
        highlight=False,
    )
    draw(rows, console)
    return file.getvalue()


def draw(rows: Iterable[Row], console: Console, most: int | None = None) -> None:
    """Print rows, or the first so many lines of them, on a rich console; in colour if it has any."""
    from rich.text import (
        Text,
    )  # only a terminal with colour, and the picture in the README, need it

    for line in islice(wrapped(rows, max(console.width, NARROWEST)), most):
        pieces = ((piece.text, STYLES[piece.style]) for piece in line)
        console.print(Text.assemble(*pieces, no_wrap=True), soft_wrap=True)


def _plain(line: Iterable[Piece]) -> str:
    """A line without its styles."""
    return "".join(piece.text for piece in line).rstrip()
