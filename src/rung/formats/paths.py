"""The path of the value that a walk over nested data has reached."""

from __future__ import annotations

MAX_DEPTH = 100


class TooDeep(ValueError):  # noqa: N818 - reads like the sentence it becomes
    """Data nested deeper than anyone writes it."""


class _Frame:
    """An open mapping or list: its path, and the key or number that comes next."""

    def __init__(self, path: str, mapping: bool) -> None:
        self.path, self.mapping = path, mapping
        self.key: str | None = None
        self.number = 0

    @property
    def wants_key(self) -> bool:
        """Whether what comes now is a key and not a value."""
        return self.mapping and self.key is None

    def next_path(self) -> str:
        """The path of the value that comes now; what comes after it is another key or number."""
        last = str(self.number) if self.key is None else self.key
        self.key, self.number = None, self.number + 1
        step = last.replace("~", "~0").replace("/", "~1")
        return f"{self.path}/{step}" if self.path else step


class Path:
    """Where a walk stands; steps are parted by "/", a "/" in a key is written "~1" and a "~" is written "~0"."""

    def __init__(self, root: str = "") -> None:
        self.root = root
        self.frames: list[_Frame] = []

    @property
    def depth(self) -> int:
        """How many mappings and lists are open."""
        return len(self.frames)

    def open(self, *, mapping: bool) -> str:
        """The path of a mapping or list that begins here."""
        path = self.value() or ""
        if len(self.frames) >= MAX_DEPTH:
            raise TooDeep
        self.frames.append(_Frame(path, mapping))
        return path

    def close(self) -> None:
        """Leave the innermost mapping or list."""
        self.frames.pop()

    def value(self, scalar: str | None = None) -> str | None:
        """The path of the value that comes now; None when what comes is itself a key."""
        if not self.frames:
            return self.root
        frame = self.frames[-1]
        if frame.wants_key:
            frame.key = "?" if scalar is None else scalar
            return None
        return frame.next_path()
