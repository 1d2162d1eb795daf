"""Names of levels as a ladder spells them."""

from __future__ import annotations

from collections.abc import Iterable

from rung.model.refused import Refused, offered


def spelled(name: str, levels: Iterable[str]) -> str:
    """The one of these levels that is called so, case aside; Refused, with the names that are close, if none is."""
    known = {level.casefold(): level for level in levels}
    if name.casefold() not in known:
        end = offered(name, known.values())
        raise Refused(f"The ladder has no level {name!r}{end}")
    return known[name.casefold()]
