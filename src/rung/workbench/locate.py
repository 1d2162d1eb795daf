"""Which level and category a finding belongs to when its rule didn't say, and the text it is about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder
from rung.model.reading import Reading
from rung.model.source import Place


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
            category = finding.category or entry.category
            finding = replace(finding, level=entry.level, category=category)
        if not finding.quote:
            finding = replace(finding, quote=self._text_at(finding.place))
        return finding

    def _text_at(self, place: Place) -> str:
        """What stands at a place, blanks around it left out; nothing where the reading has no parts."""
        if not self._reading.parts:
            return ""
        return self._reading.text_at(place).strip()

    def _entry(self, finding: Finding) -> Entry | None:
        """The line in which a finding begins; None where it lies between lines."""
        at = bisect_right(self._starts, finding.place[:2]) - 1
        entry = self._entries[at] if at >= 0 else None
        return entry if entry and _begins_in(finding.place, entry.place) else None


def _begins_in(place: Place, line: Place) -> bool:
    """Whether a place that doesn't begin before a line begins in it, or right behind it."""
    return place.order == line.order and place.start <= line.end
