"""Which tests run which line of src, and how long each test takes: one run of the whole suite under coverage.

The suite runs in a copy of the project, with the copy's src first on PYTHONPATH, so that commands started by a test run the
copy as well. What was found is kept in .mutation/, outside git, and used until src, tests or pyproject.toml change.
A process that a test starts is not measured: a line that runs only there counts as run by no test.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".mutation"
"""Where the coverage data and the seconds of each test are kept."""
SHOWN = 4000
"""Characters shown of the output of a suite that could not be run."""
DURATION = re.compile(r"(?m)^(\d+\.\d+)s (?:call|setup|teardown) +(\S.*)$")
"""A line of pytest's --durations: seconds and the name of the test."""
FAILED = re.compile(r"(?m)^(?:FAILED|ERROR) (tests/.*?)(?: - .*)?$")
"""A line of pytest's summary: the name of a test that fails."""
SETTINGS = """\
[run]
relative_files = true
data_file = {data}
"""


class Covered(NamedTuple):
    """For each file (as "src/rung/...") and line, the tests that run it; the seconds of each test that passes by itself.

    A line that runs only while a module is imported has an empty tuple; a line that never runs is missing.
    """

    lines: Mapping[str, Mapping[int, tuple[str, ...]]]
    seconds: Mapping[str, float]


def copied(folder: Path) -> Path:
    """Copy every file of the project that git knows or does not ignore into a folder, which comes back."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def environment(project: Path, *others: Path) -> dict[str, str]:
    """The caller's environment, with the sources of a copied project, then other folders, before any installed ones.

    Bytecode is not written: a mutant may have the size and second of the file it replaces, and would be taken for it.
    """
    rest = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(
            map(str, [project / "src", *others, *filter(None, rest)])
        ),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(project / ".hypothesis"),
    }


def covered(project: Path) -> Covered:
    """What the tests run, from .mutation/ or from a new run in a copied project."""
    wanted = _fingerprint()
    timed = KEPT / "seconds.json"
    kept = json.loads(timed.read_text()) if timed.exists() else {}
    if kept.get("of") != wanted:
        kept = {"of": wanted, "seconds": _measured(project)}
        timed.write_text(json.dumps(kept))
    return Covered(_lines(), kept["seconds"])


def _fingerprint() -> str:
    """A digest of all that decides which test runs which line."""
    paths = [
        path
        for folder in ("src", "tests")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    digest = hashlib.sha256()
    for path in [ROOT / "pyproject.toml", *paths]:
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def _measured(project: Path) -> dict[str, float]:
    """Run the suite under coverage; the seconds of each test that passes.

    A test that fails by itself (one that is in a hurry, on a machine slowed by coverage) says nothing about a mutant: it is
    named and left out. Ends the program where the suite can't be run.
    """
    KEPT.mkdir(exist_ok=True)
    settings = project / ".mutation.coveragerc"
    settings.write_text(SETTINGS.format(data=KEPT / "coverage"))
    print("running the whole suite under coverage, once ...", flush=True)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-vvv", "-p", "no:cacheprovider"),
            *("--cov=src/rung", "--cov-context=test", "--cov-report="),
            *(f"--cov-config={settings}", "--durations=0", "--durations-min=0"),
        ],
        cwd=project,
        env=environment(project),
        capture_output=True,
        text=True,
    )
    if done.returncode not in (0, 1):  # 1: some tests fail
        sys.exit(f"the tests can't be run\n{done.stdout[-SHOWN:]}{done.stderr}")
    failed = set(FAILED.findall(done.stdout))
    for test in sorted(failed):
        print(f"left out, since it fails without a mutant: {test}")
    seconds: dict[str, float] = defaultdict(float)
    for taken, test in DURATION.findall(done.stdout):
        if test not in failed:
            seconds[test] += float(taken)
    return dict(seconds)


def _lines() -> dict[str, dict[int, tuple[str, ...]]]:
    """The tests of each line, read from coverage's own file."""
    data = CoverageData(str(KEPT / "coverage"))
    data.read()
    return {
        name: {
            line: tuple(sorted({one.rpartition("|")[0] for one in contexts} - {""}))
            for line, contexts in data.contexts_by_lineno(name).items()
        }
        for name in sorted(data.measured_files())
    }
