"""Where answers go: a terminal with its width and colour, a pipe, or a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rung.outside.sources import put

PLAIN = 100
"""The width of a report that no terminal shows, so that it stays the same wherever it is made."""


def width_and_colour(output: str | None) -> tuple[int, bool]:
    """How wide the place is that the answer goes to, and whether it shows colour."""
    if output or not sys.stdout.isatty():
        return PLAIN, False
    import shutil  # 5 ms that only a terminal pays

    width = min(shutil.get_terminal_size((PLAIN, 24)).columns, 120)
    return width, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def fitted(line: str, hang: int, output: str | None = None) -> str:
    """A line with its end, broken to the width of a terminal; whole for a pipe or a file.

    Its later lines are set in by `hang`, where that leaves room.
    """
    if output or not sys.stdout.isatty():
        return line + "\n"
    import textwrap  # only a terminal pays

    width, _ = width_and_colour(output)
    deep = " " * (hang if hang < width // 2 else 4)
    return (
        textwrap.fill(
            line,
            width,
            subsequent_indent=deep,
            break_long_words=False,
            break_on_hyphens=False,
        )
        + "\n"
    )


def say(text: str, output: str | None = None, *, aside: bool = False) -> None:
    """Write an answer to a file, or to standard output (error, when aside); UTF-8 unless a terminal wants otherwise."""
    if output:
        put(Path(output), text.encode())
        return
    stream = sys.stderr if aside else sys.stdout
    encoding = (stream.encoding if stream.isatty() else "") or "utf-8"
    stream.flush()
    stream.buffer.write(text.encode(encoding, "replace"))
    stream.buffer.flush()


def warn(text: str) -> None:
    """Say something beside the answer."""
    print(f"rung: {text}", file=sys.stderr)
