"""Judges the pairs of a file with rung and prints labels, warm time and peak memory as JSON."""

from __future__ import annotations

import json
import pathlib
import sys
import time

from measure import peak

from rung.model.relation import Pair
from rung.relate.relation import describe, relate

with pathlib.Path(sys.argv[1]).open(encoding="utf-8") as file:
    pairs = [Pair(r["a"], r["b"], r["position"]) for r in map(json.loads, file)]
labels = [r.label for r in relate(pairs)]
start = time.perf_counter()
relate(pairs)
print(
    json.dumps(
        {
            "labels": labels,
            "warm": time.perf_counter() - start,
            "megabytes": peak(),
            "judge": describe(),
        }
    )
)
