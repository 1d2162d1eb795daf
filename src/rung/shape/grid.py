"""A table as a grid, and what its rows and columns are: levels across, levels down, levels as rows between, or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rung.lexicon.titles import family, seniority
from rung.model.source import Block, Cell
from rung.shape.decoration import bare
from rung.shape.labels import is_shared, role_of
from rung.shape.names import LevelName, level_name
from rung.shape.naming import UNPINNED, Naming

Layout = Literal["across", "down", "between", "none"]
LEVEL_WORD = re.compile(
    r"(?:career\s+|job\s+)?(levels?|grades?|bands?|tiers?|stages?|steps?|milestones?|titles?|roles?|"
    r"positions?|job\s+titles?|seniority)(?:\s*/.*|\s+names?)?$",
    re.IGNORECASE,
)
CATEGORY_WORD = re.compile(
    r"(?:core\s+|key\s+|job\s+)?(?:competenc(?:y|ies)|categor(?:y|ies)|areas?|skills?(?:\s+areas?)?|"
    r"dimensions?|attributes?|pillars?|themes?|topics?|axis|axes|criteri(?:a|on)|aspects?|domains?|"
    r"facets?|capabilit(?:y|ies)|values?|responsibilit(?:y|ies)|behaviou?rs?|factors?|traits?|"
    r"focus(?:\s+areas?)?|expectations?)(?:\s*/.*|\s+(?:levels?|names?))?$",
    re.IGNORECASE,
)
TITLE_WORD = re.compile(r"(?:job\s+|level\s+|working\s+)?(?:titles?|names?|roles?|positions?)$", re.IGNORECASE)
HEADER_ROWS, HEADER_COLUMNS = 6, 4
"""How far from the edge names of levels are looked for."""


class Spot(NamedTuple):
    """A cell with its blocks (by number) and what a reader sees of it."""

    cell: Cell
    blocks: tuple[int, ...]
    text: str


class Grid(NamedTuple):
    """The cells of one table in reading order, and those that cover each row and column."""

    spots: tuple[Spot, ...]
    at: dict[tuple[int, int], Spot]
    rows: int
    columns: int

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, or an empty string."""
        spot = self.at.get((row, column))
        return spot.text if spot else ""


class Plan(NamedTuple):
    """How a table is read. `edge` is the row (across) or column (down) that names the levels; `names` by column,
    row or row.
    """

    layout: Layout
    edge: int
    names: dict[int, LevelName | None]
    sure: bool = True


def grid_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Grid:
    """The grid of a table's blocks; a merged cell covers all the places it reaches over."""
    held: dict[tuple[int, int], list[int]] = defaultdict(list)
    cells: dict[tuple[int, int], Cell] = {}
    for number in numbers:
        cell = blocks[number].cell
        if cell is not None:
            held[cell.row, cell.column].append(number)
            cells.setdefault((cell.row, cell.column), cell)
    spots = tuple(
        Spot(
            cells[key],
            tuple(held[key]),
            "\n".join(blocks[one].text for one in held[key] if blocks[one].kind != "note").strip(),
        )
        for key in sorted(cells)
    )
    at: dict[tuple[int, int], Spot] = {}
    rows = 1 + max((cell.row for cell in cells.values()), default=-1)
    columns = 1 + max((cell.column for cell in cells.values()), default=-1)
    for spot in spots:
        cell = spot.cell
        for row in range(cell.row, min(rows, cell.row + cell.rows)):
            for column in range(cell.column, min(columns, cell.column + cell.columns)):
                at.setdefault((row, column), spot)
    return Grid(spots, at, rows, columns)


def plan_of(grid: Grid, naming: Naming = UNPINNED) -> Plan:
    """What the rows and columns of a table are."""
    across = _best(grid, naming, range(min(grid.rows, HEADER_ROWS)), by_row=True)
    down = _best(grid, naming, range(min(grid.columns, HEADER_COLUMNS)), by_row=False)
    between = _between(grid, naming)
    scores = [
        (_score(across), 2, across),
        (_score(down), 1, down),
        (_score(between) if len(between.names) > 1 else 0.0, 3, between),
    ]
    score, _, best = max(scores, key=lambda each: each[:2])
    if best.layout == "across" and not naming.levels:
        best = best._replace(names=_filled(grid, best))
    if score >= 2 or (score >= 1 and best.sure and best.layout != "down" and grid.columns <= 2):
        return best
    return _by_corner(grid) or Plan("none", -1, {})


def _score(plan: Plan) -> float:
    ids = {name.id.casefold(): name.sure for name in plan.names.values() if name is not None}
    return sum(1.0 if sure else 0.9 for sure in ids.values()) + (0.3 if len(ids) > 1 else 0.0)


def _best(grid: Grid, naming: Naming, edges: range, *, by_row: bool) -> Plan:
    found = Plan("across" if by_row else "down", -1, {})
    for edge in edges:
        names: dict[int, LevelName | None] = {}
        for other in range(grid.columns if by_row else grid.rows):
            row, column = (edge, other) if by_row else (other, edge)
            spot = grid.at.get((row, column))
            first = spot is not None and (spot.cell.row, spot.cell.column) == (row, column)
            if spot is not None and spot.text and (first or not by_row):
                names[other] = named(spot.text, naming, grid.text(0, edge) if not by_row else grid.text(edge, 0))
        names |= _kin(grid, edge, names, by_row=by_row) if not naming.levels else {}
        plan = found._replace(edge=edge, names=names, sure=any(name.sure for name in names.values() if name))
        if _plausible(plan, names) and _score(plan) > _score(found):
            found = plan
    return found


