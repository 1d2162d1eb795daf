"""Mine pairs worth labelling from one ladder, show them to a reader, and join the readers' labels.

    mine_pairs.py mine  data/own-a1.ladder.jsonl work/own-a1.sheet.jsonl --count 150
    mine_pairs.py show  work/own-a1.sheet.jsonl                          # first sitting
    mine_pairs.py show  work/own-a1.sheet.jsonl --again work/own-a1.1    # second sitting: close pairs, shuffled
    mine_pairs.py split work/own-a1.sheet.jsonl work/own-a1.1 work/own-a1.2   # where the two readings differ
    mine_pairs.py join  work/own-a1.sheet.jsonl data/own-a1.pairs.jsonl work/own-a1.1 work/own-a1.2 [work/own-a1.3]

A labels file is text: pair number and one letter (s same, p partial, r raise, l lower, e related, u unrelated, - drop),
as in "1s 2r 3u". The sheet never shows labels, so the second sitting is blind to the first.
"""

from __future__ import annotations

import argparse
import collections
import itertools
import json
import pathlib
import random
import re
from typing import Any

LETTERS = {
    "s": "same",
    "p": "partial",
    "r": "raise",
    "l": "lower",
    "e": "related",
    "u": "unrelated",
}
CLOSE = "sprl"
TAGS = {"lower-higher": "LH", "common-level": "CL", "same-level": "SL"}
SUFFIX = re.compile(r"(ations?|ments?|ings?|ions?|ers?|ors?|ies|ied|ed|es|ly|s|e|y)$")
STOP = frozenset(
    "a an the and or of to in on for with by is are be my your their i you our it that this at as from".split()
)
Row = dict[str, Any]


def read_rows(path: str | pathlib.Path) -> list[Row]:
    """Return the rows of a JSON-lines file."""
    return [
        json.loads(line)
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def write_rows(path: str | pathlib.Path, rows: list[Row]) -> None:
    """Write rows as JSON lines, making the folder if need be."""
    target = pathlib.Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows),
        encoding="utf-8",
    )


def stems(text: str) -> frozenset[str]:
    """Return crude stems of the words that carry meaning."""
    words = re.findall(r"[a-z][a-z'’-]+", text.lower())
    return frozenset(
        SUFFIX.sub("", word) if len(word) > 4 else word
        for word in words
        if word not in STOP
    )


def position(lower: Row, higher: Row) -> str | None:
    """Return how two statements stand to each other, or None where neither inherits from the other."""
    if lower["level_index"] == higher["level_index"]:
        return (
            "same-level"
            if lower["track"] == higher["track"] and lower["level_index"] >= 0
            else None
        )
    if lower["level_index"] == -1:
        return "common-level"
    return "lower-higher" if lower["track"] in ("", higher["track"]) else None


def closeness(lower: Row, higher: Row, weight: dict[str, float]) -> float:
    """Return how near two statements stand: shared rare stems first, then category and neighbouring levels."""
    left, right = stems(lower["text"]), stems(higher["text"])
    shared = sum(weight[stem] for stem in left & right)
    small = (
        min(sum(weight[stem] for stem in left), sum(weight[stem] for stem in right))
        or 1.0
    )
    union = sum(weight[stem] for stem in left | right) or 1.0
    apart: int = higher["level_index"] - lower["level_index"]
    # neighbours within one level and category are seldom more than related: no bonus for them
    bonus = (
        0.12 * (apart > 0 and lower["category"] == higher["category"]) - 0.02 * apart
    )
    return 0.5 * shared / small + 0.5 * shared / union + bonus


