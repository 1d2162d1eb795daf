"""The words of a text: how each is written, where it stands, and what ties it to the word before.

Every other module takes its words from here. A text is cut once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Tie = Literal["-", "/", " ", ",", ""]
"""What stands between a word and the one before: a hyphen, a slash or "&", white space, a comma or semicolon,
anything else (a full stop, a bracket, the beginning of the text)."""

WORD = re.compile(
    r"\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+(?:['’][^\W_]+)*(?:[+#]+(?!\w))?"  # 2.5 · don't · C++
)
TIES: dict[str, Tie] = {"-": "-", "‐": "-", "‑": "-", "/": "/", "&": "/", " ": " "}

PAUSE = re.compile(r"[,;]")


class Token(NamedTuple):
    """One word: text[start:end] as written, its form (lower case, straight apostrophes), and its tie."""

    text: str
    form: str
    start: int
    end: int
    tie: Tie

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit: '5', '2.5', '5+', '3rd'."""
        return self.form[0].isdigit()

    @property
    def head(self) -> str:
        """The form before an apostrophe: "you" of "you're", "team" of "team's"."""
        return self.form.partition("'")[0]

    @property
    def contraction(self) -> str:
        """The form from the apostrophe on: "'re" of "you're"; empty for a word without one."""
        return self.form[len(self.head) :]


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order, each with its place; 'high-quality' is two, tied by a hyphen.

    >>> [(one.form, one.tie) for one in tokens("On-call, don't stop")]
    [('on', ''), ('call', '-'), ("don't", ','), ('stop', ' ')]
    """
    found: list[Token] = []
    upto = 0
    for hit in WORD.finditer(text):
        word, (start, end) = hit[0], hit.span()
        form = _form(word)
        tie = _tie(text[upto:start]) if found else ""
        found.append(Token(word, form, start, end, tie))
        upto = end
    return tuple(found)


def first_form(text: str) -> str:
    """The form of the first word, without cutting the rest; empty where there is none.

    >>> first_form("Don’t stop"), first_form("...")
    ("don't", '')
    """
    hit = WORD.search(text)
    return _form(hit[0]) if hit else ""


def _form(word: str) -> str:
    """A word in lower case, with a straight apostrophe."""
    return word.lower().replace("’", "'")


@lru_cache(maxsize=8192)
def word_set(text: str) -> frozenset[str]:
    """The forms of all words of a text.

    >>> sorted(word_set("Leads the team, the TEAM"))
    ['leads', 'team', 'the']
    """
    return frozenset(token.form for token in tokens(text))


@lru_cache(maxsize=8192)
def compounds(text: str) -> tuple[Token, ...]:
    """The words of a text in order, with those that hyphens tie as one: 'high-quality' is one word.

    >>> [one.text for one in compounds("Well-known on-call work")]
    ['Well-known', 'on-call', 'work']
    """
    found: list[Token] = []
    for token in tokens(text):
        if token.tie == "-":
            token = _compound(text, found.pop(), token)
        found.append(token)
    return tuple(found)


def with_marks(words: Iterable[Token]) -> Iterator[Token]:
    """The words with the marks between them as tokens of their own.

    The form of a mark is "," for a comma or semicolon and "." for anything else that parts two words.
    """
    upto = 0
    for word in words:
        if upto and word.tie not in ("-", " "):
            mark = "," if word.tie == "," else "."
            yield Token(mark, mark, upto, word.start, "")
        yield word
        upto = word.end


def _compound(text: str, first: Token, last: Token) -> Token:
    """Two words that a hyphen ties as one."""
    written = text[first.start : last.end]
    form = f"{first.form}-{last.form}"
    return Token(written, form, first.start, last.end, first.tie)


def _tie(between: str) -> Tie:
    """What ties two words, from what stands between them."""
    if between in TIES:
        return TIES[between]
    if between.isspace():
        return " "
    return "," if PAUSE.search(between) else ""
