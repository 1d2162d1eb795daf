"""How much the house decides: decisions per line of each room, and the functions that decide too much at once.

    python bench/house/measure.py [DIRECTORY]

Decisions are radon's cyclomatic complexity of every function and method; lines are those of the functions, docstrings
included. Prints a line per room of src/rung (or of DIRECTORY), the sum, and every function above MOST.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from radon.complexity import cc_visit

MOST = 12
"""Decisions of one function; tests/test_house.py holds every function to it."""
WANTED = 0.40
"""Decisions per line over all of src, at most."""
SOURCES = Path(__file__).parents[2] / "src" / "rung"


class Decided(NamedTuple):
    """One function, the room it is in, how many decisions it takes, and how many lines it has."""

    room: str
    name: str
    decisions: int
    lines: int


def functions(root: Path) -> Iterator[Decided]:
    """Every function and method below a directory, room by room."""
    for path in sorted(root.rglob("*.py")):
        room, *rest = path.relative_to(root).parts
        for block in cc_visit(path.read_text(encoding="utf-8")):
            if block.letter != "C":  # a class counts by its methods
                lines = block.endline - block.lineno + 1
                yield Decided(
                    room if rest else "(top)",
                    f"{path.relative_to(root)}:{block.lineno} {block.name}",
                    block.complexity,
                    lines,
                )


def row(name: str, found: list[Decided]) -> str:
    """A line of the table: decisions, lines of functions, decisions per line, functions above MOST."""
    decisions = sum(one.decisions for one in found)
    lines = sum(one.lines for one in found)
    above = sum(one.decisions > MOST for one in found)
    return f"{name:12}{decisions:8}{lines:8}{decisions / lines:8.3f}{above:8}"


def main() -> None:
    """Print the table; end with 1 where it is not what the house wants."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCES
    found = sorted(functions(root), key=attrgetter("room"))
    print(f"{'room':12}{'decides':>8}{'lines':>8}{'a line':>8}{f'> {MOST}':>8}")
    for room, inside in groupby(found, key=attrgetter("room")):
        print(row(room, list(inside)))
    print(row("all", found))
    above = [one for one in found if one.decisions > MOST]
    for one in sorted(above, key=lambda one: -one.decisions):
        print(f"  {one.decisions} {one.name}")
    share = sum(one.decisions for one in found) / sum(one.lines for one in found)
    sys.exit(bool(above) or share > WANTED)


if __name__ == "__main__":
    main()
