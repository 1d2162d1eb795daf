"""What a user declares about a ladder: its style, where the document shall not decide, and words with a tier."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Style(NamedTuple):
    """Declared style: the person that statements speak in, whether they end in a full stop, whose spelling holds."""

    person: Literal["", "first", "second", "third"] = ""
    full_stop: bool | None = None
    spelling: Literal["", "american", "british"] = ""


class Term(NamedTuple):
    """A phrase that shows a rank on a dimension; rank 0 marks a phrase that only looks graded."""

    phrase: str
    dimension: str
    rank: int
    name: str = ""
