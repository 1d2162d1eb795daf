"""The data files of this package: lines of text, kept beside the code that asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from pkgutil import (
    get_data,  # importlib.resources pulls in tempfile and zipfile: 6 ms of every start
)

COMMENT = "#"
CONTINUED = "\n    "
"""A line that is indented goes on with the line above."""


def lines(name: str) -> list[str]:
    """The lines of a data file, in order.

    Comments and empty lines are left out; a line that is indented is joined to the one above.
    """
    data = get_data("rung.lexicon", name)
    assert data is not None, f"{name} is part of the package"
    text = data.decode().replace(CONTINUED, " ")
    return [line for line in text.splitlines() if line and line[0] != COMMENT]


def named_lines(name: str) -> Iterator[tuple[str, str]]:
    """The lines 'name: what is listed' of a data file as pairs of name and what is listed."""
    for line in lines(name):
        head, _, listed = line.partition(": ")
        yield head, listed


def rows(name: str) -> list[list[str]]:
    """The lines of a data file with tabs, each as its columns."""
    return [line.split("\t") for line in lines(name)]
