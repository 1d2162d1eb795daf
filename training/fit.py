"""Fits a PairModel in stages and predicts; bf16 on the CPU, seeds fixed."""

from __future__ import annotations

import math
import time
from typing import NamedTuple

import numpy as np
import torch
from arrays import Vocabulary, batch, batches, both, example, orderless
from bert import PairModel
from pairs import Row
from torch.nn import functional


class Stage(NamedTuple):
    """Rows to fit on, how long and how fast; `mirror`: the share of pairs shown as (b, a), labels too."""

    rows: list[Row]
    passes: float
    rate: float
    size: int = 32
    smoothing: float = 0.05
    mirror: float = 0.5


def fit(
    model: PairModel,
    vocabulary: Vocabulary,
    stages: list[Stage],
    *,
    seed: int,
    layout: str = "apart",
    say: bool = False,
) -> PairModel:
    """Return the model fitted on the stages in turn, each row in a random order of its two texts per pass."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    for stage in stages:
        run_stage(model, vocabulary, stage, rng, layout=layout, say=say)
    return model


def run_stage(
    model: PairModel,
    vocabulary: Vocabulary,
    stage: Stage,
    rng: np.random.Generator,
    *,
    layout: str,
    say: bool,
) -> None:
    pairs = [
        both(r, vocabulary, smoothing=stage.smoothing, layout=layout)
        for r in stage.rows
    ]
    share = np.array([0.5 if orderless(r) else stage.mirror for r in stage.rows])
    lengths = [len(p[0].ids) for p in pairs]
    steps = math.ceil(len(pairs) / stage.size * stage.passes)
    head = [p for n, p in model.named_parameters() if n.startswith(("head", "states"))]
    body = [
        p for n, p in model.named_parameters() if not n.startswith(("head", "states"))
    ]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": stage.rate}, {"params": head, "lr": stage.rate * 3}],
        weight_decay=0.01,
        fused=True,
    )
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda s: min((s + 1) / warm, max(0.02, (steps - s) / max(1, steps - warm))),
    )
    model.train()
    done, total, start = 0, 0.0, time.time()
    while done < steps:
        for group in batches(lengths, stage.size, rng)[: steps - done]:
            chosen = [pairs[i][int(rng.random() < share[i])] for i in group]
            ids, states, places, target, weight, same_level = batch(
                chosen, vocabulary.pad
            )
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, states, places)
            loss = (
                soft_loss(logits.float(), target, same_level) * weight
            ).sum() / weight.sum()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done, total = done + 1, total + loss.item()
            if say and done % 100 == 0:
                print(
                    f"    {done}/{steps} loss {total / 100:.3f} {time.time() - start:.0f} s",
                    flush=True,
                )
                total = 0.0


def soft_loss(
    logits: torch.Tensor, target: torch.Tensor, same_level: torch.Tensor
) -> torch.Tensor:
    """Return the cross entropy of each row; on one level raise and lower are not among the answers."""
    return -(target * functional.log_softmax(masked(logits, same_level), -1)).sum(-1)


def masked(logits: torch.Tensor, same_level: torch.Tensor) -> torch.Tensor:
    closed = torch.tensor([0, 0, 1, 1, 0, 0], dtype=torch.float32)
    return logits - same_level[:, None].float() * closed * 30.0


@torch.no_grad()
def logits(
    model: PairModel, vocabulary: Vocabulary, rows: list[Row], *, layout: str = "apart"
) -> np.ndarray:
    """Return the raw logits, rows × 6."""
    model.eval()
    found = np.zeros((len(rows), 6), np.float32)
    examples = [example(r, vocabulary, layout=layout) for r in rows]
    for group in batches([len(e.ids) for e in examples], 64, None):
        ids, states, places, *_ = batch([examples[i] for i in group], vocabulary.pad)
        with torch.autocast("cpu", torch.bfloat16):
            found[group] = model(ids, states, places).float().numpy()
    return found


def probabilities(raw: np.ndarray, rows: list[Row]) -> np.ndarray:
    """Return probabilities from logits, rows × 6."""
    shut = np.array([r.position == "same-level" for r in rows])[:, None] * np.array(
        [0, 0, 1, 1, 0, 0]
    )
    z = raw - shut * 30.0
    z = np.exp(z - z.max(-1, keepdims=True))
    return z / z.sum(-1, keepdims=True)
