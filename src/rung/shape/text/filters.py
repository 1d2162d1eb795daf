"""Which of the lines that name a level open none: one filter for each reason, in one list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import chain

from rung.lexicon.titles import seniority
from rung.shape.lines.line import Line, Look
from rung.shape.lines.wording import noun_like
from rung.shape.names import LevelName
from rung.shape.nouns import OF_A_PROCESS
from rung.shape.text.candidates import Candidates, Group, group_of

FORMATTED: tuple[Look, ...] = ("heading", "strong")
"""Headings by format."""
HEADS: tuple[Look, ...] = ("heading", "lead")
"""What names levels beside headings by format: only a lead-in with its text."""
HEADS_OF_OTHERS: tuple[Look, ...] = (*HEADS, "strong", "parent")
"""What names other levels where headings name a single one."""
STANDING_ALONE: tuple[Look, ...] = (*FORMATTED, "parent", "bare")
BARE_NAMES: tuple[Look, ...] = ("bare", "parent", "colon")
BELOW_HEADINGS = 7
"""The depth of a bold line among headings."""
ENOUGH_FORMATTED, ENOUGH = 1.6, 2.0
"""How much titles must weigh to be levels, where they are headings by format and where they are not."""
FEWEST_IN_ROW, MOST_COUNTED = 3, 5
"""Names side by side from which a row is an index, and up to which they are counted."""


def filtered(candidates: Candidates) -> Candidates:
    """The candidates that no filter drops; each filter sees what those before it left.

    >>> list(filtered(candidates("# Step 1", "# IC1", "# IC2")).names)
    [1, 2]
    """
    for drops in FILTERS:
        gone = drops(candidates)
        kept = {at: one for at, one in candidates.names.items() if at not in gone}
        candidates = replace(candidates, names=kept)
    return candidates


def _process_steps(found: Candidates) -> Set[int]:
    """Numbered steps, stages and phases; they are levels only where nothing else is.

    >>> _process_steps(candidates("# Step 1", "# IC1", "# IC2"))
    {0}
    >>> _process_steps(candidates("# Step 1", "# Step 2"))
    set()
    """
    steps = {at for at, one in found.sure.items() if one.prefix in OF_A_PROCESS}
    return steps if len(steps) < len(found.sure) else set()


def _lone_lead_ins(found: Candidates) -> Set[int]:
    """A single level that stands before a text, as in "Level 3: …"; two or more of them are levels.

    >>> _lone_lead_ins(candidates("Level 3: Owns it."))
    {0}
    >>> _lone_lead_ins(candidates("Level 3: Owns it.", "", "Level 4: Leads."))
    set()
    """
    leads = {at for at in found.sure if _is_plain_lead(found.lines[at])}
    return leads if len(_ids(found, leads)) == 1 else set()


def _ids(found: Candidates, numbers: Iterable[int]) -> set[str]:
    """The levels that these candidates name."""
    return {found.names[at].id for at in numbers}


def _is_plain_lead(line: Line) -> bool:
    """Whether a line begins with a lead-in that isn't bold.

    >>> _is_plain_lead(line("IC1: Owns it.")), _is_plain_lead(line("**IC1:** Owns it."))
    (True, False)
    """
    return line.look == "lead" and not line.strong


def _mentions(found: Candidates) -> Set[int]:
    """Where headings name levels, other lines that name one, unless it is another level and text follows.

    Where the headings name only one level, bold lines and parents of lists name others.

    >>> found = candidates("# IC1", "Learns.", "# IC2", "**IC2**", "Owns.", "**IC3**")
    >>> _mentions(found)
    {3, 5}
    """
    formal = _ids(found, found.sure.keys() & found.looking("heading"))
    if not formal:
        return set()
    heads = HEADS if len(formal) > 1 else HEADS_OF_OTHERS
    others = found.sure.keys() - found.looking(*heads)
    return {at for at in others if not _adds_level(found, at, formal)}


def _adds_level(found: Candidates, at: int, formal: Set[str]) -> bool:
    """Whether a line names a level that no heading names, and text follows.

    >>> found = candidates("# IC1", "**IC2**", "Owns a service.", "**IC3**")
    >>> _adds_level(found, 1, {"IC1"}), _adds_level(found, 1, {"IC2"}), _adds_level(found, 3, {"IC1"})
    (True, False, False)
    """
    return found.names[at].id not in formal and _text_follows(found, at)


def _text_follows(found: Candidates, at: int) -> bool:
    """Whether the line below one is an entry of a list or a sentence.

    >>> found = candidates("**IC1**", "- Learns", "", "**IC2**", "**IC3**")
    >>> [_text_follows(found, at) for at in found.names]
    [True, False, False]

    >>> _text_follows(candidates("**IC1**", "", "You know all of the tools"), 0)
    True
    >>> _text_follows(candidates("**IC1**", "", "Craft"), 0)
    False
    """
    if at + 1 >= len(found.lines):
        return False
    below = found.lines[at + 1]
    return below.listed or below.text.endswith(".") or below.words > 5


def _unlike_levels(found: Candidates) -> Set[int]:
    """Beside numbered levels, titles that don't look like those, or that nothing is said of.

    >>> _unlike_levels(candidates("# IC1", "# Senior Engineer", "Owns.", "## Lead Engineer", "x"))
    {3}
    """
    if not found.sure:
        return set()
    lines = [found.lines[at] for at in found.sure]
    groups = {group_of(line) for line in lines if line.look in STANDING_ALONE}
    return {at for at in found.titles if not _is_beside_levels(found, at, groups)}


def _is_beside_levels(found: Candidates, at: int, groups: Set[Group]) -> bool:
    """Whether a title looks like the headings of levels and something other than a level's name stands below it.

    A title alone on a line needs a word of seniority as well.

    >>> found = candidates("# IC1", "# Senior Engineer", "# IC2", "# Lead Engineer", "Leads.")
    >>> _is_beside_levels(found, 1, {("heading", 1)}), _is_beside_levels(found, 3, {("heading", 1)})
    (False, True)
    >>> _is_beside_levels(found, 3, {("heading", 2)})
    False
    """
    line, below = found.lines[at], at + 1
    if group_of(line) not in groups or below in found.names:
        return False
    senior = line.look != "bare" or seniority(found.names[at].id) is not None
    return senior and below < len(found.lines)


def _smaller_groups(found: Candidates) -> Set[int]:
    """Where only titles name levels, all but the titles of one look that weigh most.

    >>> _smaller_groups(candidates("# Senior Engineer", "# Junior Engineer", "## Lead Designer"))
    {2}
    """
    if found.sure:
        return set()
    groups: dict[Group, dict[int, LevelName]] = defaultdict(dict)
    for at, name in found.titles.items():
        line = found.lines[at]
        if not _is_plain_lead(line) or noun_like(line.label):
            groups[group_of(line)][at] = name
    weights = {group: _weight(titles) for group, titles in groups.items()}
    best = max(weights, key=weights.__getitem__, default=("", 0))
    enough = ENOUGH_FORMATTED if best[0] in FORMATTED else ENOUGH
    heavy = weights.get(best, 0.0) >= enough
    return found.titles.keys() - (groups[best] if heavy else _only_one(found))


def _weight(titles: Mapping[int, LevelName]) -> float:
    """How much titles of one look weigh together: each once, full when it has a word of seniority, else a little less.

    One alone, and titles of which none has such a word, weigh nothing.

    >>> _weight({0: LevelName("Senior Engineer"), 1: LevelName("Engineer")})
    1.6
    >>> _weight({0: LevelName("Senior Engineer")}), _weight({0: LevelName("Baker"), 1: LevelName("Cook")})
    (0.0, 0.0)
    """
    named = {name.id.casefold(): name.id for name in titles.values()}
    senior = {key: seniority(name) is not None for key, name in named.items()}
    if len(senior) < 2 or not any(senior.values()):
        return 0.0
    return sum(1.0 if one else 0.6 for one in senior.values())


def _only_one(found: Candidates) -> Set[int]:
    """The level of a page about one: its highest heading, if that is a title with a word of seniority.

    >>> _only_one(candidates("# Senior Engineer", "## Craft"))
    {0}
    >>> _only_one(candidates("# Our ladder", "## Senior Engineer"))
    set()
    """
    formatted = [at for at, line in enumerate(found.lines) if line.look in FORMATTED]
    first = min(formatted, key=lambda at: _depth(found.lines[at]), default=-1)
    named = first in found.titles and seniority(found.titles[first].id) is not None
    return {first} if named else set()


def _depth(line: Line) -> int:
    """How deep a heading stands; a bold line stands below all headings by format.

    >>> _depth(line("## IC1")), _depth(line("**IC1**"))
    (2, 7)
    """
    return line.depth if line.look == "heading" else BELOW_HEADINGS


def _contents(found: Candidates) -> Set[int]:
    """Names of levels right above another, whose level comes again: a table of contents.

    >>> _contents(candidates("IC1", "", "IC2", "", "# IC1", "Learns.", "# IC2"))
    {0, 1}
    """
    last = {found.key(at): at for at in sorted(found.names)}
    heads = found.names.keys() - found.looking("lead")
    above = {at for at in heads if at + 1 in found.names}
    return {at for at in above if last[found.key(at)] > at}


def _rows_of_names(found: Candidates) -> Set[int]:
    """Names of levels side by side (an index, a picture's labels), if the levels are described elsewhere.

    >>> _rows_of_names(candidates("IC1", "", "IC2", "", "IC3", "", "# IC4"))
    {0, 1, 2}
    >>> _rows_of_names(candidates("IC1", "", "IC2", "", "Text.", elsewhere=["ic2"]))
    {1}
    """
    rows = _rows(sorted(found.looking(*BARE_NAMES)))
    several = [row for row in rows if len(row) > 1]
    return set(chain.from_iterable(_described(found, row) for row in several))


def _described(found: Candidates, row: list[int]) -> list[int]:
    """Those of a row of names that are described elsewhere: in tables or data, or all if there are many and others."""
    if FEWEST_IN_ROW <= min(len(row), MOST_COUNTED) < len(found.names):
        return row
    return [at for at in row if found.key(at) in found.elsewhere]


def _rows(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Rising numbers in stretches without a gap.

    >>> list(_rows([1, 2, 5]))
    [[1, 2], [5]]
    """
    row: list[int] = []
    for number in numbers:
        if row and number > row[-1] + 1:
            yield row
            row = []
        row.append(number)
    yield row


FILTERS: tuple[Callable[[Candidates], Set[int]], ...] = (
    _process_steps,
    _lone_lead_ins,
    _mentions,
    _unlike_levels,
    _smaller_groups,
    _contents,
    _rows_of_names,
)
"""Each answers which of the candidates open no level, for one reason."""
