"""Written variants of real statements as proposals: does the judge accept the same in other words, and only that?

    python bench/judge/variants.py [--most 100]

Each statement alone makes a level, each variant is an answer to "rephrase". Reads ../shared/gold, if it is there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

GOLD = Path(__file__).parent.parent.parent.parent / "shared/gold"


def main() -> int:
    """Print how many variants of each kind are accepted; 2 when there are none to read."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=100)
    most = options.parse_args().most
    if not GOLD.is_dir():
        print(f"skipped: {GOLD} is not here")
        return 2
    for name in ("near", "contrast"):
        accepted, tried = Counter[str](), Counter[str]()
        for row in (
            (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[:most]
        ):
            variants = json.loads(row)
            for kind, text in variants.items():
                if kind not in ("id", "a") and isinstance(text, str):
                    tried[kind] += 1
                    accepted[kind] += _accepted(variants["a"], text)
        for kind, count in tried.items():
            print(f"{name}, {kind}: {accepted[kind]}/{count} accepted")
    return 0


def _accepted(old: str, new: str) -> bool:
    from rung.model.ladder import Category, Ladder, Level, Statement
    from rung.model.operation import Operation
    from rung.model.proposal import Line, Proposal
    from rung.model.request import Request
    from rung.model.source import Place, Run
    from rung.relate.relation import relate
    from rung.verify.judge import judge

    statement = Statement("B", "Craft", (Run(old, Place(0, 0, len(old))),))
    levels = (Level("A", "", "", 0), Level("B", "", "", 1))
    before = Ladder(
        levels=levels, categories=(Category("Craft"),), statements=(statement,)
    )
    offered = Proposal(
        Request(Operation.REPHRASE, "B", "Craft"), "written", (Line("B", "Craft", new),)
    )
    return judge(before, offered, relate=relate).accepted


if __name__ == "__main__":
    sys.exit(main())
