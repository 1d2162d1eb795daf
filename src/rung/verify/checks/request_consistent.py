"""Does the request contradict itself or the document? Such a verdict warns and refuses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.folding import folded_name, same_name
from rung.model.ladder import COMMON
from rung.model.scope import number_in
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check

NUMBERED = re.compile(r"\b([A-Z]{1,3})\s?(\d{1,2})\b")
PLAIN = re.compile(r"\blevels?\s+(\d{1,2})\b", re.IGNORECASE)
TITLED = re.compile(
    r"\b([A-Z]{1,3}\d{1,2})\s*(?:\(|is equivalent to |is |= ?|, which is equivalent to )"
    r"([^().,:;\n]{3,60})\)?"
)
RANKS = re.compile(
    r"\b(?:(?:entry[ -]level|junior|mid(?:[ -]level)?|senior|staff|principal|distinguished)(?:\s+|$))+",
    re.IGNORECASE,
)
BEFORE, AFTER = 24, 16
"""Characters around the mention of a level that are quoted with it."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A note for each contradiction."""
    for verdict in _contradictions(change):
        yield verdict._replace(notable=True)


def _contradictions(change: ProposedChange) -> Iterator[Verdict]:
    yield from _unknown(change)
    yield from _other_levels(change)
    yield from _titles(change)
    yield from _empty_models(change)
    yield from _without_source(change)
    yield from _statements_of_others(change)
    yield from _lines_of_others(change)


def _unknown(change: ProposedChange) -> Iterator[Verdict]:
    """A level or a category that the ladder doesn't have."""
    request, ladder = change.request, change.before
    levels = {folded_name(one.id) for one in ladder.levels} | {COMMON, ""}
    if folded_name(request.level) not in levels and not change.terms.makes_level:
        yield Verdict("no-such-level", name=request.level)
    names = {folded_name(one.name) for one in ladder.categories}
    if request.category and names and folded_name(request.category) not in names:
        yield Verdict("no-such-category", name=request.category)


def _other_levels(change: ProposedChange) -> Iterator[Verdict]:
    """Other levels that the asker's words name as if they were the one asked for."""
    request = change.request
    wanted = NUMBERED.fullmatch(request.level.replace(" ", ""))
    if not wanted:
        return
    known = {wanted[0], *request.like}
    for line in request.intent.splitlines():
        for hit in NUMBERED.finditer(line):
            other = f"{hit[1]}{hit[2]}"
            if hit[1] == wanted[1] and other not in known:
                known.add(other)
                said = (_around(line, hit),)
                yield Verdict("other-level-named", came=said, name=wanted[0])


def _around(line: str, hit: re.Match[str]) -> str:
    start = line.rfind(" ", 0, max(0, hit.start() - BEFORE)) + 1
    end = line.find(" ", min(len(line), hit.end() + AFTER))
    return line[start : end if end >= 0 else len(line)].strip()


def _titles(change: ProposedChange) -> Iterator[Verdict]:
    """One level with two titles, or one title at two levels."""
    found: list[tuple[str, str]] = []
    seen: set[frozenset[tuple[str, str]]] = set()
    for level, title in _told_titles(change):
        for other, before in found:
            pair = frozenset({(level, title), (other, before)})
            if same_name(level, other) != (title == before) and pair not in seen:
                seen.add(pair)
                kind = "two-titles" if same_name(level, other) else "shared-title"
                yield Verdict(kind, words=(title, level, other, before))
        found.append((level, title))


def _told_titles(change: ProposedChange) -> Iterator[tuple[str, str]]:
    """Levels with the rank that their titles name, in the ladder and in the asker's words."""
    told = [(one.id, one.title) for one in change.before.levels]
    told += [(hit[1], hit[2]) for hit in TITLED.finditer(change.request.intent)]
    for level, title in told:
        rank = RANKS.search(title)
        if rank:
            yield level, " ".join(rank[0].lower().replace("-", " ").split())


def _empty_models(change: ProposedChange) -> Iterator[Verdict]:
    """Levels whose manner is wanted and which say nothing."""
    held = [one for one in change.before.statements if one.is_held]
    for level in change.request.like:
        if not any(same_name(one.level, level) for one in held):
            yield Verdict("model-empty", name=level)


def _without_source(change: ProposedChange) -> Iterator[Verdict]:
    """A level that is to be drafted out of nothing."""
    request = change.request
    if change.terms.from_neighbours and not (
        request.source or change.olds or request.keep
    ):
        yield Verdict("no-source", name=request.level)


def _statements_of_others(change: ProposedChange) -> Iterator[Verdict]:
    """Statements in the scope that speak of another level by its number."""
    wanted = number_in(change.request.level)
    for one in change.olds if wanted is not None else ():
        hits = [hit[1] for hit in PLAIN.finditer(one.text)]
        hits += [hit[2] for hit in NUMBERED.finditer(one.text)]
        other = next((number for number in hits if float(number) != wanted), "")
        if other:
            name = change.request.level
            yield Verdict("names-other-level", old=(one,), words=(other,), name=name)


def _lines_of_others(change: ProposedChange) -> Iterator[Verdict]:
    """Lines of the document under the level spoken of that name another one."""
    level = change.request.level
    wanted = number_in(level)
    for line in change.before.ledger if wanted is not None else ():
        hit = NUMBERED.search(line.text)
        if not hit or not same_name(line.level, level) or float(hit[2]) == wanted:
            continue
        quote = Quote(line.text, line.level, line.category, place=line.place)
        words = (line.level, hit[0])
        yield Verdict("line-names-other-level", elsewhere=(quote,), words=words)


request_consistent = Check("request-consistent", ask, ("statements", "names", "scale"))
