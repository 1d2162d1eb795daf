"""Draw warnings on the real ladders for someone to judge who did not write the rules.

usage: python bench/precision/draw.py [--number N] [--seed N] [--sample NAME] draws the sheet; verdicts
already given are kept. python bench/precision/draw.py --show [--todo] [--from N] [--to N] prints the rows with
their text, for the judge. Samples: "real" (sheet.jsonl), "own" (the project's own ladders,
own.jsonl), "other" (parts of further ladders, other.jsonl), "fresh" (ladders written only for this, fresh.jsonl).

The judge fills `verdict` (agree: a careful reviewer of ladders would want this place changed, for this reason;
disagree) and `why` (one short sentence, without the ladder's words) of each row in the sheet. Needs ../shared
but for "own" and "fresh"; says "skipped" without it.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from found import SAMPLES, Said, Sample, said, sheet, write

LEAST = 8


def draw(sample: Sample, number: int, seed: int) -> None:
    """Fill the sheet with a random sample of what is said, each finding as likely as any other.

    The findings with the smallest digests are drawn, so that a change of one rule changes few rows.
    """
    every = said(sample)
    shuffled = sorted(
        every, key=lambda one: hashlib.sha256(f"{seed} {one.key}".encode()).digest()
    )
    drawn = [*shuffled[:number], *_rare(shuffled, number)]
    known = {str(row["key"]): row for row in sheet(sample)}
    rows = [
        one.row()
        for one in sorted(
            drawn, key=lambda one: (one.ladder, one.line, one.column, one.finding.rule)
        )
    ]
    for row in rows:
        old = known.get(str(row["key"]), row)
        row["verdict"], row["why"] = old["verdict"], old["why"]
    write(rows, sample)
    print(
        f"{len(rows)} of {len(every)} findings drawn, {sum(bool(row['verdict']) for row in rows)} with a verdict"
    )


def _rare(shuffled: Sequence[Said], number: int) -> Iterator[Said]:
    """What is drawn beside, so that each family has LEAST rows or all that it says."""
    seen = Counter(one.family for one in shuffled[:number])
    for one in shuffled[number:]:
        if seen[one.family] < LEAST:
            seen[one.family] += 1
            yield one


def show(sample: Sample, *, todo: bool, first: int, last: int) -> None:
    """Print the rows of the sheet with the text that they are about."""
    texts: dict[str, Said] = {one.key: one for one in said(sample)}
    for number, row in enumerate(sheet(sample), 1):
        if not first <= number <= last or (todo and row["verdict"]):
            continue
        one = texts.get(str(row["key"]))
        print(
            f"{number} [{row['key']}] {row['ladder']}:{row['line']} {row['level']} / {row['category']} · {row['rule']}"
        )
        print(f"    {one.around if one else '(no longer said)'}")
        print(f"    ({one.near if one else ''})")
        print(
            f"    → {one.finding.message if one else ''}  {row['verdict']} {row['why']}".rstrip()
        )


def main() -> int:
    """The exit code: 0, also when there is nothing to draw from."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--number", type=int, default=260)
    ask.add_argument("--seed", type=int, default=20240912)
    ask.add_argument("--sample", choices=SAMPLES, default="real")
    ask.add_argument("--show", action="store_true")
    ask.add_argument("--todo", action="store_true")
    ask.add_argument("--from", dest="first", type=int, default=1)
    ask.add_argument("--to", dest="last", type=int, default=100_000)
    told = ask.parse_args()
    sample = SAMPLES[told.sample]
    if not sample.stands.is_dir():
        print(f"skipped: no ladders in {sample.stands}")
    elif told.show:
        show(sample, todo=told.todo, first=told.first, last=told.last)
    else:
        draw(sample, told.number, told.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
