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
    """The level that a value names; anything may name one where a key says that it does.

    >>> level_of("3").id, level_of("ic3").id, level_of("Wizard").id
    ('Level 3', 'ic3', 'Wizard')
    """
    plain = bare(text)
    if NUMBER.fullmatch(plain):
        return LevelName(
            f"Level {plain}", prefix="level", number=float(plain), sure=True
        )
    return level_name(plain) or LevelName(plain)


def numbered_level(key: str, number: int) -> LevelName:
    """The level of a list's element without a name, counted from 0: the first of "milestones" is Milestone 1.

    >>> numbered_level("milestones", 0).id
    'Milestone 1'
    """
    noun = singular(spoken(key))
    count = number + 1
    return LevelName(f"{noun} {count}", prefix=key, number=float(count), sure=True)


def titled_level(node: Node, name: Node | None, known: LevelName) -> LevelName:
    """The level of a node that this name gives it; its code where it has one beside the name.

    >>> node = data("id: IC3", "title: Senior Engineer")
    >>> name = node.children["title"]
    >>> titled_level(node, name, level_of(name.text))[:2]
    ('IC3', 'Senior Engineer')
    """
    code = node.scalar(is_code_key)
    if code is None or name is None or code is name:
        return known
    short = level_name(code.text)
    return short._replace(title=bare(name.text)) if short and short.sure else known


def level_of_file(root: Node, title: str) -> LevelName | None:
    """The level that a whole file is about, by a field of its own or by its title; None where neither says it.

    >>> level_of_file(data("level: 3"), "Senior")[:2]
    ('Level 3', 'Senior')
    >>> level_of_file(data("level: 40"), "Senior Engineer").id
    'Senior Engineer'
    >>> level_of_file(data("craft: Knows"), "Ovens") is None
    True
    """
    own = root.scalar(is_level_key)
    if own is None or own.words > LONGEST_NAME or TOO_HIGH.fullmatch(own.text):
        return _level_of_title(title)
    named = level_of(own.text)
    return named._replace(sure=True, title=named.title or bare(title))


def _level_of_title(title: str) -> LevelName | None:
    """The level that a file's title names, if it does so by a code, a number or a word of seniority.

    >>> _level_of_title("Senior Engineer").sure, _level_of_title("Engineer") is None
    (True, True)
    """
    named = level_name(title)
    if named is None or not (named.sure or seniority(named.id) is not None):
        return None
    return named._replace(sure=True)


def lists_levels(node: Node) -> bool:
    """Whether the children of a node are levels: by its key, or by their names where the key says nothing.

    >>> lists_levels(data("levels:", "  - name: Acorn").children["levels"])
    True
    >>> lists_levels(data("groups:", "  - name: Junior", "  - name: Senior").children["groups"])
    True
    >>> lists_levels(data("groups:", "  - name: Craft", "  - name: Senior").children["groups"])
    False
    >>> lists_levels(data("skills:", "  - name: Junior", "  - name: Senior").children["skills"])
    False
    """
    silent = not node.key or is_wrapper(node.key)
    if node.listed and silent:
        return _are_mostly_levels(node)
    return is_level_key(node.key)


def _are_mostly_levels(node: Node) -> bool:
    """Whether two children of a node or more, and most of them, are named as levels are.

    >>> _are_mostly_levels(data("- name: Junior", "- name: Senior", "- name: Lead", "- name: Pay"))
    True
    >>> _are_mostly_levels(data("- name: Junior", "- name: Senior", "- name: Pay"))
    False
    >>> _are_mostly_levels(data("- name: Junior"))
    False
    """
    names = [bare(name.text) for name in map(name_of, node.nodes) if name]
    kin = family(names)
    known = [name for name in names if name in kin or level_name(name)]
    return len(known) > 1 and len(known) >= MOSTLY * len(node.children)


def keyed_levels(node: Node, known: Collection[str]) -> Mapping[str, LevelName | None]:
    """The children whose keys name levels, None for the one that holds what all levels share.

    None at all unless there are two levels, and none in a list. `known` are names of levels, in lower case, that other
    places list.

    >>> list(keyed_levels(data("ic1: Learns", "ic2: Owns", "all: Helps", "notes: x"), ()))
    ['ic1', 'ic2', 'all']
    >>> keyed_levels(data("ic1: Learns", "craft: Knows"), ())
    {}
    >>> list(keyed_levels(data("craft: Knows", "acorn: Learns", "oak: Owns"), {"acorn", "oak"}))
    ['acorn', 'oak']
    """
    if node.listed:
        return {}
    schema = any(map(is_schema, node.children))
    kin = frozenset() if schema else family(node.children)
    every = {one.key: _level_of_child(node, one, kin, known) for one in node.nodes}
    levels = {key: name for key, name in every.items() if name is not None}
    if len(levels) < 2:
        return {}
    return levels | dict.fromkeys(filter(is_shared_key, node.children))


def _level_of_child(
    node: Node, child: Node, kin: Collection[str], known: Collection[str]
) -> LevelName | None:
    """The level that the key of a child names, by itself or because the key of its parent holds levels."""
    name = _level_of_key(child.key, kin, known)
    if name is None and is_level_key(node.key) and not child.leaf:
        return level_of(spoken(child.key))
    return name


def _level_of_key(
    key: str, kin: Collection[str], known: Collection[str]
) -> LevelName | None:
    """The level that a key names: one role at several heights, a level listed elsewhere, a number, or by the grammar.

    >>> _level_of_key("ic3", (), ()).id, _level_of_key("3", (), ()).id
    ('IC3', 'Level 3')
    >>> _level_of_key("Head Baker", {"Head Baker"}, ()).id, _level_of_key("acorn", (), {"acorn"}).id
    ('Head Baker', 'acorn')
    >>> _level_of_key("level", (), {"level"}) is None, _level_of_key("craft", (), ()) is None
    (True, True)
    """
    if is_plumbing(key) or is_level_key(key):
        return None
    if key in kin:
        return LevelName(key)
    if key.casefold() in known or key.isdigit():
        return level_of(key)
    return level_name(spoken(key)) or level_name(key)


def names_levels_below(root: Node, known: Collection[str]) -> bool:
    """Whether anything below the root names levels, apart from its own fields.

    >>> names_levels_below(data("skills:", "  - level: ic1"), ())
    True
    >>> names_levels_below(data("level: ic1", "skills:", "  - name: Craft"), ())
    False
    >>> names_levels_below(data("skills:", "  ic1: Learns", "  ic2: Owns"), ())
    True
    """
    every = list(root.every())
    below = [one for one in every[1:] if not one.leaf or one.key not in root.children]
    named = any(is_level_key(node.key) for node in below)
    return named or any(keyed_levels(node, known) for node in every)


def holds_levels(node: Node, known: Collection[str]) -> bool:
    """Whether a node holds levels, or elements that refer to levels.

    >>> holds_levels(data("IC1: Learns"), ()), holds_levels(data("acorn: Learns"), {"acorn"})
    (True, True)
    >>> holds_levels(data("- level: ic1"), ()), holds_levels(data("- name: Craft"), ())
    (True, False)
    """
    if any(_names_level(key, known) for key in node.children):
        return True
    if node.listed:
        return any(one.scalar(is_level_key) for one in node.nodes)
    return bool(keyed_levels(node, known))


def _names_level(key: str, known: Collection[str]) -> bool:
    """Whether a key names a level, by itself or since another place lists it, or is the word for one."""
    return is_level_key(key) or key.casefold() in known or level_name(key) is not None
