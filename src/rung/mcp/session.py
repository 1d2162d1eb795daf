"""What one assistant has on the table: ladders opened from allowed folders or pasted, each under a short name."""

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
"""Assistants served at once; the one that has not asked for longest makes room."""
OFFERED = 200
"""Accepted revisions that wait to be applied in one session; the oldest makes room."""
SESSION_ID = "mcp-session-id"
"""The header by which the SDK tells one HTTP client's session from another's."""


class Shelf(NamedTuple):
    """What all sessions share, since it holds nobody's text: folders, workbenches by settings, one relation model."""

    folders: tuple[Path, ...]
    workbenches: Workbenches
    relater: Relater


class Offered(NamedTuple):
    """An accepted revision that waits to be applied: for which ladder, and its number there."""

    ladder: str
    number: str


class Session:
    """Ladders by name. A path is opened only inside the folders that the server was started with."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._pasted = MemoryStore()
        self._waiting = MemoryStore()
        self._offered: OrderedDict[str, Offered] = OrderedDict()
        self._count = 0
        self._lock = RLock()

    @property
    def relater(self) -> Relater:
        """Who relates statements."""
        return self.shelf.relater

    def paste(self, text: str, suffix: str) -> str:
        """Keep a pasted text and answer the name that stands for it from now on; nobody can guess another's."""
        name = f"pasted-{self._next()}-{secrets.token_hex(4)}{suffix}"
        self._pasted.put(name, text.encode("utf-8", "surrogatepass"))
        return name

    def is_pasted(self, ladder: str) -> bool:
        """Whether a name stands for a pasted text and not for a file."""
        return ladder in self._pasted

    def store(self, ladder: str) -> tuple[Store, str]:
        """The store that holds a ladder, and the name by which it does."""
        if self.is_pasted(ladder):
            return self._pasted, ladder
        return FileStore(), str(self._path(ladder))

    def work(self, ladder: str, old: str = "") -> Work:
        """The ladder of a name or path, read as it stands now, with an older description if one is named."""
        source = self._source(ladder)
        pasted = self.is_pasted(ladder)
        workbench = self.shelf.workbenches.workbench(() if pasted else (source.name,))
        keys = (
            keys_known(self._pasted, ladder, source) if pasted else known_keys(source)
        )
        told = workbench.open(self._described(old)) if old else None
        return Work(workbench, workbench.open(source, keys=keys), told)

    def offer(self, ladder: str, outcome: Outcome) -> str:
        """Keep an accepted outcome until it is applied; its number."""
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
        """An accepted revision; Refused when there is none of that number or its ladder has changed since."""
        found = self._offered.get(revision)
        if found is None:
            raise Refused(
                f"There is no accepted revision {revision!r}; only what the judge"
                " accepted can be applied."
            )
        work = self.work(found.ladder)
        outcome = kept(self._waiting, found.ladder, found.number, work)
        return found.ladder, work, outcome

    def _next(self) -> int:
        with self._lock:
            self._count += 1
            return self._count

    def _described(self, old: str) -> Source:
        """An older description: a ladder on the table, a file in the folders, or its text itself."""
        if self.is_pasted(old) or "\n" not in old.strip():
            return self._source(old)
        return Source("old.txt", old.encode("utf-8", "surrogatepass"))

    def _source(self, ladder: str) -> Source:
        """The bytes behind a name or path, as they are now."""
        if self.is_pasted(ladder):
            return Source(ladder, self._pasted.head(ladder))
        return take(str(self._path(ladder)))

    def _path(self, ladder: str) -> Path:
        """The file of a path inside the allowed folders; Refused for any other."""
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
            f"{ladder} isn't a file in {allowed}, the folders that this server may read."
        )


class Sessions:
    """A session for each client: of HTTP clients each has its own, over standard input there is one."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        resolved = tuple(folder.resolve() for folder in folders)
        self._shelf = Shelf(resolved, Workbenches(), relater())
        self._held: OrderedDict[str, Session] = OrderedDict()
        self._lock = RLock()

    def of(self, context: Context) -> Session:
        """The session of the client that asks."""
        return self.named((context.headers or {}).get(SESSION_ID, ""))

    def named(self, name: str) -> Session:
        """The session of a name, begun where there is none."""
        with self._lock:
            if name not in self._held:
                self._held[name] = Session(self._shelf)
            self._held.move_to_end(name)
            while len(self._held) > SESSIONS:
                self._held.popitem(last=False)
            return self._held[name]
