"""Plants faults in right proposals: how many does the judge catch, and how many right ones does it refuse?

    python bench/judge/measure.py [--cells 60] [--shared] [--verbose]

The ladders are the project's own (training/data); --shared adds those of other companies where they are at hand.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
OTHERS = ROOT.parent / "shared/ladders/statements.jsonl"


def main() -> int:
    """Print the figures; 1 when a bar is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cells", type=int, default=60)
    options.add_argument("--shared", action="store_true")
    options.add_argument("--verbose", action="store_true")
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    from good import cells, good, ladders, redundant

    from rung.plugins import collect
    from rung.relate.relation import relate
    from rung.reports.revision.sentences import sentence
    from rung.review.rule import Rule
    from rung.verify.judge import judge

    files = sorted((ROOT / "training/data").glob("own-*.ladder.jsonl"))
    if asked.shared and OTHERS.is_file():
        files = [OTHERS]

    def twice(file: Path) -> frozenset[str]:
        return redundant(file.with_name(file.name.replace(".ladder.", ".pairs.")))

    chance = random.Random(asked.seed)
    drawn = [
        cell
        for file in files
        for ladder in ladders(file)
        for cell in cells(ladder, twice(file))
    ]
    chance.shuffle(drawn)
    rules = collect("rung.review.rules", Rule)
    right, refused, caught, planted = Counter(), Counter(), Counter(), Counter()
    times = []
    from faults import faults

    for cell in drawn[: asked.cells]:
        for one in good(cell, chance):
            started = time.perf_counter()
            verdict = judge(one.before, one.proposal, relate=relate, rules=rules)
            times.append(time.perf_counter() - started)
            right[one.kind] += 1
            if not verdict.accepted:
                refused[one.kind] += 1
                if asked.verbose:
                    why = [
                        f"{each.check}: {sentence(each)}"
                        for each in verdict.verdicts
                        if not each.holds
                    ]
                    print(
                        f"REFUSED {one.kind} ({one.before.title}): "
                        + " || ".join(why)[:600]
                    )
                continue
            for kind, bad in faults(one, chance):
                planted[kind] += 1
                if judge(bad.before, bad.proposal, relate=relate, rules=rules).accepted:
                    if asked.verbose:
                        texts = " | ".join(line.text for line in bad.proposal.lines)
                        print(
                            f"MISSED {kind} in {one.kind} ({one.before.title}): {texts[:500]}"
                        )
                else:
                    caught[kind] += 1
    for kind, count in right.items():
        print(f"right, {kind}: {refused[kind]}/{count} refused")
    for kind, count in planted.items():
        print(f"fault, {kind}: {caught[kind]}/{count} caught")
    wrong, share = (
        sum(refused.values()) / sum(right.values()),
        sum(caught.values()) / sum(planted.values()),
    )
    print(
        f"right proposals refused: {sum(refused.values())}/{sum(right.values())} = {wrong:.1%} (bar: 5 %)"
    )
    print(
        f"faults caught: {sum(caught.values())}/{sum(planted.values())} = {share:.1%} (bar: 95 %)"
    )
    print(
        f"a judgement takes {statistics.median(times):.3f} s, the slowest {max(times):.3f} s"
    )
    return 0 if share >= 0.95 and wrong <= 0.05 else 1


if __name__ == "__main__":
    sys.exit(main())
