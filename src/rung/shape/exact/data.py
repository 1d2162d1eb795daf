"""Canonical YAML and JSON: a mapping with the keys of the published schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.model.ladder import Role
from rung.model.source import Block, Place, Run
from rung.shape.data.tree import Node, tree_of
from rung.shape.exact.builder import ROLES, Builder
from rung.shape.notebook import NOWHERE, SHARED

TOP = {
    "rung",
    "title",
    "purpose",
    "reviewed",
    "intro",
    "categories",
    "common",
    "levels",
    "$schema",
}
LEVEL = {"id", "title", "track", "statements"}
STATEMENT = {"category", "role", "text"}


def read_data(
    blocks: Sequence[Block], numbers: Sequence[int], builder: Builder
) -> bool:
    """Read the tree into the builder; False where it has a key that the schema doesn't know."""
    root = tree_of(blocks, numbers)
    if not _keeps(root):
        return False
    builder.title, builder.purpose, builder.reviewed = (
        _text(root, key) for key in ("title", "purpose", "reviewed")
    )
    builder.intro += [one.text for one in _each(root, "intro")]
    for one in _each(root, "categories"):
        builder.name(_text(one, "name"), _text(one, "definition"))
        _mark(builder, one, "name", "category")
        _mark(builder, one, "definition", "definition")
    for one in _each(root, "common"):
        _statement(blocks, one, SHARED, builder)
    for one in _each(root, "levels"):
        ident = one.children.get("id", Node("id"))
        place = blocks[ident.blocks[0]].place if ident.blocks else None
        opening = builder.open(
            ident.text, _text(one, "title"), _text(one, "track"), place
        )
        for key in ("id", "title", "track"):
            _mark(builder, one, key, "level", opening)
        for statement in _each(one, "statements"):
            _statement(blocks, statement, opening, builder)
    marked = {mark.block for mark in builder.marks}
    for number in numbers:
        if number not in marked and blocks[number].runs:
            builder.mark(number, "title" if blocks[number].key == "title" else "intro")
    return True


def _keeps(root: Node) -> bool:
    """Whether all keys are those of the schema."""
    every = [
        *_each(root, "common"),
        *(one for level in _each(root, "levels") for one in _each(level, "statements")),
    ]
    return (
        set(root.children) <= TOP
        and all(set(level.children) <= LEVEL for level in _each(root, "levels"))
        and all(set(one.children) <= STATEMENT and one.children for one in every)
        and all(_text(one, "role") in ("", *ROLES) for one in every)
    )


def _statement(
    blocks: Sequence[Block], node: Node, opening: int, builder: Builder
) -> None:
    category = _text(node, "category")
    said = _text(node, "role")
    role: Role = next((role for role in ROLES if role == said), "expectation")
    builder.say(
        opening,
        category,
        role,
        tuple(_runs(blocks, node.children.get("text", Node("text")).blocks)),
    )
    _mark(builder, node, "text", "statement", opening, category)
    _mark(builder, node, "category", "category", opening, category)
    _mark(builder, node, "role", "markup", opening, category)


def _runs(blocks: Sequence[Block], numbers: Sequence[int]) -> Iterator[Run]:
    """The lines of a text, joined."""
    before: Place | None = None
    for number in numbers:
        block = blocks[number]
        if before is not None:
            yield Run(
                "\n", Place(before.order, before.end, block.place.start), literal=False
            )
        yield from block.runs
        before = block.place


def _mark(
    builder: Builder,
    node: Node,
    key: str,
    became: str,
    opening: int = NOWHERE,
    category: str = "",
) -> None:
    for number in node.children.get(key, Node(key)).blocks:
        if builder.reading.blocks[number].runs:
            builder.mark(number, became, opening, category)  # type: ignore[arg-type]  # the words above are its words


def _text(node: Node, key: str) -> str:
    found = node.children.get(key)
    return found.text if found is not None else ""


def _each(node: Node, key: str) -> tuple[Node, ...]:
    """The numbered children under a key."""
    found = node.children.get(key)
    return tuple(found.children.values()) if found is not None and found.listed else ()
