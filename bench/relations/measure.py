"""Measures rung's relation model and a sentence-transformers MiniLM pipeline side by side on labelled pairs.

    python bench/relations/measure.py [PAIRS.jsonl] [--python PYTHON_WITH_SENTENCE_TRANSFORMERS]

Each judge runs in a process of its own: wall time cold (start of the interpreter included) and warm (a second
judgement in the same process), peak memory, and F1 of redundant (same, partial), raise and same behaviour. The MiniLM
pipeline knows one number per pair, the cosine; its thresholds are the best ones for these very pairs, an upper bound.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PAIRS = ROOT.parent / "shared/gold/dev.jsonl"
SETS = {
    "redundant": {"same", "partial"},
    "raise": {"raise"},
    "same behaviour": {"same", "partial", "raise", "lower"},
}
MISSING = 3

Row = dict[str, str]


def f1(gold: list[bool], ours: list[bool]) -> tuple[float, float, float]:
    """Return F1, precision and recall."""
    hit = sum(g and o for g, o in zip(gold, ours, strict=True))
    precision, recall = hit / max(1, sum(ours)), hit / max(1, sum(gold))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def best_threshold(gold: list[bool], scores: list[float]) -> tuple[float, float, float]:
    """Return the best F1, precision and recall that any threshold on the score gives."""
    return max(f1(gold, [s >= t for s in scores]) for t in sorted(set(scores)))


def judge(python: str, name: str, pairs: pathlib.Path) -> dict[str, object]:
    """Return what a judge's process says, with its cold wall time and peak memory added."""
    start = time.perf_counter()
    done = subprocess.run(
        [python, str(HERE / f"judge_{name}.py"), str(pairs)],
        capture_output=True,
        text=True,
        check=False,
    )
    cold = time.perf_counter() - start
    if done.returncode == MISSING:
        return {"skipped": done.stdout.strip()}
    if done.returncode:
        raise SystemExit(done.stderr)
    return {**json.loads(done.stdout), "process": cold}


def table(rows: list[Row], said: dict[str, object]) -> list[str]:
    """Return the figures of one judge as lines."""
    lines = []
    for name, labels in SETS.items():
        gold = [r["label"] in labels for r in rows]
        if "labels" in said:
            figures = f1(gold, [x in labels for x in said["labels"]])  # type: ignore[attr-defined]
        else:
            figures = best_threshold(gold, said["scores"])  # type: ignore[arg-type]
        lines.append(
            "  {}: F1 {:.3f} (precision {:.2f}, recall {:.2f})".format(name, *figures)
        )
    lines.append(
        "  cold {process:.2f} s, warm {warm:.2f} s, peak {megabytes:.0f} MB".format(
            **said
        )
    )
    return lines


def main() -> int:
    """Print the figures of both judges; 0 unless there is nothing to measure on."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="?", type=pathlib.Path, default=PAIRS)
    parser.add_argument(
        "--python",
        default=sys.executable,
        help="interpreter that has sentence-transformers",
    )
    options = parser.parse_args()
    if not options.pairs.exists():
        print(f"skipped: no labelled pairs at {options.pairs}")
        return 0
    rows = [
        json.loads(line)
        for line in options.pairs.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    print(f"{len(rows)} pairs of {options.pairs.name}")
    for name, python in (("rung", sys.executable), ("minilm", options.python)):
        said = judge(python, name, options.pairs)
        print(name)
        print(
            "  " + str(said["skipped"])
            if "skipped" in said
            else "\n".join(table(rows, said))
        )
    return 0


def peak() -> float:
    """Return this process's peak memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
