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
    ruler = _line(state, startLine + 1)
    if (
        "|" not in ruler
        or "-" not in ruler
        or not RULER.fullmatch(ruler)
        or "|" not in _line(state, startLine)
    ):
        return False
    if state.sCount[startLine + 1] < state.blkIndent or RULER.fullmatch(
        _line(state, startLine)
    ):
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


def _ended(state: StateBlock, line: int, end: int) -> bool:
    if (
        state.sCount[line] < state.blkIndent
        or state.is_code_block(line)
        or "|" not in _line(state, line)
    ):
        return True
    return any(
        rule(state, line, end, True)
        for rule in state.md.block.ruler.getRules("blockquote")
    )


def _line(state: StateBlock, number: int) -> str:
    return state.src[
        state.bMarks[number] + state.tShift[number] : state.eMarks[number]
    ].strip()
