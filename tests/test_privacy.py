"""rung keeps to itself: it asks for no name, opens no connection, starts no program and writes only what it is told to.

Every call of bench/privacy/calls.py is made, in processes that start in the background together. An audit hook sees what
Python does; what native code does is seen by a listing of the folders before and after and, where network namespaces are
allowed, by a name server and the kernel's own counters. bench/privacy/measure.py looks at each system call besides.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rung.cli.main import COMMANDS

pytest.importorskip("fcntl", reason="the calls are watched on Linux and macOS")
BENCH = Path(__file__).parent.parent / "bench/privacy"
sys.path.insert(0, str(BENCH))

import calls  # noqa: E402
import namespace  # noqa: E402
import place  # noqa: E402
import talk  # noqa: E402

NO_NAMESPACE = namespace.hindrance()
inside = pytest.mark.skipif(bool(NO_NAMESPACE), reason=NO_NAMESPACE or "never")
WAIT = 120
Talk = Callable[[subprocess.Popen[bytes], Path], None]


class Watched(NamedTuple):
    """What a process did that nobody asked for, by call; names and counts of packets are empty without a namespace."""

    strays: dict[str, list[str]]
    judged: bool
    names: list[str]
    attempts: dict[str, int]
    errors: str


def command(folder: Path, *arguments: str) -> list[str]:
    """The command that runs something under the audit hook, in a namespace where there is one."""
    report, seen = str(folder / "strays.json"), str(folder / "seen.json")
    watched = [sys.executable, str(BENCH / "watched.py"), str(folder / "at"), report]
    around = [sys.executable, str(BENCH / "namespace.py"), seen]
    return [*(() if NO_NAMESPACE else around), *watched, *arguments]


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(folder, *arguments),
        cwd=folder,
        env=place.Place(folder / "outside").environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ended(process: subprocess.Popen[bytes], folder: Path) -> Watched:
    """What the process did, once it has ended."""
    _, errors = process.communicate(timeout=WAIT)
    seen = folder / "seen.json"
    found: dict[str, Any] = json.loads(seen.read_text()) if seen.exists() else {}
    report = folder / "strays.json"
    told = json.loads(report.read_text()) if report.exists() else {}
    return Watched(
        told.get("strays", {}),
        told.get("judged", False),
        found.get("names", []),
        found.get("attempts", {}),
        errors.decode(),
    )


def as_assistant(process: subprocess.Popen[bytes], at: Path) -> None:
    assert process.stdin and process.stdout
    talk.assistant(*talk.over_lines(process.stdin, process.stdout))


def as_editor(process: subprocess.Popen[bytes], at: Path) -> None:
    assert process.stdin and process.stdout
    ask, tell = talk.over_headers(process.stdin, process.stdout)
    talk.editor(ask, tell, at / "work")
    talk.farewell(ask, tell)


def talked(talks: Talk, process: subprocess.Popen[bytes], folder: Path) -> str:
    """Why a conversation broke off; empty when it didn't."""
    try:
        talks(process, folder / "at")
    except (talk.NotAsExpected, OSError) as error:
        return str(error)
    return ""