def mine(rows: list[Row], count: int, seed: int) -> list[Row]:
    """Return about `count` pairs: every statement's nearest ones, and a tenth drawn from the distant rest."""
    ordered = sorted(rows, key=lambda row: row["level_index"])
    seen = collections.Counter(stem for row in rows for stem in stems(row["text"]))
    weight = {stem: 1.0 / (1.0 + 0.25 * number) for stem, number in seen.items()}
    pool: dict[int, list[tuple[float, Row, Row, str]]] = collections.defaultdict(list)
    for lower, higher in itertools.combinations(ordered, 2):
        where = position(lower, higher)
        if where and lower["text"] != higher["text"]:
            pool[higher["id"]].append(
                (closeness(lower, higher, weight), lower, higher, where)
            )
    ranked = [
        (rank, -pair[0], pair)
        for pairs in pool.values()
        for rank, pair in enumerate(sorted(pairs, key=lambda entry: -entry[0]))
    ]
    ranked.sort(
        key=lambda entry: (
            max(0, entry[0] - 1) * 0.12 + entry[1],
            entry[2][1]["id"],
            entry[2][2]["id"],
        )
    )
    near, far = ranked[: count - count // 10], ranked[count * 2 :] or ranked[count:]
    chance = random.Random(seed)
    chosen = [entry[2] for entry in near] + [
        entry[2] for entry in chance.sample(far, min(count // 10, len(far)))
    ]
    chance.shuffle(chosen)
    return [pair_row(number, *pair[1:]) for number, pair in enumerate(chosen, start=1)]


def pair_row(number: int, lower: Row, higher: Row, where: str) -> Row:
    """Return one row of a sheet."""
    return {
        "id": number,
        "ladder": lower["ladder"],
        "a_level": lower["level"],
        "b_level": higher["level"],
        "position": where,
        "a_category": lower["category"],
        "b_category": higher["category"],
        "a": lower["text"],
        "b": higher["text"],
    }


def read_labels(path: str) -> dict[int, str]:
    """Return the letter given to each pair number; refuse a number labelled twice."""
    found = re.findall(
        r"(\d+)([sprleu-])", pathlib.Path(path).read_text(encoding="utf-8")
    )
    labels = {int(number): letter for number, letter in found}
    if len(labels) != len(found):
        raise SystemExit(f"{path}: a pair is labelled twice")
    return labels


def show(rows: list[Row], first: dict[int, str] | None) -> None:
    """Print the pairs for a reader: all of them, or on the second sitting the close ones in another order."""
    if first is not None:
        rows = [row for row in rows if first.get(row["id"], "s") in CLOSE]
        random.Random(97).shuffle(rows)
    for row in rows:
        print(f"{row['id']} {TAGS[row['position']]}\n A {row['a']}\n B {row['b']}")


def join(rows: list[Row], readings: list[dict[int, str]]) -> list[Row]:
    """Return the labelled pairs: one reading for the distant, two that agree or a third's word for the close."""
    joined = []
    for row in rows:
        votes = [reading[row["id"]] for reading in readings if row["id"] in reading]
        if not votes:
            raise SystemExit(f"pair {row['id']} has no label")
        final = votes[-1] if len(votes) != 2 or votes[0] == votes[1] else "-"
        if final != "-" and (len(votes) > 1 or final not in CLOSE):
            joined.append({**row, "label": LETTERS[final], "votes": votes.count(final)})
    return joined


def report(
    rows: list[Row], joined: list[Row], first: dict[int, str], second: dict[int, str]
) -> None:
    """Print how many pairs each label got and how often the two readings agreed."""
    agreed = sum(first[number] == letter for number, letter in second.items())
    counts = collections.Counter(row["label"] for row in joined)
    shares = ", ".join(f"{label} {number}" for label, number in counts.most_common())
    print(
        f"{len(joined)} of {len(rows)} pairs kept: {shares}; readings agreed on {agreed} of {len(second)}"
    )


def main() -> None:
    """Run the command named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("mine", "show", "split", "join"))
    parser.add_argument("source")
    parser.add_argument("rest", nargs="*")
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--again")
    args = parser.parse_args()
    rows = read_rows(args.source)
    if args.command == "mine":
        write_rows(args.rest[0], mine(rows, args.count, args.seed))
    elif args.command == "show":
        show(rows, read_labels(args.again) if args.again else None)
    elif args.command == "split":
        one, two = (read_labels(path) for path in args.rest[:2])
        show(
            [
                row
                for row in rows
                if row["id"] in two and one[row["id"]] != two[row["id"]]
            ],
            None,
        )
    else:
        readings = [read_labels(path) for path in args.rest[1:]]
        joined = join(rows, readings)
        write_rows(args.rest[0], joined)
        report(rows, joined, readings[0], readings[1])


if __name__ == "__main__":
    main()
