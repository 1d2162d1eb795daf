"""Does rung keep to itself? Every command, the Python API and both servers, each without a network and under strace.

    python bench/privacy/measure.py [--only TEXT] [--linger 15] [--reads] [--without-switch]

Each call gets a home, a cache, a folder for temporary files and one to work in of its own, in a network namespace in
which only the loopback is up and a name server writes down what it is asked for. Counted are names asked for, sockets
other than the asked-for one, files that appear or change anywhere but where the call was told to write, and programs
started. The exit code is 0 when all counts are zero, 1 when one isn't, and 2 ("skipped") where namespaces or strace are
not to be had. `--without-switch` takes out what silences onnxruntime and has to fail: it shows that the bench can.

The API and the servers are left running for `--linger` seconds after the last request: onnxruntime asks for its server's
name eight seconds after it was loaded.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import calls
import namespace
import place
import talk
import traced
from calls import Call
from place import Place
from running import RUNG, TRACE, Case, Found, ran

INSIDE = "--inside"
PORT = 8797
MARGIN = " " * 41
LEAKY = '''"""The switch taken out, to show what happens then."""
SWITCH, RUNTIME, TOO_LATE = "ORT_DISABLE_TELEMETRY", "onnxruntime", ""


def silence() -> bool:
    return True
'''
WORKER = """import os, subprocess, sys, rung
kept = {name: os.environ[name] for name in ("HOME", "TMPDIR", "PYTHONPATH")}
script = "import rung; rung.relation('Leads it.', 'Leads most of it.')"
subprocess.run([sys.executable, "-B", "-c", script], env=kept, check=True)
"""
"""A script that starts another Python with next to nothing in its environment, as some managers of workers do."""


def cases(linger: float) -> Iterator[Case]:
    """Every command of the command line, the Python API, and the servers."""
    for call in (*calls.every_call(), *calls.REACHING):
        name = call.line or "(completes a word)"
        yield Case(f"rung {name}", (*RUNG, *shlex.split(call.line)), call)
    judging = Call("", judges=True)
    waiting = f"{calls.SCRIPT}\nimport time; time.sleep({linger})"
    python = (sys.executable, "-c")
    api = Call("", calls.REVISED, judges=True)
    yield Case("python: every name of the API", (*python, waiting), api)
    yield Case("python: a bare worker", (*python, WORKER), judging, programs=2)
    yield from _servers(linger)


def _servers(linger: float) -> Iterator[Case]:
    """`rung mcp` in both ways with every tool, prompt and resource, and `rung lsp` with a document from open to close."""
    serving = Call("", calls.REVISED, judges=True)
    stdio, http = (*RUNG, "mcp", "."), (*RUNG, "mcp", ".", "--http", str(PORT))
    at = f"127.0.0.1:{PORT}"
    yield Case("rung mcp .", stdio, serving, partial(_as_assistant, linger))
    yield Case(f"rung mcp . --http {PORT}", http, serving, partial(_http, linger), at)
    judging = Call("", judges=True)
    yield Case("rung lsp", (*RUNG, "lsp"), judging, partial(_as_editor, linger))


def _as_assistant(linger: float, process: subprocess.Popen[bytes], at: Place) -> None:
    assert process.stdin and process.stdout
    talk.assistant(*talk.over_lines(process.stdin, process.stdout))
    time.sleep(linger)
    process.stdin.close()


def _http(linger: float, process: subprocess.Popen[bytes], at: Place) -> None:
    talk.assistant(*talk.over_http(PORT))
    time.sleep(linger)
    os.kill(traced.first_process(at.root / TRACE), signal.SIGINT)


def _as_editor(linger: float, process: subprocess.Popen[bytes], at: Place) -> None:
    assert process.stdin and process.stdout
    ask, tell = talk.over_headers(process.stdin, process.stdout)
    talk.editor(ask, tell, at.work)
    time.sleep(linger)
    talk.farewell(ask, tell)


def leaky(folder: Path) -> Path:
    """Copy the sources and take out of the copy what silences onnxruntime."""
    shutil.copytree(place.SOURCES / "rung", folder / "rung")
    (folder / "rung/telemetry.py").write_text(LEAKY, encoding="utf-8")
    return folder


def told(case: Case, found: Found) -> str:
    """One case as lines of the table."""
    counts = (found.names, found.sockets, found.files, found.programs)
    row = "".join(f"{len(one):>8}" for one in counts)
    lines = [f"{row}  {'model' if found.judged else '':5}  {case.name}"]
    lines += [f"{MARGIN}! {one}" for one in (*found.strays(), *found.trouble)]
    lines += [f"{MARGIN}  for a moment: {one}" for one in found.passing]
    lines += [f"{MARGIN}  asked for as told: {one}" for one in case.call.asks]
    if found.pairs:
        lines.append(f"{MARGIN}  pairs of sockets within the process: {found.pairs}")
    return "\n".join(lines)


def measured(asked: argparse.Namespace, sources: Path) -> int:
    """Run everything, print the table and the totals; 0 when nothing strays and each case went as expected."""
    namespace.settle()
    server = namespace.NameServer()
    print(f"{'names':>8}{'sockets':>8}{'files':>8}{'started':>8}")
    everything: list[Found] = []
    for case in cases(asked.linger):
        if asked.only in case.name:
            everything.append(found := ran(case, server, sources))
            print(told(case, found), flush=True)
    if asked.reads:
        _print_reads(everything)
    totals = [
        sum(len(getattr(one, kind)) for one in everything)
        for kind in ("names", "sockets", "files", "programs")
    ]
    row = "".join(f"{total:>8}" for total in totals)
    print(f"{row}  in all, of {len(everything)} calls")
    clean = not any(totals) and not any(one.trouble for one in everything)
    return 0 if clean and everything else 1


def _print_reads(everything: Sequence[Found]) -> None:
    """What was read outside the folder worked in and the installation."""
    own = (sys.prefix, sys.base_prefix, str(place.SOURCES), "/proc/", "/sys/")
    read = {path for one in everything for path in one.read if not path.startswith(own)}
    print("read besides:", *sorted(read), sep="\n  ")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", metavar="TEXT")
    parser.add_argument("--linger", type=float, default=15.0, metavar="SECONDS")
    parser.add_argument("--reads", action="store_true")
    parser.add_argument("--without-switch", action="store_true")
    parser.add_argument(INSIDE, action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    """Measure in a namespace, or say why not."""
    asked = _options()
    if asked.inside:
        with tempfile.TemporaryDirectory() as folder:
            sources = leaky(Path(folder)) if asked.without_switch else place.SOURCES
            return measured(asked, sources)
    if why := namespace.hindrance() or traced.hindrance():
        print(f"skipped: {why}")
        return 2
    sys.path.insert(0, str(place.SOURCES))
    if gaps := calls.gaps():
        print("\n".join(gaps))
        return 1
    compileall.compile_dir(str(place.SOURCES / "rung"), quiet=1)
    again = [sys.executable, str(Path(__file__).resolve()), INSIDE, *sys.argv[1:]]
    return subprocess.run(namespace.command(again)).returncode


if __name__ == "__main__":
    sys.exit(main())
