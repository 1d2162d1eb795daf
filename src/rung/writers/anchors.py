"""Anchors that stay the same when a statement is reworded: they are made of level, category and position."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rung.model.ladder import COMMON, Ladder, Statement


class Anchors:
    """The id of each track, level and statement of one page."""

    def __init__(self, ladder: Ladder) -> None:
        self._several = len(ladder.tracks) > 1
        self._tracks = list(ladder.tracks)
        self._levels: dict[tuple[str, str], str] = {}
        self._taken: set[str] = {"main", "overview"}
        self._statements: dict[tuple[str, str, str, int], str] = {}
        self.level("", COMMON)
        for level in ladder.levels:
            self.level(level.track, level.id)
        for one in ladder.statements:
            self._statements[_key(one)] = self._free(
                "-".join(
                    (
                        self.level(one.track, one.level),
                        slug(one.category) or "level",
                        str(one.order),
                    )
                )
            )

    def track(self, name: str) -> str:
        """The id of a track's heading."""
        return f"track-{self._tracks.index(name) + 1}"

    def level(self, track: str, ident: str) -> str:
        """The id of a level's heading."""
        if (track, ident) not in self._levels:
            name = (
                "all-levels"
                if ident == COMMON
                else slug(f"{track} {ident}" if self._several else ident) or "level"
            )
            self._levels[track, ident] = self._free(name)
        return self._levels[track, ident]

    def statement(self, one: Statement) -> str:
        """The id of a statement."""
        return self._statements[_key(one)]

    def _free(self, wanted: str) -> str:
        """The wanted id, with a number appended if it is taken."""
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._taken.add(found)
        return found


def slug(text: str) -> str:
    """A text as part of a URL: lower-case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "-".join(re.findall(r"[a-z0-9]+|[^\W_a-z0-9]+", plain))[:60]


def _key(one: Statement) -> tuple[str, str, str, int]:
    """What tells a statement apart from all others of a ladder in normal order."""
    return one.track, one.level, one.category, one.order


def digest(parts: Sequence[str]) -> str:
    """Eight hex digits that change whenever what the ladder says changes."""
    import hashlib  # 5 ms that only a page pays

    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:8]
