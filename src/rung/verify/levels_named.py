"""Levels that texts name by their numbers: in the asker's words, in statements, in lines of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.folding import same_name
from rung.model.ladder import Entry
from rung.model.scope import number_in
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange

NUMBERED = re.compile(r"\b([A-Z]{1,3})\s?(\d{1,2})\b")
"""A level by its short name: letters and a number, as in 'IC 4'."""
PLAIN = re.compile(r"\blevels?\s+(\d{1,2})\b", re.IGNORECASE)
"""A level by its bare number, as in 'level 4'."""
BEFORE, AFTER = 24, 16
"""Characters around the mention of a level that are quoted with it."""


def other_levels(change: ProposedChange) -> Iterator[Verdict]:
    """Other levels of the same letters that the asker's words name as if they were the one asked for.

    Each is told once, with the words around it; levels that the answer must be like are named with reason.
    """
    request = change.request
    wanted = NUMBERED.fullmatch(request.level.replace(" ", ""))
    if not wanted:
        return
    known = {wanted[0], *request.like}
    for line, hit in _mentions(request.intent):
        other = f"{hit[1]}{hit[2]}"
        if hit[1] == wanted[1] and other not in known:
            known.add(other)
            said = (_around(line, hit),)
            yield Verdict("other-level-named", came=said, name=wanted[0])


def _mentions(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every level that a text names by its short name, after the line that it stands in."""
    for line in text.splitlines():
        for hit in NUMBERED.finditer(line):
            yield line, hit


def _around(line: str, hit: re.Match[str]) -> str:
    """A mention with the whole words around it.

    >>> _around("Do it as in IC2, please.", NUMBERED.search("Do it as in IC2, please."))
    'Do it as in IC2, please.'
    """
    start = line.rfind(" ", 0, max(0, hit.start() - BEFORE)) + 1
    end = line.find(" ", min(len(line), hit.end() + AFTER))
    return line[start : end if end >= 0 else len(line)].strip()


def statements_of_others(change: ProposedChange) -> Iterator[Verdict]:
    """Statements in the scope that speak of another level by its number."""
    level = change.request.level
    wanted = number_in(level)
    if wanted is None:
        return
    for one in change.olds:
        others = (number for number in _numbers(one.text) if float(number) != wanted)
        other = next(others, None)
        if other:
            words = (other,)
            yield Verdict("names-other-level", old=(one,), words=words, name=level)


def _numbers(text: str) -> Iterator[str]:
    """The numbers of the levels that a text names, those that follow the word 'level' first.

    >>> list(_numbers("What level 3 asks for, and IC4"))
    ['3', '4']
    """
    for hit in PLAIN.finditer(text):
        yield hit[1]
    for _, hit in _mentions(text):
        yield hit[2]


def lines_of_others(change: ProposedChange) -> Iterator[Verdict]:
    """Lines of the document under the level spoken of that name another one."""
    level = change.request.level
    wanted = number_in(level)
    if wanted is None:
        return
    for line in change.before.ledger:
        hit = NUMBERED.search(line.text) if same_name(line.level, level) else None
        if hit and float(hit[2]) != wanted:
            words = (line.level, hit[0])
            quotes = (_quoted(line),)
            yield Verdict("line-names-other-level", elsewhere=quotes, words=words)


def _quoted(line: Entry) -> Quote:
    """A line of the draft, quoted with its place."""
    return Quote(line.text, line.level, line.category, place=line.place)
