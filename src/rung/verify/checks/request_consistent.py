"""Does the request contradict itself or the document? Such a verdict warns and refuses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.ladder import COMMON
from rung.model.source import Place
from rung.verify.case import Case, places, quoted, same
from rung.verify.check import Answer, Check

NUMBERED = re.compile(r"\b([A-Z]{1,3})\s?(\d{1,2})\b")
PLAIN = re.compile(r"\blevels?\s+(\d{1,2})\b", re.IGNORECASE)
TITLED = re.compile(
    r"\b([A-Z]{1,3}\d{1,2})\s*(?:\(|is equivalent to |is |= ?|, which is equivalent to )([^().,:;\n]{3,60})\)?"
)
RANKS = re.compile(
    r"\b(?:(?:entry[ -]level|junior|mid(?:[ -]level)?|senior|staff|principal|distinguished)(?:\s+|$))+", re.IGNORECASE
)


def ask(case: Case) -> Iterator[Answer]:
    """One answer per contradiction."""
    yield from (Answer(True, f"Please check the request: {why}", where) for why, where in _contradictions(case))


def _contradictions(case: Case) -> Iterator[tuple[str, tuple[Place, ...]]]:
    request = case.request
    levels = {one.id for one in case.before.levels}
    known = not request.level or request.level == COMMON or any(same(one, request.level) for one in levels)
    if not known and request.operation not in ("draft", "convert"):
        yield f"the ladder has no level {request.level}.", ()
    names = {one.name.lower() for one in case.before.categories}
    if request.category and names and request.category.lower() not in names:
        yield f"the ladder has no category {request.category}.", ()
    yield from ((why, ()) for why in (*_mentions(case), *_titles(case), *_empty(case)))
    yield from _inside(case)


def _mentions(case: Case) -> Iterator[str]:
    """Other levels that the asker's words name as if they were the one asked for."""
    request = case.request
    wanted = NUMBERED.fullmatch(request.level.replace(" ", ""))
    if not wanted:
        return
    seen: set[str] = set()
    for line in request.intent.splitlines():
        for hit in NUMBERED.finditer(line):
            other = f"{hit[1]}{hit[2]}"
            if hit[1] == wanted[1] and other != wanted[0] and other not in seen and other not in request.like:
                seen.add(other)
                yield f"it is for {wanted[0]}, but says '{_around(line, hit)}'."


def _around(line: str, hit: re.Match[str]) -> str:
    start = line.rfind(" ", 0, max(0, hit.start() - 24)) + 1
    end = line.find(" ", min(len(line), hit.end() + 16))
    return line[start : end if end >= 0 else len(line)].strip()


def _titles(case: Case) -> Iterator[str]:
    """One level with two titles, or one title at two levels."""
    told = [(f"{one.id}", one.title) for one in case.before.levels if one.title]
    told += [(hit[1], hit[2]) for hit in TITLED.finditer(case.request.intent)]
    found: list[tuple[str, str]] = []
    seen: set[frozenset[tuple[str, str]]] = set()
    for level, title in told:
        rank = RANKS.search(title)
        if not rank:
            continue
        word = " ".join(rank[0].lower().replace("-", " ").split())
        for other, before in found:
            pair = frozenset({(level, word), (other, before)})
            if same(level, other) != (word == before) and pair not in seen:
                seen.add(pair)
                yield (
                    f"'{word}' is the title of {level}, and {other} is called '{before}'."
                    if same(level, other)
                    else (f"'{word}' is the title of {other} and of {level}.")
                )
        found.append((level, word))


def _empty(case: Case) -> Iterator[str]:
    """Levels whose manner is wanted and which say nothing; a source that is missing."""
    for level in case.request.like:
        if not any(same(one.level, level) and one.role in ("expectation", "summary") for one in case.before.statements):
            yield f"{level} is to be the model, and nothing stands there."
    if case.request.operation == "draft" and not case.request.source and not case.olds and not case.request.fixed:
        yield f"there is no source for {case.request.level or 'the new level'}; whatever is drafted is invented."


def _inside(case: Case) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Statements in the scope that name another level, and holes in what the answer is to build on."""
    wanted = re.search(r"\d+", case.request.level)
    for one in case.olds:
        hits = [hit[1] for hit in PLAIN.finditer(one.text)] + [hit[2] for hit in NUMBERED.finditer(one.text)]
        other = [number for number in hits if wanted and number != wanted[0]]
        if other:
            yield f"it is for {case.request.level}, and '{one.text}' speaks of level {other[0]}.", places([one.place])
    for line in case.before.ledger:
        hit = NUMBERED.search(line.text)
        if hit and wanted and line.level and same(line.level, case.request.level) and hit[2] != wanted[0]:
            yield f"{line.level} holds a line that names {hit[0]}: {quoted([line.text])}.", places([line.place])


request_consistent = Check("request-consistent", ask)