def _kin(grid: Grid, edge: int, names: dict[int, LevelName | None], *, by_row: bool) -> dict[int, LevelName]:
    """Names that no grammar knows but that are one role at several heights."""
    texts = {at: bare(grid.text(edge, at) if by_row else grid.text(at, edge)) for at, name in names.items() if not name}
    kin = family(texts.values())
    return {at: level_name(text) or LevelName(text) for at, text in texts.items() if text in kin}


def _filled(grid: Grid, plan: Plan) -> dict[int, LevelName | None]:
    """The names of a row of levels, with those that no grammar knows but that stand among names it does know."""
    known = [at for at, name in plan.names.items() if name is not None]
    unknown = [at for at, name in plan.names.items() if name is None and known and at > known[0]]
    odd = [at for at in unknown if _odd(grid.text(plan.edge, at))]
    if len(known) < 2 or len(odd) > len(known):
        return plan.names
    return plan.names | {at: LevelName(bare(grid.text(plan.edge, at))) for at in odd}


def _odd(text: str) -> bool:
    plain = bare(text)
    return (
        0 < len(plain.split()) <= 4
        and not plain.endswith(".")
        and not _generic(plain)
        and not names_all_levels(text)
        and role_of(plain) is None
    )


def _plausible(plan: Plan, names: dict[int, LevelName | None]) -> bool:
    """Titles without numbers count only where they fill most of the edge and one has a word of seniority."""
    known = [name for name in names.values() if name is not None]
    if plan.sure or not known:
        return True
    senior = any(seniority(name.id) is not None for name in known)
    return senior and len(known) * 2 >= len(names) - 1 and len({name.id for name in known}) > 1


def named(text: str, naming: Naming, corner: str = "") -> LevelName | None:
    """The level that a header cell names; a mere number is one under a corner that says "Level"."""
    first = text.split("\n", 1)[0]
    plain = bare(first)
    if naming.levels:
        wanted = {name.casefold(): name for name in naming.levels}
        guess = level_name(plain)
        hit = wanted.get(plain.casefold()) or (wanted.get(guess.id.casefold()) if guess else None)
        return (
            LevelName(hit, guess.title if guess and guess.id == hit else "", "", float(naming.levels.index(hit)), True)
            if hit
            else None
        )
    if re.fullmatch(r"\d{1,2}(?:\.\d)?", plain):
        word = LEVEL_WORD.match(bare(corner))
        shown = word[1].rstrip("s").capitalize() if word else ""
        return LevelName(f"{shown} {plain}", "", shown.lower(), float(plain), True) if word else None
    name = level_name(first)
    if name is None and "\n" in text and len(text) < 90:
        name = level_name(" ".join(text.split()))
    rest = " ".join(text.split("\n")[1:])
    if name is not None and rest and not name.title and len(rest.split()) <= 5 and not rest.endswith("."):
        name = name._replace(title=rest)
    return name


def _between(grid: Grid, naming: Naming) -> Plan:
    """Rows that hold nothing but a level's name, each over the rows that follow."""
    names: dict[int, LevelName | None] = {}
    for row in range(grid.rows):
        inside = {
            id(spot): spot for column in range(grid.columns) if (spot := grid.at.get((row, column))) and spot.text
        }
        if len(inside) == 1 and grid.columns > 1:
            spot = next(iter(inside.values()))
            if spot.cell.row == row and spot.cell.rows == 1 and (name := named(spot.text, naming)):
                names[row] = name
    return Plan("between", -1, names, any(name.sure for name in names.values() if name))


def _by_corner(grid: Grid) -> Plan | None:
    """Names that no grammar knows are levels where the corner says what stands below it or beside it."""
    for row in range(min(2, grid.rows)):
        corner = bare(grid.text(row, 0))
        head = [bare(grid.text(row, column)) for column in range(1, grid.columns)]
        if len(head) < 2 or not all(text and len(text.split()) <= 5 for text in head):
            continue
        below = [bare(grid.text(other, 0).split("\n")[0]) for other in range(row + 1, grid.rows)]
        if CATEGORY_WORD.match(corner) and len(set(head)) == len(head) and not any(_generic(text) for text in head):
            return Plan("across", row, _unsure(dict(enumerate(head, start=1))), sure=False)
        if LEVEL_WORD.match(corner) and len(set(below)) > 1 and all(len(text.split()) <= 6 for text in below):
            return Plan("down", 0, _unsure({row + 1 + n: text for n, text in enumerate(below) if text}), sure=False)
    return None


def _generic(text: str) -> bool:
    return bool(
        re.match(
            r"(?:descriptions?|definitions?|examples?|expectations?|notes?|details?|meaning|behaviou?rs?|what"
            r"|how|why|evidence|comments?|requirements?|weights?|owners?|links?|status|source|total|average)\b",
            text,
            re.IGNORECASE,
        )
    )


def _unsure(names: dict[int, str]) -> dict[int, LevelName | None]:
    return {at: LevelName(text, guessed=True) for at, text in names.items()}


def names_all_levels(text: str) -> bool:
    """Whether a header cell stands for all levels."""
    return bool(is_shared(bare(text.split("\n", 1)[0])))
