"""What a node of data is, by its keys: what names it, whether it has a text, whether it is a line of levels."""

from __future__ import annotations

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


def name_of(node: Node) -> Node | None:
    """The leaf that names a node, or the node itself if it is one; None where nothing does."""
    if node.leaf:
        return node if node.text else None
    named = map(node.scalar, (is_title_key, is_name_key, is_code_key))
    return next(filter(None, named), None)


def is_collection(node: Node) -> bool:
    """Whether a node holds levels or categories by its key."""
    return is_level_key(node.key) or is_category_key(node.key)


def has_text(node: Node) -> bool:
    """Whether a node says something: it holds another node, or a text by its key or its length."""
    return any(
        not one.leaf or one.words > 2 or (is_text_key(one.key) and one.text != "")
        for one in node.nodes
    )


def refers_to_level(node: Node, level: Node) -> bool:
    """Whether a node says by a value of its own of which level it speaks.

    It has a text beside that, and no levels of its own below.
    """
    if level.words > LONGEST_NAME or not has_text(node):
        return False
    others = (inner for inner in node.leaves() if inner is not level)
    return not any(is_level_key(inner.key) for inner in others)


def is_track(node: Node) -> bool:
    """Whether levels with categories of their own stand below a node, so that it is a line of levels and no category."""
    collections = (one for one in node.nodes if is_level_key(one.key) and not one.leaf)
    levels = next(collections, Node(""))
    return any(_is_category(one) for level in levels.nodes for one in level.nodes)


def _is_category(node: Node) -> bool:
    """Whether a part of a level is a category, by its key or since the key is no word of a schema."""
    if is_category_key(node.key):
        return True
    return not node.leaf and not is_schema(node.key) and not is_example_key(node.key)
