"""What the relation model is fitted on, and in which order; one place for every run."""

from __future__ import annotations

import pathlib
import random
from typing import NamedTuple

import bert
import torch
from arrays import Vocabulary
from edits import edited_rows
from fit import Stage, fit
from pairs import (
    CONTRAST,
    HERE,
    NEAR,
    SHARED,
    Row,
    company,
    natural,
    own,
    read,
    unrelated,
    variants,
    without,
)


class Data(NamedTuple):
    """All pairs: natural ones of the companies, those of our own ladders, the reporting set, and made ones."""

    train: list[Row]
    own: list[Row]
    dev: list[Row]
    made: list[Row]

    @property
    def natural(self) -> list[Row]:
        return self.train + self.own


def data(seed: int = 7) -> Data:
    """Return the data; made pairs are derived from written variants and from edits by program."""
    rng = random.Random(seed)
    gold = SHARED / "gold"
    made = variants(gold / "contrast.jsonl", CONTRAST, rng) + variants(
        gold / "near.jsonl", NEAR, rng
    )
    return Data(
        natural(gold / "train.jsonl", "train"),
        own(),
        natural(gold / "dev.jsonl", "dev"),
        made + edited_rows(texts(), rng),
    )


def texts() -> list[tuple[str, str]]:
    """Return the statements to edit by program, with their companies: the shared ladders' and our own."""
    rows = read(SHARED / "ladders/statements.jsonl")
    for path in sorted((HERE / "data").glob("own-*.ladder.jsonl")):
        rows += read(path)
    found = {
        r["text"].strip(): company(r["ladder"])
        for r in rows
        if len(r["text"].split()) >= 4
    }
    return list(found.items())


def stages(
    everything: Data, held_out: set[str], *, made_share: float = 0.8, seed: int = 7
) -> list[Stage]:
    """Return the two stages without the held-out companies: made and natural pairs mixed, then natural pairs alone."""
    rng = random.Random(seed)
    known = without(everything.natural, held_out)
    made = without(everything.made, held_out)
    made = rng.sample(made, int(len(made) * made_share)) + unrelated(known, 400, rng)
    return [
        Stage(made + known, 1, 1e-4, mirror=0.5),
        Stage(known, 3.5, 5e-5, mirror=0.3),
    ]


def student(
    base: pathlib.Path,
    run: list[Stage],
    *,
    seed: int,
    layout: str = "apart",
    say: bool = False,
) -> tuple[bert.PairModel, Vocabulary]:
    """Return MiniLM fitted on the stages, with its vocabulary."""
    torch.manual_seed(seed)
    vocabulary = Vocabulary(str(base / "tokenizer.json"))
    return fit(
        bert.load(base), vocabulary, run, seed=seed, layout=layout, say=say
    ), vocabulary
