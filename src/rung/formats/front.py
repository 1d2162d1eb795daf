"""Front matter: the YAML between two lines of dashes at the head of a Markdown file."""

from __future__ import annotations

import re
from typing import NamedTuple

from rung.formats.scalars import scalars
from rung.model.finding import Finding
from rung.model.source import Block

OPENING = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?=[ \t]*(?:#|[\w\"'-]+[ \t]*:|-\s|\r|\n|\.\.\.|---))"
)
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)


class Front(NamedTuple):
    """Blocks of the front matter, where it ends, and what was wrong with it."""

    blocks: tuple[Block, ...]
    end: int
    findings: tuple[Finding, ...]


def front_matter(text: str) -> Front | None:
    """The front matter of a text, or None if it has none."""
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        return None
    found = scalars(text, opening.end(), closing.start())
    return Front(found.blocks, closing.end(), found.findings)
