"""Labelled pairs for training: natural pairs by company, variants of statements, and the arrays a model reads."""

from __future__ import annotations

import itertools
import json
import pathlib
import random
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "src"))

SHARED = HERE.parent.parent / "shared"
LABELS = ("same", "partial", "raise", "lower", "related", "unrelated")
MIRROR = {"raise": "lower", "lower": "raise"}
SHUT = (1.0, 1.0, 0.0, 0.0, 1.0, 1.0)
SAME_LEVEL_LABELS = ("same", "partial", "related", "unrelated")


class Row(NamedTuple):
    """One labelled pair: `soft` are six target probabilities or None for the label alone."""

    a: str
    b: str
    position: str
    label: str
    company: str
    source: str
    weight: float = 1.0
    soft: tuple[float, ...] | None = None


def read(path: pathlib.Path) -> list[dict]:
    return [
        json.loads(line)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def company(ladder: str) -> str:
    """Return the prefix that ladders of one company share; own ladders are a company each."""
    return ladder if ladder.startswith("own-") else ladder.split("-")[0]


def natural(path: pathlib.Path, source: str) -> list[Row]:
    """Return the natural pairs of a file in the manner of gold/dev.jsonl."""
    rows = [r for r in read(path) if r["label"] in LABELS]
    return [
        Row(r["a"], r["b"], r["position"], r["label"], company(r["ladder"]), source)
        for r in rows
    ]


def own() -> list[Row]:
    """Return the pairs of the ladders written for training."""
    return [
        row
        for path in sorted((HERE / "data").glob("own-*.pairs.jsonl"))
        for row in natural(path, "own")
    ]


def companies_of_texts() -> dict[str, str]:
    """Return for each text of the shared ladders and natural pairs whose it is."""
    found = {
        s["text"].strip(): company(s["ladder"])
        for s in read(SHARED / "ladders/statements.jsonl")
    }
    for name in ("train", "dev"):
        for r in read(SHARED / f"gold/{name}.jsonl"):
            found |= {
                r["a"].strip(): company(r["ladder"]),
                r["b"].strip(): company(r.get("ladder_b", r["ladder"])),
            }
    return found


CONTRAST = (
    ("a", "same1", "same"),
    ("a", "same2", "same"),
    ("a", "raise1", "raise"),
    ("a", "raise2", "raise"),
    ("a", "lower", "lower"),
    ("a", "partial", "partial"),
    ("a", "related", "related"),
    ("same1", "same2", "same"),
    ("same1", "raise2", "raise"),
    ("raise1", "lower", "lower"),
    ("same2", "raise1", "raise"),
    ("lower", "raise1", "raise"),
    ("same1", "partial", "partial"),
    ("same1", "related", "related"),
)
NEAR = (
    ("a", "same1", "same"),
    ("a", "same2", "same"),
    ("a", "same3", "same"),
    ("a", "raise1", "raise"),
    ("a", "raise2", "raise"),
    ("a", "partial", "partial"),
    ("same1", "raise2", "raise"),
    ("same2", "raise1", "raise"),
    ("same3", "raise2", "raise"),
    ("same1", "partial", "partial"),
    ("raise1", "a", "lower"),
)


def variants(
    path: pathlib.Path, recipe: tuple[tuple[str, str, str], ...], rng: random.Random
) -> list[Row]:
    """Return the pairs that sets of written variants give; the company is that of the statement varied."""
    owner = companies_of_texts()
    rows = []
    for line in read(path):
        for x, y, label in recipe:
            if x not in line or y not in line:
                continue
            position = (
                "same-level"
                if label in SAME_LEVEL_LABELS and rng.random() < 0.15
                else "lower-higher"
            )
            rows.append(
                Row(
                    line[x],
                    line[y],
                    position,
                    label,
                    owner.get(line["a"].strip(), line.get("ladder", "?")),
                    path.stem,
                )
            )
    return rows


def unrelated(rows: list[Row], count: int, rng: random.Random) -> list[Row]:
    """Return pairs of statements drawn at random from those of one company."""
    texts: dict[str, list[str]] = {}
    for r in rows:
        texts.setdefault(r.company, []).extend((r.a, r.b))
    names = [c for c, t in texts.items() if len(set(t)) > 20]
    found = []
    for _ in range(count):
        c = rng.choice(names)
        a, b = rng.sample(texts[c], 2)
        found.append(
            Row(
                a,
                b,
                rng.choice(("lower-higher", "lower-higher", "same-level")),
                "unrelated",
                c,
                "random",
                0.5,
            )
        )
    return found


def mirrored(row: Row) -> Row:
    """Return the same judgement on (b, a)."""
    soft = row.soft and (
        row.soft[0],
        row.soft[1],
        row.soft[3],
        row.soft[2],
        row.soft[4],
        row.soft[5],
    )
    return row._replace(
        a=row.b, b=row.a, label=MIRROR.get(row.label, row.label), soft=soft
    )


def without(rows: list[Row], companies: set[str]) -> list[Row]:
    """Return the rows that surely come from none of these companies."""
    return [
        r
        for r in rows
        if r.company not in companies and (r.company != "?" or not companies - {"own"})
    ]


def grouped(rows: list[Row], parts: int) -> list[set[str]]:
    """Return sets of companies of about equal numbers of pairs."""
    counts = sorted(
        (
            (len(list(g)), c)
            for c, g in itertools.groupby(sorted(r.company for r in rows))
        ),
        reverse=True,
    )
    folds: list[tuple[int, set[str]]] = [(0, set()) for _ in range(parts)]
    for n, c in counts:
        k = min(range(parts), key=lambda i: folds[i][0])
        folds[k] = (folds[k][0] + n, folds[k][1] | {c})
    return [f for _, f in folds]
