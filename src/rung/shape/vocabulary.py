"""Which labels of a document are its categories: what headings under levels say, and what comes again under
several levels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.lexicon.openers import opener
from rung.shape.headings import is_common
from rung.shape.labels import is_about_document, is_placeholder
from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.names import LevelName
from rung.shape.naming import Naming

ASKING = re.compile(r"(?:what|how|why|who|where|when)\b", re.IGNORECASE)


class Vocabulary(NamedTuple):
    """Category labels in lower case: `formal` stand as headings, `repeated` under two levels or more; `leading`
    are levels made of lead-ins.
    """

    formal: frozenset[str]
    repeated: frozenset[str]
    leading: frozenset[int]
    levels: int

    def knows(self, label: str) -> bool:
        """Whether a label is a category somewhere in this document."""
        plain = label.casefold()
        return plain in self.formal or plain in self.repeated


def vocabulary(
    lines: Sequence[Line],
    levels: Mapping[int, LevelName],
    naming: Naming,
    skipped: frozenset[int] = frozenset(),
    tables: frozenset[str] = frozenset(),
) -> Vocabulary:
    """What the lines under levels and under the common part use as categories; a level at -1 opens before all."""
    pinned = frozenset(name.casefold() for name in naming.categories)
    if pinned:
        return Vocabulary(pinned | tables, pinned, frozenset(), len(levels))
    tally = _Tally(-1 if -1 in levels else None, set(tables))
    for at, line in enumerate(lines):
        if at and line.source != lines[at - 1].source and at - 1 not in levels:
            tally.current = None
        if at in levels or is_common(line, naming):
            tally.current, tally.depth = at, _depth(line)
        elif at not in skipped:
            tally.take(line)
    opened = len({name.id for name in levels.values()}) + 1
    formal = tally.formal | _short_leads(lines, levels, skipped)
    if opened <= 2 and len(formal) > 1:
        formal |= _lonely(lines, levels)
    return Vocabulary(
        frozenset(formal), tally.repeated(opened), tally.leading(), opened
    )


@dataclass(slots=True)
class _Tally:
    """Under which openings each label stands; `current` is the open one, `depth` the depth of its heading."""

    current: int | None
    formal: set[str]
    depth: float = 0.0
    sections: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    bare_at: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    leads: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    texts: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def take(self, line: Line) -> None:
        """Count one line that opens no level."""
        if self.current is None:
            return
        label = heading_text(line)
        if line.look == "heading" and line.depth <= self.depth:
            self.current = None
        elif line.look == "" or (line.look == "heading" and is_about_document(label)):
            self.texts[self.current] += line.look == ""
        else:
            self._count(line, label.casefold(), self.current)
            self.leads[self.current] += line.look == "lead" and _speaks(line)
            self.texts[self.current] += line.look in ("lead", "bare")

    def _count(self, line: Line, label: str, current: int) -> None:
        if not noun_like(label) or is_placeholder(label):
            return
        short = len(label.split()) <= 5 and not acts(label)
        if not is_about_document(label) and (
            line.look in ("heading", "strong") or (line.look == "colon" and short)
        ):
            self.formal.add(
                label
            )  # a word about the document must come twice to be a category
        if line.look != "bare":
            self.sections[label].add(current)
        elif short:
            self.bare_at[label].add(current)

    def repeated(self, opened: int) -> frozenset[str]:
        """Labels that stand under two levels or more; words alone on a line must do so under a third of the levels."""
        least = max(2, 0.3 * opened)
        bare = {
            label
            for label, at in self.bare_at.items()
            if len(at | self.sections.get(label, set())) >= least
        }
        return frozenset(
            bare | {label for label, at in self.sections.items() if len(at) > 1}
        )

    def leading(self) -> frozenset[int]:
        """Openings below which most lines begin with a lead-in."""
        return frozenset(
            at
            for at, count in self.leads.items()
            if count > 1 and count >= 0.5 * self.texts[at]
        )


def _short_leads(
    lines: Sequence[Line], levels: Mapping[int, LevelName], skipped: frozenset[int]
) -> set[str]:
    """Lead-ins of one or two words that begin two or more paragraphs of a level, or that only a placeholder follows."""
    found: set[str] = set()
    seen: list[str] = []
    begun = -1 in levels
    for at, line in enumerate(lines):
        if at in levels:
            found |= set(seen) if len(seen) > 1 else set()
            seen, begun = [], True
        elif begun and at not in skipped and _is_short_lead(line):
            seen.append(heading_text(line).casefold())
    return found | (set(seen) if len(seen) > 1 else set())


def _lonely(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> set[str]:
    """In a draft of one level, a word or two alone on a line above a sentence: a category that lost its colon."""
    found: set[str] = set()
    begun = -1 in levels
    for at, line in enumerate(lines[:-1]):
        begun = begun or at in levels or at + 1 in levels
        short = (
            line.look == "bare"
            and line.words <= 2
            and line.text[:1].isupper()
            and line.kind != "item"
        )
        if (
            begun
            and short
            and lines[at + 1].words > 4
            and noun_like(line.text)
            and not acts(line.text)
        ):
            found.add(heading_text(line).casefold())
    return found


def _is_short_lead(line: Line) -> bool:
    if line.look != "lead" or line.kind == "item" or not _speaks(line):
        return False
    return (
        len(line.label.split()) < 3
        and line.label == line.label.title()
        and not is_about_document(line.label)
    )


def acts(label: str) -> bool:
    """Whether a label reads as a statement that lost its full stop ("Mentors juniors")."""
    if ASKING.match(label):
        return False
    return len(label.split()) > 1 and opener(label).kind in (
        "third",
        "past",
        "you",
        "i",
        "we",
        "they",
        "subject",
    )


def _speaks(line: Line) -> bool:
    rest = line.text[line.rest - line.start :]
    return (
        noun_like(line.label)
        and line.label[:1].isupper()
        and (line.strong or rest[:1].isupper())
    )


def _depth(line: Line) -> float:
    return line.depth if line.look == "heading" else 6.9
