"""Which pairs of a ladder's statements are worth judging: near neighbours by shared words and vectors.

Lower against higher within a track, common against every level, one level within itself. Tracks beside each other are
no next levels: between them only copies count, which are found without vectors. Figures of cost: bench/growth.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rung.lexicon.content import concepts
from rung.model.ladder import Ladder, Statement
from rung.model.relation import Position
from rung.relate.copies import copied
from rung.relate.encoder import Encoder, Vectors, normed
from rung.relate.neighbours import BLOCK, EXACT, leaves
from rung.relate.placed import Placed, placed, position

FLOOR = 0.18
"""Below this likeness hardly a pair of labelled ladders is redundant; above it two statements share a subject."""

BELOW, COMMON_MOST, BESIDE = 2, 1, 2
"""How many neighbours a statement is judged against: of lower levels, of common, of its own level."""

SAME_CATEGORY = 0.05
WORDS = 0.55
"""How much shared words weigh in the likeness of two texts, beside their static vectors."""

BUCKETS, WIDTH = 4096, 256


class Candidate(NamedTuple):
    """A pair to be judged: `a` is the common or lower one, or the earlier one of a level."""

    a: Statement
    b: Statement
    position: Position


class Rows(NamedTuple):
    """What the search for neighbours looks at, a row a statement."""

    vectors: Vectors
    ranks: NDArray[np.int64]
    categories: NDArray[np.int64]


def candidates(ladder: Ladder, encode: Encoder) -> tuple[Candidate, ...]:
    """The near neighbours, each pair once; copies are left out, they need no judge."""
    statements = placed(ladder)
    if len(statements) < 2:
        return ()
    vectors = mixed(encode, [one.statement.text for one in statements])
    found: dict[tuple[str, str], Candidate] = {}
    for low, high in _neighbours(statements, vectors):
        a, b = low.statement, high.statement
        if not copied(a.text, b.text):
            found.setdefault((a.key, b.key), Candidate(a, b, position(low, high)))
    return tuple(found.values())


def mixed(encode: Encoder, texts: Sequence[str]) -> Vectors:
    """Vectors whose dot product weighs the encoder's likeness with the shared words, rare ones more.

    Words go through a random projection, so that a dot product stands for the cosine of two bags of words.
    """
    bags = [concepts(text) for text in texts]
    often = Counter(word for bag in bags for word in bag)
    table, found = _projection(), np.zeros((len(texts), WIDTH), dtype=np.float32)
    weight = {
        word: np.float32(np.sqrt(np.log1p(len(texts) / count)))
        for word, count in often.items()
    }
    for row, bag in enumerate(bags):
        for word in sorted(bag):
            found[row] += weight[word] * table[zlib.crc32(word.encode()) % BUCKETS]
    return np.hstack(
        [np.sqrt(1 - WORDS) * encode(texts), np.sqrt(WORDS) * normed(found)]
    ).astype(np.float32)


@lru_cache(maxsize=1)
def _projection() -> Vectors:
    """A fixed random projection; the seed is fixed, so that the same ladder gives the same pairs everywhere."""
    random = np.random.default_rng(1)
    return (
        random.integers(0, 2, size=(BUCKETS, WIDTH)).astype(np.float32) * 2 - 1
    ) / np.float32(np.sqrt(WIDTH))


def _neighbours(
    statements: Sequence[Placed], vectors: Vectors
) -> Iterator[tuple[Placed, Placed]]:
    """Lower and higher, or earlier and later of one level, track by track."""
    ranks = np.array([one.level_rank for one in statements])
    categories = _numbers([one.statement.category for one in statements])
    for inside in _tracks(statements):
        rows = Rows(vectors[inside], ranks[inside], categories[inside])
        for low, high in _chosen(rows):
            yield statements[inside[low]], statements[inside[high]]


def _numbers(names: Sequence[str]) -> NDArray[np.int64]:
    """Each name as a number, the same for the same names."""
    number = {name: at for at, name in enumerate(dict.fromkeys(names))}
    return np.array([number[name] for name in names])


def _tracks(statements: Sequence[Placed]) -> Iterator[NDArray[np.int64]]:
    """For each track the rows of its statements and of what is common to it."""
    own = [one.statement.track for one in statements if not one.is_common]
    inside: dict[str, list[int]] = {name: [] for name in own or [""]}
    for row, one in enumerate(statements):
        for name in _tracks_of(one.statement, tuple(inside)):
            inside[name].append(row)
    return map(np.array, inside.values())


def _tracks_of(one: Statement, tracks: tuple[str, ...]) -> tuple[str, ...]:
    """The tracks in which a statement counts: its own, or all of them for what is common to several."""
    return (one.track,) if one.track in tracks else tracks


def _chosen(rows: Rows) -> Iterator[tuple[int, int]]:
    """The pairs of rows to judge, the lower or earlier row first."""
    lower: list[NDArray[np.float64]] = []
    level: list[NDArray[np.float64]] = []
    for asking, offered in _blocks(rows):
        score = _scores(rows, asking, offered)
        below = rows.ranks[offered][None, :] < rows.ranks[asking][:, None]
        below &= rows.ranks[offered][None, :] >= 0
        beside = rows.ranks[offered][None, :] == rows.ranks[asking][:, None]
        beside &= offered[None, :] < asking[:, None]
        lower.append(_best(score, below, asking, offered, BELOW))
        level.append(_best(score, beside, asking, offered, BESIDE))
    shared, above = np.flatnonzero(rows.ranks < 0), np.flatnonzero(rows.ranks >= 0)
    common = [
        _best(_scores(rows, some, shared), None, some, shared, COMMON_MOST)
        for some in _cut(above)
    ]
    for found, most in ((lower, BELOW), (common, COMMON_MOST), (level, BESIDE)):
        yield from _first(found, most, len(rows.vectors))


def _blocks(rows: Rows) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Rows to be compared with each other: all with all while they are few, then those of one leaf of some tree."""
    everything = np.arange(len(rows.vectors))
    if len(everything) <= EXACT:
        yield from ((some, everything) for some in _cut(everything))
    else:
        yield from ((leaf, leaf) for leaf in leaves(rows.vectors))


