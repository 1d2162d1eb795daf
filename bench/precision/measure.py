"""How many of the drawn warnings the judge agrees with, by family and by rule.

usage: python bench/precision/measure.py [--rules] [--sample NAME] [--at-least SHARE]

Two figures: of all that was drawn and judged, and of what rung still says today (a rule may have been mended
since; needs ../shared). The interval is Wilson's at 95 %. Exit 1 when the share of what was drawn is below
--at-least.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from math import sqrt

from found import SAMPLES, Row, said, sheet

Z = 1.96


def interval(agreed: int, of: int) -> tuple[float, float]:
    """Wilson's interval of a share."""
    if not of:
        return 0.0, 1.0
    share = agreed / of
    middle = share + Z * Z / (2 * of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    return (middle - half) / (1 + Z * Z / of), (middle + half) / (1 + Z * Z / of)


def line(name: str, rows: list[Row]) -> str:
    """One line of the table."""
    agreed = sum(row["verdict"] == "agree" for row in rows)
    low, high = interval(agreed, len(rows))
    share = agreed / len(rows) if rows else 0.0
    return f"{name:36} {agreed:4} of {len(rows):4}   {share:6.1%}   [{low:.0%}, {high:.0%}]"


def table(rows: list[Row], *, rules: bool) -> None:
    """Print the share of agreement: all, by family, and by rule if asked."""
    print(line("all", rows))
    families = Counter(str(row["rule"]).split("/")[0] for row in rows)
    for family in sorted(families):
        print(
            line(
                f"  {family}",
                [row for row in rows if str(row["rule"]).startswith(family + "/")],
            )
        )
    for rule in sorted({str(row["rule"]) for row in rows}) if rules else ():
        print(line(f"    {rule}", [row for row in rows if row["rule"] == rule]))


def main() -> int:
    """The exit code: 1 when agreement is below what was asked for."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ask.add_argument("--rules", action="store_true")
    ask.add_argument("--sample", choices=SAMPLES, default="real")
    ask.add_argument("--at-least", type=float, default=0.0)
    told = ask.parse_args()
    sample = SAMPLES[told.sample]
    rows = sheet(sample)
    judged = [row for row in rows if row["verdict"] in ("agree", "disagree")]
    print(f"drawn {len(rows)}, judged {len(judged)}")
    if not judged:
        print("skipped: the sheet has no verdicts yet")
        return 0
    table(judged, rules=told.rules)
    if sample.stands.is_dir():
        now = {one.key for one in said(sample)}
        print(f"\nstill said today ({len(now)} findings by default in all)")
        table([row for row in judged if row["key"] in now], rules=False)
    return int(
        sum(row["verdict"] == "agree" for row in judged) / len(judged) < told.at_least
    )


if __name__ == "__main__":
    sys.exit(main())
