"""Versions of a file on disk: for each revision its ledger and the file before it, in a folder `.rung` beside the file.

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
"""Seconds between two attempts to take a lock."""
T = TypeVar("T")
PATIENCE = 20.0
"""Seconds to wait for a lock; writing a revision takes a fraction of one."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """The record of one revision of one file, with the keys of statements that were carried over."""

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
    """The record of a proposal that waits for a decision."""

    base: str
    proposal: msgspec.Raw


class FileStore:
    """Keeps ladders in files, under their paths."""

    def head(self, name: str) -> bytes:
        """The bytes of the file as they are now."""
        return take(name).data

    def versions(self, name: str) -> tuple[Version, ...]:
        """The revisions of a file, oldest first; one that never reached the file doesn't count."""
        return tuple(_version(one) for one in entries(Path(name)))

    def commit(self, name: str, before: bytes, after: bytes, change: Change) -> Version:
        """Write a revision; Stale, with nothing written, if the file has changed since the revision was made."""
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
        """Undo the last revision that hasn't been undone; Stale if the file has changed since."""
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
        """Keep a proposal beside the file; return its number."""
        path = Path(name)
        with _alone(path):
            taken = [number for number, _ in _waiting(path)]
            number = max(taken, default=0) + 1
            waiting = Waiting(base=kept.base, proposal=msgspec.Raw(kept.data))
            put(_proposal(path, number), _indented(waiting))
        return str(number)

    def kept(self, name: str, number: str) -> Kept:
        """A proposal by its number; Stale if there is none."""
        found = dict(_waiting(Path(name)))
        if not number.isdigit() or int(number) not in found:
            raise Stale(f"There is no proposal {number} for {name}.")
        waiting = found[int(number)]
        return Kept(base=waiting.base, data=bytes(waiting.proposal))


def entries(path: Path) -> tuple[Entry, ...]:
    """The records of a file, oldest first; unreadable ones are skipped."""
    names = _folder(path).glob(f"{_escaped(path.name)}.*.json")
    found = (_read(one, Entry) for one in names)
    mine = (one for one in found if one is not None and one.file == path.name)
    return tuple(sorted(mine, key=lambda one: one.number))


def listed(found: Sequence[Version]) -> str:
    """The revisions as lines of text, the latest first."""
    return "".join(f"{_line(one)}\n" for one in reversed(found))


def _line(one: Version) -> str:
    """A revision as one line of the list."""
    undone = "  (undone)" if one.undone else ""
    made = f"{one.change.operation} by {one.change.author}"
    return f"{one.number:>3}  {one.at}  {made}{undone}"


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock of a file, so that no other process writes a revision of it meanwhile."""
    folder = _folder(path)
    folder.mkdir(exist_ok=True)
    lock = folder / f"{path.name}.lock"
    with FileLock(lock, timeout=PATIENCE, poll_interval=LOOK_EVERY):
        yield


def _expect(path: Path, before: bytes) -> None:
    """Raise Stale if a file is not what a revision was made from."""
    if take(str(path)).data != before:
        raise Stale(
            f"{path} has changed since it was read; nothing was written. Run the"
            " command again."
        )


def _last_standing(path: Path, data: bytes) -> Entry:
    """The last revision that reached the file and was not undone; Stale if there is none."""
    standing = [one for one in entries(path) if not one.undone]
    while standing and standing[-1].before == digest(data) != standing[-1].after:
        standing.pop()  # a crash came between its record and the file
    if not standing:
        raise Stale(_nothing_to_undo(path))
    return standing[-1]


def _kept_original(path: Path, last: Entry) -> bytes:
    """The file before a revision; Stale if the kept copy has been changed."""
    original = _original(path, last.number)
    data = take(str(original)).data
    if digest(data) != last.before:
        raise Stale(
            f"{original} has been changed since rung kept it; nothing was written."
        )
    return data


def _nothing_to_undo(path: Path) -> str:
    """The refusal where no revision is recorded."""
    return f"No revision of {path} is recorded; there is nothing to undo."


def _moved_on(path: Path, last: Entry) -> str:
    """The refusal where undoing would lose a later change."""
    return (
        f"{path} has changed since its last revision ({last.operation}, {last.at}), so"
        " undoing would lose that change; the earlier text is in"
        f" {_original(path, last.number)}."
    )


def _entry(path: Path, before: bytes, after: bytes, change: Change) -> Entry:
    """The record of a change, numbered after the last one, so that no record takes another's place."""
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
    """A record as the rest of rung knows it, without the file's name."""
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
    """Write a record to its place in the history."""
    put(_folder(path) / f"{path.name}.{entry.number:04}.json", _indented(entry))


def _waiting(path: Path) -> Iterator[tuple[int, Waiting]]:
    """The proposals beside a file, with their numbers."""
    for one in _folder(path).glob(f"{_escaped(path.name)}.*.proposal"):
        number = one.name.removeprefix(f"{path.name}.").removesuffix(".proposal")
        found = _read(one, Waiting)
        if found is not None and number.isdigit():
            yield int(number), found


def _read(path: Path, kind: type[T]) -> T | None:
    """The record in a file; None if it can't be read as one."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.MsgspecError, OSError):
        return None


def _indented(record: msgspec.Struct) -> bytes:
    """A record as JSON that people can read and compare."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def _folder(path: Path) -> Path:
    """The folder of the histories of all files beside this one."""
    return path.parent / HISTORY


def _original(path: Path, number: int) -> Path:
    """Where the text from before a revision is kept."""
    return _folder(path) / f"{path.name}.{number:04}.before"


def _proposal(path: Path, number: int) -> Path:
    """Where a proposal that waits for a decision is kept."""
    return _folder(path) / f"{path.name}.{number:04}.proposal"


def _escaped(name: str) -> str:
    """A file name as a glob pattern that matches only that name."""
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in name)
