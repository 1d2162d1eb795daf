"""Runs calls under an audit hook of Python and writes down what each does that nobody asked for.

    python bench/privacy/watched.py ROOT REPORT calls
    python bench/privacy/watched.py ROOT REPORT api
    python bench/privacy/watched.py ROOT REPORT serve ARGUMENT…
    python bench/privacy/watched.py ROOT REPORT script TEXT

`calls` makes every call of calls.py in this one process, each in a place of its own under ROOT, which takes seconds where
a process for each takes a minute; `api` uses every name that Python gets; `serve` runs one command on standard input and
output, `script` a piece of Python. REPORT gets, as JSON, the strays of each, and whether the relation model was loaded.
Native code is not seen by such a hook, only what it leaves on the disk; for that there is measure.py.
"""

from __future__ import annotations

import io
import json
import os
import pty
import shlex
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import calls
import place
from calls import Call
from place import Place

SOCKETS = (
    "socket.__new__ socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo"
    " socket.gethostbyname socket.gethostbyaddr socket.getnameinfo urllib.Request"
).split()
CHANGES = (
    "os.mkdir os.rename os.remove os.rmdir os.link os.symlink os.truncate os.mkfifo os.mknod"
    " sqlite3.connect"
).split()
PROGRAMS = (
    "subprocess.Popen os.exec os.posix_spawn os.fork os.forkpty os.system".split()
)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Python tells of a folder also where a file is made in it by other means; those are told of besides.
UNNAMED = getattr(os, "O_TMPFILE", 0) & ~getattr(os, "O_DIRECTORY", 0)
LOCAL = 1
"""AF_UNIX, of which asyncio makes a pair for itself."""


class Watch:
    """What was done since the watch began; one hook serves all, since a hook can't be taken away again."""

    def __init__(self) -> None:
        self.strays: list[str] = []
        self.changed: list[str] = []
        self.on = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, told: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event in PROGRAMS or (event in SOCKETS and not _local(event, told)):
            self.strays.append(f"{event} {told}")
        elif event == "open":
            self.changed += _opened(*told)
        elif event in CHANGES:
            self.changed += [one for one in map(_text, told[:2]) if one]


def _opened(path: Any, mode: str | None, flags: int) -> list[str]:
    """The path that is opened for writing, if one is; in a folder that stands for a file without a name."""
    if not isinstance(path, str) or not flags & WRITES:
        return []
    if not Path(path).is_dir():
        return [path]
    return [f"{path}/unnamed"] if flags & UNNAMED else []


def _local(event: str, told: tuple[Any, ...]) -> bool:
    return event == "socket.__new__" and told[1] == LOCAL


def _text(path: Any) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""


@contextmanager
def watching(watch: Watch, at: Place, call: Call, found: list[str]) -> Iterator[None]:
    """Watch the body in a place of its own, and add its strays to those found."""
    here, environment = Path.cwd(), dict(os.environ)
    os.environ.update({**at.environment(), **dict(call.environment)})
    os.chdir(at.work)
    tempfile.tempdir = None
    before = at.contents()
    watch.strays, watch.changed, watch.on = [], [], True
    try:
        yield
    finally:
        watch.on = False
        os.chdir(here)
        os.environ.clear()
        os.environ.update(environment)
        found += [*watch.strays, *_paths(at, call, before, watch.changed)]


def _paths(
    at: Place, call: Call, before: dict[str, str], changed: Sequence[str]
) -> list[str]:
    after = at.contents()
    differ = [path for path, said in after.items() if before.get(path) != said]
    gone = [path for path in before if path not in after]
    absolute = [str(at.work / path) for path in changed if path not in place.HARMLESS]
    return [
        path
        for path in dict.fromkeys((*absolute, *differ, *gone))
        if not at.asked_for(path, call.writes)
        and not (call.passing and path not in after and at.holds_for_a_moment(path))
    ]


def every_call(watch: Watch, root: Path) -> dict[str, list[str]]:
    """Make each call of the command line; the strays by its line."""
    found: dict[str, list[str]] = {}
    for number, call in enumerate(calls.every_call()):
        at = place.made(root / str(number))
        if call.after:
            with watching(watch, at, call, []):
                called(shlex.split(call.after), call)
        with watching(watch, at, call, found.setdefault(call.line, [])):
            code = called(shlex.split(call.line), call)
        if code not in (0, 1):
            found[call.line].append(f"ended with {code}")
    return found


def called(arguments: Sequence[str], call: Call) -> int:
    """Call the command line in this process, with streams of its own; the exit code."""
    from rung.cli.main import main

    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr
    sys.argv = ["rung", *arguments]
    sys.stdin = _stream(call.stdin.encode())
    sys.stdout, sys.stderr = _terminal() if call.terminal else (_stream(), _stream())
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        sys.stdout.flush()
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept
    return 0


def _stream(data: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")


def _terminal() -> tuple[io.TextIOWrapper, io.TextIOWrapper]:
    """Two streams on a terminal whose other end is read by a thread."""
    ours, theirs = pty.openpty()

    def drained() -> None:
        with suppress(OSError):
            while os.read(ours, 65536):
                pass

    threading.Thread(target=drained, daemon=True).start()
    first, second = os.fdopen(theirs, "wb"), os.fdopen(os.dup(theirs), "wb")
    return (
        io.TextIOWrapper(first, encoding="utf-8"),
        io.TextIOWrapper(second, encoding="utf-8"),
    )


def one(
    watch: Watch, root: Path, mode: str, rest: Sequence[str]
) -> dict[str, list[str]]:
    """Serve, or run a script, in one place; the strays under the name of the mode."""
    call = Call("", () if mode == "script" else calls.REVISED)
    found: list[str] = []
    at = place.made(root)
    with watching(watch, at, call, found), suppress(SystemExit):
        if mode == "serve":
            from rung.cli.main import main

            sys.argv = ["rung", *rest]
            main()
        else:
            script = calls.SCRIPT if mode == "api" else rest[0]
            exec(compile(script, "script", "exec"), {"__name__": "script"})
    return {mode: found}


def main() -> None:
    """Run what is asked for and write the report."""
    root, report, mode, *rest = sys.argv[1:]
    watch = Watch()
    everything = mode == "calls"
    at = Path(root)
    found = every_call(watch, at) if everything else one(watch, at, mode, rest)
    told = {"strays": found, "judged": "onnxruntime" in sys.modules}
    Path(report).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()
