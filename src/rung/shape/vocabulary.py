"""Which labels of a document are its categories: what headings under levels say, and what comes again under
several levels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rung.language.openers import opener
from rung.shape.cues import ABOUT
from rung.shape.headings import is_common
from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.names import LevelName
from rung.shape.naming import Naming


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
    """What the lines under levels and under the common part use as categories."""
    pinned = frozenset(name.casefold() for name in naming.categories)
    if pinned:
        return Vocabulary(pinned | tables, pinned, frozenset(), len(levels))
    sections: dict[str, set[int]] = defaultdict(set)
    bare_at: dict[str, set[int]] = defaultdict(set)
    formal: set[str] = set(tables)
    leads: dict[int, int] = defaultdict(int)
    texts: dict[int, int] = defaultdict(int)
    current = -1
    for at, line in enumerate(lines):
        if at in levels or is_common(line, naming):
            current = at
            continue
        if at in skipped:
            continue
        if current < 0 or line.look == "":
            texts[current] += 1
            continue
        label = heading_text(line)
        if line.look == "heading" and (line.depth <= _depth(lines[current]) or ABOUT.match(label)):
            current = -1 if line.depth <= _depth(lines[current]) else current
            continue
        _count(line, label.casefold(), current, sections, bare_at, formal)
        leads[current] += line.look == "lead" and _speaks(line)
        texts[current] += line.look in ("lead", "bare")
    opened = len({name.id for name in levels.values()}) + 1
    repeated = {label for label, where in sections.items() if len(where) > 1}
    repeated |= {
        label for label, where in bare_at.items() if len(where | sections.get(label, set())) >= max(2, 0.3 * opened)
    }
    leading = frozenset(at for at, count in leads.items() if count > 1 and count >= 0.5 * texts[at])
    formal |= _short_leads(lines, levels, skipped)
    if opened <= 2 and len(formal) > 1:
        formal |= _lonely(lines, levels)
    return Vocabulary(frozenset(formal), frozenset(repeated), leading, opened)


def _short_leads(lines: Sequence[Line], levels: Mapping[int, LevelName], skipped: frozenset[int]) -> set[str]:
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
        short = line.look == "bare" and line.words <= 2 and line.text[:1].isupper() and line.kind != "item"
        if begun and short and lines[at + 1].words > 4 and noun_like(line.text) and not acts(line.text):
            found.add(heading_text(line).casefold())
    return found


def _is_short_lead(line: Line) -> bool:
    if line.look != "lead" or line.kind == "item" or not _speaks(line):
        return False
    return len(line.label.split()) < 3 and line.label == line.label.title() and not ABOUT.match(line.label)


def _count(
    line: Line, label: str, current: int, sections: dict[str, set[int]], bare_at: dict[str, set[int]], formal: set[str]
) -> None:
    if not noun_like(label):
        return
    if ABOUT.match(label):  # once it ends the levels, several times it is a category
        pass
    elif line.look in ("heading", "strong") or (line.look == "colon" and len(label.split()) <= 5 and not acts(label)):
        formal.add(label)
    if line.look != "bare":
        sections[label].add(current)
    elif len(label.split()) <= 5 and not acts(label):
        bare_at[label].add(current)


def acts(label: str) -> bool:
    """Whether a label reads as a statement that lost its full stop ("Mentors juniors")."""
    return len(label.split()) > 1 and opener(label).kind in ("third", "past", "you", "i", "we", "they", "subject")


def _speaks(line: Line) -> bool:
    rest = line.text[line.rest - line.start :]
    return noun_like(line.label) and line.label[:1].isupper() and (line.strong or rest[:1].isupper())


def _depth(line: Line) -> float:
    return line.depth if line.look == "heading" else 6.9
