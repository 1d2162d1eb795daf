"""A change someone stands behind: lines that would stand in a request's scope instead of what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rung.model.request import Request


class Line(NamedTuple):
    """One statement of a proposal, as its author wrote it, bold labels and all.

    `source` says where an author took it from, for drafts; "new" marks what nothing but the author says.
    """

    level: str
    category: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines that would stand in the request's scope instead of what stands there, by an author; blank ones are left out."""

    request: Request
    author: str
    lines: tuple[Line, ...]
    note: str = ""

    def __post_init__(self) -> None:
        """A line without text is none."""
        spoken = tuple(one for one in self.lines if one.text.strip())
        object.__setattr__(self, "lines", spoken)
