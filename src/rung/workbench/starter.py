"""What a newcomer starts with: a commented rung.toml, and a first ladder with every gap marked as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple


class Wanted(NamedTuple):
    """What a newcomer says of the ladder that is to be written."""

    title: str
    objective: str
    levels: tuple[str, ...]
    categories: tuple[str, ...]


def settings_text() -> str:
    """A rung.toml in which every setting is explained and commented out."""
    return files("rung.workbench").joinpath("rung.toml").read_text(encoding="utf-8")


def ladder_text(wanted: Wanted) -> str:
    """A ladder in Markdown with every level and category; `rung check` lists what is left to write."""
    return "\n".join(_lines(wanted)) + "\n"


def _lines(wanted: Wanted) -> Iterator[str]:
    """The ladder line by line: its title and objective, what all levels share, then each level."""
    yield f"# {wanted.title}"
    yield ""
    yield wanted.objective
    yield ""
    yield "Each level builds on all levels below it, and all build on what is expected at all levels."
    yield ""
    yield "## All levels"
    yield from _categories(wanted.categories)
    for level in wanted.levels:
        yield ""
        yield f"## {level}"
        yield ""
        yield "> TODO say in one sentence what this level is about"
        yield from _categories(wanted.categories)


def _categories(categories: Sequence[str]) -> Iterator[str]:
    """A heading for each category, with a statement that is still to be written."""
    for name in categories:
        yield ""
        yield f"### {name}"
        yield ""
        yield "- TODO say in one sentence what someone does here, beginning with a verb"