RUN: dict[str, tuple[tuple[str, ...], Talk | None]] = {
    "calls": (("calls",), None),
    "api": (("api",), None),
    "mcp": (("serve", "mcp", "."), as_assistant),
    "lsp": (("serve", "lsp"), as_editor),
}
"""The processes that are watched: every command, the whole Python API, both servers."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Watched]]:
    """What each of the processes did; they run side by side."""
    folders = {name: tmp_path_factory.mktemp(name) for name in RUN}
    processes = {name: started(folders[name], *RUN[name][0]) for name in RUN}
    try:
        trouble = {
            name: talked(talks, processes[name], folders[name]) if talks else ""
            for name, (_, talks) in RUN.items()
        }
        found = {name: ended(processes[name], folders[name]) for name in RUN}
        yield {
            name: one._replace(errors=trouble[name] + one.errors)
            for name, one in found.items()
        }
    finally:
        for process in processes.values():
            process.kill()
            with process:  # its pipes, where a conversation broke off
                pass


# --- everything that rung can do has a call


def test_every_command_and_every_name_of_the_api_is_called() -> None:
    assert calls.gaps() == []


def test_what_has_no_call_is_told_with_what_to_do() -> None:
    assert calls.missing("command", ["check", "gone"], ["check", "new"]) == [
        "command 'new' has no call in bench/privacy/calls.py: add one with realistic arguments, and what it may write",
        "command 'gone' is called in bench/privacy/calls.py and is gone: take its call out",
    ]


# --- nothing strays


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_keeps_to_itself(watched: dict[str, Watched], name: str) -> None:
    strays = watched["calls"].strays

    assert calls.COMMANDS.get(name), f"rung {name} has no call in {BENCH / 'calls.py'}"
    assert [strays[call.line] for call in calls.COMMANDS[name]] == [
        [] for _ in calls.COMMANDS[name]
    ]


def test_calls_of_no_command_keep_to_themselves(watched: dict[str, Watched]) -> None:
    assert [watched["calls"].strays[call.line] for call in calls.ALONE] == [
        [] for _ in calls.ALONE
    ]


@pytest.mark.parametrize(
    ("name", "mode"), [("api", "api"), ("mcp", "serve"), ("lsp", "serve")]
)
def test_the_api_and_the_servers_keep_to_themselves(
    watched: dict[str, Watched], name: str, mode: str
) -> None:
    assert watched[name].errors == ""
    assert watched[name].strays == {mode: []}


@pytest.mark.parametrize("name", RUN)
def test_pairs_were_really_judged(watched: dict[str, Watched], name: str) -> None:
    assert watched[name].judged


@inside
@pytest.mark.parametrize("name", RUN)
def test_no_name_is_asked_for_and_no_packet_sent(
    watched: dict[str, Watched], name: str
) -> None:
    assert watched[name].names == []
    assert watched[name].attempts and set(watched[name].attempts.values()) == {0}


# --- and what strays is seen


@pytest.mark.parametrize(
    ("script", "seen"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import pathlib; pathlib.Path.home().joinpath('trace').touch()", "home/trace"),
        ("open('report.txt', 'w').close()", "work/report.txt"),
        ("import os; os.remove('ladder.md')", "work/ladder.md"),
        ("import tempfile; tempfile.TemporaryDirectory().cleanup()", "temporary/"),
        (
            "import subprocess, sys; subprocess.run([sys.executable, '-c', ''])",
            "subprocess.Popen",
        ),
    ],
)
def test_a_stray_is_seen(tmp_path: Path, script: str, seen: str) -> None:
    found = ended(started(tmp_path, "script", script), tmp_path)

    assert any(seen in stray for stray in found.strays["script"])


@inside
def test_a_question_for_a_name_and_a_knock_are_seen(tmp_path: Path) -> None:
    script = (
        "import socket\nfor name in 'rung.example', '192.0.2.1':\n"
        "    try: socket.create_connection((name, 443))\n    except OSError: pass"
    )
    found = ended(started(tmp_path, "script", script), tmp_path)

    assert found.names == ["rung.example"]
    assert found.attempts["Ip OutNoRoutes"] == 2


@inside
@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="where it writes is known for Linux"
)
def test_what_onnxruntime_writes_without_the_switch_is_seen(tmp_path: Path) -> None:
    script = "import onnxruntime; print(onnxruntime.__version__)"
    process = started(tmp_path, "script", script)
    assert process.stdout
    version = process.stdout.readline().decode().strip()
    found = ended(process, tmp_path)
    if tuple(map(int, version.split(".")[:2])) < (1, 29):
        pytest.skip(f"onnxruntime {version} doesn't report yet")

    assert any("onnxruntime" in stray for stray in found.strays["script"])
