"""Runs a program under strace and reads from the trace what it opened, changed and started; native code can't hide."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from place import HARMLESS

CHANGING = (
    "creat mkdir mkdirat mknod mknodat rename renameat renameat2 link linkat symlink symlinkat"
    " unlink unlinkat rmdir truncate chmod fchmodat"
).split()
"""System calls that change the disk by a path; opening for writing is looked at besides."""
OPENING = ("open", "openat", "openat2")
STARTING = ("execve", "execveat")
WRITING = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)")
_LINE = re.compile(r"(\d+)\s+(.*)")
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\w+)(.*)")
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>,?(.*)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BASE = re.compile(r"(?:AT_FDCWD|\d+)<([^>]*)>, \"")
_SOCKET = re.compile(r"socket:\[\d+\]")
_INTERNET = re.compile(
    r"sin6?_port=htons\((\d+)\).*?(?:inet_addr\(|inet_pton\(AF_INET6, )\"([^\"]+)\""
)
_UNIX = re.compile(r"sun_path=@?\"([^\"]*)\"")


class SystemCall(NamedTuple):
    """One system call: its name, its arguments as strace writes them, what it returned, and what strace says of that."""

    name: str
    arguments: str
    returned: str
    more: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What a program did.

    `sockets` are those that it opened, each as its kind and the addresses that it used; pairs of sockets within the
    process are only counted. `changed` are paths in the order of the changes, `read` paths that were opened for reading.
    """

    sockets: tuple[tuple[str, ...], ...]
    pairs: int
    changed: tuple[str, ...]
    read: tuple[str, ...]
    started: tuple[str, ...]


def hindrance() -> str:
    """Return why nothing can be traced here; empty where it can."""
    if not shutil.which("strace"):
        return "strace is not installed (apt-get install strace)"
    with tempfile.NamedTemporaryFile() as file:
        tried = subprocess.run(
            command([sys.executable, "-c", ""], Path(file.name)),
            capture_output=True,
            text=True,
        )
    if tried.returncode:
        return f"strace is not allowed here: {tried.stderr.strip().splitlines()[-1]}"
    return ""


def command(inner: Sequence[str], into: Path) -> list[str]:
    """Return the command that runs another one, threads and children included, and writes its trace into a file."""
    wanted = ["%network", *(f"?{name}" for name in (*OPENING, *STARTING, *CHANGING))]
    options = ["-f", "--seccomp-bpf", "-qq", "-y", "-s", "400"]
    return [
        "strace",
        *options,
        "-e",
        "trace=" + ",".join(wanted),
        "-o",
        str(into),
        *inner,
    ]


def first_process(trace: Path) -> int:
    """Return the number of the process that is traced, to send it a signal; the trace must have begun."""
    return int(trace.read_text(errors="replace").split(maxsplit=1)[0])


def read(trace: Path, folder: Path) -> Trace:
    """Return what a trace tells of a program that was started in a folder."""
    sockets: dict[str, list[str]] = {}
    pairs = 0
    changed: list[str] = []
    opened: list[str] = []
    started: list[str] = []
    for one in _calls(trace.read_text(errors="replace")):
        if one.name == "socketpair":
            pairs += 1
        elif one.name in ("socket", "connect", "bind", "sendto", "sendmsg", "sendmmsg"):
            _note_socket(one, sockets)
        elif one.returned == "-1":
            continue
        elif one.name in STARTING:
            started += _QUOTED.findall(one.arguments)[:1]
        elif one.name in OPENING:
            path = _opened(one)
            (changed if WRITING.search(one.arguments) else opened).append(path)
        elif one.name in CHANGING:
            changed += _paths(one, folder)
    return Trace(
        tuple(tuple(dict.fromkeys(said)) for said in sockets.values() if said),
        pairs,
        tuple(dict.fromkeys(p for p in changed if not p.startswith(HARMLESS))),
        tuple(dict.fromkeys(opened)),
        tuple(started),
    )


def _calls(text: str) -> Iterator[SystemCall]:
    """Each system call of a trace, those that were interrupted by another thread's put together again."""
    begun: dict[str, str] = {}
    for line in text.splitlines():
        if not (found := _LINE.match(line)):
            continue
        process, told = found.groups()
        if told.endswith("<unfinished ...>"):
            begun[process] = told.removesuffix("<unfinished ...>").rstrip()
            continue
        if resumed := _RESUMED.match(told):
            told = begun.pop(process, "") + resumed[1]
        if call := _CALL.match(told):
            yield SystemCall(*call.groups())


def _note_socket(one: SystemCall, sockets: dict[str, list[str]]) -> None:
    """Remember a socket, known by its number in the kernel, and the addresses that it is used with."""
    if one.name == "socket":
        number = _SOCKET.search(one.more)
        family, kind, *_ = one.arguments.split(", ")
        sockets[number[0] if number else f"none {len(sockets)}"] = [f"{family} {kind}"]
        return
    number = _SOCKET.search(one.arguments)
    said = sockets.setdefault(number[0] if number else f"none {len(sockets)}", [])
    said += [
        f"{one.name} {host}:{port}" for port, host in _INTERNET.findall(one.arguments)
    ]
    said += [f"{one.name} {path}" for path in _UNIX.findall(one.arguments)]


def _opened(one: SystemCall) -> str:
    """The path of a file that was opened, as the kernel resolved it."""
    return one.more.strip().removeprefix("<").split(">")[0].removesuffix(" (deleted)")


def _paths(one: SystemCall, folder: Path) -> list[str]:
    """The paths that a call changes: both of a renaming, and of a link the new one."""
    names = _QUOTED.findall(one.arguments)
    bases = _BASE.findall(one.arguments) or [str(folder)]
    bases += bases[-1:] * (len(names) - len(bases))
    paths = [str(Path(base, name)) for base, name in zip(bases, names, strict=False)]
    return paths[-1:] if "link" in one.name and "un" not in one.name else paths
