"""How many small faults the tests notice: the mutation score of rooms of src/rung.

    python bench/mutation/measure.py [ROOM ...] [--sample N] [--seed SEED] [--jobs N]

Draws mutants of each room at random, puts one after another into a copy of the project, and runs the tests that run the
mutated line, the quickest first, until one fails. Prints a line per room with the score, and every survivor, which
.mutation/survivors-ROOM.txt keeps. A mutant whose line no test runs survives. So does one that no test notices within
BUDGET seconds of tests: the score is a lower bound of what the whole suite would give.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from random import Random
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from covered import KEPT, ROOT, Covered, copied, covered, environment
from mutants import Mutant, mutants

ROOMS = ("verify", "revise", "relate", "lexicon", "shape")
"""The rooms that are measured where none is named: those that read, judge and revise."""
SAMPLE = 60
"""Mutants of each room: the score is known to about 12 points either way."""
BUDGET = 20.0
"""Seconds of tests, as the whole suite took for them, that one mutant is given."""
PATIENCE = 60.0
"""Seconds added before a run counts as one that never ends; the machine may be busy with others."""
CHOSEN = Path(__file__).parent / "chosen.py"


class Fault(NamedTuple):
    """A mutant, the file it is in (as "src/rung/..."), and the tests to be run against it, quickest first."""

    file: str
    mutant: Mutant
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.mutant.line}  {self.mutant}"


def faults(room: str, known: Covered, size: int, seed: str) -> list[Fault]:
    """A sample of the mutants of a room, each equally likely, or all; equal seeds draw the same ones."""
    every = [
        Fault(path.relative_to(ROOT).as_posix(), mutant, ())
        for path in sorted((ROOT / "src" / "rung" / room).rglob("*.py"))
        for mutant in mutants(path.read_text(encoding="utf-8"))
    ]
    drawn = Random(f"{seed} {room}").sample(every, min(size, len(every)))
    return [one._replace(tests=tests_of(one, known)) for one in drawn]


def tests_of(fault: Fault, known: Covered) -> tuple[str, ...]:
    """The tests that run a line, quickest first, as many as fit into the budget, at least one where there is one.

    For a line that runs on import only, those that run any line of its file.
    """
    lines = known.lines.get(fault.file, {})
    tests = set(lines.get(fault.mutant.line, ()))
    if not tests and fault.mutant.line in lines:
        tests = {test for some in lines.values() for test in some}
    quickest = sorted(
        tests & known.seconds.keys(), key=lambda one: (known.seconds[one], one)
    )
    within: list[str] = []
    spent = 0.0
    for test in quickest:
        spent += known.seconds[test]
        if within and spent > BUDGET:
            break
        within.append(test)
    return tuple(within)


def is_caught(fault: Fault, project: Path) -> bool:
    """Whether a test fails, or never ends, once the fault is in the copied project. The copy is put right again."""
    if not fault.tests:
        return False
    path = project / fault.file
    source = path.read_text(encoding="utf-8")
    wanted = project / ".chosen.json"
    wanted.write_text(json.dumps(fault.tests))
    files = list(dict.fromkeys(test.partition("::")[0] for test in fault.tests))
    try:
        path.write_text(fault.mutant.applied(source), encoding="utf-8")
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider"),
                *("-p", "chosen", f"--chosen={wanted}", *files),
            ],
            cwd=project,
            env=environment(project, CHOSEN.parent),
            capture_output=True,
            timeout=5 * BUDGET + PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_text(source, encoding="utf-8")
    return done.returncode != 0


class Pool:
    """Copies of the project, one for each job, lent to whoever measures next."""

    def __init__(self, folder: Path, size: int) -> None:
        self.free: SimpleQueue[Path] = SimpleQueue()
        for number in range(size):
            self.free.put(copied(folder / str(number)))

    @contextmanager
    def one(self) -> Iterator[Path]:
        """A copy for one mutant."""
        project = self.free.get()
        try:
            yield project
        finally:
            self.free.put(project)

    def is_caught(self, fault: Fault) -> bool:
        """Whether the tests notice a fault."""
        with self.one() as project:
            return is_caught(fault, project)


def row(room: str, caught: int, size: int) -> str:
    """A line of the table: room, mutants, caught, the share with the half of its 95 % interval (normal approximation)."""
    share = caught / size
    half = 1.96 * math.sqrt(share * (1 - share) / size)
    return f"{room:12}{size:8}{caught:8}{share:8.0%} ±{100 * half:3.0f}"


def survivors(found: Sequence[Fault], pool: Pool, jobs: int) -> list[Fault]:
    """The faults that no test notices, in the order of the files."""
    with ThreadPoolExecutor(jobs) as workers:
        caught = list(workers.map(pool.is_caught, found))
    return sorted(
        one for one, noticed in zip(found, caught, strict=True) if not noticed
    )


def main() -> None:
    """Measure the rooms that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=ROOMS, metavar="ROOM")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pool = Pool(Path(folder), asked.jobs)
        with pool.one() as project:
            known = covered(project)
        print(f"{'room':12}{'mutants':>8}{'caught':>8}{'score':>8}")
        for room in asked.rooms:
            drawn = faults(room, known, asked.sample, asked.seed)
            if not drawn:
                sys.exit(f"src/rung/{room} has nothing to mutate.")
            left = survivors(drawn, pool, asked.jobs)
            print(row(room, len(drawn) - len(left), len(drawn)), flush=True)
            told = "".join(
                f"{one}{'' if one.tests else '  (run by no test)'}\n" for one in left
            )
            (KEPT / f"survivors-{room}.txt").write_text(told, encoding="utf-8")
            print(told, end="", flush=True)


if __name__ == "__main__":
    main()
