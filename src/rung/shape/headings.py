"""Which lines of running text open a level: by the grammar of names, by what their neighbours are, by the
structure below them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rung.lexicon.titles import family, is_title, role_in, seniority
from rung.shape.labels import is_about_document, is_shared, role_of
from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.names import LevelName, level_name
from rung.shape.naming import UNPINNED, Naming

FORMAT_LOOKS = ("heading", "strong")
LOWEST = 7
STEPS = ("step", "stage", "phase", "class", "rank")


def is_common(line: Line, naming: Naming = UNPINNED) -> bool:
    """Whether a line opens what all levels share."""
    text = heading_text(line)
    if naming.common:
        return line.look != "" and text.casefold() in {one.casefold() for one in naming.common}
    if line.look == "lead" or line.look == "" or len(text) > 100:
        return line.look == "" and line.text.endswith((":", "：")) and len(text) <= 120 and bool(is_shared(text))
    return bool(is_shared(text)) and not is_about_document(text) and level_name(text) is None


def levels_among(
    lines: Sequence[Line], naming: Naming = UNPINNED, elsewhere: frozenset[str] = frozenset()
) -> dict[int, LevelName]:
    """The lines (by number) that open a level, with its name; `elsewhere` are the levels that tables and data name."""
    if naming.levels:
        return _pinned(lines, naming.levels)
    named = {at: name for at, line in enumerate(lines) if (name := _name_of(line, lines, at)) is not None}
    named |= _same_roles(lines, named)
    sure = {at: name for at, name in named.items() if name.sure}
    sure = _leads_only_in_groups(lines, _without_steps(sure))
    titles = {at: name for at, name in named.items() if not name.sure}
    kept = _without_mentions(lines, sure)
    kept |= _titles(lines, titles, kept)
    kept = _without_index(lines, kept)
    kept = _without_row(lines, kept, elsewhere)
    return kept or _by_structure(lines) or _kin(lines)


def _pinned(lines: Sequence[Line], levels: Sequence[str]) -> dict[int, LevelName]:
    wanted = {name.casefold(): (number, name) for number, name in enumerate(levels)}
    found: dict[int, LevelName] = {}
    for at, line in enumerate(lines):
        if not line.look:
            continue
        text = heading_text(line)
        guess = level_name(text)
        for key in (text.casefold(), guess.id.casefold() if guess else ""):
            if key in wanted:
                number, name = wanted[key]
                found[at] = LevelName(
                    name, guess.title if guess and guess.id.casefold() == key else "", "", float(number), True
                )
                break
    return found


def _name_of(line: Line, lines: Sequence[Line], at: int) -> LevelName | None:
    """The level that a line names by itself, if its look allows it to be a heading."""
    if line.look == "lead":
        whole = level_name(line.text) if not line.text.endswith((".", "!", ";")) else None
        if whole and whole.sure and (line.strong or _titled(whole)):
            return whole
        return level_name(line.label)
    if not line.look:
        return None
    if line.kind == "item" and line.look != "parent":
        return None
    return level_name(line.text)


def _same_roles(lines: Sequence[Line], named: dict[int, LevelName]) -> dict[int, LevelName]:
    """Titles that no grammar knows but that are others without their word of seniority ("Baker", "Head Baker")."""
    roles = {role for name in named.values() if (role := role_in(name.title or name.id))}
    looks = {_group(lines[at]) for at in named}
    found: dict[int, LevelName] = {}
    for at, line in enumerate(lines if roles else ()):
        plain = heading_text(line)
        if at not in named and line.look not in ("", "lead") and _group(line) in looks and plain.casefold() in roles:
            found[at] = LevelName(plain)
    return found


def _titled(name: LevelName) -> bool:
    words = [word for word in name.title.split() if len(word) > 3]
    short = len(name.title.split()) <= 4 and all(word[:1].isupper() for word in words)
    return not name.title or is_title(name.title) or (short and bool(words))


def _without_steps(sure: dict[int, LevelName]) -> dict[int, LevelName]:
    """A process has steps, stages and phases; they are levels only where nothing else is."""
    others = any(name.prefix not in STEPS for name in sure.values())
    return {at: name for at, name in sure.items() if name.prefix not in STEPS} if others else sure


def _leads_only_in_groups(lines: Sequence[Line], sure: dict[int, LevelName]) -> dict[int, LevelName]:
    """A single "Level 3: …" in running text is a remark; two or more of them are levels."""
    ids = {name.id for at, name in sure.items() if lines[at].look == "lead" and not lines[at].strong}
    return {at: name for at, name in sure.items() if lines[at].look != "lead" or lines[at].strong or len(ids) > 1}


def _without_mentions(lines: Sequence[Line], sure: dict[int, LevelName]) -> dict[int, LevelName]:
    """Where real headings name levels, a bare line that names one counts only if it is another level and text
    follows.
    """
    formal = {name.id for at, name in sure.items() if lines[at].look == "heading"}
    if not formal:
        return sure
    return {
        at: name
        for at, name in sure.items()
        if lines[at].look == "heading"
        or lines[at].look == "lead"
        or (name.id not in formal and _text_follows(lines, at))
        or (
            lines[at].look in ("strong", "parent")
            and len({n.id for a, n in sure.items() if lines[a].look == "heading"}) < 2
        )
    }


def _text_follows(lines: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(lines):
        return False
    line = lines[at + 1]
    return line.kind == "item" or line.text.endswith(".") or line.words > 5


def _group(line: Line) -> tuple[str, int]:
    return (line.look, line.depth if line.look in ("heading", "parent") else 0)


def _titles(lines: Sequence[Line], titles: dict[int, LevelName], kept: dict[int, LevelName]) -> dict[int, LevelName]:
    """Titles without a number are levels beside others of the same look; without any, the largest group of two or
    more is.
    """
    if kept:
        looks = {_group(lines[at]) for at in kept if lines[at].look in ("heading", "strong", "parent", "bare")}
        return {
            at: name
            for at, name in titles.items()
            if _group(lines[at]) in looks
            and (lines[at].look != "bare" or seniority(name.id) is not None)
            and _own_text(lines, at, titles, kept)
        }
    groups: dict[tuple[str, int], dict[int, LevelName]] = defaultdict(dict)
    for at, name in titles.items():
        if lines[at].look != "lead" or lines[at].strong or noun_like(lines[at].label):
            groups[_group(lines[at])][at] = name
    ranked = sorted(groups.items(), key=lambda each: -_weight(each[1]))
    if ranked and _weight(ranked[0][1]) >= (1.6 if ranked[0][0][0] in FORMAT_LOOKS else 2):
        return ranked[0][1]
    return _single(lines, titles)


def _weight(group: dict[int, LevelName]) -> float:
    """Distinct titles, counted full when a word of seniority is in them and half otherwise; at least one must have
    such a word.
    """
    ids = {name.id.casefold(): seniority(name.id) is not None for name in group.values()}
    return sum(1.0 if senior else 0.6 for senior in ids.values()) if len(ids) > 1 and any(ids.values()) else 0.0


def _single(lines: Sequence[Line], titles: dict[int, LevelName]) -> dict[int, LevelName]:
    """A page about one level: its highest heading, the first of such, is a title with a word of seniority."""
    heads = [at for at, line in enumerate(lines) if line.look in FORMAT_LOOKS]
    first = min(heads, key=lambda at: lines[at].depth if lines[at].look == "heading" else LOWEST, default=None)
    if first is not None and first in titles and seniority(titles[first].id) is not None:
        return {first: titles[first]}
    return {}


def _own_text(lines: Sequence[Line], at: int, titles: dict[int, LevelName], kept: dict[int, LevelName]) -> bool:
    following = at + 1
    return following < len(lines) and following not in kept and following not in titles


def _without_index(lines: Sequence[Line], kept: dict[int, LevelName]) -> dict[int, LevelName]:
    """Leave out headings with nothing below them whose level comes again: a table of contents."""
    places = sorted(kept)
    last = {kept[at].id.casefold(): at for at in places}
    left = dict(kept)
    for at in places:
        empty = lines[at].look != "lead" and (at + 1 in kept or at + 1 >= len(lines))
        if empty and last[kept[at].id.casefold()] > at:
            del left[at]
    return left


def _without_row(lines: Sequence[Line], kept: dict[int, LevelName], elsewhere: frozenset[str]) -> dict[int, LevelName]:
    """Leave out rows of names with nothing between them (an index, a picture's labels), if the levels are
    described elsewhere.
    """
    names = {at for at in kept if lines[at].look in ("bare", "parent", "colon")}
    left = dict(kept)
    for at in names:
        beside = at + 1 in names or at - 1 in names
        if beside and (kept[at].id.casefold() in elsewhere or 3 <= _row(names, at) < len(kept)):
            del left[at]
    return left


def _row(names: set[int], at: int) -> int:
    """How many lines in a row around this one open levels, up to four."""
    low = high = at
    while low - 1 in names and high - low < 4:
        low -= 1
    while high + 1 in names and high - low < 4:
        high += 1
    return high - low + 1


def _by_structure(lines: Sequence[Line]) -> dict[int, LevelName]:
    """No name is known: headings of one depth whose lower headings repeat are levels ("Acorn", "Sapling", each
    with "Craft").
    """
    below: dict[int, dict[int, Counter[str]]] = defaultdict(dict)
    above: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.look != "heading":
            continue
        above = {depth: number for depth, number in above.items() if depth < line.depth}
        if above:
            depth = max(above)
            below[depth].setdefault(above[depth], Counter())[heading_text(line).casefold()] += 1
        above[line.depth] = at
    for depth in sorted(below):
        found = _repeating(lines, below[depth])
        if found:
            return found
    return {}


def _kin(lines: Sequence[Line]) -> dict[int, LevelName]:
    """No name is known: lines of one look that name one role at several heights ("Driver I", "Driver II")."""
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.look in (*FORMAT_LOOKS, "bare") and line.kind != "item" and noun_like(heading_text(line)):
            groups[_group(line)].append(at)
    for members in groups.values():
        kin = family(heading_text(lines[at]) for at in members)
        if kin:
            found = [(at, heading_text(lines[at])) for at in members]
            return {at: LevelName(text, guessed=True) for at, text in found if text in kin}
    return {}


def _repeating(lines: Sequence[Line], parents: dict[int, Counter[str]]) -> dict[int, LevelName]:
    seen: Counter[str] = Counter(child for children in parents.values() for child in children)
    shared = {child for child, times in seen.items() if times > 1 and not role_of(child)}
    members = [at for at, children in parents.items() if shared & set(children)]
    members = [at for at in members if not is_about_document(heading_text(lines[at])) and not is_common(lines[at])]
    if len(members) < 2 or not shared:
        return {}
    return {at: LevelName(heading_text(lines[at]), guessed=True) for at in members}
