"""Runs one case under strace in a fresh place, without a network, and says what it did that nobody asked for."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import namespace
import place
import talk
import traced
from calls import Call
from place import Place

RUNG = (sys.executable, "-m", "rung")
TRACE, ERRORS = "trace", "errors"
"""What is kept in the place about the case itself."""
KNOCKING = ("connect 127.0.0.1:53", "connect /var/run/nscd", "connect 192.0.2.1:")
"""What asking for a name, and then for an answer, looks like here, where every name leads nowhere."""
NATIVE = "onnxruntime_pybind11_state"
"""The file whose loading shows that the relation model ran."""
LONGEST = 300.0
"""Seconds until a case that doesn't end is ended."""

Talks = Callable[[subprocess.Popen[bytes], Place], None]
"""Has a conversation with a server that was started, and ends it."""


@dataclass(frozen=True, slots=True)
class Case:
    """Something to run: a command, what was asked of it, who talks to it, where it serves, how many programs it is."""

    name: str
    command: tuple[str, ...]
    call: Call
    talks: Talks | None = None
    address: str = ""
    programs: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """What a case did that nobody asked for, and below that what is worth knowing besides.

    `passing` are temporary files that were gone when it ended, `pairs` counts pairs of sockets within the process,
    `judged` says that the relation model was loaded, `read` lists what was read outside the folder worked in, and
    `trouble` says what did not go as the case expects.
    """

    names: tuple[str, ...]
    sockets: tuple[str, ...]
    files: tuple[str, ...]
    programs: tuple[str, ...]
    passing: tuple[str, ...]
    pairs: int
    judged: bool
    read: tuple[str, ...]
    trouble: tuple[str, ...]

    def strays(self) -> tuple[str, ...]:
        """Everything that counts."""
        return (*self.names, *self.sockets, *self.files, *self.programs)


class _Run(NamedTuple):
    """A case that has ended: its traces on the disk and elsewhere."""

    case: Case
    at: Place
    seen: traced.Trace
    before: Mapping[str, str]
    after: Mapping[str, str]
    names: tuple[str, ...]
    failed: tuple[str, ...]


def ran(case: Case, server: namespace.NameServer, sources: Path) -> Found:
    """Run a case on the sources of a folder; to be called in a namespace that has settled."""
    with tempfile.TemporaryDirectory(prefix="privacy-") as root:
        at = place.made(Path(root))
        environment = {**at.environment(sources), **dict(case.call.environment)}
        if case.call.after:
            before = [*RUNG, *shlex.split(case.call.after)]
            subprocess.run(
                before, cwd=at.work, env=environment, check=True, capture_output=True
            )
        there = at.contents()
        server.asked()
        failed = _run(case, at, environment)
        seen = traced.read(at.root / TRACE, at.work)
        return _found(
            _Run(case, at, seen, there, at.contents(), server.asked(), failed)
        )


def _run(case: Case, at: Place, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Run a case to its end; what went wrong."""
    command = traced.command(case.command, at.root / TRACE)
    with (at.root / ERRORS).open("w+", errors="replace") as errors:
        if case.call.terminal:
            code, failed = _on_a_terminal(command, at, environment), ""
        else:
            process = subprocess.Popen(
                command,
                cwd=at.work,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
            failed = _talked(case, process, at)
            code = process.returncode
        errors.seek(0)
        last = errors.read().strip().splitlines()[-1:]
    expected = code in (0, 1) or bool(case.address or case.call.asks)
    ended = "" if expected else f"ended with {code}: {' '.join(last)}"
    return tuple(filter(None, (failed, ended)))


def _talked(case: Case, process: subprocess.Popen[bytes], at: Place) -> str:
    """Give a process what it is to get, and wait for its end; what went wrong with that."""
    timer = threading.Timer(LONGEST, process.kill)
    timer.start()
    try:
        if case.talks:
            case.talks(process, at)
            process.wait()
        else:
            process.communicate(case.call.stdin.encode())
    except (talk.NotAsExpected, OSError) as error:
        process.kill()
        process.wait()
        return str(error)
    finally:
        timer.cancel()
    return ""


def _on_a_terminal(
    command: list[str], at: Place, environment: Mapping[str, str]
) -> int:
    """Run a command on a terminal of its own, whose other end is read to the end."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command,
        cwd=at.work,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    with suppress(OSError):  # the terminal is gone with the process
        while os.read(ours, 65536):
            pass
    os.close(ours)
    return process.wait()


def _found(run: _Run) -> Found:
    call, seen = run.case.call, run.seen
    strays = _strays(run)
    passing = [path for path in strays if call.passing and _passing(path, run)]
    judged = any(NATIVE in path for path in seen.read)
    unasked = [f"{one} was not asked for" for one in call.asks if one not in run.names]
    other = [f"the relation model {'ran' if judged else 'did not run'}"]
    return Found(
        tuple(name for name in run.names if name not in call.asks),
        tuple(" ".join(one) for one in seen.sockets if not _asked_for(one, run.case)),
        tuple(_short(path, run.at) for path in strays if path not in passing),
        tuple(_unbidden(run)),
        tuple(_short(path, run.at) for path in passing),
        seen.pairs,
        judged,
        tuple(path for path in seen.read if not path.startswith(str(run.at.root))),
        (*run.failed, *unasked, *(other if judged != call.judges else ())),
    )


def _strays(run: _Run) -> list[str]:
    """The paths that were changed, or differ from before, and weren't to be."""
    differ = [path for path, said in run.after.items() if run.before.get(path) != said]
    gone = [path for path in run.before if path not in run.after]
    own = {str(run.at.root / name) for name in (TRACE, ERRORS)}
    return [
        path
        for path in dict.fromkeys((*run.seen.changed, *differ, *gone))
        if path not in own and not run.at.asked_for(path, run.case.call.writes)
    ]


def _passing(path: str, run: _Run) -> bool:
    """Whether a path lay in the folder for temporary files and is gone."""
    return run.at.holds_for_a_moment(path) and path not in run.after


def _unbidden(run: _Run) -> list[str]:
    """The programs that were started beyond the case's own and those that are known of its libraries."""
    known = run.case.call.starts
    return [
        one
        for one in run.seen.started[run.case.programs :]
        if Path(one).name not in known
    ]


def _asked_for(socket: tuple[str, ...], case: Case) -> bool:
    """Return whether a socket was bound to the address that was asked for and did nothing else, or asks for a name.

    A call that is told to reach a server asks the name server, and then knocks at the address that it was given.
    """
    uses = socket[1:]
    if case.address:
        return uses == (f"bind {case.address}",)
    return bool(case.call.asks) and all(use.startswith(KNOCKING) for use in uses)


def _short(path: str, at: Place) -> str:
    return path.replace(str(at.root), "…")
