"""Reading sources from disk and standard input, and writing files so that none is ever left half written."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from rung.model.refused import Refused, Unreadable
from rung.model.source import Source

STDIN = "-"
STDIN_NAME = "stdin"
HISTORY = ".rung"
"""The folder beside a file that holds its history."""
MOST = 64_000_000
"""The most bytes ever read, a bound for endless input; each format refuses far smaller files with its own message."""


def take(name: str) -> Source:
    """The source at a path, or standard input for `-`; Unreadable says in one sentence why it can't be read."""
    if name == STDIN:
        return Source(STDIN_NAME, sys.stdin.buffer.read(MOST + 1))
    path = Path(name)
    if path.is_dir():
        raise Unreadable(
            f"{name} is a folder; name the files in it, for example {path.as_posix()}/*.md."
        )
    try:
        with path.open("rb") as file:
            return Source(name, file.read(MOST + 1))
    except FileNotFoundError:
        raise Unreadable(f"{name} doesn't exist.") from None
    except (OSError, ValueError) as error:
        why = (
            error.strerror
            if isinstance(error, OSError) and error.strerror
            else str(error)
        )
        raise Unreadable(f"{name} can't be read: {why}.") from None


def has_history(name: str) -> bool:
    """Whether there is a history folder beside a file."""
    return (Path(name).parent / HISTORY).is_dir()


def put(path: Path, data: bytes) -> None:
    """Write a file completely or not at all: a temporary file replaces it and takes over its mode."""
    import tempfile  # 10 ms that only who writes pays

    target = path.resolve()
    try:
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name}.", suffix=".tmp"
        )
    except OSError as error:
        raise Refused(f"{path} can't be written: {error.strerror}.") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(
            target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        )
        Path(temporary).replace(target)
    except OSError as error:
        with suppress(OSError):
            Path(temporary).unlink()
        raise Refused(f"{path} can't be written: {error.strerror}.") from None


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
