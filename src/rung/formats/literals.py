"""Data written as JSON, or as JavaScript literals with comments, bare keys and trailing commas; nothing is ever run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.formats.paths import Path
from rung.formats.quotes import quoted
from rung.formats.values import value_blocks
from rung.model.source import Block, Place, Run

TOKEN = re.compile(
    r"""(?P<skip>\s++|//[^\r\n]*+|/\*.{0,5000}?\*/)|(?P<sign>[{}\[\]:,])"""
    r"""|(?P<string>"(?:[^"\\\r\n]++|\\.)*+"|'(?:[^'\\\r\n]++|\\.)*+'|`(?:[^`\\$]|\\.|\$(?!\{)){0,20000}+`)"""
    r"""|(?P<word>[^\s{}\[\]:,"'`/;()=]+)""",
    re.DOTALL,
)
CLOSER = {"{": "}", "[": "]"}


class NotLiteral(ValueError):  # noqa: N818 - it is not always an error
    """What stands here is no literal, at the offset given."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Literals:
    """A walk over one literal; `end` is where it ended."""

    def __init__(self, text: str, start: int, root: str = "") -> None:
        self.text, self.end = text, start
        self.path = Path(root)
        self.open: list[str] = []
        self.last = ""

    def blocks(self) -> Iterator[Block]:
        """A block for each line of each value that is no key; NotLiteral where the text is something else."""
        for token in self._tokens():
            if token.lastgroup == "sign":
                self._sign(token[0], token.start())
                self.last = token[0]
            else:
                yield from self._scalar(token)
                self.last = "value"
            if not self.open:
                return

    def _tokens(self) -> Iterator[re.Match[str]]:
        """What comes next, blanks and comments left out; NotLiteral where it is nothing that a literal has."""
        while token := TOKEN.match(self.text, self.end):
            self.end = token.end()
            if token.lastgroup != "skip":
                yield token
        raise NotLiteral(self.end)

    def _sign(self, sign: str, at: int) -> None:
        """Take a bracket, a comma or a colon; NotLiteral where it can't stand."""
        if sign in CLOSER:
            self._expect("", ",", ":", "[", at=at)
            self.path.open(mapping=sign == "{")
            self.open.append(sign)
        elif not self.open:
            raise NotLiteral(at)
        elif sign in "]}":
            self._close(sign, at)
        elif sign == ":" and not self._after_key():
            raise NotLiteral(at)

    def _close(self, sign: str, at: int) -> None:
        """Close the innermost list or mapping; NotLiteral for the bracket of the other kind."""
        if CLOSER[self.open.pop()] != sign:
            raise NotLiteral(at)
        self.path.close()

    def _after_key(self) -> bool:
        """Whether a key has just been read, so that its value may follow."""
        return self.path.frames[-1].key is not None and self.last == "value"

    def _scalar(self, token: re.Match[str]) -> Iterator[Block]:
        """The blocks of a string or a word, if it is a value and no key."""
        start, end = token.span()
        self._expect("", ",", ":", "[", "{", at=start)
        string = token.lastgroup == "string"
        runs: tuple[Run, ...] = (Run(token[0], Place(0, start, end)),)
        if string:
            runs = quoted(self.text, start + 1, end - 1, '"')
        path = self.path.value("".join(run.text for run in runs))
        if path is not None:
            empty = token[0] in ("null", "undefined") and not string
            yield from value_blocks(() if empty else runs, start, end, path)

    def _expect(self, *signs: str, at: int) -> None:
        """Raise NotLiteral unless one of these signs was the last thing read."""
        if self.last not in signs:
            raise NotLiteral(at)
