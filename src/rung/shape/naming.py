"""What a user pinned in rung.toml, so that nothing need be guessed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """Names as the document writes them: levels from low to high, categories, and headings of what all levels share.

    A pinned list replaces the guess: with levels pinned, no other heading opens a level.
    """

    levels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


UNPINNED = Naming()
"""Nothing pinned: everything is guessed."""
