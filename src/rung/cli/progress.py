"""A progress message on a terminal for work that takes longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PATIENCE = 1.0
"""Seconds before anything is shown."""


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show `doing` while the body runs, if it takes long and standard error is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    shown: list[Any] = []
    timer = threading.Timer(PATIENCE, _show, (doing, shown))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()


def _show(doing: str, shown: list[Any]) -> None:
    """Start showing what is being done, and note it, so that it can be stopped."""
    from rich.console import Console  # imported only when something is shown
    from rich.text import Text

    status = Console(stderr=True).status(Text(doing))
    shown.append(status)
    status.start()
