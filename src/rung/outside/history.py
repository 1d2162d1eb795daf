"""Versions of a file on disk: what stood before each revision and its ledger, in a folder `.rung` beside the file.

A file's name in the store is its path. Everything is written whole or not at all, in an order in which no crash loses
the original: what stood before, the record, then the file. One lock a file keeps two that write at once apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock

from rung.model.refused import Stale
from rung.outside.sources import HISTORY, has_history, put, take
from rung.store.memory import now
from rung.store.store import Change, Kept, Version, digest

LOOK_EVERY = 0.002
"""Seconds between two looks at whether the other one is done."""
T = TypeVar("T")
PATIENCE = 20.0
"""Seconds to wait for somebody else who writes the same file; a revision is written in a fraction of one."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One revision of one file as its record tells it; the keys of statements stand where they were carried over."""

    file: str
    number: int
    at: str
    operation: str
    author: str
    before: str
    after: str
    undone: bool = False
    keys: dict[str, str] = {}
    answer: msgspec.Raw = msgspec.Raw(b"null")


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal that waits for a decision, as its file tells it."""

    base: str
    proposal: msgspec.Raw


class FileStore:
    """The ladders in files, by their paths."""

    def head(self, name: str) -> bytes:
        """The bytes of the file as they are now."""
        return take(name).data

    def versions(self, name: str) -> tuple[Version, ...]:
        """The revisions of a file, oldest first; one that never reached the file is none."""
        return tuple(_version(one) for one in entries(Path(name)))

    def commit(self, name: str, before: bytes, after: bytes, change: Change) -> Version:
        """Write a revision, if the file still is what it was made from; else Stale, and nothing is written."""
        path = Path(name)
        _expect(path, before)
        with _alone(path):
            _expect(path, before)
            entry = _entry(path, before, after, change)
            put(_original(path, entry.number), before)
            _record(path, entry)
            put(path, after)
        return _version(entry)

    def undo(self, name: str) -> Version:
        """Put back what stood before the last revision that stands; Stale when the file has moved on since."""
        path = Path(name)
        if not has_history(name):
            raise Stale(_nothing_to_undo(path))
        with _alone(path):
            now_there = self.head(name)
            last = _last_standing(path, now_there)
            data = _kept_original(path, last)
            if digest(now_there) != last.after:
                raise Stale(_moved_on(path, last))
            put(path, data)
            _record(path, msgspec.structs.replace(last, undone=True))
        return _version(last)

    def keep(self, name: str, kept: Kept) -> str:
        """Keep a proposal beside the file; its number."""
        path = Path(name)
        with _alone(path):
            taken = [number for number, _ in _waiting(path)]
            number = max(taken, default=0) + 1
            waiting = Waiting(base=kept.base, proposal=msgspec.Raw(kept.data))
            put(_proposal(path, number), _indented(waiting))
        return str(number)

    def kept(self, name: str, number: str) -> Kept:
        """A proposal by its number; Stale when there is none."""
        found = dict(_waiting(Path(name)))
        if not number.isdigit() or int(number) not in found:
            raise Stale(f"There is no proposal {number} for {name}.")
        waiting = found[int(number)]
        return Kept(base=waiting.base, data=bytes(waiting.proposal))


def entries(path: Path) -> tuple[Entry, ...]:
    """The records of a file, oldest first; what can't be read as one is passed over."""
    names = _folder(path).glob(f"{_escaped(path.name)}.*.json")
    found = (_read(one, Entry) for one in names)
    mine = (one for one in found if one is not None and one.file == path.name)
    return tuple(sorted(mine, key=lambda one: one.number))


def listed(found: Sequence[Version]) -> str:
    """The revisions as lines, the last one first."""
    return "".join(f"{_line(one)}\n" for one in reversed(found))


def _line(one: Version) -> str:
    undone = "  (undone)" if one.undone else ""
    made = f"{one.change.operation} by {one.change.author}"
    return f"{one.number:>3}  {one.at}  {made}{undone}"


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock of a file, so that nobody else writes a revision of it meanwhile."""
    folder = _folder(path)
    folder.mkdir(exist_ok=True)
    lock = folder / f"{path.name}.lock"
    with FileLock(lock, timeout=PATIENCE, poll_interval=LOOK_EVERY):
        yield


def _expect(path: Path, before: bytes) -> None:
    """Stale when a file is not what a revision was made from."""
    if take(str(path)).data != before:
        raise Stale(
            f"{path} has changed since it was read; nothing was written. Run the"
            " command again."
        )


def _last_standing(path: Path, data: bytes) -> Entry:
    """The last revision that reached the file and was not undone; Stale when there is none."""
    standing = [one for one in entries(path) if not one.undone]
    while standing and standing[-1].before == digest(data) != standing[-1].after:
        standing.pop()  # a crash came between its record and the file
    if not standing:
        raise Stale(_nothing_to_undo(path))
    return standing[-1]


def _kept_original(path: Path, last: Entry) -> bytes:
    """What stood before a revision; Stale when what was kept is not that."""
    original = _original(path, last.number)
    data = take(str(original)).data
    if digest(data) != last.before:
        raise Stale(f"{original} is not what was kept there; nothing was written.")
    return data


def _nothing_to_undo(path: Path) -> str:
    return f"No revision of {path} is known here; there is nothing to undo."


def _moved_on(path: Path, last: Entry) -> str:
    return (
        f"{path} has changed since its last revision ({last.operation}, {last.at}), so"
        " undoing would lose that change; what stood before is in"
        f" {_original(path, last.number)}."
    )


def _entry(path: Path, before: bytes, after: bytes, change: Change) -> Entry:
    numbers = [one.number for one in entries(path)]
    return Entry(
        file=path.name,
        number=max(numbers, default=0) + 1,
        at=now(),
        operation=change.operation,
        author=change.author,
        before=digest(before),
        after=digest(after),
        keys=dict(change.keys),
        answer=msgspec.Raw(change.answer),
    )


def _version(one: Entry) -> Version:
    change = Change(
        operation=one.operation,
        author=one.author,
        answer=bytes(one.answer),
        keys=one.keys,
    )
    return Version(
        number=one.number,
        at=one.at,
        before=one.before,
        after=one.after,
        change=change,
        undone=one.undone,
    )


def _record(path: Path, entry: Entry) -> None:
    put(_folder(path) / f"{path.name}.{entry.number:04}.json", _indented(entry))


def _waiting(path: Path) -> Iterator[tuple[int, Waiting]]:
    """The proposals beside a file, with their numbers."""
    for one in _folder(path).glob(f"{_escaped(path.name)}.*.proposal"):
        number = one.name.removeprefix(f"{path.name}.").removesuffix(".proposal")
        found = _read(one, Waiting)
        if found is not None and number.isdigit():
            yield int(number), found


def _read(path: Path, kind: type[T]) -> T | None:
    """What a file of records holds; None where it can't be read as that."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.MsgspecError, OSError):
        return None


def _indented(record: msgspec.Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def _folder(path: Path) -> Path:
    return path.parent / HISTORY


def _original(path: Path, number: int) -> Path:
    return _folder(path) / f"{path.name}.{number:04}.before"


def _proposal(path: Path, number: int) -> Path:
    return _folder(path) / f"{path.name}.{number:04}.proposal"


def _escaped(name: str) -> str:
    """A file name as a pattern that matches only itself."""
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in name)
