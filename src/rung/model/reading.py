"""What a format made of one or several sources: parts, blocks, and the troubles it met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial, reduce

from rung.model.finding import Edit, Finding
from rung.model.source import Block, Cell, Part, Place, Run, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """Sources as read. `Place.order` counts `parts`; findings are reading problems, never exceptions."""

    sources: tuple[Source, ...]
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()

    def text_at(self, place: Place) -> str:
        """What stands at a place."""
        return self.parts[place.order].text[place.start : place.end]

    def line_of(self, place: Place) -> tuple[int, int]:
        """Line and column of a place's start, both from 1; of a source with many parts, the number of the part."""
        source = self.parts[place.order].source
        mine = [at for at, part in enumerate(self.parts) if part.source == source]
        if len(mine) > 1:
            return place.order - mine[0] + 1, place.start + 1
        before = self.parts[place.order].text[: place.start]
        return before.count("\n") + 1, place.start - (before.rfind("\n") + 1) + 1

    def followed_by(self, other: Reading) -> Reading:
        """This reading and another behind it as one; the places of the other one count the parts of this one too."""
        by = len(self.parts)
        tables = [block.cell.table for block in self.blocks if block.cell]
        moved = partial(_moved, by=by, tables=max(tables, default=-1) + 1)
        parts = (
            part._replace(source=part.source + len(self.sources))
            for part in other.parts
        )
        return Reading(
            (*self.sources, *other.sources),
            (*self.parts, *parts),
            (*self.blocks, *map(moved, other.blocks)),
            (*self.findings, *(_finding_moved(one, by) for one in other.findings)),
        )


def joined(readings: tuple[Reading, ...]) -> Reading:
    """Several readings as one, in the given order, so that several files can make one ladder."""
    first, *others = readings
    return reduce(Reading.followed_by, others, first)


def _shifted(place: Place, by: int) -> Place:
    """A place, with the number of its part moved on."""
    return place._replace(order=place.order + by)


def _finding_moved(finding: Finding, by: int) -> Finding:
    """A finding, and what would fix it, so many parts further on."""
    fix = tuple(Edit(_shifted(edit.place, by), edit.text) for edit in finding.fix)
    return replace(finding, place=_shifted(finding.place, by), fix=fix)


def _moved(block: Block, by: int, tables: int) -> Block:
    """A block so many parts further on; its table, if it stands in one, behind so many others."""
    cell: Cell | None = block.cell
    if cell:
        cell = cell._replace(table=cell.table + tables)
    runs: tuple[Run, ...] = tuple(
        run._replace(place=_shifted(run.place, by)) for run in block.runs
    )
    return replace(block, runs=runs, place=_shifted(block.place, by), cell=cell)
