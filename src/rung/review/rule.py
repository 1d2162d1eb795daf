"""What a rule is: an opinion about ladders, with the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from rung.model.finding import Finding, Severity
from rung.model.ladder import Ladder

T = TypeVar("T")


class Bad(NamedTuple):
    """An example in Markdown with each expected finding between ⟦ and ⟧; `becomes` is the text after all fixes, if any.

    Text without a `#` heading stands for list items under one level and category ("## IC1", "### Impact").
    """

    text: str
    becomes: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """An opinion: what to look at (`over`), how to look (`check`), how much it matters. Its id is its module's path.

    `safe` says that its fixes keep the meaning and may be applied unasked with --fix.
    """

    id: str
    over: Callable[[Ladder], Iterable[T]]
    check: Callable[[T], Iterator[Finding]]
    severity: Severity
    bad: tuple[Bad, ...]
    good: tuple[str, ...]
    doc: str
    safe: bool = False

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.doc.strip().splitlines()[0]


def rule(
    *,
    over: Callable[[Ladder], Iterable[T]],
    severity: Severity,
    bad: tuple[Bad, ...],
    good: tuple[str, ...],
    safe: bool = False,
) -> Callable[[Callable[[T], Iterator[Finding]]], Rule[T]]:
    """Make a rule of a function that yields findings for one thing of what `over` answers."""

    def made(check: Callable[[T], Iterator[Finding]]) -> Rule[T]:
        group, name = check.__module__.split(".")[-2:]
        doc = check.__doc__ or ""
        return Rule(
            f"{group}/{name.replace('_', '-')}",
            over,
            check,
            severity,
            bad,
            good,
            doc,
            safe,
        )

    return made


AnyRule = Rule[Any]
"""Rules look at different things; the engine never needs to know which."""
