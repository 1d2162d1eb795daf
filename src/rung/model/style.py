"""The style a user declares for a ladder; what is left empty is learned from the document."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Style(NamedTuple):
    """Declared style: the person that statements speak in, whether they end in a full stop, whose spelling holds."""

    person: Literal["", "first", "second", "third"] = ""
    full_stop: bool | None = None
    spelling: Literal["", "american", "british"] = ""
