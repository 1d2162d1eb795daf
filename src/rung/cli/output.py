"""Where output goes: a terminal with its width and colour, a pipe, or a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rung.outside.sources import put

PLAIN = 100
"""The width of a report in a pipe or file, so that it is the same wherever it is made."""


def width_and_colour(output: str | None) -> tuple[int, bool]:
    """How wide the output may be, in columns, and whether it may use colour."""
    if output or not sys.stdout.isatty():
        return PLAIN, False
    import shutil  # takes 5 ms, needed for a terminal only

    width = min(shutil.get_terminal_size((PLAIN, 24)).columns, 120)
    return width, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def fitted(line: str, hang: int, output: str | None = None) -> str:
    """A line with a newline, wrapped to the width of a terminal; unwrapped for a pipe or a file.

    The lines after the first are indented by `hang` columns, or by 4 if the terminal is narrow.
    """
    if output or not sys.stdout.isatty():
        return line + "\n"
    import textwrap  # needed for a terminal only

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
    """Write to the file `output`, or to standard output (`aside`: error), as UTF-8 or in the terminal's encoding."""
    if output:
        put(Path(output), text.encode())
        return
    stream = sys.stderr if aside else sys.stdout
    encoding = (stream.encoding if stream.isatty() else "") or "utf-8"
    stream.flush()
    stream.buffer.write(text.encode(encoding, "replace"))
    stream.buffer.flush()


def warn(text: str) -> None:
    """Print a remark to standard error."""
    print(f"rung: {text}", file=sys.stderr)
