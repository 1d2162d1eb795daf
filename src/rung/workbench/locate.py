"""Which level and category a finding belongs to when its rule didn't say, and the text it is about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder
from rung.model.reading import Reading


class Locator:
    """The lines of one document in reading order, each with the level and category that it belongs to."""

    def __init__(self, reading: Reading, ladder: Ladder) -> None:
        self._reading = reading
        self._entries = sorted(ladder.ledger, key=lambda one: one.place)
        self._starts = [one.place[:2] for one in self._entries]

    def placed(self, finding: Finding) -> Finding:
        """The finding with level, category and quote filled in where it has none and its place tells."""
        entry = self._entry(finding)
        if entry and not finding.level and entry.level:
            finding = replace(
                finding, level=entry.level, category=finding.category or entry.category
            )
        if (
            not finding.quote
            and finding.place.end > finding.place.start
            and self._reading.parts
        ):
            finding = replace(
                finding, quote=self._reading.text_at(finding.place).strip()
            )
        return finding

    def _entry(self, finding: Finding) -> Entry | None:
        at = bisect_right(self._starts, finding.place[:2]) - 1
        if at < 0:
            return None
        entry = self._entries[at]
        inside = (
            entry.place.order == finding.place.order
            and finding.place.start <= entry.place.end
        )
        return entry if inside else None
