"""What one assistant works on: ladders opened from allowed folders or pasted, and revisions waiting to be applied."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from mcp.server.mcpserver import Context

from rung.model.refused import Refused
from rung.model.source import Source
from rung.outside.history import FileStore
from rung.outside.keys import known_keys
from rung.outside.sources import take
from rung.outside.workbenches import Workbenches, relater
from rung.store.memory import MemoryStore
from rung.store.store import Store
from rung.workbench.changes import Outcome, Work
from rung.workbench.decisions import keep, kept, keys_known
from rung.workbench.relations import Relater

SESSIONS = 100
"""How many assistants are served at once; beyond that, the session unused for longest is dropped."""
OFFERED = 200
"""How many accepted revisions one session keeps waiting; beyond that, the oldest is dropped."""
SESSION_ID = "mcp-session-id"
"""The header by which the SDK tells one HTTP client's session from another's."""


class Shelf(NamedTuple):
    """What all sessions share, none of it anyone's text: folders, workbenches by settings, one relation model."""

    folders: tuple[Path, ...]
    workbenches: Workbenches
    relater: Relater


class Offered(NamedTuple):
    """An accepted revision waiting to be applied: its ladder, and its number there."""

    ladder: str
    number: str


class Session:
    """One client's ladders, by name or path. Only paths inside the folders that the server was started with are opened."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._pasted = MemoryStore()
        self._waiting = MemoryStore()
        self._offered: OrderedDict[str, Offered] = OrderedDict()
        self._count = 0
        self._lock = RLock()

    @property
    def relater(self) -> Relater:
        """What relates statements, shared by all sessions."""
        return self.shelf.relater

    def paste(self, text: str, suffix: str) -> str:
        """Keep a pasted text; return a name for it that other clients can't guess."""
        name = f"pasted-{self._next()}-{secrets.token_hex(4)}{suffix}"
        self._pasted.put(name, text.encode("utf-8", "surrogatepass"))
        return name

    def is_pasted(self, ladder: str) -> bool:
        """Whether a name is that of a pasted text and not a path."""
        return ladder in self._pasted

    def store(self, ladder: str) -> tuple[Store, str]:
        """The store that holds a ladder, and the ladder's name in it."""
        if self.is_pasted(ladder):
            return self._pasted, ladder
        return FileStore(), str(self._path(ladder))

    def work(self, ladder: str, old: str = "") -> Work:
        """The ladder with this name or path as it is now, with an older description if `old` names one."""
        source = self._source(ladder)
        pasted = self.is_pasted(ladder)
        workbench = self.shelf.workbenches.workbench(() if pasted else (source.name,))
        keys = (
            keys_known(self._pasted, ladder, source) if pasted else known_keys(source)
        )
        told = workbench.open(self._described(old)) if old else None
        return Work(workbench, workbench.open(source, keys=keys), told)

    def offer(self, ladder: str, outcome: Outcome) -> str:
        """Keep an accepted outcome until it is applied; return a name for it, such as revision-3."""
        with self._lock:
            if ladder not in self._waiting:
                self._waiting.put(ladder, b"")
            number = keep(self._waiting, ladder, outcome)
            revision = f"revision-{self._next()}"
            self._offered[revision] = Offered(ladder, number)
            while len(self._offered) > OFFERED:
                self._offered.popitem(last=False)
        return revision

    def offered(self, revision: str) -> tuple[str, Work, Outcome]:
        """An accepted revision by its name; Refused if there is none or its ladder has changed since."""
        found = self._offered.get(revision)
        if found is None:
            raise Refused(
                f"There is no accepted revision {revision!r}; only revisions that the"
                " judge accepted can be applied."
            )
        work = self.work(found.ladder)
        outcome = kept(self._waiting, found.ladder, found.number, work)
        return found.ladder, work, outcome

    def _next(self) -> int:
        """A number that no other offer or pasted draft of this session has."""
        with self._lock:
            self._count += 1
            return self._count

    def _described(self, old: str) -> Source:
        """An older description: a pasted ladder, a file in the folders, or the text itself."""
        if self.is_pasted(old) or "\n" not in old.strip():
            return self._source(old)
        return Source("old.txt", old.encode("utf-8", "surrogatepass"))

    def _source(self, ladder: str) -> Source:
        """The current bytes of the ladder with this name or path."""
        if self.is_pasted(ladder):
            return Source(ladder, self._pasted.head(ladder))
        return take(str(self._path(ladder)))

    def _path(self, ladder: str) -> Path:
        """The file at this path inside an allowed folder; Refused for any other path."""
        folders = self.shelf.folders
        if not folders:
            raise Refused(
                "This server was started without folders; paste the text of the ladder"
                " instead."
            )
        for folder in folders:
            found = (folder / ladder).resolve()
            if found.is_relative_to(folder) and found.exists():
                return found
        allowed = ", ".join(str(folder) for folder in folders)
        raise Refused(
            f"{ladder} isn't in a folder that this server may read; it may read {allowed}."
        )


class Sessions:
    """The sessions: one for each HTTP client, or a single one over standard input and output."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        resolved = tuple(folder.resolve() for folder in folders)
        self._shelf = Shelf(resolved, Workbenches(), relater())
        self._held: OrderedDict[str, Session] = OrderedDict()
        self._lock = RLock()

    def of(self, context: Context) -> Session:
        """The session of the client that sent this request."""
        return self.named((context.headers or {}).get(SESSION_ID, ""))

    def named(self, name: str) -> Session:
        """The session with this name, created if there is none."""
        with self._lock:
            if name not in self._held:
                self._held[name] = Session(self._shelf)
            self._held.move_to_end(name)
            while len(self._held) > SESSIONS:
                self._held.popitem(last=False)
            return self._held[name]
