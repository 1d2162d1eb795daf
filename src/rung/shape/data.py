"""Structured data to marks: which keys name levels, which name categories, which hold text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.lexicon.titles import family, seniority
from rung.model.source import Block
from rung.shape.decoration import bare
from rung.shape.keys import (
    CATEGORIES,
    COMMON_KEY,
    EXAMPLES,
    LEVELS,
    MIXED,
    NAME,
    PLUMBING,
    SUMMARY,
    TEXT,
    is_schema,
)
from rung.shape.labels import is_shared, role_of
from rung.shape.names import LevelName, level_name
from rung.shape.naming import Naming
from rung.shape.notebook import NOWHERE, SHARED, Notebook
from rung.shape.register import At, Register, level_of, name_of
from rung.shape.tree import Node, singular, spoken

MOST = 0.75
"""The share of a list's names that must be titles, where no key says that it lists levels."""


@dataclass(slots=True)
class Data:
    """One tree of data being read."""

    blocks: Sequence[Block]
    book: Notebook
    naming: Naming
    name: LevelName | None = None
    known: Register = field(init=False)

    def __post_init__(self) -> None:
        self.known = Register(self.blocks, self.book)

    def read(self, root: Node, *, alone: bool = True) -> None:
        """Mark every block of the tree; `alone` says that no running text follows which it would introduce."""
        title = next((hit for pattern in NAME[:2] if (hit := root.scalar(pattern))), None)
        if title:
            self.book.titles.append(bare(title.text))
            self.known.mark(title, "title")
        self.known.fill(root)
        at = At()
        if not self._levels_below(root):
            self.name = self._own_level(root, title)
            if self.name and alone:
                at = At(self.known.open(self.name, title))
                self.name = None
        self._walk(root, at)
        for leaf in root.leaves():
            self.known.mark(leaf, "intro" if len(leaf.text.split()) > 4 else "markup")

    def _levels_below(self, root: Node) -> bool:
        """Whether anything below the root names levels."""
        pending = [root]
        while pending:
            node = pending.pop()
            refers = node.leaf and node.key in root.children
            inner = node is not root and not refers and bool(LEVELS.fullmatch(node.key))
            if inner or (not node.leaf and not node.listed and self._keyed_levels(node)):
                return True
            pending += node.children.values()
        return False

    def _own_level(self, root: Node, title: Node | None) -> LevelName | None:
        """The level that a whole file is about, by a field of its own or by its title."""
        field_ = root.scalar(LEVELS)
        if field_ and not re.fullmatch(r"[2-9]\d|\d{3,}", field_.text) and len(field_.text.split()) <= 6:
            named = level_of(field_.text)
            return named._replace(sure=True, title=bare(title.text) if title and not named.title else named.title)
        guess = level_name(title.text) if title else None
        if guess and (guess.sure or seniority(guess.id) is not None):
            return guess._replace(sure=True)
        return None

    def _walk(self, node: Node, at: At) -> None:
        if node.leaf:
            self._leaf(node, at)
            return
        at = self._placed(node, at)
        named = self._keyed_levels(node) if not node.listed else {}
        for number, child in enumerate(node.children.values()):
            if child.leaf and child.blocks and child.blocks[0] in self.known.done:
                continue
            if child.key in named:
                name = named[child.key]
                opening = SHARED if name is None else self.known.open(name, None, at.parents)
                inner = at._replace(opening=opening)
                self.known.say(child, inner) if child.leaf else self._walk(child, inner)
            else:
                self._child(node, child, number, at)

    def _child(self, node: Node, child: Node, number: int, at: At) -> None:
        if node.listed or (self._collection(node) and not child.leaf and not is_schema(child.key)):
            self._element(node, child, number, at)
        elif child.leaf:
            self._leaf(child, self._role(node, child, at))
        elif EXAMPLES.fullmatch(child.key):
            self._walk(child, at._replace(role="example"))
        elif is_schema(child.key):
            self._walk(child, at)
        elif at.opening != NOWHERE or self._holds_levels(child):
            levels = at.opening == NOWHERE and at.category and self._keyed_levels(child)
            self._walk(child, at if levels else self._under(child.key, at))
        else:
            self._walk(child, at)

    def _under(self, key: str, at: At) -> At:
        """Below a key that is no word of a schema: its name is the category, or what role_of makes of it."""
        shown = self.known.names.get(key.casefold()) or spoken(key)
        if COMMON_KEY.fullmatch(key) and at.opening == NOWHERE:
            return at._replace(opening=SHARED)
        role = role_of(shown)
        if role:
            return at._replace(role=role, category=at.category if role in ("example", "summary") else shown)
        return at._replace(category=shown)

    def _collection(self, node: Node) -> bool:
        return bool(LEVELS.fullmatch(node.key) or CATEGORIES.fullmatch(node.key))

    def _holds_levels(self, node: Node) -> bool:
        return (
            any(
                LEVELS.fullmatch(one.key)
                or level_name(one.key)
                or self.known.levels.get(one.key.casefold()) is not None
                for one in node.children.values()
            )
            or bool(not node.listed and self._keyed_levels(node))
            or (node.listed and any(one.scalar(LEVELS) for one in node.children.values()))
        )

    def _element(self, node: Node, child: Node, number: int, at: At) -> None:
        """One of a numbered or named collection: a track, a level, a category, or one more text."""
        if child.leaf:
            self._leaf(child, at, listed=True)
            return
        name = name_of(child) if child.key.isdigit() or name_of(child) else None
        shown = spoken(bare(name.text)) if name else "" if child.key.isdigit() else spoken(child.key)
        if self._is_track(child):
            at = at._replace(parents=(*at.parents, shown))
            self.known.mark(name, "title") if name else None
        elif self._lists_levels(node) and at.opening == NOWHERE and not child.scalar(LEVELS):
            known = level_of(shown) if shown else self._numbered(node.key, number)
            at = at._replace(opening=self._titled(child, known, name, at))
        elif CATEGORIES.fullmatch(node.key) and shown and not (child.scalar(LEVELS) and self._has_text(child)):
            at = self._in_category(child, name, shown, at)
        self._walk(child, at)

    def _lists_levels(self, node: Node) -> bool:
        """Whether the children of a node are levels: by its key, or by their names where it has none."""
        if not node.listed or (node.key and not MIXED.fullmatch(node.key)):
            return bool(LEVELS.fullmatch(node.key))
        names = [bare(name.text) for one in node.children.values() if (name := name_of(one))]
        kin = family(names)
        known = sum(name in kin or level_name(name) is not None for name in names)
        return known > 1 and known >= MOST * len(node.children)

    def _numbered(self, key: str, number: int) -> LevelName:
        return LevelName(f"{singular(key)} {number + 1}", "", key, float(number + 1), True)

    def _is_track(self, node: Node) -> bool:
        """Whether levels with categories of their own stand below, so that this is a line of levels and no category."""
        inner = next((one for one in node.children.values() if LEVELS.fullmatch(one.key) and not one.leaf), None)
        if inner is None:
            return False
        return any(
            CATEGORIES.fullmatch(key) or (not is_schema(key) and not EXAMPLES.fullmatch(key) and not value.leaf)
            for element in inner.children.values()
            for key, value in element.children.items()
        )

    def _in_category(self, child: Node, name: Node | None, shown: str, at: At) -> At:
        role = role_of(shown)
        if name is not None:
            self.known.mark(name, "category", at.opening, shown)
        if at.opening != NOWHERE and role is None and name is not None and name.blocks:
            self.book.heading(at.opening, shown, name.text, self.blocks[name.blocks[0]].place)
        about = child.scalar(SUMMARY)
        if about is not None and at.opening == NOWHERE:
            self.known.mark(about, "definition", NOWHERE, shown)
        return at._replace(category=shown, role=role or at.role)

    def _titled(self, child: Node, known: LevelName, name: Node | None, at: At) -> int:
        """Open a level whose id and title stand in two fields."""
        code = child.scalar(NAME[2])
        if code and name is not code and name is not None and (short := level_name(code.text)) and short.sure:
            known = short._replace(title=bare(name.text))
        opening = self.known.open(known, name, at.parents)
        for one in (name, code):
            if one is not None:
                self.known.mark(one, "level", opening)
        return opening

    def _placed(self, node: Node, at: At) -> At:
        """What a node says of itself: the level and the category that it refers to, or its name."""
        if node.listed:
            return at
        level = node.scalar(LEVELS)
        if level and at.opening == NOWHERE and node.key and self._refers(node, level):
            opening = self.known.levels.get(level.text.casefold())
            if opening is None:
                shared = is_shared(level.text)
                opening = SHARED if shared else self.known.open(level_of(level.text), level, at.parents)
            self.known.mark(level, "level", opening)
            at = at._replace(opening=opening)
        category = next(
            (one for one in node.children.values() if one.leaf and one.text and CATEGORIES.fullmatch(one.key)), None
        )
        above = at.opening != NOWHERE or any(
            self._keyed_levels(one) for one in node.children.values() if not one.listed
        )
        if category and above and len(category.text.split()) <= 8 and not at.category:
            shown = self.known.names.get(category.text.casefold()) or spoken(category.text)
            self.known.mark(category, "category", at.opening, shown)
            return at._replace(category=shown)
        return at

    def _refers(self, node: Node, level: Node) -> bool:
        """Whether a node says of which level it speaks: it has a text, and no levels of its own below."""
        below = any(
            LEVELS.fullmatch(inner.key)
            for one in node.children.values()
            for inner in one.leaves()
            if inner is not level
        )
        return len(level.text.split()) <= 8 and not below and self._has_text(node)

    def _has_text(self, node: Node) -> bool:
        return any(
            not one.leaf or len(one.text.split()) > 2 or (TEXT.fullmatch(one.key) and one.text)
            for one in node.children.values()
        )

    def _keyed_levels(self, node: Node) -> dict[str, LevelName | None]:
        """Children whose keys are the names of levels: two or more, or as the grammar is sure of them."""
        found: dict[str, LevelName | None] = {}
        kin = family(node.children) if not any(is_schema(key) for key in node.children) else frozenset()
        for child in node.children.values():
            name = (
                LevelName(child.key)
                if child.key in kin
                else (
                    level_of(child.key)
                    if child.key.casefold() in self.known.levels
                    else level_name(spoken(child.key)) or level_name(child.key)
                )
            )
            if name is None and child.key.isdigit() and not node.listed:
                name = level_of(child.key)
            if name is not None and not PLUMBING.fullmatch(child.key) and not LEVELS.fullmatch(child.key):
                found[child.key] = name
            elif LEVELS.fullmatch(node.key) and not node.listed and not child.leaf:
                found[child.key] = level_of(spoken(child.key))
        if len(found) < 2:
            return {}
        found |= {key: None for key in node.children if COMMON_KEY.fullmatch(key)}
        return found

    def _role(self, node: Node, child: Node, at: At) -> At:
        """The role of a text by its key and by what stands beside it."""
        if EXAMPLES.fullmatch(child.key):
            return at._replace(role="example")
        if SUMMARY.fullmatch(child.key) and at.opening != NOWHERE:
            beside = any(
                not one.leaf and not EXAMPLES.fullmatch(one.key) and len(one.children) for one in node.children.values()
            )
            return at._replace(role="summary") if beside else at
        return at

    def _leaf(self, node: Node, at: At, *, listed: bool = False) -> None:
        if not node.blocks or node.blocks[0] in self.known.done:
            return
        words = len(node.text.split())
        if listed or TEXT.fullmatch(node.key) or EXAMPLES.fullmatch(node.key):
            self.known.say(node, at, listed=listed)
        elif (
            PLUMBING.fullmatch(node.key)
            or self._collection(node)
            or any(p.fullmatch(node.key) for p in NAME)
            or words < 3
        ):
            return
        elif at.opening != NOWHERE:
            inner = self._under(node.key, at)
            named = at.category and inner.role == at.role  # a key unknown to us is no category within one
            self.known.say(node, at if named or SUMMARY.fullmatch(node.key) else inner)
