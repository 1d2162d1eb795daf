"""A store in memory, which lasts as long as its process: for pasted texts, sessions and tests."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from threading import RLock

from rung.model.refused import Stale
from rung.store.store import Change, Kept, Version, digest

MOST = 50
"""How many ladders are held at once; beyond that, the one unused for longest is dropped."""
WAITING = 200
"""How many proposals wait for a decision on one ladder; beyond that, the oldest is dropped."""


@dataclass(slots=True)
class _Held:
    """One ladder: its bytes, its versions, the bytes before each of them, the proposals that wait."""

    data: bytes
    versions: list[Version] = field(default_factory=list)
    before: dict[int, bytes] = field(default_factory=dict)
    waiting: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    count: int = 0


class MemoryStore:
    """Ladders by name, in memory; safe to use from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._lock = RLock()

    def __contains__(self, name: str) -> bool:
        """Whether a ladder of this name is held."""
        return name in self._held

    def put(self, name: str, data: bytes) -> None:
        """Hold a ladder under a name, without any history."""
        with self._lock:
            self._held[name] = _Held(data)
            self._held.move_to_end(name)
            while len(self._held) > self._most:
                self._held.popitem(last=False)

    def head(self, name: str) -> bytes:
        """The bytes of a ladder as they are now."""
        return self._of(name).data

    def versions(self, name: str) -> tuple[Version, ...]:
        """The versions of a ladder, the oldest first."""
        return tuple(self._of(name).versions)

    def commit(self, name: str, before: bytes, after: bytes, change: Change) -> Version:
        """Make a new version; Stale unless the ladder still is `before`."""
        with self._lock:
            held = self._of(name)
            if held.data != before:
                raise Stale(
                    f"{name} has changed since it was read; make the proposal again."
                )
            made = Version(
                number=len(held.versions) + 1,
                at=now(),
                before=digest(before),
                after=digest(after),
                change=change,
            )
            held.versions.append(made)
            held.before[made.number] = before
            held.data = after
            return made

    def undo(self, name: str) -> Version:
        """Undo the last version that hasn't been undone."""
        with self._lock:
            held = self._of(name)
            standing = [one for one in held.versions if not one.undone]
            if not standing:
                raise Stale(f"No revision of {name} is recorded.")
            last = standing[-1]
            held.data = held.before[last.number]
            held.versions[last.number - 1] = replace(last, undone=True)
            return last

    def keep(self, name: str, kept: Kept) -> str:
        """Keep a proposal; return its number."""
        with self._lock:
            held = self._of(name)
            held.count += 1
            number = str(held.count)
            held.waiting[number] = kept
            while len(held.waiting) > WAITING:
                held.waiting.popitem(last=False)
            return number

    def kept(self, name: str, number: str) -> Kept:
        """A proposal by its number."""
        found = self._of(name).waiting.get(number)
        if found is None:
            raise Stale(f"There is no proposal {number} for {name}.")
        return found

    def _of(self, name: str) -> _Held:
        with self._lock:
            if name not in self._held:
                raise Stale(f"There is no ladder {name!r}.")
            self._held.move_to_end(name)
            return self._held[name]


def now() -> str:
    """The current time, as versions record it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
