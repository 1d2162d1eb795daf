"""What was changed and by whom: the text before each revision and its ledger beside the file, and the way back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rung.reports.revision.answer import Revised
from rung.workbench.refused import Refused
from rung.workbench.sources import put, take

FOLDER = ".rung"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One revision of one file: when, what was asked, the digests before and after, and the whole answer."""

    file: str
    number: int
    at: str
    operation: str
    author: str
    before: str
    after: str
    undone: bool = False
    answer: Revised


def digest(data: bytes) -> str:
    """The identity of bytes."""
    return hashlib.sha256(data).hexdigest()


def record(path: Path, before: bytes, after: bytes, answer: Revised) -> Entry:
    """Write the revision: what stood before, then the ledger, then the file, so that no crash loses the original.

    Refused when the file is not what the revision was made from any more.
    """
    if take(str(path)).data != before:
        raise Refused(
            f"{path} has changed since it was read; nothing was written. Run the command again."
        )
    entry = Entry(
        file=path.name,
        number=max((one.number for one in entries(path)), default=0) + 1,
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        operation=answer.operation,
        author=answer.author,
        before=digest(before),
        after=digest(after),
        answer=answer,
    )
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    put(_original(path, entry.number), before)
    _keep(path, entry)
    put(path, after)
    return entry


def entries(path: Path) -> tuple[Entry, ...]:
    """The revisions of a file, oldest first; what can't be read as one is passed over."""
    found = []
    for one in (path.parent / FOLDER).glob(f"{_escaped(path.name)}.*.json"):
        try:
            found.append(msgspec.json.decode(one.read_bytes(), type=Entry))
        except (msgspec.MsgspecError, OSError):
            continue
    return tuple(
        sorted(
            (one for one in found if one.file == path.name), key=lambda one: one.number
        )
    )


def undo(path: Path) -> Entry:
    """Put back what stood before the last revision that stands; Refused when the file has moved on since."""
    standing = [one for one in entries(path) if not one.undone]
    if not standing:
        raise Refused(f"No revision of {path} is known here; there is nothing to undo.")
    last = standing[-1]
    original = _original(path, last.number)
    if digest(take(str(path)).data) != last.after:
        raise Refused(
            f"{path} has changed since its last revision ({last.operation}, {last.at}), so undoing would lose that"
            f" change; what stood before is in {original}."
        )
    data = take(str(original)).data
    if digest(data) != last.before:
        raise Refused(f"{original} is not what was kept there; nothing was written.")
    put(path, data)
    _keep(path, msgspec.structs.replace(last, undone=True))
    return last


def listed(found: Sequence[Entry]) -> str:
    """The revisions as lines, the last one first."""
    return "".join(
        f"{one.number:>3}  {one.at}  {one.operation} by {one.author}{'  (undone)' if one.undone else ''}\n"
        for one in reversed(found)
    )


def _keep(path: Path, entry: Entry) -> None:
    data = msgspec.json.format(msgspec.json.encode(entry), indent=2) + b"\n"
    put(path.parent / FOLDER / f"{path.name}.{entry.number:04}.json", data)


def _original(path: Path, number: int) -> Path:
    return path.parent / FOLDER / f"{path.name}.{number:04}.before"


def _escaped(name: str) -> str:
    """A file name as a pattern that matches only itself."""
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in name)
