"""What one tree of data has named so far: its levels and categories, and which of its blocks are marked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Became, Role
from rung.model.source import Block
from rung.shape.data.keys import (
    is_category_key,
    is_level_key,
    is_summary_key,
    is_text_key,
)
from rung.shape.data.levels import level_of
from rung.shape.data.nodes import LONGEST_NAME, name_of
from rung.shape.data.tree import Node, spoken
from rung.shape.decoration import bare
from rung.shape.lines.cutting import lines_of
from rung.shape.names import LevelName
from rung.shape.notebook import NOWHERE, Mark, Notebook
from rung.shape.remarks import says_nothing

LONG = 4
"""Words beyond which a value beside a name explains it."""


class At(NamedTuple):
    """What holds for a node: its level, its category, its role, and the tracks above it."""

    opening: int = NOWHERE
    category: str = ""
    role: Role = "expectation"
    parents: tuple[str, ...] = ()


@dataclass(slots=True)
class Register:
    """What is known while data is read: levels by every name that refers to them, names of categories by theirs.

    Names that refer are in lower case. Each block is marked once; `done` are the marked ones.
    """

    blocks: Sequence[Block]
    book: Notebook
    levels: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)

    def fill(self, root: Node) -> None:
        """Take in the lists that only name levels or categories, which other places refer to."""
        pending = deque((one, root.listed) for one in root.nodes)
        while pending:
            node, within = pending.popleft()
            if not self._register(node, within=within):
                inside = within or node.listed
                pending += ((one, inside) for one in node.nodes)

    def _register(self, node: Node, *, within: bool) -> bool:
        """Take in a list that only names things; False where it is none. `within`: it stands in an element of another."""
        if node.leaf or not all(map(_is_name, node.nodes)):
            return False
        if is_level_key(node.key):
            self._register_levels(node)
            return True
        categories = _names_categories(node) and not (within and _tells(node))
        if categories:
            self._register_categories(node)
        return categories

    def _register_levels(self, node: Node) -> None:
        """Open the levels that a list names; a summary beside the name is said of the level."""
        for one, name in _named_in(node):
            opening = self.open(level_of(name.text), name)
            for reference in _references(one):
                self.levels.setdefault(reference, opening)
            for value in one.leaves():
                if is_summary_key(value.key) and value.words > 2:
                    self.say(value, At(opening, role="summary"))
                else:
                    self.mark(value, "level", opening)

    def _register_categories(self, node: Node) -> None:
        """Take in the categories that a list names; a longer text beside the name defines the category."""
        for one, name in _named_in(node):
            phrase = not one.leaf or " " in name.text
            shown = bare(name.text) if phrase else spoken(name.text)
            for reference in _references(one):
                self.names.setdefault(reference, shown)
            self.mark(name, "category", NOWHERE, shown)
            for value in one.leaves():
                long = value.words > LONG
                self.mark(value, "definition" if long else "category", NOWHERE, shown)

    def shown(self, key: str) -> str:
        """The name of the category to which a key or value refers, or that it is itself."""
        return self.names.get(key.casefold()) or spoken(key)

    def open(
        self, name: LevelName, node: Node | None, parents: Sequence[str] = ()
    ) -> int:
        """The opening of a level, which `node` names if anything does; outside tracks each level is opened once."""
        key = name.id.casefold()
        if not parents and key in self.levels:
            return self.levels[key]
        places = [self.blocks[number].place for number in node.blocks] if node else []
        opening = self.book.open(name, parents, next(iter(places), None))
        if not parents:
            self.levels[key] = opening
        if node and places:
            self.book.heading(opening, "", node.text, places[0])
        return opening

    def say(self, node: Node, at: At, *, listed: bool = False) -> None:
        """Mark the lines of a text as statements; `listed`: they are not cut into sentences."""
        if at.opening == NOWHERE or says_nothing(node.text):
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            for line in lines_of([(number, 0, self.blocks[number])]):
                mark = Mark(number, line.start, line.end, "statement", *at[:3])
                split = not listed and not line.listed
                self.book.marks.append(mark._replace(split=split))

    def mark(
        self, node: Node, became: Became, opening: int = NOWHERE, category: str = ""
    ) -> None:
        """Mark all of a text as one thing, unless it is marked."""
        if not node.blocks or self.seen(node):
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            text = self.blocks[number].text
            if text.strip():
                mark = Mark(number, 0, len(text), became, opening, category)
                self.book.marks.append(mark)

    def seen(self, node: Node) -> bool:
        """Whether a text is marked."""
        return not self.done.isdisjoint(node.blocks[:1])


def _named_in(node: Node) -> Iterator[tuple[Node, Node]]:
    """The elements of a list, each with the leaf that names it; elements without a name are left out."""
    for one in node.nodes:
        name = name_of(one)
        if name is not None:
            yield one, name


def _references(node: Node) -> list[str]:
    """What refers to a node from elsewhere, in lower case: its values, and its key unless it is a number.

    >>> _references(data("ic3:", "  name: Senior").children["ic3"])
    ['senior', 'ic3']
    """
    values = [value.text.casefold() for value in node.leaves()]
    return values if node.key.isdigit() else [*values, node.key.casefold()]


def _is_name(node: Node) -> bool:
    """Whether a node is a name or names something: a short text, or texts one of which is the name.

    >>> _is_name(data("id: ic3", "name: Senior")), _is_name(data("id:", "  - ic3"))
    (True, False)
    >>> _is_name(Node("0", text="one two three four five six seven eight nine"))
    False
    """
    if node.leaf:
        return node.words <= LONGEST_NAME
    return all(one.leaf for one in node.nodes) and name_of(node) is not None


def _names_categories(node: Node) -> bool:
    """Whether a list holds categories, and none that refers to a level: those hold statements.

    >>> _names_categories(data("skills:", "  - name: Craft").children["skills"])
    True
    >>> _names_categories(data("skills:", "  - level: ic3").children["skills"])
    False
    """
    referring = any(one.scalar(is_level_key) for one in node.nodes)
    return is_category_key(node.key) and not referring


def _tells(node: Node) -> bool:
    """Whether each element holds a text besides its name: then a list within an element says something of that one.

    >>> _tells(data("- text: Knows", "- text: Owns")), _tells(data("- text: Knows", "- name: Craft"))
    (True, False)
    """
    return all(one.scalar(is_text_key) for one in node.nodes)
