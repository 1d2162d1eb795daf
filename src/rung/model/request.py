"""What is asked: an operation with its details. Options, tool schemas, prompts and JSON are made from this one type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.operation import Operation

Person = Literal["", "third", "second", "first"]


@dataclass(frozen=True, slots=True)
class Request:
    """An operation on a scope, and the form that its answer must have; what is None or empty was not asked for.

    level, category, track: the scope; all empty, the whole ladder. text: statements spoken of, one a line, in the
    ladder or not. keep: texts that must stay word for word. source: statements of an older description. like: levels
    in whose manner to write. ends: the lowest and the highest step of a scale. rename: old and new names of levels.
    """

    operation: Operation
    level: str = ""
    category: str = ""
    max: int | None = None
    person: Person = ""
    intent: str = ""
    text: str = ""
    keep: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    steps: int | None = None
    rename: tuple[tuple[str, str], ...] = ()
    track: str | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The details that the operation needs and that are not given."""
        needs = self.operation.terms.needs
        return tuple(name for name in needs if not getattr(self, name))

    @property
    def asks_nothing(self) -> bool:
        """Whether no change was asked for at all, as when somebody only shows a text."""
        return self.operation.terms.open_ended and not self.intent


class Detail(NamedTuple):
    """How a detail of a request is shown to whoever fills it in.

    help: one sentence. metavar: what stands for its value in a usage line. option: the name of its option where that
    is not the detail's own. low, high: bounds of a number.
    """

    help: str
    metavar: str = ""
    option: str = ""
    low: int | None = None
    high: int | None = None


DETAILS: Mapping[str, Detail] = {
    "level": Detail("The level to revise.", "LEVEL"),
    "category": Detail("Only this category of the level.", "CATEGORY"),
    "max": Detail("At most this many statements in each category.", "N", low=1),
    "person": Detail("The grammatical person: Leads …, You lead … or I lead …"),
    "intent": Detail("What you want, in your own words.", "TEXT"),
    "text": Detail("Only this statement, in the file or not.", "TEXT"),
    "keep": Detail("A text that must stay word for word; may be repeated.", "TEXT"),
    "source": Detail("An older description to draw on.", "OLD", "from"),
    "like": Detail("A level whose style to follow; may be repeated.", "LEVEL"),
    "ends": Detail("The lowest and the highest step of the scale.", "LOW HIGH"),
    "steps": Detail(
        "How many steps the scale has, both ends included.", "N", low=2, high=12
    ),
    "rename": Detail(
        "A level and its new name, such as IC6=IC5; may be repeated.", "OLD=NEW"
    ),
    "track": Detail("The track, if several have a level with this name.", "TRACK"),
}
"""Every detail by the name of its field, in the order in which people are asked for it."""
