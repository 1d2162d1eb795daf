"""How long a whole `rung check` takes beside `proselint check` on the same file, and a review once rung is warm.

    .venv/bin/python bench/speed/measure.py [--runs 15] [--write]

Both are measured as processes of their own, in turns: a busy machine slows both alike, and the ratio is what counts.
`--write` keeps the figures in bench/speed/figures.md. proselint comes with the extra `bench`.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
DRAFT = ROOT.parent / "shared/brief/draft.txt"
OWN = ROOT / "examples/data-team.md"
FIGURES = Path(__file__).with_name("figures.md")
PLAIN, FULL = "rung check --no-relations", "rung check"
BARS = {"cold": 0.35, "full": 1.0, "memory": 350, "ratio": 2.0, "warm": 0.020}
"""Asked for: seconds cold without and with relations, megabytes, times proselint, seconds warm for 50 statements."""


class Run(NamedTuple):
    """One process: seconds by the clock, seconds of work, megabytes at most."""

    wall: float
    work: float
    memory: float


def once(command: list[str]) -> Run:
    """Run a command to its end and measure it; its answer goes nowhere."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE"
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, _, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = 0
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def turns(commands: dict[str, list[str]], runs: int) -> dict[str, list[Run]]:
    """Every command so many times, in turns, after one run that doesn't count."""
    measured: dict[str, list[Run]] = {name: [] for name in commands}
    for at in range(runs + 1):
        for name, command in commands.items():
            run = once(command)
            if at:
                measured[name].append(run)
    return measured


def warm(path: Path) -> tuple[int, float, float]:
    """Statements of a file, and the median seconds to read and to review it in a process that has done it before."""
    from rung.outside.sources import take
    from rung.outside.workbenches import Options, Workbenches

    workbench = Workbenches(Options(relations=False)).workbench((str(path),))
    reading, reviewing = [], []
    for _ in range(30):
        started = time.process_time()
        opened = workbench.open(take(str(path)))
        read = time.process_time()
        workbench.review(opened)
        reading.append(read - started)
        reviewing.append(time.process_time() - read)
    return (
        len(opened.ladder.statements),
        statistics.median(reading),
        statistics.median(reviewing),
    )


def figures(path: Path, runs: int) -> list[str]:
    """The measurement as Markdown lines."""
    tools = Path(sys.executable).parent
    commands = {PLAIN: [str(tools / "rung"), "check", "--no-relations", str(path)]}
    commands[FULL] = [str(tools / "rung"), "check", str(path)]
    if shutil.which(str(tools / "proselint")):
        commands["proselint check"] = [str(tools / "proselint"), "check", str(path)]
    commands["python -c pass"] = [sys.executable, "-c", "pass"]
    measured = turns(commands, runs)
    lines = [
        f"{runs} runs each, in turns; {path.name}; Python {platform.python_version()}, {os.cpu_count()} cores.",
        "",
    ]
    lines += [
        "| what | median, s | fastest, s | work, s | memory, MB |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, each in measured.items():
        median = statistics.median(run.wall for run in each)
        work = statistics.median(run.work for run in each)
        memory = max(run.memory for run in each)
        lines.append(
            f"| {name} | {median:.3f} | {min(run.wall for run in each):.3f} | {work:.3f} | {memory:.0f} |"
        )
    lines += ["", *verdicts(measured, path)]
    return lines


def verdicts(measured: dict[str, list[Run]], path: Path) -> list[str]:
    """Each bar with what was reached."""
    cold, full = (
        statistics.median(run.wall for run in measured[name]) for name in (PLAIN, FULL)
    )
    memory = max(run.memory for run in measured[FULL])
    lines = [
        f"- cold, without relations: {cold:.3f} s (bar {BARS['cold']} s)",
        f"- cold, with relations: {full:.3f} s (bar {BARS['full']} s), {memory:.0f} MB (bar {BARS['memory']} MB)",
    ]
    if "proselint check" in measured:
        for word, kind in (("by the clock", "wall"), ("by work done", "work")):
            mine, theirs = (
                statistics.median(getattr(run, kind) for run in measured[name])
                for name in (PLAIN, "proselint check")
            )
            lines.append(
                f"- without relations, times proselint, {word}: {mine / theirs:.2f} (bar {BARS['ratio']:.1f})"
            )
    else:
        lines.append(
            "- times proselint: skipped, proselint is not installed (pip install -e '.[bench]')"
        )
    statements, reading, reviewing = warm(path)
    lines.append(
        f"- warm: {1000 * reading:.1f} ms to read, {1000 * reviewing:.1f} ms to review {statements} statements"
        f" (bar {1000 * BARS['warm']:.0f} ms for 50)"
    )
    return lines


def main() -> None:
    """Measure, print, and keep the figures when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    compileall.compile_dir(str(ROOT / "src/rung"), quiet=1)
    path = DRAFT if DRAFT.exists() else OWN
    if path is OWN:
        print("../shared is missing: measured on our own example")
    told = "\n".join(figures(path, asked.runs)) + "\n"
    print(told)
    if asked.write:
        FIGURES.write_text(
            f"# Speed of rung check\n\nWritten by measure.py.\n\n{told}",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
