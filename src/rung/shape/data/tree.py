"""Blocks with key paths as a tree of named and numbered nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rung.model.source import Block

CODE = re.compile(r"[a-z]{1,3}\d{1,2}")
ACRONYM = re.compile(r"[A-Z]{1,4}\d*")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the words of a key such as decisionMaking."""


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
    def says(self) -> bool:
        """Whether this is a text with words in it."""
        return self.leaf and self.text != ""

    @property
    def listed(self) -> bool:
        """Whether the children are numbered."""
        return bool(self.children) and all(map(str.isdigit, self.children))

    @property
    def words(self) -> int:
        """How many words its own text has."""
        return len(self.text.split())

    @property
    def nodes(self) -> list[Node]:
        """The children, in reading order."""
        return list(self.children.values())

    def scalar(self, fits: Callable[[str], bool]) -> Node | None:
        """The first child with a text whose key fits, or None.

        >>> data("id: ic3", "title: Senior").scalar(lambda key: key == "title").text
        'Senior'
        """
        fitting = (one for one in self.nodes if one.says and fits(one.key))
        return next(fitting, None)

    def every(self) -> Iterator[Node]:
        """This node and every node below it, in reading order."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += reversed(node.nodes)

    def leaves(self) -> Iterator[Node]:
        """Every leaf below, in reading order.

        >>> [leaf.key for leaf in data("id: ic3", "parts:", "  craft: Knows").leaves()]
        ['id', 'craft']
        """
        return (node for node in self.every() if node.leaf)


def tree_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Node:
    """The tree of these blocks; several blocks of one key are lines of one text.

    >>> data("levels:", "  - id: ic1").children["levels"].listed
    True
    """
    root = Node("")
    for number in numbers:
        node = root
        for key in blocks[number].key.split("/"):
            node = node.children.setdefault(key, Node(key))
        node.blocks.append(number)
        node.text = "\n".join(filter(None, (node.text, blocks[number].text)))
    return root


def spoken(key: str) -> str:
    """A key as a name: "decisionMaking" and "decision_making" are "Decision making", "ic3" is "IC3".

    A key with capitals or blanks stays.

    >>> spoken("decisionMaking"), spoken("decision_making"), spoken("ic3"), spoken("System Design")
    ('Decision making', 'Decision making', 'IC3', 'System Design')
    """
    if CODE.fullmatch(key):
        return key.upper()
    titled = key[:1].isupper() and not key.isupper()
    if titled or re.search(r"\s", key) or ACRONYM.fullmatch(key):
        return key
    words = HUMP.sub(" ", key).replace("_", " ").replace("-", " ").split()
    return " ".join(words).lower().capitalize()
