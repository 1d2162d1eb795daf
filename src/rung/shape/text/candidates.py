"""Lines of running text that may open a level, with the level that each names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rung.lexicon.titles import is_title, role_in
from rung.shape.lines.line import Line, Look
from rung.shape.names import LevelName, level_name

ENDS_TEXT = (".", "!", ";")
LONGEST_TITLE = 4
"""Words that an unknown title beside a code has at most."""
Group = tuple[str, int]
"""What headings of one kind have in common: their look, and the depth of those that have one."""
LEAD_INS: Group = ("lead", 0)


@dataclass(frozen=True)
class Candidates:
    """Lines (by number) that may open a level; `elsewhere` are levels, in lower case, that tables and data describe."""

    lines: Sequence[Line]
    names: Mapping[int, LevelName]
    elsewhere: frozenset[str] = frozenset()

    def looking(self, *looks: Look) -> set[int]:
        """Those that look like one of these.

        >>> sorted(candidates("# IC1", "Learns.", "**IC2**").looking("heading"))
        [0]
        """
        return {at for at in self.names if self.lines[at].look in looks}

    def key(self, at: int) -> str:
        """The name of a candidate's level as names are compared: in lower case."""
        return self.names[at].id.casefold()

    @cached_property
    def sure(self) -> dict[int, LevelName]:
        """Those that a code or a number names."""
        return {at: name for at, name in self.names.items() if name.sure}

    @cached_property
    def titles(self) -> dict[int, LevelName]:
        """Those that only the words of a title name."""
        return {at: name for at, name in self.names.items() if not name.sure}


def candidates_among(
    lines: Sequence[Line], elsewhere: frozenset[str] = frozenset()
) -> Candidates:
    """Every line that names a level by itself, or that names a role whose other levels are named.

    >>> list(candidates_among(page("# IC1", "Learns.", "**Senior Engineer**")).names)
    [0, 2]
    """
    named = {at: name for at, line in enumerate(lines) if (name := _named(line))}
    return Candidates(lines, named | _same_roles(lines, named), elsewhere)


def group_of(line: Line) -> Group:
    """The group of headings that a line belongs to.

    >>> group_of(line("## IC1")), group_of(line("**IC1**"))
    (('heading', 2), ('strong', 0))
    """
    return (line.look, line.depth if line.look in ("heading", "parent") else 0)


def _named(line: Line) -> LevelName | None:
    """The level that a line names by itself, if its look allows it to be a heading.

    >>> _named(line("## IC1")).id, _named(line("IC1: Owns a service.")).id
    ('IC1', 'IC1')
    >>> _named(line("IC1 owns the service.")) is None, _named(line("- IC1")) is None
    (True, True)
    """
    if line.look == "lead":
        return _named_by_lead(line)
    if not line.look or (line.listed and line.look != "parent"):
        return None
    return level_name(line.text)


def _named_by_lead(line: Line) -> LevelName | None:
    """The level that a line with a lead-in names as a whole ("IC3: Senior Engineer"), or else by its lead-in.

    >>> _named_by_lead(line("IC3: Senior Engineer")).title
    'Senior Engineer'
    >>> _named_by_lead(line("IC3: Owns a service.")).title
    ''
    """
    whole = None if line.text.endswith(ENDS_TEXT) else level_name(line.text)
    if whole and whole.sure and (line.strong or _is_titled(whole)):
        return whole
    return level_name(line.label)


def _is_titled(name: LevelName) -> bool:
    """Whether what stands beside a level's code can be its title; no word beside it is as good.

    >>> _is_titled(LevelName("IC3")), _is_titled(LevelName("IC3", "Keeper of Ovens"))
    (True, True)
    >>> _is_titled(LevelName("IC3", "keeps ovens")), _is_titled(LevelName("IC3", "Of all of us"))
    (False, False)

    >>> _is_titled(LevelName("IC3", "Keeper of Old Stone Ovens"))
    False
    """
    words = name.title.split()
    if not words or is_title(name.title):
        return True
    return len(words) <= LONGEST_TITLE and _is_capitalised(words)


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether words are written as a title is: each begins with a capital, but for short ones such as "of".

    >>> _is_capitalised(["Keeper", "of", "Ovens"]), _is_capitalised(["Keeps", "ovens"])
    (True, False)
    """
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


def _same_roles(
    lines: Sequence[Line], named: Mapping[int, LevelName]
) -> dict[int, LevelName]:
    """Titles that no grammar knows but that are others without their word of seniority ("Baker", "Head Baker").

    They must look as the lines do that name levels.

    >>> named = levels("# Head Baker", "# Senior Baker")
    >>> list(_same_roles(page("# Head Baker", "# Senior Baker", "# Baker", "## Baker"), named))
    [2]
    """
    roles = {role_in(name.title or name.id) for name in named.values()} - {""}
    alike = _looking_like(lines, named)
    names = {at: lines[at].name for at in alike if at not in named}
    return {at: LevelName(one) for at, one in names.items() if one.casefold() in roles}


def _looking_like(lines: Sequence[Line], named: Iterable[int]) -> list[int]:
    """The lines that look like one of these, but for lines with a lead-in.

    >>> _looking_like(page("# Head Baker", "# Baker", "Bakes.", "## Cook"), [0])
    [0, 1]
    """
    groups = {group_of(lines[at]) for at in named} - {LEAD_INS}
    return [at for at, line in enumerate(lines) if group_of(line) in groups]
