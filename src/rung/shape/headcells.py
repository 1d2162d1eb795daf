"""What the heading cells of a planned table say: categories and their definitions, tracks, or that it is an index."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rung.model.ladder import Role
from rung.shape.decoration import bare
from rung.shape.grid import CATEGORY_WORD, Grid, Plan, Spot
from rung.shape.labels import is_definition, is_generic, role_of
from rung.shape.lines.wording import noun_like
from rung.shape.names import level_name

LONG = 3
"""Words that a statement has at least, on average."""


def is_index(grid: Grid, plan: Plan) -> bool:
    """Whether a table only lists levels: each in a row, and no cell beside them says more than three words."""
    if plan.layout == "across":
        return False
    named_texts = {
        spot.text for spot in grid.spots if level_name(spot.text.split("\n")[0])
    }
    others = [
        spot.text
        for spot in grid.spots
        if spot.text not in named_texts and spot.cell.row > 0
    ]
    return all(len(text.split()) <= 3 for text in others)


def explains_rows(grid: Grid, column: int, edge: int) -> bool:
    """Whether a column before the levels explains the categories."""
    if column and is_definition(bare(grid.text(edge, column))):
        return True
    filled = [
        text for row in range(edge + 1, grid.rows) if (text := grid.text(row, column))
    ]
    return (
        column > 0
        and bool(filled)
        and sum(len(text.split()) for text in filled) / len(filled) > 7
    )


def heads_of(grid: Grid, plan: Plan) -> frozenset[str]:
    """What the heading cells of a table with levels name besides the levels, in lower case: its categories."""
    named = [at for at, name in plan.names.items() if name is not None]
    if plan.layout not in ("across", "down") or not named:
        return frozenset()
    first, across = min(named), plan.layout == "across"
    if across:
        texts = [
            grid.text(row, column)
            for column in range(first)
            for row in range(plan.edge + 1, grid.rows)
        ]
    else:
        texts = [
            grid.text(first - 1, column)
            for column in range(grid.columns)
            if column != plan.edge and first
        ]
    names = {bare(text.split("\n", 1)[0]).casefold() for text in texts}
    return frozenset(
        name for name in names if 0 < len(name.split()) <= 6 and not is_generic(name)
    )


def track_above(grid: Grid, plan: Plan, at: int) -> tuple[str, ...]:
    """The cell above a column's level, if several such cells share the columns out."""
    if plan.layout != "across" or plan.edge < 1:
        return ()
    above = [
        (c, bare(text))
        for c in sorted(plan.names)
        if (text := grid.text(plan.edge - 1, c))
    ]
    held = [text for column, text in above if column <= at]
    return (held[-1],) if len({text for _, text in above}) > 1 and held else ()


def has_header(rows: Sequence[Sequence[Spot]], grid: Grid) -> bool:
    """Whether the first row of a table without levels says what stands in its columns."""
    first = rows[0]
    if len(rows) < 2 or any(
        len(spot.text.split()) > 5 or spot.text.endswith(".") for spot in first
    ):
        return False
    if len(first) == 2 == grid.columns:
        return bool(
            CATEGORY_WORD.match(bare(first[0].text)) or is_generic(bare(first[1].text))
        )
    return True


def names_down(rows: Sequence[Sequence[Spot]]) -> bool:
    """Whether the first cells of these rows are names."""
    firsts = [row[0] for row in rows if row and row[0].cell.column == 0]
    return bool(firsts) and all(
        len(spot.text.split()) <= 6 and noun_like(spot.text) for spot in firsts
    )


def over_categories(grid: Grid, spot: Spot, heads: int, edge: int) -> str | None:
    """What a cell over several categories speaks of: their group, their names, or "" if it is all of them."""
    covered = [
        c
        for c in range(spot.cell.column, spot.cell.column + spot.cell.columns)
        if c != edge
    ]
    below = (
        list(
            dict.fromkeys(
                bare(grid.text(heads - 1, c).split("\n", 1)[0]) for c in covered
            )
        )
        if heads
        else []
    )
    if len(covered) < 2 or len(below) < 2:
        return None
    if len(covered) >= grid.columns - 1:
        return ""
    groups = {bare(grid.text(row, c)) for row in range(heads - 1) for c in covered} - {
        ""
    }
    return next(iter(groups)) if len(groups) == 1 else " / ".join(below)


def saying(grid: Grid, heads: int, named: Collection[int]) -> frozenset[int]:
    """The columns that say something, where each row is a statement; others count the rows, date them or name who keeps
    them.
    """
    lengths: dict[int, float] = {}
    for column in set(range(grid.columns)) - set(named):
        filled = [
            len(text.split())
            for row in range(heads, grid.rows)
            if (text := grid.text(row, column))
        ]
        lengths[column] = sum(filled) / len(filled) if filled else 0.0
    long = {
        column
        for column, words in lengths.items()
        if words >= LONG or role_of(bare(grid.text(heads - 1, column)))
    }
    return frozenset(long or lengths)


def follows(grid: Grid, heads: int, openings: Mapping[int, int]) -> frozenset[int]:
    """The columns whose cells only change where the level does, short enough to be its title."""
    found: set[int] = set()
    for column in range(grid.columns):
        texts: dict[int, set[str]] = {}
        for row, opening in openings.items():
            texts.setdefault(opening, set()).add(grid.text(row, column))
        each = [next(iter(one)) for one in texts.values() if len(one) == 1]
        if len(each) == len(texts) == len(set(each)) and all(
            0 < len(text.split()) <= 6 for text in each
        ):
            found.add(column)
    return frozenset(found)


def roles_beside(
    heads: Collection[Spot], spots: Sequence[Spot]
) -> dict[int, Role | None]:
    """The role that each column's head gives to what stands below; none where all would have one."""
    roles = {head.cell.column: role_of(bare(head.text)) for head in heads}
    return roles if any(roles.get(spot.cell.column) is None for spot in spots) else {}


def topic_column(
    grid: Grid, plan: Plan, openings: Mapping[int, int], heads: int
) -> int:
    """The column that names the category of each row, where each row is a statement; -1 if there is none."""
    others = [column for column in range(grid.columns) if column != plan.edge]
    found = [
        c
        for c in others
        if heads and CATEGORY_WORD.match(bare(grid.text(heads - 1, c)))
    ]
    distinct = {name.id.casefold() for name in plan.names.values() if name}
    repeated = len(openings) > len(distinct) or grid.rows - heads > len(openings)
    return found[0] if len(others) > 1 and repeated and found else -1


def speaks_alone(grid: Grid, plan: Plan) -> bool:
    """Whether the only column beside the levels names no category, so that the heading above the table does."""
    others = [column for column in range(grid.columns) if column != plan.edge]
    first = min(at for at, name in plan.names.items() if name is not None)
    head = bare(grid.text(first - 1, others[0])) if len(others) == 1 and first else ""
    return len(others) == 1 and (not head or bool(is_generic(head)))
