"""The examples in the docstrings of the rooms that read and write English, each held against what it says."""

from __future__ import annotations

import doctest
import pkgutil
from collections.abc import Iterable, Mapping
from importlib import import_module

import pytest

from ladders import FORMATS
from rung.formats.choose import read
from rung.model.reading import Reading
from rung.model.source import Block, Source
from rung.shape.data.tree import Node, tree_of
from rung.shape.lines.line import Line
from rung.shape.names import LevelName
from rung.shape.ranks import formatted
from rung.shape.segments import text_lines
from rung.shape.tables.arrangement import layout_of
from rung.shape.tables.grid import Grid, grid_of
from rung.shape.text.candidates import Candidates, candidates_among
from rung.shape.text.level_lines import levels_among

FINDER = doctest.DocTestFinder(exclude_empty=True)


def reading(name: str, *lines: str) -> Reading:
    return read(Source(name, "\n".join(lines).encode()), FORMATS)


def blocks(*lines: str) -> tuple[Block, ...]:
    return tuple(reading("page.md", *lines).blocks)


def page(*lines: str) -> list[Line]:
    return text_lines(reading("page.md", *lines))


def line(text: str) -> Line:
    return page(text)[0]


def levels(*lines: str) -> Mapping[int, LevelName]:
    return levels_among(page(*lines))


def candidates(*lines: str, elsewhere: Iterable[str] = ()) -> Candidates:
    return candidates_among(page(*lines), frozenset(elsewhere))


def grid(head: str, *rows: str) -> Grid:
    rule = "|".join("---" for _ in head.strip("|").split("|"))
    found = reading("page.md", f"|{head}|", f"|{rule}|", *(f"|{row}|" for row in rows))
    return grid_of(found.blocks, range(len(found.blocks)))


def data(*lines: str) -> Node:
    found = reading("ladder.yaml", *lines)
    return tree_of(found.blocks, range(len(found.blocks)))


DRAFTS = {
    one.__name__: one for one in (blocks, page, line, levels, candidates, grid, data)
}
NAMES = {one.__name__: one for one in (LevelName, formatted, layout_of)}
ROOMS = (
    "lexicon",
    "model",
    "relate",
    "revise.mechanical",
    "revise.paste",
    "shape",
    "verify",
)
MODULES = [
    module.name
    for room in ROOMS
    for module in pkgutil.walk_packages(
        import_module(f"rung.{room}").__path__, f"rung.{room}."
    )
    if not module.ispkg
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_come_out_as_they_say(name: str) -> None:
    module = import_module(name)
    runner = doctest.DocTestRunner(verbose=False)
    for test in FINDER.find(module, extraglobs=DRAFTS | NAMES):
        runner.run(test)

    assert runner.summarize(verbose=False).failed == 0
