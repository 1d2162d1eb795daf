"""Data written as JSON, or as JavaScript literals with comments, bare keys and trailing commas; nothing is ever run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.formats.paths import Path
from rung.formats.quotes import quoted
from rung.formats.runs import split
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
        while True:
            token = TOKEN.match(self.text, self.end)
            if not token:
                raise NotLiteral(self.end)
            kind, at, self.end = token.lastgroup, self.end, token.end()
            if kind == "sign":
                self._sign(token[0], at)
            elif kind != "skip":
                yield from self._scalar(token, at)
            if kind != "skip":
                self.last = token[0] if kind == "sign" else "value"
            if not self.open and kind != "skip":
                return

    def _sign(self, sign: str, at: int) -> None:
        if sign in CLOSER:
            self._expect("", ",", ":", "[", at=at)
            self.path.open(mapping=sign == "{")
            self.open.append(sign)
        elif not self.open or (sign in "]}" and CLOSER[self.open[-1]] != sign):
            raise NotLiteral(at)
        elif sign in "]}":
            self.path.close()
            self.open.pop()
        elif sign == ":" and (self.path.frames[-1].key is None or self.last != "value"):
            raise NotLiteral(at)

    def _scalar(self, token: re.Match[str], at: int) -> Iterator[Block]:
        self._expect("", ",", ":", "[", "{", at=at)
        string = token.lastgroup == "string"
        runs = (
            quoted(self.text, at + 1, self.end - 1, '"')
            if string
            else (Run(token[0], Place(0, at, self.end)),)
        )
        path = self.path.value("".join(run.text for run in runs))
        if path is None:
            return
        if not string and token[0] in ("null", "undefined"):
            runs = ()
        place = Place(0, at, self.end)
        lines = list(split(runs))
        for number, line in enumerate(lines):
            begin = line[0].place.start if number else at
            stop = self.end if number + 1 == len(lines) else line[-1].place.end
            yield Block("meta", line, Place(0, begin, stop), key=path)
        if not lines:
            yield Block("meta", (), place, key=path)

    def _expect(self, *signs: str, at: int) -> None:
        if self.last not in signs:
            raise NotLiteral(at)
