"""What the rows and columns of a table are: levels across, levels down, levels as rows between, or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from rung.lexicon.titles import family, seniority
from rung.shape.decoration import bare
from rung.shape.labels import is_shared, role_of
from rung.shape.names import LevelName, level_name
from rung.shape.naming import UNPINNED, Naming
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.head_words import (
    heads_categories,
    heads_other_things,
    noun_of_levels,
)
from rung.shape.tables.layout import NO_LEVELS, Arrangement, Layout, Names
from rung.shape.tables.named import named

HEADER_ROWS, HEADER_COLUMNS, CORNER_ROWS = 6, 4, 2
"""How far from the edge names of levels are looked for, and heads that say that names are levels."""
ENOUGH, ENOUGH_IN_TWO_COLUMNS = 2.0, 1.0
"""How much the names of levels must weigh to be believed, and where the table has two columns at most."""
LONGEST_LEVEL, LONGEST_HEAD, LONGEST_ROW = 4, 5, 6
"""Words that a name has at most that no grammar knows: behind known ones, beside a corner, and below one."""


def layout_of(grid: Grid, naming: Naming = UNPINNED) -> Layout:
    """What the rows and columns of a table are.

    The arrangement whose names weigh most is taken; of equal ones levels as rows between go first, then levels across.

    >>> layout_of(grid("|IC1|IC2", "Craft|Knows|Owns"))[:2]
    ('across', 0)
    >>> layout_of(grid("Level|Craft", "IC1|Knows", "IC2|Owns"))[:2]
    ('down', 0)
    >>> layout_of(grid("a|b", "IC1|", "Craft|Knows", "IC2|", "Craft|Owns"))[:2]
    ('between', -1)
    >>> layout_of(grid("a|b", "Craft|Knows")).arrangement
    'none'
    """
    best = max(_arrangements(grid, naming), key=lambda layout: layout.weight)
    if best.weight < _enough(grid, best):
        return _by_corner(grid)
    if best.arrangement == "across" and not naming.levels:
        return best._replace(names=_with_unknown(grid, best))
    return best


def _arrangements(grid: Grid, naming: Naming) -> Iterator[Layout]:
    """Every way to read a table, with the levels that it would give; those without any too.

    >>> [layout.arrangement for layout in _arrangements(grid("IC1|IC2", "Knows|Owns"), UNPINNED)]
    ['none', 'across', 'none', 'down', 'down']
    """
    yield _between(grid, naming)
    for row in range(min(grid.rows, HEADER_ROWS)):
        yield _across(grid, row, naming)
    for column in range(min(grid.columns, HEADER_COLUMNS)):
        yield _down(grid, column, naming)


def _enough(grid: Grid, layout: Layout) -> float:
    """How much the names of levels must weigh to be believed.

    In a table of two columns a single code or number is enough, except below one another: "L3" there may be a remark.

    >>> two, three = grid("a|b"), grid("a|b|c")
    >>> _enough(two, Layout("across")), _enough(three, Layout("across")), _enough(two, Layout("down"))
    (1.0, 2.0, 2.0)
    >>> _enough(two, Layout("across", sure=False))
    2.0
    """
    small = grid.columns <= 2 and layout.arrangement != "down"
    return ENOUGH_IN_TWO_COLUMNS if small and layout.sure else ENOUGH


def _across(grid: Grid, row: int, naming: Naming) -> Layout:
    """The layout with the levels in this row; a merged cell counts where it begins."""
    cells = {cell.cell.column: cell for cell in grid.filled(row)}
    names = _names(cells, naming, corner=grid.text(row, 0))
    return _if_plausible(Layout("across", row, names))


def _down(grid: Grid, column: int, naming: Naming) -> Layout:
    """The layout with the levels in this column; a merged cell counts for each of its rows."""
    names = _names(grid.down(column), naming, corner=grid.text(0, column))
    return _if_plausible(Layout("down", column, names))


def _names(cells: Mapping[int, GridCell], naming: Naming, corner: str) -> Names:
    """What the cells of an edge name: a level that the grammar knows, or one role at several heights."""
    names = {at: named(cell.text, naming, corner) for at, cell in cells.items()}
    if naming.levels:
        return names
    unknown = {at: cells[at].name for at, name in names.items() if name is None}
    return names | _of_one_role(unknown)


def _of_one_role(texts: Mapping[int, str]) -> dict[int, LevelName]:
    """Those of these texts that name one role at several heights, as levels: "Baker" beside "Head Baker".

    >>> list(_of_one_role({1: "Driver I", 2: "Driver II", 3: "Pay"}))
    [1, 2]
    """
    kin = family(texts.values())
    named = {at: text for at, text in texts.items() if text in kin}
    return {at: level_name(text) or LevelName(text) for at, text in named.items()}


def _if_plausible(layout: Layout) -> Layout:
    """The layout, or none where titles without numbers are too few to be believed."""
    names = list(layout.levels.values())
    if _has_sure(names):
        return layout
    believed = _are_titles(names, of=len(layout.names) - 1)
    return layout._replace(sure=False) if believed else NO_LEVELS


def _has_sure(names: Iterable[LevelName]) -> bool:
    """Whether a code or a number names one of these levels.

    >>> _has_sure([LevelName("IC1", sure=True), LevelName("Senior")]), _has_sure([LevelName("Senior")])
    (True, False)
    """
    return any(name.sure for name in names)


def _are_titles(names: Collection[LevelName], *, of: int) -> bool:
    """Whether names without a number are levels: different ones, half of the edge or more, one with a word of seniority.

    `of` is how many cells of the edge hold a text, less the corner.

    >>> names = [LevelName("Senior Baker"), LevelName("Baker")]
    >>> _are_titles(names, of=4), _are_titles(names, of=5), _are_titles(names[:1], of=1)
    (True, False, False)
    >>> _are_titles([LevelName("Cook"), LevelName("Baker")], of=2)
    False
    """
    ids = {name.id for name in names}
    senior = any(seniority(name) is not None for name in ids)
    return senior and len(ids) > 1 and len(names) * 2 >= of


def _with_unknown(grid: Grid, layout: Layout) -> Names:
    """The names of a row of levels, with those that no grammar knows but that stand behind names it does know.

    "Wizard" is a level behind "Junior" and "Senior", but not where such names outnumber those that are known.

    >>> table = grid("|Junior|Wizard|Senior|Notes", "Craft|a|b|c|d")
    >>> [name.id for name in layout_of(table).levels.values()]
    ['Junior', 'Wizard', 'Senior']
    """
    known = layout.levels
    behind = [at for at in layout.names if at not in known and at > min(known)]
    texts = {at: grid.text(layout.edge, at) for at in behind}
    also = {
        at: LevelName(bare(text)) for at, text in texts.items() if _may_be_level(text)
    }
    believed = len(known) > 1 and len(also) <= len(known)
    return {**layout.names, **also} if believed else layout.names


def _may_be_level(text: str) -> bool:
    """Whether a cell beside names of levels can be one: a few words that are known for nothing else.

    >>> _may_be_level("Wizard"), _may_be_level("Wizard of all the ovens"), _may_be_level("Owns.")
    (True, False, False)
    >>> _may_be_level("All engineers"), _may_be_level("Examples"), _may_be_level("Owner")
    (False, False, False)
    """
    name = bare(text)
    if not _is_short(name, LONGEST_LEVEL) or name.endswith("."):
        return False
    return not (
        is_shared(bare(text.split("\n", 1)[0]))
        or heads_other_things(name)
        or role_of(name)
    )


def _between(grid: Grid, naming: Naming) -> Layout:
    """The layout with levels as rows that hold nothing but a level's name, each over the rows that follow.

    >>> list(_between(grid("a|b", "IC1|", "Craft|Knows", "IC2|"), UNPINNED).levels)
    [1, 3]
    >>> _between(grid("a|b", "IC1|", "Craft|Knows"), UNPINNED).arrangement
    'none'
    """
    if grid.columns < 2:
        return NO_LEVELS
    alone = {row: _alone_in_row(grid, row) for row in range(grid.rows)}
    names = {row: named(one.text, naming) for row, one in alone.items() if one}
    layout = Layout("between", -1, names)
    if len(layout.levels) < 2:
        return NO_LEVELS
    return layout._replace(sure=_has_sure(layout.levels.values()))


def _alone_in_row(grid: Grid, row: int) -> GridCell | None:
    """The only cell with a text that a row has, if it is one row high and nothing from above reaches into the row.

    >>> table = grid("a|b", "IC1|", "Craft|Knows")
    >>> _alone_in_row(table, 1).text, _alone_in_row(table, 2) is None
    ('IC1', True)
    """
    cells = grid.reaching(row, range(grid.columns))
    own = [one for one in cells if (one.cell.row, one.cell.rows) == (row, 1)]
    return own[0] if len(own) == len(cells) == 1 else None


def _by_corner(grid: Grid) -> Layout:
    """The layout that a corner gives away, which says what stands below it or beside it; else the one without levels."""
    corners = range(min(grid.rows, CORNER_ROWS))
    found = (_below_corner(grid, row) for row in corners)
    return next(filter(None, found), NO_LEVELS)


def _below_corner(grid: Grid, row: int) -> Layout | None:
    """The layout that the first cell of a row gives away: "Competency" above categories, or "Level" above levels.

    Names that no grammar knows are then levels. There must be two columns or more beside the corner.

    >>> _below_corner(grid("Competency|Acorn|Oak", "Craft|Knows|Owns"), 0)[:2]
    ('across', 0)
    >>> _below_corner(grid("Level|Craft|Scope", "Acorn|Knows|One", "Oak|Owns|All"), 0)[:2]
    ('down', 0)
    >>> _below_corner(grid("Name|Craft|Scope", "Acorn|Knows|One"), 0) is None
    True
    """
    corner = grid.name(row, 0)
    heads = {column: grid.name(row, column) for column in range(1, grid.columns)}
    if len(heads) < 2 or not _are_short(heads.values(), LONGEST_HEAD):
        return None
    if heads_categories(corner) and _may_be_levels(heads.values()):
        return _guessed("across", row, heads)
    return _of_rows(grid, row) if noun_of_levels(corner) else None


def _of_rows(grid: Grid, row: int) -> Layout | None:
    """The layout with what stands below a corner as levels, if that can name some."""
    below = {at: grid.head(at, 0) for at in range(row + 1, grid.rows)}
    named = {at: text for at, text in below.items() if text}
    return _guessed("down", 0, named) if _differ_in_few_words(below.values()) else None


def _may_be_levels(heads: Collection[str]) -> bool:
    """Whether the heads of columns can name levels: all different, and none known for something else.

    >>> _may_be_levels(["Acorn", "Oak"]), _may_be_levels(["Oak", "Oak"]), _may_be_levels(["Oak", "Notes"])
    (True, False, False)
    """
    return len(set(heads)) == len(heads) and not any(map(heads_other_things, heads))


def _differ_in_few_words(texts: Collection[str]) -> bool:
    """Whether the texts of a first column, but for empty ones, can name levels: not all the same, and all short.

    >>> _differ_in_few_words(["Acorn", "", "Oak"]), _differ_in_few_words(["Oak", "Oak"])
    (True, False)
    >>> _differ_in_few_words(["Oak", "one two three four five six seven"])
    False
    """
    return len(set(texts)) > 1 and _are_short(filter(None, texts), LONGEST_ROW)


def _are_short(texts: Iterable[str], most: int) -> bool:
    """Whether each of these texts has words, and no more than that."""
    return all(_is_short(text, most) for text in texts)


def _is_short(text: str, most: int) -> bool:
    """Whether there are words, and no more than that.

    >>> _is_short("Head Baker", 2), _is_short("Head Baker", 1), _is_short("", 1)
    (True, False, False)
    """
    return 0 < len(text.split()) <= most


def _guessed(arrangement: Arrangement, edge: int, texts: Mapping[int, str]) -> Layout:
    """A layout with levels of which nothing but their place speaks."""
    names = {at: LevelName(text, guessed=True) for at, text in texts.items()}
    return Layout(arrangement, edge, names, sure=False)
