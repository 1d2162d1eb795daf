"""Blocks with key paths as a tree of named and numbered nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rung.model.source import Block


@dataclass(slots=True)
class Node:
    """A value of structured data: children by key in reading order, or a leaf with the blocks that hold its text."""

    key: str
    children: dict[str, Node] = field(default_factory=dict)
    blocks: list[int] = field(default_factory=list)
    text: str = ""

    @property
    def leaf(self) -> bool:
        """Whether this is a text and holds nothing else."""
        return not self.children

    @property
    def listed(self) -> bool:
        """Whether the children are numbered."""
        return bool(self.children) and all(key.isdigit() for key in self.children)

    def scalar(self, pattern: re.Pattern[str]) -> Node | None:
        """The first child with a text whose key matches."""
        return next(
            (
                one
                for one in self.children.values()
                if one.leaf and one.text and pattern.fullmatch(one.key)
            ),
            None,
        )

    def leaves(self) -> Iterator[Node]:
        """Every leaf below, in reading order."""
        pending = [self]
        while pending:
            node = pending.pop()
            if node.leaf:
                yield node
            pending += reversed(node.children.values())


def tree_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Node:
    """The tree of these blocks."""
    root = Node("")
    for number in numbers:
        node = root
        for key in blocks[number].key.split("/"):
            node = node.children.setdefault(key, Node(key))
        node.blocks.append(number)
        node.text = "\n".join(filter(None, (node.text, blocks[number].text)))
    return root


def spoken(key: str) -> str:
    """A key as a name: "decisionMaking" and "decision_making" are "Decision making"; a key with capitals or blanks
    stays.
    """
    if re.fullmatch(r"[a-z]{1,3}\d{1,2}", key):
        return key.upper()
    if (
        re.search(r"\s", key)
        or (key[:1].isupper() and not key.isupper())
        or re.fullmatch(r"[A-Z]{1,4}\d*", key)
    ):
        return key
    words = (
        re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key)
        .replace("_", " ")
        .replace("-", " ")
        .split()
    )
    return " ".join(word.lower() for word in words).capitalize()


def singular(key: str) -> str:
    """The name of one of many: "milestones" gives "Milestone"."""
    name = spoken(key)
    return name[:-1] if name.endswith("s") else name
