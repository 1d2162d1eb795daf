"""Joins two statements that share their first verb, or that do different things to the same object, into one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from rung.lexicon.casing import uncapitalized
from rung.lexicon.openers import opener
from rung.lexicon.sentences import sentences
from rung.lexicon.word_classes import members
from rung.revise.mechanical.acts import acting_verb
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
    """The two as one statement; None when they share neither verb nor object nor what they speak of.

    >>> merged("Plans projects.", "Leads projects.").text
    'Plans and leads projects.'
    >>> merged("Writes tests.", "Writes documents.").text
    'Writes tests and documents.'
    """
    one_act = _one_act(a, b)
    if _is_readable(one_act):
        return Merged(one_act, 0)
    if heavy(a).isdisjoint(heavy(b)):
        return None
    two_acts = _two_acts(*sorted((a, b), key=_openness))
    return Merged(two_acts, 1) if _is_readable(two_acts) else None


def _is_readable(text: str) -> bool:
    """Whether there is a text, and one that isn't too long for one statement."""
    return 0 < len(text.split()) <= LONGEST


def _openness(text: str) -> tuple[bool, int]:
    """How badly a statement goes before another one: those that end in a clause last, then the long ones."""
    return bool(NOT_AT_END.search(text)), len(text)


def _one_act(a: str, b: str) -> str:
    """One act on two objects, or two acts on one: 'Mentors interns and new hires'. Empty where nothing is shared.

    >>> _one_act("Writes tests.", "Writes documents.")
    'Writes tests and documents.'
    """
    first, second = _simple(a), _simple(b)
    if not first or not second or first.before.lower() != second.before.lower():
        return ""
    head = f"{first.before}{first.verb}"
    same_verb = first.verb.lower() == second.verb.lower()
    if same_verb and not NOT_AT_END.search(first.rest):
        return f"{head} {_both(first.rest, second.rest)}{first.stop}"
    if first.rest.lower() == second.rest.lower():
        return f"{head} and {second.verb.lower()} {first.rest}{first.stop}"
    return ""


def _two_acts(a: str, b: str) -> str:
    """Two acts on one subject matter side by side: 'Provides timely reviews and writes code that …'. Else empty.

    >>> _two_acts("Plans projects.", "Mentors engineers.")
    'Plans projects and mentors engineers.'
    """
    first, second = opener(a), opener(b)
    same_actor = first.kind == second.kind and first.kind in ("third", "you", "i")
    if not same_actor or _is_state(a) or _is_state(b):
        return ""
    if not _can_go_first(a) or not _can_go_second(b):
        return ""
    rest = uncapitalized(b)
    if second.kind != "third":
        rest = b[second.subject[1] :].lstrip()
    return f"{a.rstrip().rstrip('.')} and {rest.rstrip()}"


def _can_go_first(text: str) -> bool:
    """Whether 'and' behind a statement joins its act to the next one, and not one of its clauses or things.

    >>> _can_go_first("Plans projects"), _can_go_first("Plans projects, which helps")
    (True, False)
    """
    closed = not NOT_AT_END.search(text) and not ASIDE.search(text)
    return closed and len(sentences(text)) == 1 and "and" not in text.split()


def _can_go_second(text: str) -> bool:
    """Whether no clause of a statement would seem to speak of the one before it as well."""
    return len(sentences(text)) == 1 and not SERVING.search(text)


def _is_state(text: str) -> bool:
    """Whether the first verb says what somebody is, has or can do: 'Is and writes' would be odd.

    >>> _is_state("Is trusted."), _is_state("Leads projects.")
    (True, False)
    """
    return text[slice(*opener(text).verb)].lower() in STATES


def _both(a: str, b: str) -> str:
    """Two objects joined, what they begin and end with said once."""
    left, right = a.split(), b.split()
    shorter = min(len(left), len(right))
    shared = _alike(left, right)
    tail = 0 if shared else _alike(left[::-1], right[::-1])
    if 0 < tail < shorter:
        return " ".join([*left[:-tail], "and", *right[:-tail], *left[-tail:]])
    if shared < shorter:
        right = right[shared:]
    comma = "," if "and" in left or "," in a else ""
    return f"{' '.join(left)}{comma} and {' '.join(right)}"


def _alike(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words are the same, case aside, from the beginning.

    >>> _alike(["a", "b", "c"], ["a", "b", "d"])
    2
    """
    pairs = zip(left, right, strict=False)
    same = (one.lower() == other.lower() for one, other in pairs)
    return len(list(takewhile(bool, same)))


def _simple(text: str) -> Simple | None:
    """The parts of a statement of one sentence and one act; None for any other.

    >>> tuple(_simple("Plans projects."))
    ('', 'Plans', 'projects', '.')
    """
    body = text.strip().rstrip(".")
    verb = acting_verb(body)
    if verb is None or len(sentences(text)) != 1:
        return None
    start, end = verb
    rest = body[end:].strip()
    if not rest or ", " in rest or rest.startswith(("to ", "and ", "or ")):
        return None
    stop = "." if text.rstrip().endswith(".") else ""
    return Simple(body[:start], body[start:end], rest, stop)
