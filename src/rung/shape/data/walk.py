"""The walk through a tree of data: levels and categories open on the way down, texts are said of what stands open."""

from __future__ import annotations

from rung.shape.data.keys import (
    is_category_key,
    is_code_key,
    is_example_key,
    is_level_key,
    is_name_key,
    is_plumbing,
    is_schema,
    is_shared_key,
    is_summary_key,
    is_text_key,
    is_title_key,
)
from rung.shape.data.levels import (
    holds_levels,
    keyed_levels,
    level_of,
    lists_levels,
    numbered_level,
    titled_level,
)
from rung.shape.data.nodes import (
    LONGEST_NAME,
    has_text,
    is_collection,
    is_track,
    name_of,
    refers_to_level,
)
from rung.shape.data.register import At, Register
from rung.shape.data.tree import Node, spoken
from rung.shape.decoration import bare
from rung.shape.labels import is_shared, role_of
from rung.shape.names import LevelName
from rung.shape.notebook import NOWHERE, SHARED

FEWEST_WORDS = 3
"""Words that a text has at least where no key says that it is one."""


def walk(known: Register, node: Node, at: At) -> None:
    """Mark what stands below a node; `at` is what holds for it."""
    if node.leaf:
        _read_text(known, node, at)
        return
    at = _as_it_refers(known, node, at)
    levels = {} if node.listed else keyed_levels(node, known.levels)
    for number, child in enumerate(node.nodes):
        if child.leaf and known.seen(child):
            continue
        if child.key not in levels:
            _read_child(known, node, child, number, at)
            continue
        name = levels[child.key]
        opening = known.open(name, None, at.parents) if name else SHARED
        inner = at._replace(opening=opening)
        if child.leaf:
            known.say(child, inner)
        else:
            walk(known, child, inner)


def _as_it_refers(known: Register, node: Node, at: At) -> At:
    """What holds for a node that says itself of which level and of which category it speaks."""
    if node.listed:
        return at
    level = node.scalar(is_level_key)
    if level and node.key and at.opening == NOWHERE and refers_to_level(node, level):
        opening = _referred(known, level, at)
        known.mark(level, "level", opening)
        at = at._replace(opening=opening)
    category = node.scalar(is_category_key)
    if category is None or at.category or category.words > LONGEST_NAME:
        return at
    if at.opening == NOWHERE and not _holds_keyed_levels(known, node):
        return at
    shown = known.shown(category.text)
    known.mark(category, "category", at.opening, shown)
    return at._replace(category=shown)


def _referred(known: Register, level: Node, at: At) -> int:
    """The opening of the level to which a value refers: a known one, what all levels share, or a new one."""
    opening = known.levels.get(level.text.casefold())
    if opening is not None:
        return opening
    if is_shared(level.text):
        return SHARED
    return known.open(level_of(level.text), level, at.parents)


def _holds_keyed_levels(known: Register, node: Node) -> bool:
    """Whether a child of a node holds levels by their names."""
    children = [one for one in node.nodes if not one.listed]
    return any(keyed_levels(one, known.levels) for one in children)


def _read_child(known: Register, node: Node, child: Node, number: int, at: At) -> None:
    """Mark a child that is no level by its key."""
    named = is_collection(node) and not child.leaf and not is_schema(child.key)
    if node.listed or named:
        _read_element(known, node, child, number, at)
    elif child.leaf:
        _read_text(known, child, _with_role(node, child, at))
    elif is_example_key(child.key):
        walk(known, child, at._replace(role="example"))
    elif is_schema(child.key):
        walk(known, child, at)
    else:
        walk(known, child, _below_name(known, child, at))


def _below_name(known: Register, child: Node, at: At) -> At:
    """What holds for a child whose key is a name: it may be a category, but no parent of levels in a category is."""
    if at.opening != NOWHERE:
        return _below_key(known, child.key, at)
    if not holds_levels(child, known.levels):
        return at
    levels = at.category and keyed_levels(child, known.levels)
    return at if levels else _below_key(known, child.key, at)


