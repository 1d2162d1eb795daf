"""What a node of data is, by its keys: what names it, whether it has a text, whether it is a line of levels."""

from __future__ import annotations

from itertools import chain

from rung.shape.data.keys import (
    is_category_key,
    is_code_key,
    is_example_key,
    is_level_key,
    is_name_key,
    is_schema,
    is_text_key,
    is_title_key,
)
from rung.shape.data.tree import Node

LONGEST_NAME = 8
"""Words that the name of a level or category has at most."""
LONGEST_REFERENCE = 2
"""Words beyond which a value is a text, whatever its key is."""


def name_of(node: Node) -> Node | None:
    """The leaf that names a node, or the node itself if it is one; None where nothing does.

    A name for people goes before one for programs: of `id: ic3, title: Senior` the title.

    >>> name_of(data("id: ic3", "title: Senior")).text, name_of(data("text: Owns")) is None
    ('Senior', True)
    """
    if node.leaf:
        return node if node.text else None
    named = map(node.scalar, (is_title_key, is_name_key, is_code_key))
    return next(filter(None, named), None)


def is_collection(node: Node) -> bool:
    """Whether a node holds levels or categories by its key.

    >>> is_collection(data("levels: x").children["levels"]), is_collection(data("notes: x"))
    (True, False)
    """
    return is_level_key(node.key) or is_category_key(node.key)


def has_text(node: Node) -> bool:
    """Whether a node says something of what it names.

    >>> has_text(data("text: Owns")), has_text(data("about: Owns one service"))
    (True, True)
    >>> has_text(data("about: Owns it")), has_text(data("text:"))
    (False, False)
    """
    return any(map(_says_something, node.nodes))


def _says_something(node: Node) -> bool:
    """Whether a node is more than a name: it holds another node, or a text by its length or its key."""
    if not node.leaf or node.words > LONGEST_REFERENCE:
        return True
    return node.says and is_text_key(node.key)


def refers_to_level(node: Node, level: Node) -> bool:
    """Whether a node says by a value of its own of which level it speaks: `level: ic3` beside `text: Owns a service`.

    It has a text beside that, and no levels of its own below.

    >>> node = data("level: ic3", "text: Owns a service")
    >>> refers_to_level(node, node.children["level"])
    True
    >>> node = data("level: ic3", "name: Craft")
    >>> refers_to_level(node, node.children["level"])
    False

    >>> node = data("level: a b c d e f g h i", "text: Owns a service")
    >>> refers_to_level(node, node.children["level"])
    False
    """
    if level.words > LONGEST_NAME or not has_text(node):
        return False
    keys = [inner.key for inner in node.leaves() if is_level_key(inner.key)]
    return keys == [level.key]


def is_track(node: Node) -> bool:
    """Whether levels with categories of their own stand below a node, so that it is a line of levels and no category.

    >>> is_track(data("levels:", "  - name: Junior", "    skills: Knows"))
    True
    >>> is_track(data("levels:", "  - name: Junior", "    text: Knows"))
    False
    """
    collections = (one for one in node.nodes if is_level_key(one.key) and not one.leaf)
    levels = next(collections, Node(""))
    parts = chain.from_iterable(level.nodes for level in levels.nodes)
    return any(map(_is_category, parts))


def _is_category(node: Node) -> bool:
    """Whether a part of a level is a category, by its key or since the key is no word of a schema."""
    if node.leaf or is_schema(node.key):
        return is_category_key(node.key)
    return not is_example_key(node.key)
