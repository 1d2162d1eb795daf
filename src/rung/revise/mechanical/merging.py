"""Joins two statements that share their first verb, or that do different things to the same object, into one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rung.lexicon.openers import opener
from rung.lexicon.sentences import sentences
from rung.lexicon.word_classes import members
from rung.revise.mechanical.words import heavy

NOT_AT_END = re.compile(
    r"[;:()]|\b(?:which|that|who|while|by|through|to ensure|so that|when|if)\b"
)
ASIDE = re.compile(r",\s+(?:with|in|for|on|to|and|or|as|at)\b|,[^,]*,")
SERVING = re.compile(r"\b(?:by|through|while|to ensure|so that)\b")
STATES = members("present be", "present have") | {"can", "could", "'re", "’re"}
LONGEST = 24
"""Words; a longer statement says two things to a reader however well it is joined."""


class Simple(NamedTuple):
    """A statement of one sentence: what comes before its verb, the verb, and what it is done to."""

    before: str
    verb: str
    rest: str
    stop: str


class Merged(NamedTuple):
    """Two statements as one, and how far apart they were: 0 the same verb or object, 1 the same subject matter."""

    text: str
    distance: int


def merged(a: str, b: str) -> Merged | None:
    """The two as one statement; None when they share neither verb nor object nor what they speak of."""
    first, second = _simple(a), _simple(b)
    text = None
    if first and second and first.before.lower() == second.before.lower():
        if first.verb.lower() == second.verb.lower() and not NOT_AT_END.search(
            first.rest
        ):
            text = f"{first.before}{first.verb} {_both(first.rest, second.rest)}{first.stop}"
        elif first.rest.lower() == second.rest.lower():
            text = f"{first.before}{first.verb} and {second.verb.lower()} {first.rest}{first.stop}"
    if text and len(text.split()) <= LONGEST:
        return Merged(text, 0)
    if not heavy(a) & heavy(b):
        return None
    beside = _beside(
        *sorted((a, b), key=lambda one: (bool(NOT_AT_END.search(one)), len(one)))
    )
    return Merged(beside, 1) if beside and len(beside.split()) <= LONGEST else None


def _beside(a: str, b: str) -> str | None:
    """Two acts on one subject matter side by side: 'Provides timely reviews and writes code that …'."""
    if (
        len(sentences(a)) != 1
        or len(sentences(b)) != 1
        or NOT_AT_END.search(a)
        or SERVING.search(b)
        or ASIDE.search(a)
    ):
        return None
    first, second = opener(a), opener(b)
    if any(
        text[found.verb[0] : found.verb[1]].lower() in STATES
        for text, found in ((a, first), (b, second))
    ):
        return None
    kinds = {"third": ("third",), "you": ("you",), "i": ("i",)}.get(first.kind, ())
    if second.kind not in kinds or "and" in a.split():
        return None
    rest = (
        b[second.subject[1] :].lstrip()
        if second.kind != "third"
        else b[:1].lower() + b[1:]
    )
    return f"{a.rstrip().rstrip('.')} and {rest.rstrip()}"


def _both(a: str, b: str) -> str:
    """Two objects joined, what they begin and end with said once."""
    left, right = a.split(), b.split()
    shared = _shared(left, right)
    tail = _shared(left[::-1], right[::-1])[::-1] if not shared else []
    if tail and len(tail) < min(len(left), len(right)):
        return " ".join([*left[: -len(tail)], "and", *right[: -len(tail)], *tail])
    if shared and len(shared) < min(len(left), len(right)):
        right = right[len(shared) :]
    comma = "," if "and" in left or "," in a else ""
    return f"{' '.join(left)}{comma} and {' '.join(right)}"


def _shared(left: Sequence[str], right: Sequence[str]) -> list[str]:
    found = []
    for one, other in zip(left, right, strict=False):
        if one.lower() != other.lower():
            break
        found.append(one)
    return found


def _simple(text: str) -> Simple | None:
    if len(sentences(text)) != 1:
        return None
    body = text.strip().rstrip(".")
    start, end = opener(body).verb
    if opener(body).kind not in ("you", "third", "base", "i") or (start, end) == (0, 0):
        return None
    rest = body[end:].strip()
    if not rest or ", " in rest or rest.startswith(("to ", "and ", "or ")):
        return None
    return Simple(
        body[:start], body[start:end], rest, "." if text.rstrip().endswith(".") else ""
    )