def _below_key(known: Register, key: str, at: At) -> At:
    """Below a key that is no word of a schema: its name is the category, or the part that the label announces."""
    if is_shared_key(key) and at.opening == NOWHERE:
        return at._replace(opening=SHARED)
    shown = known.shown(key)
    role = role_of(shown)
    if role in ("example", "summary"):
        return at._replace(role=role)
    return at._replace(role=role or at.role, category=shown)


def _read_element(
    known: Register, node: Node, child: Node, number: int, at: At
) -> None:
    """Mark one of a numbered or named collection: a track, a level, a category, or one more text."""
    if child.leaf:
        _read_text(known, child, at, listed=True)
        return
    name = name_of(child)
    shown = _shown(child, name)
    refers = child.scalar(is_level_key) is not None
    if is_track(child):
        at = at._replace(parents=(*at.parents, shown))
        if name:
            known.mark(name, "title")
    elif at.opening == NOWHERE and not refers and lists_levels(node):
        level = level_of(shown) if shown else numbered_level(node.key, number)
        at = at._replace(opening=_open_level(known, child, name, level, at))
    elif shown and is_category_key(node.key) and not (refers and has_text(child)):
        at = _open_category(known, child, name, shown, at)
    walk(known, child, at)


def _shown(child: Node, name: Node | None) -> str:
    """The name of an element as people read it: by a value or by its key, empty where it is only numbered."""
    if name:
        return spoken(bare(name.text))
    return "" if child.key.isdigit() else spoken(child.key)


def _open_level(
    known: Register, node: Node, name: Node | None, level: LevelName, at: At
) -> int:
    """Open the level that an element is, and mark its name and its code."""
    opening = known.open(titled_level(node, name, level), name, at.parents)
    for one in filter(None, (name, node.scalar(is_code_key))):
        known.mark(one, "level", opening)
    return opening


def _open_category(
    known: Register, node: Node, name: Node | None, shown: str, at: At
) -> At:
    """What holds for a category; outside levels the summary of the category defines it."""
    role = role_of(shown)
    about = node.scalar(is_summary_key)
    if name is not None:
        known.mark(name, "category", at.opening, shown)
    if name is not None and name.blocks and at.opening != NOWHERE and role is None:
        place = known.blocks[name.blocks[0]].place
        known.book.heading(at.opening, shown, name.text, place)
    if about is not None and at.opening == NOWHERE:
        known.mark(about, "definition", NOWHERE, shown)
    return at._replace(category=shown, role=role or at.role)


def _with_role(node: Node, child: Node, at: At) -> At:
    """What holds for a text, with the role that its key gives it: a summary only beside other parts of a level."""
    if is_example_key(child.key):
        return at._replace(role="example")
    if at.opening == NOWHERE or not is_summary_key(child.key):
        return at
    parts = [one for one in node.nodes if not one.leaf and not is_example_key(one.key)]
    return at._replace(role="summary") if parts else at


def _read_text(known: Register, node: Node, at: At, *, listed: bool = False) -> None:
    """Mark a text that its key, its list or its length shows to be one; anything else is left for the end."""
    if not node.blocks or known.seen(node):
        return
    if listed or is_text_key(node.key) or is_example_key(node.key):
        known.say(node, at, listed=listed)
    elif at.opening != NOWHERE and _may_be_text(node):
        inner = _below_key(known, node.key, at)
        # a key unknown to us is no category within one
        within = at.category != "" and inner.role == at.role
        known.say(node, at if within or is_summary_key(node.key) else inner)


def _may_be_text(node: Node) -> bool:
    """Whether a text of a few words stands under a key that is no word of a schema."""
    key = node.key
    names = is_title_key(key) or is_name_key(key) or is_code_key(key)
    other = names or is_plumbing(key) or is_collection(node)
    return not other and node.words >= FEWEST_WORDS
