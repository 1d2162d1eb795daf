"""A tree of data to marks, and the level that all of it may be about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.model.source import Block
from rung.shape.data.keys import is_name_key, is_title_key
from rung.shape.data.levels import level_of_file, names_levels_below
from rung.shape.data.register import LONG, At, Register
from rung.shape.data.tree import Node
from rung.shape.data.walk import walk
from rung.shape.decoration import bare
from rung.shape.names import LevelName
from rung.shape.notebook import Notebook


class DataRead(NamedTuple):
    """What was noted of a tree of data; `level` is the one that text below it is about, if the data names it."""

    book: Notebook
    level: LevelName | None


def read_data(blocks: Sequence[Block], root: Node, *, alone: bool) -> DataRead:
    """Mark every block of the tree; `alone` says that no running text follows which it would introduce."""
    book = Notebook()
    known = Register(blocks, book)
    title = root.scalar(is_title_key) or root.scalar(is_name_key)
    if title:
        book.titles.append(bare(title.text))
        known.mark(title, "title")
    known.fill(root)
    own = _level_of_all(known, root, title)
    at = At(known.open(own, title)) if own and alone else At()
    walk(known, root, at)
    for leaf in root.leaves():
        known.mark(leaf, "intro" if leaf.words > LONG else "markup")
    return DataRead(book, None if alone else own)


def _level_of_all(known: Register, root: Node, title: Node | None) -> LevelName | None:
    """The level that all of a tree is about; None where levels are named below, or none is."""
    if names_levels_below(root, known.levels):
        return None
    return level_of_file(root, title.text if title else "")
