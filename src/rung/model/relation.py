"""How two statements relate: the words for it and what a judgement carries."""

from __future__ import annotations

from typing import Literal, NamedTuple

Label = Literal["same", "partial", "raise", "lower", "related", "unrelated"]
Position = Literal["lower-higher", "common-level", "same-level"]

LABELS: tuple[Label, ...] = (
    "same",
    "partial",
    "raise",
    "lower",
    "related",
    "unrelated",
)
"""The order of the probabilities in a relation."""


class Pair(NamedTuple):
    """Two texts and how they stand: `a` is the lower (or common) one unless both are of one level."""

    a: str
    b: str
    position: Position = "lower-higher"


class Relation(NamedTuple):
    """A judgement on a pair: probabilities in the order of LABELS, which sum to 1, and the stretches that decide."""

    label: Label
    probabilities: tuple[float, ...]
    words_a: tuple[str, ...] = ()
    words_b: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """The probability of the label given; of the sum of same and partial when it is one of these.

        >>> Relation("same", (0.5, 0.25, 0.25, 0, 0, 0)).confidence
        0.75
        >>> Relation("raise", (0.25, 0.25, 0.5, 0, 0, 0)).confidence
        0.5
        """
        p = dict(zip(LABELS, self.probabilities, strict=True))
        return (
            p["same"] + p["partial"]
            if self.label in ("same", "partial")
            else p[self.label]
        )
