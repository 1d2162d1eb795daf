"""What one assistant has on the table: ladders opened from allowed folders or pasted, each under a short name."""

from __future__ import annotations

from pathlib import Path

from rung.model.source import Source
from rung.workbench.assemble import Desk, Options
from rung.workbench.refused import Refused
from rung.workbench.relations import Relater
from rung.workbench.revising import Work
from rung.workbench.sources import take
from rung.workbench.workbench import Opened, Workbench

MOST = 50
"""Ladders on the table at once; the oldest pasted one makes room."""


class Session:
    """Ladders by name. A path is opened only inside the folders that the server was started with."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = tuple(folder.resolve() for folder in folders)
        self.desk = Desk(Options())
        self.relater = Relater()
        self._pasted: dict[str, Source] = {}
        self._count = 0

    def paste(self, text: str, name: str = "") -> str:
        """Keep a pasted text and answer the name that stands for it from now on; .md and .txt tell its form."""
        self._count += 1
        suffix = Path(name).suffix or ".txt"
        handle = f"pasted-{self._count}{suffix}"
        self._pasted[handle] = Source(handle, text.encode("utf-8", "surrogatepass"))
        while len(self._pasted) > MOST:
            self._pasted.pop(next(iter(self._pasted)))
        return handle

    def replace(self, handle: str, source: Source) -> None:
        """Put a changed text in the place of a pasted one."""
        self._pasted[handle] = Source(handle, source.data)

    def pasted(self, ladder: str) -> bool:
        """Whether a name stands for a pasted text and not for a file."""
        return ladder in self._pasted

    def path(self, ladder: str) -> Path:
        """The file of a path inside the allowed folders; Refused for any other."""
        if not self.folders:
            raise Refused(
                "This server was started without folders; paste the text of the ladder instead."
            )
        for folder in self.folders:
            found = (folder / ladder).resolve()
            if found.is_relative_to(folder) and found.exists():
                return found
        allowed = ", ".join(str(folder) for folder in self.folders)
        raise Refused(
            f"{ladder} isn't a file in {allowed}, the folders that this server may read."
        )

    def source(self, ladder: str) -> Source:
        """The bytes behind a name or path, as they are now."""
        return (
            self._pasted[ladder]
            if self.pasted(ladder)
            else take(str(self.path(ladder)))
        )

    def work(self, ladder: str) -> Work:
        """The ladder of a name or path, read as it stands now, on the workbench of its settings."""
        source = self.source(ladder)
        workbench = self.desk.workbench(
            ("-",) if self.pasted(ladder) else (source.name,)
        )
        return Work(workbench, workbench.open(source), source)

    def open(self, ladder: str) -> tuple[Workbench, Opened]:
        """The ladder of a name or path as opened, with its workbench."""
        work = self.work(ladder)
        return work.workbench, work.opened
