"""What a format made of one or several sources: parts, blocks, and the troubles it met."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
        part = self.parts[place.order]
        before = part.text[: place.start]
        first = next(
            i for i, other in enumerate(self.parts) if other.source == part.source
        )
        following = self.parts[place.order + 1 : place.order + 2]
        if place.order > first or any(
            other.source == part.source for other in following
        ):
            return place.order - first + 1, place.start + 1
        return before.count("\n") + 1, place.start - (before.rfind("\n") + 1) + 1


def joined(readings: tuple[Reading, ...]) -> Reading:
    """Several readings as one, in the given order, so that several files can make one ladder."""
    if len(readings) == 1:
        return readings[0]
    sources: list[Source] = []
    parts: list[Part] = []
    blocks: list[Block] = []
    findings: list[Finding] = []
    tables = 0
    for reading in readings:
        by = len(parts)
        blocks += [_moved(block, by, tables) for block in reading.blocks]
        findings += [
            replace(
                one,
                place=_shifted(one.place, by),
                fix=tuple(Edit(_shifted(e.place, by), e.text) for e in one.fix),
            )
            for one in reading.findings
        ]
        parts += [
            part._replace(source=part.source + len(sources)) for part in reading.parts
        ]
        sources += reading.sources
        tables = max(
            (block.cell.table + 1 for block in blocks if block.cell), default=0
        )
    return Reading(tuple(sources), tuple(parts), tuple(blocks), tuple(findings))


def _shifted(place: Place, by: int) -> Place:
    return place._replace(order=place.order + by)


def _moved(block: Block, by: int, tables: int) -> Block:
    cell: Cell | None = (
        block.cell._replace(table=block.cell.table + tables) if block.cell else None
    )
    runs: tuple[Run, ...] = tuple(
        run._replace(place=_shifted(run.place, by)) for run in block.runs
    )
    return replace(block, runs=runs, place=_shifted(block.place, by), cell=cell)
