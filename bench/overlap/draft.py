"""Which of the overlaps that a careful reader found in the draft rung finds, and which of the false ones it claims.

    .venv/bin/python bench/overlap/draft.py

The reader's findings are kept by line and sentence of ../shared/brief/draft.txt, which is no part of the project.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DRAFT = ROOT.parent / "shared/brief/draft.txt"

TRUE = {
    "T21 M7: business goals, common and IC6": ((7, 1), (62, 1)),
    "T21 M8: decisions and goals, both common": ((7, 1), (15, 1)),
    "T21 M9: expertise, twice in IC5": ((54, 2), (56, 1)),
    "T21 M12: the own team, twice in IC1": ((27, 1), (29, 1)),
    "T22: focus on the team, IC1 and IC2": ((27, 1), (34, 1)),
    "T22: alignment with leadership, IC5 and IC6": ((56, 2), (63, 3)),
}
PROGRESSION = {
    "Impact IC1 to IC2": ((26, 1), (33, 1)),
    "Impact IC2 to IC3": ((33, 1), (40, 1)),
    "gaps IC1 to IC2": ((28, 1), (35, 1)),
    "gaps IC3 to IC4": ((42, 1), (49, 1)),
    "generalist IC1 to IC2": ((27, 2), (34, 2)),
}
FALSE = {
    "T22: architecture and expertise, IC3 and IC4 (1)": ((41, 1), (48, 1)),
    "T22: architecture and expertise, IC3 and IC4 (2)": ((41, 2), (48, 1)),
    "T22: culture, IC3 and IC4": ((43, 1), (50, 2)),
    "T22: mentoring and culture, IC3 and IC4": ((43, 2), (50, 2)),
}
Place = tuple[int, int]


def answered(command: str) -> dict[str, object]:
    """What a command says of the draft, as JSON."""
    call = [sys.executable, "-m", "rung", command, str(DRAFT), "--format", "json"]
    return dict(
        json.loads(
            subprocess.run(
                call, capture_output=True, check=True, text=True, cwd=ROOT
            ).stdout
        )
    )


def sentences() -> dict[tuple[int, str], Place]:
    """Each statement by line and text, with its line and its number within the line."""
    found: dict[tuple[int, str], Place] = {}
    count: dict[int, int] = {}
    for one in answered("outline")["statements"]:  # type: ignore[attr-defined]
        count[one["line"]] = count.get(one["line"], 0) + 1
        found[one["line"], one["text"]] = (one["line"], count[one["line"]])
    return found


def main() -> int:
    """Print what was found, missed and wrongly claimed; 1 when a step is taken for an overlap."""
    if not DRAFT.exists():
        print("skipped: ../shared/brief/draft.txt is not here")
        return 0
    places = sentences()
    pairs = answered("overlap")["pairs"]
    found = {
        tuple(places[side["line"], side["text"]] for side in (one["a"], one["b"])): one[
            "confidence"
        ]
        for one in pairs  # type: ignore[attr-defined]
    }
    wrong = 0
    for title, expected, right in (
        ("True", TRUE, True),
        ("Steps", PROGRESSION, False),
        ("False claims", FALSE, False),
    ):
        hits = [
            name
            for name, pair in expected.items()
            if pair in found or pair[::-1] in found
        ]
        print(f"{title}: {len(hits)} of {len(expected)} told as overlap")
        for name in expected:
            print(f"  {'told    ' if name in hits else 'not told'}  {name}")
        wrong += 0 if right else len(hits)
    known = {*TRUE.values(), *PROGRESSION.values(), *FALSE.values()}
    print(
        f"Told besides: {sum(pair not in known and pair[::-1] not in known for pair in found)}"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
