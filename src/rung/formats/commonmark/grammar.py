"""CommonMark as rung reads it: inline tokens know their offset, and a pipe table is a stretch of lines."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from rung.formats.commonmark.inline import Located

RULES = [
    "autolink",
    "backticks",
    "emphasis",
    "entity",
    "escape",
    "html_inline",
    "image",
    "link",
    "newline",
    "text",
]
MAX_NESTING = 60
"""Lists and quotes nested deeper than half of this are read as plain lines."""
RULER = re.compile(r"[|:\- \t]+")


def located_parser() -> MarkdownIt:
    """A parser whose tokens can be placed in the text."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.enable("table")
    parser.inline = Located()
    parser.inline.ruler.enableOnly(RULES)
    parser.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    return parser


def _table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803 - markdown-it's names
    """A line with bars, a line that rules it off, and the lines with bars below; one token for them all.

    Unlike on GitHub, the ruler may have more or fewer columns than the head, and a line without bars ends the table.
    """
    if (
        startLine + 1 >= endLine
        or state.is_code_block(startLine)
        or state.is_code_block(startLine + 1)
    ):
        return False
    if not _is_ruled(state, startLine):
        return False
    if silent:
        return True
    end = startLine + 2
    while end < endLine and not _ended(state, end, endLine):
        end += 1
    state.push("table_open", "table", 1).map = [startLine, end]
    state.push("table_close", "table", -1)
    state.line = end
    return True


def _is_ruled(state: StateBlock, number: int) -> bool:
    """Whether a line begins a table: a row, with a ruler below it that stands as deep, and no ruler itself."""
    row, ruler = _line(state, number), _line(state, number + 1)
    deep = state.sCount[number + 1] >= state.blkIndent
    return deep and _is_ruler(ruler) and "|" in row and not RULER.fullmatch(row)


def _is_ruler(line: str) -> bool:
    """Whether a line is the ruler of a table; one without bars or without dashes is not."""
    return "|" in line and "-" in line and bool(RULER.fullmatch(line))


def _ended(state: StateBlock, number: int, end: int) -> bool:
    """Whether a table ends before a line: it is less deep, or no row, or something else that may break into a text."""
    if state.sCount[number] < state.blkIndent or state.is_code_block(number):
        return True
    if "|" not in _line(state, number):
        return True
    rules = state.md.block.ruler.getRules("blockquote")
    return any(rule(state, number, end, True) for rule in rules)


def _line(state: StateBlock, number: int) -> str:
    """The text of a line, without what the blocks around it put before it."""
    return state.src[
        state.bMarks[number] + state.tShift[number] : state.eMarks[number]
    ].strip()
