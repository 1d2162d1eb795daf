"""How a table is read: levels across, levels down, levels as rows between, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from rung.shape.names import LevelName

Arrangement = Literal["across", "down", "between", "none"]
Names = Mapping[int, LevelName | None]
"""The level that the cell at each place of an edge names; None for cells that name none."""
SURE_WEIGHT, TITLE_WEIGHT, SEVERAL_WEIGHT = 1.0, 0.9, 0.3
"""What a level weighs by its code or number, what one by its title, and what it adds that there are several."""


class Layout(NamedTuple):
    """How a table is read. `edge` is the row (across) or column (down) that names the levels.

    `names` are by column where levels stand across, otherwise by row. `sure`: at least one has a code or number.
    """

    arrangement: Arrangement
    edge: int = -1
    names: Names = MappingProxyType({})
    sure: bool = True

    @property
    def levels(self) -> dict[int, LevelName]:
        """The levels by their place, in reading order."""
        every = sorted(self.names.items())
        return {at: name for at, name in every if name is not None}

    @property
    def weight(self) -> float:
        """How sure it is that these are levels: about one for each, a little more for several.

        >>> Layout("down", 0, {1: LevelName("IC1", sure=True)}).weight
        1.0
        >>> layout_of(grid("|IC1|IC2", "Craft|a|b")).weight
        2.3
        """
        sure = {name.id.casefold(): name.sure for name in self.levels.values()}
        kinds = Counter(sure.values())
        single = SURE_WEIGHT * kinds[True] + TITLE_WEIGHT * kinds[False]
        return single + SEVERAL_WEIGHT if len(sure) > 1 else single


NO_LEVELS = Layout("none")
