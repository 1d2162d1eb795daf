"""The inside of a Markdown paragraph: markup taken off, every remaining character with its place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from rung.formats.limits import MAX_INLINE, MAX_SPECIALS
from rung.formats.runs import Inside, joined
from rung.model.source import Place, Run

SPECIAL = re.compile(r"[\\`*_\[\]<>&!\n]")
BREAK = re.compile(r"[ \\]*\n[ \t]*")


class _State(StateInline):
    """A markdown-it state that notes where each token began."""

    entry = 0

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        held, end = self.pending, self.entry
        while end > len(held) and self.src[end - len(held) : end] != held:
            end -= 1  # blanks before a line break were dropped
        token: Token = super().pushPending()
        token.meta["at"] = end - len(held)
        return token

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        """Push a token with the offset at which its rule was called; delimiters of one row count on from each other."""
        token: Token = super().push(ttype, tag, nesting)
        before = (
            self.tokens[-2].meta
            if len(self.tokens) > 1 and self.tokens[-2].type == ttype == "text"
            else {}
        )
        again = before.get("entry") == self.entry
        token.meta |= {
            "entry": self.entry,
            "at": before["at"] + 1 if again else self.entry,
        }
        return token


class Located(ParserInline):
    """markdown-it's inline parser, noting where each token begins."""

    def tokenize(self, state: StateInline) -> None:
        """Run the rules at each position, as markdown-it does, and note the position first."""
        if not isinstance(
            state, _State
        ):  # the alternative text of a picture, which markdown-it parses on its own
            super().tokenize(state)
            return
        rules = self.ruler.getRules("")
        while state.pos < state.posMax:
            state.entry = state.pos
            if state.level >= state.md.options["maxNesting"] or not any(
                rule(state, False) for rule in rules
            ):
                state.append_pending(state.src[state.pos])
                state.pos += 1
        state.entry = state.pos
        if state.pending:
            state.pushPending()


def inside(
    parser: MarkdownIt, text: str, lines: Sequence[tuple[int, int]], env: dict[str, Any]
) -> Inside:
    """Runs of the given stretches of text, which together are one paragraph."""
    content = "\n".join(text[start:end].replace("\r", " ") for start, end in lines)
    specials = len(SPECIAL.findall(content)) if len(content) <= MAX_INLINE else 0
    if not 0 < specials <= MAX_SPECIALS:
        return Inside(tuple(_plain(text, lines)))
    state = _State(content, parser, env, [])
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return _Walk(text, lines, content).walked(state.tokens)


def _plain(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Run]:
    upto = -1
    for start, end in lines:
        if upto >= 0:
            yield Run(" ", Place(0, upto, start), literal=False)
        yield Run(text[start:end], Place(0, start, end))
        upto = end


BREAKS = {"softbreak": " ", "hardbreak": "\n"}
"""What a line break within a paragraph is read as."""


class _Walk:
    """Tokens to runs."""

    def __init__(
        self, text: str, lines: Sequence[tuple[int, int]], content: str
    ) -> None:
        self.text, self.content = text, content
        self.flat = content.replace("\n", " ")
        self.places = [start for start, _ in lines]
        self.offsets = [0]
        for start, end in lines:
            self.offsets.append(self.offsets[-1] + end - start + 1)
        self.runs: list[Run] = []
        self.comments: list[Place] = []
        self.strong = 0

    def walked(self, tokens: Sequence[Token]) -> Inside:
        for token in tokens:
            self._take(token, token.meta.get("at", 0))
        return Inside(tuple(joined(self.runs)), tuple(self.comments))

    def _take(self, token: Token, at: int) -> None:
        said = token.content
        match token.type:
            case "text":
                opened = self.content.startswith("<" + said, at)
                self._add(said, at + opened, len(said))
            case "text_special":
                self._special(token, at)
            case "code_inline":
                inner = self.flat.find(said, at + len(token.markup))
                self._add(said, inner, len(said))
            case "softbreak" | "hardbreak":
                self._break(BREAKS[token.type], at)
            case "strong_open" | "strong_close":
                self.strong += token.nesting
            case "html_inline":
                self._html(said, at)

    def _special(self, token: Token, at: int) -> None:
        """A sign behind a backslash, which stands in the source by itself, or an entity, which doesn't."""
        if token.info == "escape" and len(token.content) == 1:
            self._add(token.content, at + 1, 1)
        else:
            self._add(token.content, at, len(token.markup))

    def _html(self, tag: str, at: int) -> None:
        name = re.match(r"</?([A-Za-z]+|!--)", tag)
        match name[1].lower() if name else "":
            case "br":
                self._add("\n", at, len(tag), literal=False)
            case "b" | "strong":
                self.strong = max(0, self.strong + (-1 if tag[1] == "/" else 1))
            case "!--":
                self.comments.append(self._place(at, len(tag)))

    def _break(self, sign: str, at: int) -> None:
        while at > 0 and self.content[at - 1] in " \\":
            at -= 1
        found = BREAK.match(self.content, at)
        self._add(sign, at, len(found[0]) if found else 1, literal=False)

    def _add(self, shown: str, at: int, length: int, *, literal: bool = True) -> None:
        place = self._place(max(at, 0), length)
        same = literal and self.text[place.start : place.end] == shown
        if shown:
            self.runs.append(Run(shown, place, literal=same, strong=self.strong > 0))

    def _place(self, at: int, length: int) -> Place:
        return Place(
            0, self._offset(at), self._offset(min(at + length, len(self.content)))
        )

    def _offset(self, at: int) -> int:
        line = min(bisect.bisect_right(self.offsets, at) - 1, len(self.places) - 1)
        return self.places[line] + at - self.offsets[line]
