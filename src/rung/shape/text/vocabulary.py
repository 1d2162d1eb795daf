"""Which labels of a document are its categories: what headings under levels say, and what comes again under several."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from rung.shape.labels import is_about_document, is_placeholder
from rung.shape.lines.line import Line
from rung.shape.lines.wording import acts, noun_like
from rung.shape.names import LevelName
from rung.shape.naming import Naming
from rung.shape.text.shared import opens_shared

BELOW_HEADINGS = 7
"""The depth of what opens a level without being a heading by its format."""
LONGEST = 5
"""Words of a label beyond which it must be a heading or a bold line."""
OFTEN = 0.3
"""The share of all levels under which words alone on a line must stand to be a category."""
MOSTLY = 0.5
"""The share of a level's texts that must begin with a lead-in for its lead-ins to be categories."""
Owned = list[tuple[int, Line]]
"""Lines below a level or the common part, with the number of the line that opens it."""


class Vocabulary(NamedTuple):
    """The labels of a document's categories, in lower case; `led_in` says that a level is made of lead-ins."""

    labels: frozenset[str]
    led_in: bool = False

    def knows(self, label: str) -> bool:
        """Whether a label is a category somewhere in this document."""
        return label.casefold() in self.labels


def vocabulary(
    lines: Sequence[Line],
    levels: Mapping[int, LevelName],
    naming: Naming,
    skipped: frozenset[int] = frozenset(),
    elsewhere: frozenset[str] = frozenset(),
) -> Vocabulary:
    """What the lines under levels and under the common part use as categories; pinned ones replace the guess.

    A level at -1 opens before all lines. `elsewhere` are categories, in lower case, that other parts of the document
    name.
    """
    if naming.categories:
        pinned = frozenset(map(str.casefold, naming.categories))
        return Vocabulary(pinned | elsewhere)
    below = list(_below_openings(lines, levels, naming, skipped))
    opened = len({name.id for name in levels.values()}) + 1
    labels = list(_labels(below))
    formal = elsewhere.union(label.text for label in labels if label.formal)
    formal |= _short_leads(lines, levels, skipped)
    if opened <= 2 and len(formal) > 1:
        formal |= _without_colon(lines, levels)
    return Vocabulary(formal | _repeated(labels, opened), _is_led_in(below))


def _below_openings(
    lines: Sequence[Line],
    levels: Mapping[int, LevelName],
    naming: Naming,
    skipped: frozenset[int],
) -> Iterator[tuple[int, Line]]:
    """Each line below a level or the common part, up to a heading as high or another file.

    >>> rows = "Hello.", "# IC1", "Learns.", "## Craft", "# Pay", "Text."
    >>> [(at, one.text) for at, one in _below_openings(page(*rows), levels(*rows), Naming(), frozenset())]
    [(1, 'Learns.'), (1, 'Craft')]
    """
    opening = -1 if -1 in levels else None
    depth = 0
    for at, line in enumerate(lines):
        if at in levels or opens_shared(line, naming):
            opening, depth = at, _depth(line)
        elif at - 1 not in levels and _begins_file(lines, at):
            opening = None
        elif at not in skipped:
            if line.look == "heading" and line.depth <= depth:
                opening = None
            if opening is not None:
                yield opening, line


def _depth(line: Line) -> int:
    """How deep a line stands that opens a level; below all headings if it is none."""
    return line.depth if line.look == "heading" else BELOW_HEADINGS


