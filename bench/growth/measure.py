"""How time and memory grow with a ladder: 500, 5,000 and 50,000 statements, and what a review of 450 costs once warm.

    .venv/bin/python bench/growth/measure.py [--write]

The statements are made of a few hundred acts, objects and reaches, in one track of six levels: the worst case, since
tracks are searched apart. Judging is measured apart from choosing the pairs: its cost is that of the model.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does

import argparse
import random
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from rung.model.ladder import Category, Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.relate.candidates import candidates
from rung.relate.copies import copies
from rung.relate.encoder import static
from rung.relate.threads import threads
from rung.review.engine import review
from rung.workbench.relations import Relater
from rung.workbench.rules import every_rule

FIGURES = Path(__file__).with_name("figures.md")
SIZES = (500, 5_000, 50_000)
WARM = 450
LEVELS = 6
CATEGORIES = ("Impact", "Craft", "Execution", "Teamwork")
ACTS = "plans leads reviews writes explains measures repairs teaches designs tests ships documents schedules negotiates"
THINGS = (
    "the billing service|the yearly plan|incident reports|hiring interviews|design notes|the test suite|customer calls"
    "|the data pipeline|release notes|the style guide|vendor contracts|training sessions|the on-call rota|cost reports"
    "|accessibility audits|the search index|translation work|security reviews|the research agenda|mobile builds"
)
REACHES = "for the own tasks|for the team|across teams|across engineering|across the company|with guidance|independently"
MANNERS = "every week|with numbers|before anyone asks|from draft to launch|in plain words|with two colleagues|by example"


def ladder(size: int) -> Ladder:
    """A ladder of so many statements, the same each time."""
    dice = random.Random(size)
    acts, things = ACTS.split(), THINGS.split("|")
    reaches, manners = REACHES.split("|"), MANNERS.split("|")
    statements = []
    for at in range(size):
        words = (
            dice.choice(acts),
            dice.choice(things),
            dice.choice(manners),
            dice.choice(reaches),
        )
        text = f"{' '.join(words).capitalize()} in case {dice.randrange(size)}."
        level = f"L{at * LEVELS // size + 1}"
        place = Place(0, 100 * at, 100 * at + len(text))
        statements.append(
            Statement(level, CATEGORIES[at % len(CATEGORIES)], (Run(text, place),))
        )
    levels = tuple(
        Level(f"L{rank + 1}", f"L{rank + 1}", "", rank) for rank in range(LEVELS)
    )
    return Ladder(
        "", levels, tuple(Category(name) for name in CATEGORIES), tuple(statements)
    )


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Seconds of work (processor time, so that a busy machine doesn't count), and what came of it."""
    start = time.process_time()
    answer = work()
    return time.process_time() - start, answer


def growth() -> list[str]:
    """A row for each size."""
    static(["warm"])
    rows = [
        "| statements | choose pairs, s | pairs | find copies, s | times the size before | memory, MB |"
    ]
    rows.append("| ---: | ---: | ---: | ---: | ---: | ---: |")
    before = 0.0
    for size in SIZES:
        made = ladder(size)
        spent, found = timed(lambda made=made: candidates(made, static))
        again, _ = timed(lambda made=made: copies(made))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        ratio = f"{spent / before:.1f}" if before else ""
        rows.append(
            f"| {size:,} | {spent:.2f} | {len(found):,} | {again:.2f} | {ratio} | {memory} |"
        )  # type: ignore[arg-type]
        before = spent
    return rows


def warm() -> list[str]:
    """What relating, following and reviewing 450 statements costs once everything is loaded."""
    Relater().related(ladder(40))
    rules = every_rule()
    walls = []
    for _ in range(3):
        made = ladder(WARM)
        start = time.perf_counter()
        related = Relater().related(made)
        middle = time.perf_counter()
        review(related, rules)
        ended = time.perf_counter()
        threads(related)
        walls.append((middle - start, ended - middle, time.perf_counter() - ended))
    relate, judge, weave = (statistics.median(one) for one in zip(*walls, strict=True))
    return [
        f"- {WARM} statements, warm, by the clock: {relate:.2f} s to relate, {judge:.2f} s to review, "
        f"{weave:.2f} s to follow threads; {relate + judge:.2f} s in all (bar 2 s)"
    ]


def main() -> None:
    """Print the figures, or keep them beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    text = "\n".join(
        ["# Growth", "", "Written by measure.py.", "", *growth(), "", *warm(), ""]
    )
    print(text)
    if options.write:
        FIGURES.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
