"""What a writer is: a name, a suffix, and a function from a ladder to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rung.model.ladder import Ladder, Statement


class MissingLibrary(Exception):  # noqa: N818 - it says what to install
    """A writer needs a library that is not installed; the message says which extra brings it."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f"Writing {form} needs a library that is not installed; run: pip install 'rung[{form}]'."
        )


@dataclass(frozen=True, slots=True)
class Extras:
    """What a page may show besides the ladder: the statements that are new at each level of each track, if known."""

    new: Mapping[tuple[str, str], tuple[Statement, ...]] | None = None


PLAIN = Extras()


@dataclass(frozen=True, slots=True)
class Writer:
    """One format. `lossless`: what is written reads back as the same ladder, except for its places."""

    name: str
    suffix: str
    write: Callable[[Ladder, Extras], bytes]
    lossless: bool = True
