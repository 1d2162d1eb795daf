"""The keys by which the statements of a file are known, where a history lies beside it."""

from __future__ import annotations

from rung.model.source import Source
from rung.outside.sources import has_history


def known_keys(source: Source) -> dict[str, str]:
    """The keys of statements as they are read, with those by which they are known; empty without a history."""
    if not has_history(source.name):
        return {}
    # only who has a history pays for reading one
    from rung.outside.history import FileStore
    from rung.workbench.decisions import keys_known

    return keys_known(FileStore(), source.name, source)
