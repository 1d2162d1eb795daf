"""Which nodes of data are levels: by their key, by their name, or by a value that refers to one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from rung.lexicon.plurals import singular
from rung.lexicon.titles import family, seniority
from rung.shape.data.keys import (
    is_code_key,
    is_level_key,
    is_plumbing,
    is_schema,
    is_shared_key,
    is_wrapper,
)
from rung.shape.data.nodes import name_of
from rung.shape.data.tree import Node, spoken
from rung.shape.decoration import bare
from rung.shape.names import LevelName, level_name

MOSTLY = 0.75
"""The share of a list's names that must be titles, where no key says that it lists levels."""
LONGEST_NAME = 6
"""Words that the level of a whole file has at most."""
NUMBER = re.compile(r"\d{1,2}")
TOO_HIGH = re.compile(r"[2-9]\d|\d{3,}")
"""A number that is no level's: it says where a page stands in a menu."""


def level_of(text: str) -> LevelName:
    """The level that a value names; anything may name one where a key says that it does."""
    plain = bare(text)
    if NUMBER.fullmatch(plain):
        return LevelName(
            f"Level {plain}", prefix="level", number=float(plain), sure=True
        )
    return level_name(plain) or LevelName(plain)


def numbered_level(key: str, number: int) -> LevelName:
    """The level of a list's element without a name, counted from 0: the first of "milestones" is Milestone 1."""
    noun = singular(spoken(key))
    count = number + 1
    return LevelName(f"{noun} {count}", prefix=key, number=float(count), sure=True)


def titled_level(node: Node, name: Node | None, known: LevelName) -> LevelName:
    """The level of a node that this name gives it; its code where it has one beside the name."""
    code = node.scalar(is_code_key)
    if code is None or name is None or code is name:
        return known
    short = level_name(code.text)
    return short._replace(title=bare(name.text)) if short and short.sure else known


def level_of_file(root: Node, title: Node | None) -> LevelName | None:
    """The level that a whole file is about, by a field of its own or by its title; None where neither says it."""
    own = root.scalar(is_level_key)
    if own and not TOO_HIGH.fullmatch(own.text) and own.words <= LONGEST_NAME:
        named = level_of(own.text)
        called = bare(title.text) if title else ""
        return named._replace(sure=True, title=named.title or called)
    guess = level_name(title.text) if title else None
    if guess and (guess.sure or seniority(guess.id) is not None):
        return guess._replace(sure=True)
    return None


def lists_levels(node: Node) -> bool:
    """Whether the children of a node are levels: by its key, or by their names where it has none."""
    if not node.listed or (node.key and not is_wrapper(node.key)):
        return is_level_key(node.key)
    names = [bare(name.text) for name in map(name_of, node.nodes) if name]
    kin = family(names)
    known = sum(name in kin or level_name(name) is not None for name in names)
    return known > 1 and known >= MOSTLY * len(node.children)


def keyed_levels(node: Node, known: Collection[str]) -> Mapping[str, LevelName | None]:
    """The children whose keys name levels, None for the one that holds what all levels share.

    None at all unless there are two levels. `known` are names of levels, in lower case, that other places list.
    """
    schema = any(map(is_schema, node.children))
    kin = frozenset() if schema else family(node.children)
    found: dict[str, LevelName | None] = {}
    for child in node.nodes:
        name = _level_of_child(node, child, kin, known)
        if name is not None:
            found[child.key] = name
    if len(found) < 2:
        return {}
    return found | dict.fromkeys(filter(is_shared_key, node.children))


def _level_of_child(
    node: Node, child: Node, kin: Collection[str], known: Collection[str]
) -> LevelName | None:
    """The level that the key of a child names, by itself or because the key of its parent holds levels."""
    name = None
    if not is_plumbing(child.key) and not is_level_key(child.key):
        name = _level_of_key(child.key, kin, known)
        if name is None and child.key.isdigit() and not node.listed:
            name = level_of(child.key)
    if name is None and is_level_key(node.key) and not node.listed and not child.leaf:
        return level_of(spoken(child.key))
    return name


def _level_of_key(
    key: str, kin: Collection[str], known: Collection[str]
) -> LevelName | None:
    """The level that a key names: one role at several heights, a level listed elsewhere, or by the grammar."""
    if key in kin:
        return LevelName(key)
    if key.casefold() in known:
        return level_of(key)
    return level_name(spoken(key)) or level_name(key)


def names_levels_below(root: Node, known: Collection[str]) -> bool:
    """Whether anything below the root names levels, apart from its own fields."""
    below = (node for node in root.every() if node is not root)
    fields = (node for node in below if not node.leaf or node.key not in root.children)
    if any(is_level_key(node.key) for node in fields):
        return True
    return any(keyed_levels(node, known) for node in root.every() if not node.listed)


def holds_levels(node: Node, known: Collection[str]) -> bool:
    """Whether a node holds levels, or elements that refer to levels."""
    keys = node.children
    if any(map(is_level_key, keys)) or any(map(level_name, keys)):
        return True
    if any(key.casefold() in known for key in keys):
        return True
    if node.listed:
        return any(one.scalar(is_level_key) for one in node.nodes)
    return bool(keyed_levels(node, known))
