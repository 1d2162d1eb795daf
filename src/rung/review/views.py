"""What a rule may look at: statements, expectations, levels, the whole ladder, the lines of the input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rung.model.ladder import Entry, Ladder, Level, Statement


def statements(ladder: Ladder) -> Iterator[Statement]:
    """Every expectation and summary: what a person is held to."""
    return (one for one in ladder.statements if one.role in ("expectation", "summary"))


def expectations(ladder: Ladder) -> Iterator[Expectation]:
    """Every level × category that holds at least one expectation, in reading order."""
    cells: dict[tuple[str, str, str], list[Statement]] = {}
    for one in ladder.statements:
        if one.role == "expectation":
            cells.setdefault((one.track, one.level, one.category), []).append(one)
    for (track, level, category), inside in cells.items():
        yield Expectation(ladder, track, level, category, tuple(inside))


def whole(ladder: Ladder) -> Iterator[Ladder]:
    """The ladder itself, once."""
    yield ladder


def lines(ladder: Ladder) -> Iterator[Entry]:
    """Every line of the input with what became of it."""
    return iter(ladder.ledger)


def levels(ladder: Ladder) -> Iterator[Standing]:
    """Every level with the ladder around it."""
    return (Standing(ladder, level) for level in ladder.levels)


@dataclass(frozen=True, slots=True)
class Expectation:
    """All that is expected of one level in one category."""

    ladder: Ladder
    track: str
    level: str
    category: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One level and the ladder that it stands in."""

    ladder: Ladder
    level: Level

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every expectation and summary of this level."""
        return tuple(
            one
            for one in self.ladder.statements
            if one.level == self.level.id and one.track == self.level.track and one.role in ("expectation", "summary")
        )