def _begins_file(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the first of another file.

    >>> _begins_file(page("# IC1"), 0)
    False
    """
    return at > 0 and lines[at].source != lines[at - 1].source


class _Label(NamedTuple):
    """A label below a level: in lower case, alone on a line or not, and whether its look makes it a category."""

    text: str
    opening: int
    alone: bool
    formal: bool


def _labels(below: Owned) -> Iterator[_Label]:
    """The labels below levels that can be categories.

    A word about the document is none by its look alone: it must come under several levels for that.

    >>> [label.text for label in _labels([(0, line("## Craft")), (0, line("Owns it."))])]
    ['craft']
    """
    for opening, line in below:
        if _can_be_label(line):
            text = line.name.casefold()
            formal = _is_formal(line) and not is_about_document(text)
            yield _Label(text, opening, line.look == "bare", formal)


def _can_be_label(line: Line) -> bool:
    """Whether a line can name a category: a noun or a few, and no statement where it is alone on its line.

    >>> _can_be_label(line("## Craft")), _can_be_label(line("## FAQ")), _can_be_label(line("Mentors juniors"))
    (True, False, False)
    >>> _can_be_label(line("System design")), _can_be_label(line("TODO: text")), _can_be_label(line("Owns it."))
    (True, False, False)
    """
    if line.look == "" or not noun_like(line.name) or is_placeholder(line.name):
        return False
    if line.look == "heading":
        return not is_about_document(line.name)
    return line.look != "bare" or _is_short(line)


def _is_formal(line: Line) -> bool:
    """Whether the look of a line makes it a category: a heading, a bold line, or a few words before a colon.

    >>> _is_formal(line("**Craft**")), _is_formal(line("Craft:")), _is_formal(line("Craft"))
    (True, True, False)
    >>> _is_formal(line("One two three four five six:"))
    False
    """
    if line.look == "colon":
        return _is_short(line)
    return line.look in ("heading", "strong")


def _is_short(line: Line) -> bool:
    """Whether a label has at most five words and is no statement.

    >>> _is_short(line("Craft")), _is_short(line("Mentors juniors"))
    (True, False)
    >>> _is_short(line("The craft of an old baker"))
    False
    """
    text = line.name.casefold()
    return len(text.split()) <= LONGEST and not acts(text)


def _repeated(labels: Iterable[_Label], opened: int) -> set[str]:
    """Labels that stand under two levels or more; words alone on a line must do so under a third of the levels.

    >>> often = [_Label("craft", opening, True, False) for opening in (0, 1)]
    >>> _repeated(often, 3), _repeated(often, 9)
    ({'craft'}, set())
    >>> _repeated([label._replace(alone=False) for label in often], 9)
    {'craft'}
    """
    openings: dict[str, set[int]] = defaultdict(set)
    beside_text: dict[str, set[int]] = defaultdict(set)
    alone: set[str] = set()
    for label in labels:
        openings[label.text].add(label.opening)
        if label.alone:
            alone.add(label.text)
        else:
            beside_text[label.text].add(label.opening)
    least = max(2, OFTEN * opened)
    often = {label for label in alone if len(openings[label]) >= least}
    return often | {label for label, at in beside_text.items() if len(at) > 1}


def _is_led_in(below: Owned) -> bool:
    """Whether most texts of some level, and at least two, begin with a lead-in.

    >>> leads = [(0, line("Craft: Knows it.")), (0, line("Impact: Has some."))]
    >>> _is_led_in(leads), _is_led_in(leads[:1]), _is_led_in([*leads, *[(0, line("Text."))] * 3])
    (True, False, False)

    >>> _is_led_in([(0, line("Craft: Knows it.")), (0, line("Impact: Has some.")), *[(0, line("# Craft"))] * 3])
    True
    """
    texts = Counter(at for at, line in below if line.look in ("", "lead", "bare"))
    leads = Counter(at for at, line in below if _is_lead(line))
    mostly = [at for at, count in leads.items() if count >= MOSTLY * texts[at]]
    return any(leads[at] > 1 for at in mostly)


def _short_leads(
    lines: Sequence[Line], levels: Mapping[int, LevelName], skipped: frozenset[int]
) -> set[str]:
    """Lead-ins of one or two words, where two or more paragraphs of one level begin so.

    >>> rows = "# IC1", "Craft: Knows.", "", "Impact: Helps.", "", "# IC2", "Scope: Wide."
    >>> sorted(_short_leads(page(*rows), levels(*rows), frozenset()))
    ['craft', 'impact']
    >>> sorted(_short_leads(page(*rows), levels(*rows), frozenset({1})))
    []
    """
    by_level: dict[int, list[str]] = defaultdict(list)
    level: int | None = -1 if -1 in levels else None
    for at, line in enumerate(lines):
        if at in levels:
            level = at
        elif level is not None and at not in skipped and _is_short_lead(line):
            by_level[level].append(line.name.casefold())
    several = [labels for labels in by_level.values() if len(labels) > 1]
    return set(chain.from_iterable(several))


def _is_short_lead(line: Line) -> bool:
    """Whether a paragraph begins with one or two words that are written as a title is: "Core Skills: …".

    >>> _is_short_lead(line("Core Skills: Knows.")), _is_short_lead(line("Core skills: Knows."))
    (True, False)
    >>> _is_short_lead(line("- Craft: Knows.")), _is_short_lead(line("Very Core Skills: Knows."))
    (False, False)
    """
    if line.listed or len(line.label.split()) > 2 or not _is_lead(line):
        return False
    return line.label == line.label.title() and not is_about_document(line.label)


def _without_colon(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> set[str]:
    """In a draft of one level, a word or two alone on a line above a sentence: a category that lost its colon.

    >>> sorted(_without_colon(page("# IC1", "Craft", "", "Knows all of the tools."), levels("# IC1")))
    ['craft']
    """
    first = max(0, min(levels, default=len(lines)) - 1)
    named = (at for at in range(first, len(lines) - 1) if _can_name(lines[at]))
    return {lines[at].name.casefold() for at in named if lines[at + 1].words > 4}


def _can_name(line: Line) -> bool:
    """Whether a word or two alone on a line, with a capital, can name a category.

    >>> _can_name(line("Craft")), _can_name(line("craft")), _can_name(line("Craft of bakers"))
    (True, False, False)
    """
    if line.look != "bare" or line.listed or line.words > 2:
        return False
    return line.text[:1].isupper() and noun_like(line.text) and not acts(line.text)


def _is_lead(line: Line) -> bool:
    """Whether a line begins with a lead-in that names something, and the text beside it begins a sentence.

    Beside a bold lead-in any text will do.

    >>> _is_lead(line("Craft: Knows it.")), _is_lead(line("Craft: knows it."))
    (True, False)
    >>> _is_lead(line("**Craft:** knows it.")), _is_lead(line("You: Know it."))
    (True, False)
    """
    if line.look != "lead" or not noun_like(line.label):
        return False
    return line.label[:1].isupper() and (line.strong or line.said[:1].isupper())
