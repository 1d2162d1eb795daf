"""A fresh place for each call: a home, a cache, a folder for temporary files and one to work in, all empty but for it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import calls

SOURCES = Path(__file__).resolve().parents[2] / "src"
HARMLESS = ("/dev/null", "/dev/tty", "/dev/pts/", "pipe:", "socket:")
"""Where what is written goes nowhere, or to the terminal that one is called from."""


@dataclass(frozen=True, slots=True)
class Place:
    """Folders under one root. Whatever a call changes in them and wasn't asked to is a stray."""

    root: Path

    @property
    def work(self) -> Path:
        """The folder in which the call is made."""
        return self.root / "work"

    @property
    def temporary(self) -> Path:
        """The folder for temporary files."""
        return self.root / "temporary"

    def environment(self, sources: Path = SOURCES) -> dict[str, str]:
        """Return the environment of the call: nothing of the caller's but where programs are.

        Python keeps no bytecode, which it would do beside the sources of any program.
        """
        folders = {
            "HOME": "home",
            "XDG_CACHE_HOME": "home/.cache",
            "XDG_CONFIG_HOME": "home/.config",
            "XDG_DATA_HOME": "home/.local/share",
            "XDG_STATE_HOME": "home/.local/state",
            "TMPDIR": "temporary",
        }
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(sources),
            "PYTHONDONTWRITEBYTECODE": "1",
            **{name: str(self.root / folder) for name, folder in folders.items()},
        }

    def contents(self) -> dict[str, str]:
        """Return every file and folder here by its path, each file with a digest of what is in it."""
        return {
            str(path): _digest(path)
            for path in self.root.rglob("*")
            if path != self.work
        }

    def holds_for_a_moment(self, path: str) -> bool:
        """Return whether a path lies in the folder for temporary files."""
        return Path(path).parent == self.temporary

    def asked_for(self, path: str, writes: Iterable[str]) -> bool:
        """Return whether a path is one that the call was to write, lies in one, or is its temporary neighbour."""
        for name in writes:
            wanted = self.work / name
            neighbour = Path(path).name.startswith(f".{wanted.name}.")
            if Path(path).is_relative_to(wanted):
                return True
            if neighbour and Path(path).parent == wanted.parent:
                return True
        return False


def made(root: Path) -> Place:
    """Return a place under an empty folder, with the files that the calls speak of in it."""
    place = Place(root.resolve())
    for folder in ("home", "temporary", "work"):
        (place.root / folder).mkdir(parents=True)
    for name, text in calls.FILES.items():
        (place.work / name).write_text(text, encoding="utf-8")
    return place


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
