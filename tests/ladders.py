"""Small ladders made by hand, and a judge's words and an encoder that stand in for the models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.relation import LABELS, Label, Relation
from rung.model.source import Place, Run
from rung.relate.encoder import Vectors


def ladder(
    *rows: tuple[str, str, str], tracks: Mapping[str, str] | None = None
) -> Ladder:
    """A ladder of (level, category, text); levels rise in the order of their first mention within their track."""
    track_of = tracks or {}
    levels: dict[str, list[str]] = {}
    for level, _, _ in rows:
        inside = levels.setdefault(track_of.get(level, ""), [])
        if level != COMMON and level not in inside:
            inside.append(level)
    statements = tuple(
        Statement(
            level,
            category,
            (Run(text, Place(0, 100 * at, 100 * at + len(text))),),
            track=track_of.get(level, ""),
        )
        for at, (level, category, text) in enumerate(rows)
    )
    standing = tuple(
        Level(id_, id_, track, rank)
        for track, ids in levels.items()
        for rank, id_ in enumerate(ids)
    )
    return Ladder(levels=standing, statements=statements)


def says(label: Label, share: float = 0.9) -> Relation:
    rest = (1 - share) / (len(LABELS) - 1)
    return Relation(label, tuple(share if name == label else rest for name in LABELS))


def by_first_letter(texts: Sequence[str]) -> Vectors:
    """An encoder that knows letters: texts that begin alike point one way."""
    rows = np.zeros((len(texts), 26), dtype=np.float32)
    for row, text in enumerate(texts):
        rows[row, ord(text[0].lower()) - 97] = 1
    return rows
