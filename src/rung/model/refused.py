"""What a request can fail with: one sentence for the person who asked, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable


class Refused(Exception):  # noqa: N818 - it is no error, it is an answer
    """The request can't be done; the message says why and what to do, in one sentence."""


class BadSettings(Refused):
    """rung.toml, or an option that stands for it, asks for something that doesn't exist."""


class Unreadable(Refused):
    """A source that can't be taken in or understood as text."""


class Stale(Refused):
    """A ladder, or a proposal for it, is not what a change was made from any more."""


def offered(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of a sentence that says a name is unknown: the close names, else `otherwise`, else all that are known."""
    names = list(known)
    return nearest(word, names) or otherwise or f"; there are {', '.join(names)}."


def nearest(word: str, known: Iterable[str]) -> str:
    """A half sentence that offers the close names of a mistyped one; empty when nothing is close."""
    import difflib  # only misuse needs it

    close = difflib.get_close_matches(word, list(known), n=3, cutoff=0.55)
    return f"; did you mean {' or '.join(close)}?" if close else ""
