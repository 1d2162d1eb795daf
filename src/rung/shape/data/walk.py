"""The walk through a tree of data: levels and categories open on the way down, texts are said of what stands open."""

from __future__ import annotations

from rung.shape.data.keys import (
    holds_name,
    is_category_key,
    is_code_key,
    is_example_key,
    is_level_key,
    is_schema,
    is_shared_key,
    is_summary_key,
    is_text_key,
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
    levels = keyed_levels(node, known.levels)
    for number, child in enumerate(node.nodes):
        if child.leaf and known.seen(child):
            continue
        if child.key in levels:
            _read_level(known, child, levels[child.key], at)
        else:
            _read_child(known, node, child, number, at)


def _read_level(known: Register, child: Node, name: LevelName | None, at: At) -> None:
    """Mark what stands below the key of a level, or, without a name, of what all levels share."""
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
    return _in_its_category(known, node, _at_its_level(known, node, at))


def _at_its_level(known: Register, node: Node, at: At) -> At:
    """What holds for a node with a value that refers to a level (`level: ic3`), if no level stands open above it."""
    level = node.scalar(is_level_key)
    if level is None or not node.key or at.opening != NOWHERE:
        return at
    if not refers_to_level(node, level):
        return at
    opening = _referred(known, level, at)
    known.mark(level, "level", opening)
    return at._replace(opening=opening)


def _in_its_category(known: Register, node: Node, at: At) -> At:
    """What holds for a node with a value that names its category (`skill: Craft`), if none stands open above it.

    Outside levels that counts only where the node holds levels by their names.
    """
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
    return any(keyed_levels(one, known.levels) for one in node.nodes)


def _read_child(known: Register, node: Node, child: Node, number: int, at: At) -> None:
    """Mark a child that is no level by its key."""
    if node.listed or _is_element(node, child):
        _read_element(known, node, child, number, at)
    elif child.leaf:
        _read_text(known, child, _with_role(node, child, at))
    elif is_example_key(child.key):
        walk(known, child, at._replace(role="example"))
    elif is_schema(child.key):
        walk(known, child, at)
    else:
        walk(known, child, _below_name(known, child, at))


def _is_element(node: Node, child: Node) -> bool:
    """Whether a child has its name for a key, in a node that holds levels or categories.

    >>> node = data("skills:", "  craft:", "    text: Knows", "  notes: x").children["skills"]
    >>> [_is_element(node, child) for child in node.nodes]
    [True, False]
    """
    return is_collection(node) and not child.leaf and not is_schema(child.key)


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
    elif is_track(child):
        walk(known, child, _on_track(known, child, at))
    elif _is_level(node, child, at):
        walk(known, child, _at_level(known, node, child, number, at))
    elif _is_category(node, child):
        walk(known, child, _in_category(known, child, at))
    else:
        walk(known, child, at)


def _refers(child: Node) -> bool:
    """Whether an element has a value that refers to a level."""
    return child.scalar(is_level_key) is not None


def _is_level(node: Node, child: Node, at: At) -> bool:
    """Whether an element is a level: one of a list of levels, outside any level, that doesn't refer to another.

    >>> node = data("levels:", "  - name: Acorn", "  - level: ic1").children["levels"]
    >>> [_is_level(node, child, At()) for child in node.nodes]
    [True, False]
    >>> _is_level(node, node.nodes[0], At(opening=0))
    False
    """
    return at.opening == NOWHERE and not _refers(child) and lists_levels(node)


def _is_category(node: Node, child: Node) -> bool:
    """Whether an element is a category: one with a name, in a list of such, that says nothing of one level only.

    >>> node = data("skills:", "  - name: Craft", "  - text: Knows").children["skills"]
    >>> [_is_category(node, child) for child in node.nodes]
    [True, False]
    """
    if not is_category_key(node.key) or not _shown(child):
        return False
    return not _refers(child) or not has_text(child)


def _shown(child: Node) -> str:
    """The name of an element as people read it: by a value or by its key, empty where it is only numbered.

    >>> _shown(data("name: systemDesign")), _shown(Node("0")), _shown(Node("system_design"))
    ('System design', '', 'System design')
    """
    name = name_of(child)
    if name:
        return spoken(bare(name.text))
    return "" if child.key.isdigit() else spoken(child.key)


def _on_track(known: Register, child: Node, at: At) -> At:
    """What holds below an element that is a track."""
    name = name_of(child)
    if name:
        known.mark(name, "title")
    return at._replace(parents=(*at.parents, _shown(child)))


def _at_level(known: Register, node: Node, child: Node, number: int, at: At) -> At:
    """Open the level that an element is, and mark its name and its code; what holds below it."""
    name, shown = name_of(child), _shown(child)
    level = level_of(shown) if shown else numbered_level(node.key, number)
    opening = known.open(titled_level(child, name, level), name, at.parents)
    for one in filter(None, (name, child.scalar(is_code_key))):
        known.mark(one, "level", opening)
    return at._replace(opening=opening)


def _in_category(known: Register, child: Node, at: At) -> At:
    """What holds below an element that is a category; outside levels the summary of the category defines it.

    "Examples" and the like are no category but a part with a role of its own.
    """
    name, shown = name_of(child), _shown(child)
    role = role_of(shown)
    if name is not None:
        known.mark(name, "category", at.opening, shown)
        if role is None and at.opening != NOWHERE:
            place = known.blocks[name.blocks[0]].place
            known.book.heading(at.opening, shown, name.text, place)
    about = child.scalar(is_summary_key)
    if about is not None and at.opening == NOWHERE:
        known.mark(about, "definition", NOWHERE, shown)
    return at._replace(category=shown, role=role or at.role)


def _with_role(node: Node, child: Node, at: At) -> At:
    """What holds for a text, with the role that its key gives it: a summary only beside other parts of a level."""
    if is_example_key(child.key):
        return at._replace(role="example")
    sums_up = at.opening != NOWHERE and is_summary_key(child.key)
    return at._replace(role="summary") if sums_up and _has_parts(node) else at


def _has_parts(node: Node) -> bool:
    """Whether a node holds more than texts and examples.

    >>> _has_parts(data("summary: Owns", "skills:", "  - Craft"))
    True
    >>> _has_parts(data("summary: Owns", "examples:", "  - Craft"))
    False
    """
    parts = [one.key for one in node.nodes if not one.leaf]
    return not all(map(is_example_key, parts))


def _read_text(known: Register, node: Node, at: At, *, listed: bool = False) -> None:
    """Mark a text that its key, its list or its length shows to be one; anything else is left for the end."""
    if not node.blocks or known.seen(node):
        return
    if listed or is_text_key(node.key) or is_example_key(node.key):
        known.say(node, at, listed=listed)
    elif at.opening != NOWHERE and _may_be_text(node):
        known.say(node, _under_key(known, node.key, at))


def _under_key(known: Register, key: str, at: At) -> At:
    """What holds for a text under a key that isn't known to hold one: the key is its category, but not within another."""
    inner = _below_key(known, key, at)
    within = at.category != "" and inner.role == at.role
    return at if within or is_summary_key(key) else inner


def _may_be_text(node: Node) -> bool:
    """Whether a text has a few words, under a key that doesn't say that it is a name.

    >>> node = data("craft: Owns a service", "title: Owns a service", "growth: Learns")
    >>> [_may_be_text(child) for child in node.nodes]
    [True, False, False]
    """
    return node.words >= FEWEST_WORDS and not holds_name(node.key)
