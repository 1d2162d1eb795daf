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
        frame = self.frames[-1] if self.frames else None
        if not frame:
            return self.root
        if frame.mapping and frame.key is None:
            frame.key = scalar if scalar is not None else "?"
            return None
        last = frame.key if frame.mapping else str(frame.number)
        frame.key, frame.number = None, frame.number + 1
        step = (last or "").replace("~", "~0").replace("/", "~1")
        return f"{frame.path}/{step}" if frame.path else step
