"""Structured data to marks: which keys name levels, which name categories, which hold text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Became, Role
from rung.model.source import Block
from rung.shape.cues import COMMON, NOTHING, role_of
from rung.shape.lines import Line, lines_of
from rung.shape.marks import NOWHERE, SHARED, Mark, Notebook
from rung.shape.names import LevelName, bare, level_name
from rung.shape.naming import Naming
from rung.shape.tree import Node, singular, spoken

LEVEL = r"(?:job|career)?[-_ ]?(?:levels?|grades?|bands?|tiers?|stages?|steps?|milestones?|ranks?|rungs?|seniorit(?:y|ies)|positions?|roles?)(?:[-_ ]?(?:id|name|key))?"
CATEGORY = r"(?:sub)?(?:categor(?:y|ies)|themes?|areas?|topics?|tracks?|competenc(?:y|ies)|skills?|dimensions?|pillars?|ax[ei]s|domains?|attributes?|sections?|capabilit(?:y|ies)|facets?|expectations?|traits?)(?:[-_ ]?(?:id|name|key))?"
LEVELS = re.compile(LEVEL, re.IGNORECASE)
CATEGORIES = re.compile(CATEGORY, re.IGNORECASE)
NAME = (
    re.compile(r"display_?-?name|label|title|heading", re.I),
    re.compile(r"name", re.I),
    re.compile(r"id|key|code|slug", re.I),
)
TEXT = re.compile(
    r"text|statements?|criteri(?:a|on)|behaviou?rs?|signals?|content|bullets?|points?|items?|indicators?|requirements?|descriptions?|summary|summaries|body|value|details?|expectations?|responsibilit(?:y|ies)|competenc(?:y|ies)",
    re.IGNORECASE,
)
SUMMARY = re.compile(r"summary|tag_?-?line|description|overview|headline|about|mission|intro", re.IGNORECASE)
EXAMPLES = re.compile(r"examples?|example_?-?(?:tasks?|behaviou?rs?|projects?)|evidence", re.IGNORECASE)
PLUMBING = re.compile(
    r"id|uuid|guid|slug|key|code|urls?|.*_?urls?|links?|path|href|colou?r|icon|version|created.*|updated.*|order|index|rank|weight|.*sheet_?id|yaml|homepage|sidebar.*|layout|permalink|.*legacy|proficiency|type|kind|draft|date|author|tags?|image|points|status",
    re.IGNORECASE,
)
MIXED = re.compile(r"example_?-?criteria|data|ladder|framework|career_?-?ladder|groups?|children", re.IGNORECASE)
COMMON_KEY = re.compile(r"common|all|all[-_ ]?levels|baseline|core|shared|everyone|general", re.IGNORECASE)


class At(NamedTuple):
    """What holds for a node: its level, its category, its role."""

    opening: int = NOWHERE
    category: str = ""
    role: Role = "expectation"
    parents: tuple[str, ...] = ()


@dataclass(slots=True)
class Data:
    """One tree of data being read."""

    blocks: Sequence[Block]
    book: Notebook
    naming: Naming
    levels: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    done: set[int] = field(default_factory=set)

    def read(self, root: Node) -> None:
        """Mark every block of the tree."""
        title = next((hit for pattern in NAME[:2] if (hit := root.scalar(pattern))), None)
        if title:
            self.book.titles.append(bare(title.text))
            self._mark(title, "title")
        self._registries(root)
        self._walk(root, At())
        for leaf in root.leaves():
            self._mark(leaf, "intro" if len(leaf.text.split()) > 4 else "markup")

    def _registries(self, root: Node) -> None:
        """Lists that only name levels or categories, which other places refer to."""
        pending = list(root.children.values())
        while pending:
            node = pending.pop(0)
            flat = bool(node.children) and all(self._flat(one) for one in node.children.values())
            if flat and LEVELS.fullmatch(node.key):
                self._register_levels(node)
            elif flat and CATEGORIES.fullmatch(node.key) and self._named_only(node):
                self._register_categories(node)
            else:
                pending += node.children.values()

    def _flat(self, node: Node) -> bool:
        """Whether a node is a name or names something: only short texts besides one that explains it."""
        if node.leaf:
            return len(node.text.split()) <= 8
        return all(one.leaf for one in node.children.values()) and self._name(node) is not None

    def _named_only(self, node: Node) -> bool:
        """Whether no element refers to a level; then the list holds names and not statements."""
        return not any(one.scalar(LEVELS) for one in node.children.values())

    def _register_levels(self, node: Node) -> None:
        for one in node.children.values():
            name = self._name(one)
            if name is None:
                continue
            opening = self._open(self._level(name.text), name)
            for other in one.leaves():
                self.levels.setdefault(other.text.casefold(), opening)
            self.levels.setdefault(one.key.casefold(), opening) if not one.key.isdigit() else None
            for other in one.leaves():
                summary = SUMMARY.fullmatch(other.key) and len(other.text.split()) > 2
                self._say(other, At(opening, role="summary")) if summary else self._mark(other, "level", opening)

    def _register_categories(self, node: Node) -> None:
        for one in node.children.values():
            name = self._name(one)
            if name is None:
                continue
            shown = bare(name.text) if not one.leaf or " " in name.text else spoken(name.text)
            for other in one.leaves():
                self.names.setdefault(other.text.casefold(), shown)
            if not one.key.isdigit():
                self.names.setdefault(one.key.casefold(), shown)
            for other in one.leaves():
                self._mark(
                    other,
                    "definition" if len(other.text.split()) > 4 and other is not name else "category",
                    NOWHERE,
                    shown,
                )

    def _name(self, node: Node) -> Node | None:
        if node.leaf:
            return node if node.text else None
        return next((hit for pattern in NAME if (hit := node.scalar(pattern))), None)

    def _level(self, text: str) -> LevelName:
        plain = bare(text)
        if re.fullmatch(r"\d{1,2}", plain):
            return LevelName(f"Level {plain}", "", "level", float(plain), True)
        return level_name(plain) or LevelName(plain, "", "", -1.0, False)

    def _open(self, name: LevelName, node: Node | None, parents: Sequence[str] = ()) -> int:
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

    def _walk(self, node: Node, at: At) -> None:
        if node.leaf:
            self._leaf(node, at)
            return
        at = self._placed(node, at)
        named = self._keyed_levels(node) if not node.listed else {}
        for number, child in enumerate(node.children.values()):
            if child.leaf and child.blocks and child.blocks[0] in self.done:
                continue
            if child.key in named:
                name = named[child.key]
                opening = SHARED if name is None else self._open(name, None, at.parents)
                self._walk(child, at._replace(opening=opening))
            else:
                self._child(node, child, number, at)

    def _child(self, node: Node, child: Node, number: int, at: At) -> None:
        if node.listed or (self._collection(node) and not child.leaf and not self._schema(child.key)):
            self._element(node, child, number, at)
        elif child.leaf:
            self._leaf(child, self._role(node, child, at))
        elif EXAMPLES.fullmatch(child.key):
            self._walk(child, at._replace(role="example"))
        elif self._schema(child.key):
            self._walk(child, at)
        elif at.opening != NOWHERE or self._holds_levels(child):
            self._walk(child, self._under(child.key, at))
        else:
            self._walk(child, at)

    def _schema(self, key: str) -> bool:
        """Whether a key is a word of the schema and not a name of the ladder."""
        patterns = (LEVELS, CATEGORIES, TEXT, PLUMBING, MIXED)
        return any(pattern.fullmatch(key) for pattern in patterns)

    def _under(self, key: str, at: At) -> At:
        """Below a key that is no word of a schema: its name is the category, or what role_of makes of it."""
        shown = self.names.get(key.casefold()) or spoken(key)
        if COMMON_KEY.fullmatch(key) and at.opening == NOWHERE:
            return at._replace(opening=SHARED)
        role = role_of(shown)
        if role:
            return at._replace(role=role, category=at.category if role in ("example", "summary") else shown)
        return at._replace(category=shown)

    def _collection(self, node: Node) -> bool:
        return bool(LEVELS.fullmatch(node.key) or CATEGORIES.fullmatch(node.key))

    def _holds_levels(self, node: Node) -> bool:
        return any(
            LEVELS.fullmatch(one.key) or level_name(one.key) or self.levels.get(one.key.casefold()) is not None
            for one in node.children.values()
        ) or (node.listed and any(one.scalar(LEVELS) for one in node.children.values()))

    def _element(self, node: Node, child: Node, number: int, at: At) -> None:
        """One of a numbered or named collection: a track, a level, a category, or one more text."""
        if child.leaf:
            self._leaf(child, at, listed=True)
            return
        name = self._name(child) if child.key.isdigit() or self._name(child) else None
        shown = spoken(bare(name.text)) if name else "" if child.key.isdigit() else spoken(child.key)
        if self._is_track(child):
            at = at._replace(parents=(*at.parents, shown))
            self._mark(name, "title") if name else None
        elif LEVELS.fullmatch(node.key) and at.opening == NOWHERE and not child.scalar(LEVELS):
            known = self._level(shown) if shown else self._numbered(node.key, number)
            at = at._replace(opening=self._titled(child, known, name, at))
        elif CATEGORIES.fullmatch(node.key) and shown and not (child.scalar(LEVELS) and self._has_text(child)):
            at = self._in_category(child, name, shown, at)
        self._walk(child, at)

    def _numbered(self, key: str, number: int) -> LevelName:
        return LevelName(f"{singular(key)} {number + 1}", "", key, float(number + 1), True)

    def _is_track(self, node: Node) -> bool:
        """Whether levels with categories of their own stand below, so that this is a line of levels and no category."""
        inner = next((one for one in node.children.values() if LEVELS.fullmatch(one.key) and not one.leaf), None)
        if inner is None:
            return False
        return any(
            CATEGORIES.fullmatch(key) or (not self._schema(key) and not EXAMPLES.fullmatch(key) and not value.leaf)
            for element in inner.children.values()
            for key, value in element.children.items()
        )

    def _in_category(self, child: Node, name: Node | None, shown: str, at: At) -> At:
        role = role_of(shown)
        if name is not None:
            self._mark(name, "category", at.opening, shown)
        if at.opening != NOWHERE and role is None and name is not None and name.blocks:
            self.book.heading(at.opening, shown, name.text, self.blocks[name.blocks[0]].place)
        about = child.scalar(SUMMARY)
        if about is not None and at.opening == NOWHERE:
            self._mark(about, "definition", NOWHERE, shown)
        return at._replace(category=shown, role=role or at.role)

    def _titled(self, child: Node, known: LevelName, name: Node | None, at: At) -> int:
        """Open a level whose id and title stand in two fields."""
        code = child.scalar(NAME[2])
        if code and name is not code and name is not None and (short := level_name(code.text)) and short.sure:
            known = short._replace(title=bare(name.text))
        opening = self._open(known, name, at.parents)
        for one in (name, code):
            if one is not None:
                self._mark(one, "level", opening)
        return opening

    def _placed(self, node: Node, at: At) -> At:
        """What a node says of itself: the level and the category that it refers to, or its name."""
        if node.listed:
            return at
        level = node.scalar(LEVELS)
        if level and at.opening == NOWHERE and node.key and self._refers(node, level):
            opening = self.levels.get(level.text.casefold())
            if opening is None:
                shared = COMMON.search(level.text)
                opening = SHARED if shared else self._open(self._level(level.text), level, at.parents)
            self._mark(level, "level", opening)
            at = at._replace(opening=opening)
        category = next(
            (one for one in node.children.values() if one.leaf and one.text and CATEGORIES.fullmatch(one.key)), None
        )
        if category and at.opening != NOWHERE and len(category.text.split()) <= 8 and not at.category:
            shown = self.names.get(category.text.casefold()) or spoken(category.text)
            self._mark(category, "category", at.opening, shown)
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
        return any(not one.leaf or len(one.text.split()) > 2 for one in node.children.values())

    def _keyed_levels(self, node: Node) -> dict[str, LevelName | None]:
        """Children whose keys are the names of levels: two or more, or as the grammar is sure of them."""
        found: dict[str, LevelName | None] = {}
        for child in node.children.values():
            name = (
                self._level(child.key)
                if child.key.casefold() in self.levels
                else level_name(spoken(child.key)) or level_name(child.key)
            )
            if name is not None and not PLUMBING.fullmatch(child.key) and not LEVELS.fullmatch(child.key):
                found[child.key] = name
            elif LEVELS.fullmatch(node.key) and not node.listed and not child.leaf:
                found[child.key] = self._level(spoken(child.key))
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
        if not node.blocks or node.blocks[0] in self.done:
            return
        words = len(node.text.split())
        if listed or TEXT.fullmatch(node.key) or EXAMPLES.fullmatch(node.key):
            self._say(node, at, listed=listed)
        elif (
            PLUMBING.fullmatch(node.key)
            or self._collection(node)
            or any(p.fullmatch(node.key) for p in NAME)
            or words < 3
        ):
            return
        elif at.opening != NOWHERE:
            self._say(node, self._under(node.key, at) if not SUMMARY.fullmatch(node.key) else at)

    def _say(self, node: Node, at: At, *, listed: bool = False) -> None:
        if at.opening == NOWHERE or NOTHING.match(node.text):
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            for line in self._lines(number):
                item = listed or line.kind == "item"
                mark = Mark(number, line.start, line.end, "statement", at.opening, at.category, at.role, not item)
                self.book.marks.append(mark)

    def _lines(self, number: int) -> Sequence[Line]:
        return lines_of([(number, 0, self.blocks[number])])

    def _mark(self, node: Node, became: Became, opening: int = NOWHERE, category: str = "") -> None:
        if not node.blocks or node.blocks[0] in self.done:
            return
        self.done.update(node.blocks)
        for number in node.blocks:
            text = self.blocks[number].text
            if text.strip():
                self.book.marks.append(Mark(number, 0, len(text), became, opening, category))
