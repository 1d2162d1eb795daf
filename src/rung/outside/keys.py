"""The keys of a file's statements, from the history beside it."""

from __future__ import annotations

from rung.model.source import Source
from rung.outside.sources import has_history


def known_keys(source: Source) -> dict[str, str]:
    """From the keys of statements as just read to their keys in the history; empty without a history."""
    if not has_history(source.name):
        return {}
    # needed only for a file with a history
    from rung.outside.history import FileStore
    from rung.workbench.decisions import keys_known

    return keys_known(FileStore(), source.name, source)