def _cut(rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Rows in blocks, so that the table of likenesses of a long ladder never stands in memory at once."""
    yield from (rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK))


def _scores(
    rows: Rows, asking: NDArray[np.int64], offered: NDArray[np.int64]
) -> Vectors:
    """How alike each asking statement is to each offered one; below FLOOR it counts as no likeness at all."""
    likeness: Vectors = rows.vectors[asking] @ rows.vectors[offered].T
    same = rows.categories[asking][:, None] == rows.categories[offered][None, :]
    return np.where(likeness >= FLOOR, likeness + SAME_CATEGORY * same, -1)


def _best(
    score: Vectors,
    mask: NDArray[np.bool_] | None,
    asking: NDArray[np.int64],
    offered: NDArray[np.int64],
    most: int,
) -> NDArray[np.float64]:
    """Per asking row its best offered rows as lines of (asking, offered, score)."""
    if not len(offered):
        return np.empty((0, 3))
    allowed = score if mask is None else np.where(mask, score, -1)
    most = min(most, allowed.shape[1])
    columns = np.argpartition(-allowed, most - 1, axis=1)[:, :most]
    picked = np.take_along_axis(allowed, columns, axis=1)
    lines = np.stack(
        [np.broadcast_to(asking[:, None], columns.shape), offered[columns], picked],
        axis=-1,
    )
    return lines.reshape(-1, 3)[picked.ravel() > 0]


def _first(
    found: Sequence[NDArray[np.float64]], most: int, size: int
) -> Iterator[tuple[int, int]]:
    """Of all lines the best ones per asking row, each pair once."""
    lines = np.concatenate([*found, np.empty((0, 3))])
    _, unique = np.unique(lines[:, 0] * size + lines[:, 1], return_index=True)
    lines = lines[unique]
    lines = lines[np.lexsort((lines[:, 1], -lines[:, 2], lines[:, 0]))]
    starts = np.searchsorted(lines[:, 0], lines[:, 0])
    for asking, offered, _ in lines[np.arange(len(lines)) - starts < most]:
        yield int(offered), int(asking)
