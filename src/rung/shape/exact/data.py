"""Canonical YAML and JSON: a mapping with the keys of the published schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from rung.model.ladder import Became
from rung.model.source import Block, Place, Run
from rung.shape.data.tree import Node, tree_of
from rung.shape.exact.builder import ROLES, Builder, role_named
from rung.shape.notebook import NOWHERE, SHARED

TOP = frozenset(
    "rung title purpose reviewed intro categories common levels $schema".split()
)
LEVEL = frozenset(("id", "title", "track", "statements"))
STATEMENT = frozenset(("category", "role", "text"))


def read_data(
    blocks: Sequence[Block], numbers: Sequence[int], builder: Builder
) -> bool:
    """Read the tree into the builder; False where it has a key that the schema doesn't know."""
    root = tree_of(blocks, numbers)
    if not _keeps_to_schema(root):
        return False
    builder.title = _text(root, "title")
    builder.purpose = _text(root, "purpose")
    builder.reviewed = _text(root, "reviewed")
    builder.intro += [one.text for one in _each(root, "intro")]
    for category in _each(root, "categories"):
        builder.name(_text(category, "name"), _text(category, "definition"))
        _mark(builder, category, "name", "category")
        _mark(builder, category, "definition", "definition")
    for one in _each(root, "common"):
        _read_statement(blocks, one, SHARED, builder)
    for level in _each(root, "levels"):
        _read_level(blocks, level, builder)
    _mark_others(blocks, numbers, builder)
    return True


def _keeps_to_schema(root: Node) -> bool:
    """Whether all keys are those of the schema, every statement has one, and every role is a role.

    >>> _keeps_to_schema(data("levels:", "  - id: IC1", "    statements:", "      - text: Bakes"))
    True
    >>> _keeps_to_schema(data("levels:", "  - id: IC1", "    pay: 5")), _keeps_to_schema(data("pay: 5"))
    (False, False)
    >>> _keeps_to_schema(data("common:", "  - text: Bakes", "    role: wizard"))
    False
    """
    levels = _each(root, "levels")
    below = chain.from_iterable(_each(level, "statements") for level in levels)
    statements = [*_each(root, "common"), *below]
    roles = {_text(one, "role") for one in statements}
    return (
        _have_only(TOP, [root])
        and _have_only(LEVEL, levels)
        and _have_only(STATEMENT, statements)
        and all(one.children for one in statements)
        and roles <= {"", *ROLES}
    )


def _have_only(keys: frozenset[str], nodes: Iterable[Node]) -> bool:
    """Whether nodes have no keys but these."""
    return all(node.children.keys() <= keys for node in nodes)


def _read_level(blocks: Sequence[Block], level: Node, builder: Builder) -> None:
    """Open a level and read what is expected of it."""
    ident = _blocks(level, "id")
    place = blocks[ident[0]].place if ident else None
    name, title = _text(level, "id"), _text(level, "title")
    opening = builder.open(name, title, _text(level, "track"), place)
    for key in ("id", "title", "track"):
        _mark(builder, level, key, "level", opening)
    for one in _each(level, "statements"):
        _read_statement(blocks, one, opening, builder)


def _read_statement(
    blocks: Sequence[Block], node: Node, opening: int, builder: Builder
) -> None:
    """Read one statement of a level, or of what all levels share."""
    category = _text(node, "category")
    role = role_named(_text(node, "role"))
    runs = tuple(_runs(blocks, _blocks(node, "text")))
    builder.say(opening, category, role, runs)
    _mark(builder, node, "text", "statement", opening, category)
    _mark(builder, node, "category", "category", opening, category)
    _mark(builder, node, "role", "markup", opening, category)


def _mark_others(
    blocks: Sequence[Block], numbers: Iterable[int], builder: Builder
) -> None:
    """Mark what is said of the ladder as a whole: its title, and the introduction."""
    marked = {mark.block for mark in builder.marks}
    for number in numbers:
        if number not in marked and blocks[number].runs:
            title = blocks[number].key == "title"
            builder.mark(number, "title" if title else "intro")


def _runs(blocks: Sequence[Block], numbers: Sequence[int]) -> Iterator[Run]:
    """The lines of a text, joined by line breaks that can't be edited."""
    before: Place | None = None
    for number in numbers:
        place = blocks[number].place
        if before is not None:
            gap = Place(before.order, before.end, place.start)
            yield Run("\n", gap, literal=False)
        yield from blocks[number].runs
        before = place


def _mark(
    builder: Builder,
    node: Node,
    key: str,
    became: Became,
    opening: int = NOWHERE,
    category: str = "",
) -> None:
    """Note for the ledger what the value of a key became."""
    builder.mark_all(_blocks(node, key), became, opening, category)


def _text(node: Node, key: str) -> str:
    """The value of a key, or an empty string.

    >>> _text(data("title: Ours"), "title"), _text(data("title: Ours"), "purpose")
    ('Ours', '')
    """
    return node.children.get(key, Node(key)).text


def _blocks(node: Node, key: str) -> Sequence[int]:
    """The blocks (by number) that hold the value of a key."""
    return node.children.get(key, Node(key)).blocks


def _each(node: Node, key: str) -> list[Node]:
    """The numbered children under a key; none where the children have names.

    >>> len(_each(data("levels:", "  - id: IC1", "  - id: IC2"), "levels"))
    2
    >>> _each(data("levels:", "  id: IC1"), "levels"), _each(data("title: Ours"), "levels")
    ([], [])
    """
    found = node.children.get(key, Node(key))
    return found.nodes if found.listed else []
