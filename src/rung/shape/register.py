"""What one tree of data has named so far: its levels and categories, and which of its blocks are marked."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Became, Role
from rung.model.source import Block
from rung.shape.decoration import bare
from rung.shape.keys import CATEGORIES, LEVELS, NAME, SUMMARY, TEXT
from rung.shape.lines.cutting import lines_of
from rung.shape.names import LevelName, level_name
from rung.shape.notebook import NOWHERE, Mark, Notebook
from rung.shape.remarks import says_nothing
from rung.shape.tree import Node, spoken


class At(NamedTuple):
    """What holds for a node: its level, its category, its role."""

    opening: int = NOWHERE
    category: str = ""
    role: Role = "expectation"
    parents: tuple[str, ...] = ()


def name_of(node: Node) -> Node | None:
    """The leaf that names a node, or the node itself if it is one."""
    if node.leaf:
        return node if node.text else None
    return next((hit for pattern in NAME if (hit := node.scalar(pattern))), None)


def level_of(text: str) -> LevelName:
    """The level that a value names; anything may name one where a key says that it does."""
    plain = bare(text)
    if re.fullmatch(r"\d{1,2}", plain):
        return LevelName(f"Level {plain}", "", "level", float(plain), True)
    return level_name(plain) or LevelName(plain)


def _tells(node: Node) -> bool:
    """Whether each element holds a text besides its name: then a list within an element says something of that one."""
    return all(one.scalar(TEXT) for one in node.children.values())


@dataclass(slots=True)
class Register:
    """Levels by every name that refers to them, names of categories by theirs."""

    blocks: Sequence[Block]
    book: Notebook
    levels: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)

    def fill(self, root: Node) -> None:
        """Lists that only name levels or categories, which other places refer to."""
        pending = deque((one, root.listed) for one in root.children.values())
        while pending:
            node, within = pending.popleft()
            flat = bool(node.children) and all(
                self._flat(one) for one in node.children.values()
            )
            if flat and LEVELS.fullmatch(node.key):
                self._register_levels(node)
            elif (
                flat
                and CATEGORIES.fullmatch(node.key)
                and self._named_only(node)
                and not (within and _tells(node))
            ):
                self._register_categories(node)
            else:
                pending += (
                    (one, within or node.listed) for one in node.children.values()
                )

    def _flat(self, node: Node) -> bool:
        """Whether a node is a name or names something: only short texts besides one that explains it."""
        if node.leaf:
            return len(node.text.split()) <= 8
        return (
            all(one.leaf for one in node.children.values())
            and name_of(node) is not None
        )

    def _named_only(self, node: Node) -> bool:
        """Whether no element refers to a level; then the list holds names and not statements."""
        return not any(one.scalar(LEVELS) for one in node.children.values())

    def _register_levels(self, node: Node) -> None:
        for one in node.children.values():
            name = name_of(one)
            if name is None:
                continue
            opening = self.open(level_of(name.text), name)
            for other in one.leaves():
                self.levels.setdefault(other.text.casefold(), opening)
            self.levels.setdefault(
                one.key.casefold(), opening
            ) if not one.key.isdigit() else None
            for other in one.leaves():
                summary = SUMMARY.fullmatch(other.key) and len(other.text.split()) > 2
                self.say(other, At(opening, role="summary")) if summary else self.mark(
                    other, "level", opening
                )

    def _register_categories(self, node: Node) -> None:
        for one in node.children.values():
            name = name_of(one)
            if name is None:
                continue
            shown = (
                bare(name.text)
                if not one.leaf or " " in name.text
                else spoken(name.text)
            )
            for other in one.leaves():
                self.names.setdefault(other.text.casefold(), shown)
            if not one.key.isdigit():
                self.names.setdefault(one.key.casefold(), shown)
            for other in one.leaves():
                self.mark(
                    other,
                    "definition"
                    if len(other.text.split()) > 4 and other is not name
                    else "category",
                    NOWHERE,
                    shown,
                )

    def open(
        self, name: LevelName, node: Node | None, parents: Sequence[str] = ()
    ) -> int:
        known = self.levels.get(name.id.casefold()) if not parents else None
        if known is not None:
            return known
        place = self.blocks[node.blocks[0]].place if node and node.blocks else None
        opening = self.book.open(name, parents, place)
        if not parents:
            self.levels[name.id.casefold()] = opening
        if place is not None and node is not None:
            self.book.heading(opening, "", node.text, place)
        return opening

    def say(self, node: Node, at: At, *, listed: bool = False) -> None:
        if at.opening == NOWHERE or says_nothing(node.text):
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            for line in lines_of([(number, 0, self.blocks[number])]):
                item = listed or line.kind == "item"
                mark = Mark(
                    number,
                    line.start,
                    line.end,
                    "statement",
                    at.opening,
                    at.category,
                    at.role,
                    not item,
                )
                self.book.marks.append(mark)

    def mark(
        self, node: Node, became: Became, opening: int = NOWHERE, category: str = ""
    ) -> None:
        if not node.blocks or node.blocks[0] in self.done:
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            text = self.blocks[number].text
            if text.strip():
                self.book.marks.append(
                    Mark(number, 0, len(text), became, opening, category)
                )
