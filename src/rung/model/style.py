"""What a user declares about a ladder's style, where the document shall not decide."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Style(NamedTuple):
    """Declared style: the person that statements speak in, whether they end in a full stop, whose spelling holds."""

    person: Literal["", "first", "second", "third"] = ""
    full_stop: bool | None = None
    spelling: Literal["", "american", "british"] = ""
