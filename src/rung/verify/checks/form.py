"""Does the answer have the form asked for: count, person, length, no labels, no headings, the level's right name?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rung.lexicon.openers import Kind, opener
from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON
from rung.verify.case import Case, quoted, same
from rung.verify.check import Answer, Check
from rung.verify.labels import label_of, spoken

HEADING = re.compile(r"^\s*#{1,6}\s|^\s*(\*\*|__)[^*_]+\1:?\s*$")
BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")
HOLE = re.compile(r"\b(?:TODO|TBD|TBC|FIXME)\b")
PERSONS: Mapping[str, tuple[Kind, str]] = {
    "second": ("you", "You …"),
    "third": ("third", "Leads …"),
    "first": ("i", "I …"),
}
YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
HALF = 0.5
MUCH = 1.6
"""So many times the words of its longest model an answer may have."""
LONGER = 1.05
JOINTS = 2
"""Words that a merge may need."""


def ask(case: Case) -> Iterator[Answer]:
    """One answer per part of the form that is broken; one for all when none is."""
    broken = [
        *_count(case),
        *_marks(case),
        *_persons(case),
        *_addressed(case),
        *_length(case),
        *_manner(case),
        *_names(case),
        *_holes(case),
    ]
    yield from (Answer(False, why) for why in broken)
    if not broken and case.lines:
        yield Answer(True, f"The form holds: {len(case.lines)} statements, {_words(case.spoken)} words.")
    if case.request.source:
        yield from (Answer(True, f"Worth a look: {why}") for why in _longer(case))


def _count(case: Case) -> Iterator[str]:
    most = case.request.max
    if most is None:
        return
    for (level, category), count in Counter((line.level, line.category) for line in case.lines).items():
        if count > most:
            where = ", ".join(one for one in (level, category) if one)
            yield f"At most {most} statements were asked for; {where or 'the answer'} has {count}."


def _marks(case: Case) -> Iterator[str]:
    old = {label_of(one.text).lower() for one in case.olds}
    labels = [label_of(line.text) for line in case.lines if not HOLE.match(line.text)]
    fresh = [label for label in labels if label and label.lower() not in old]
    if fresh:
        kind = "are coined labels" if len(fresh) > 1 else "is a coined label"
        yield f"{quoted(fresh, 20)} {kind}; a statement needs none."
    bold = [line.text for line in case.lines if not label_of(line.text) and BOLD.search(line.text)]
    if bold and not any(BOLD.search(one.text) for one in case.olds):
        yield f"Bold type in {quoted(bold)} was not asked for."
    headings = [line.text for line in case.lines if HEADING.match(line.text)]
    if headings:
        yield f"{quoted(headings)} is a heading, not a statement."


def _persons(case: Case) -> Iterator[str]:
    wanted = case.request.person or _habit(case)
    if wanted not in PERSONS or case.request.operation == "scale":
        return
    kind, shown = PERSONS[wanted]
    for at, text in enumerate(case.spoken):
        if at in case.verbatim and not case.request.person:
            continue
        for start, end in sentences(text):
            found = opener(text[start:end]).kind
            wrong = {"you", "i", "we", "they", "third", "base"} - {kind}
            fragment = found in ("fragment", "gerund") and not case.request.person and not _fragments(case)
            if found in wrong or fragment:
                yield f"'{text[start:end]}' does not speak as '{shown}', as {_whose(case)}."


def _addressed(case: Case) -> Iterator[str]:
    """Whether old texts that speak to 'you' have become texts that speak to nobody."""
    olds = [one.text for one in case.olds]
    if case.request.person or not olds or not case.spoken or case.request.operation == "scale":
        return
    said = sum(bool(YOU.search(text)) for text in olds) / len(olds)
    if said > HALF and not any(YOU.search(text) for text in case.spoken):
        yield "The old text speaks to 'you'; the answer does not speak to anybody."


def _whose(case: Case) -> str:
    return "was asked for" if case.request.person else "the statements before it do"


def _fragments(case: Case) -> bool:
    return any(opener(one.text).kind in ("fragment", "gerund") for one in case.olds)


def _habit(case: Case) -> str:
    """The person of the levels whose manner is wanted, or of the old statements; empty when they are mixed."""
    levels = case.request.like
    texts = [one.text for one in case.before.statements if any(same(one.level, level) for level in levels)]
    near = [*case.request.fixed] if case.request.operation == "convert" else [one.text for one in case.olds]
    texts = texts or near
    texts = texts or [one.text for one in case.before.statements if one.role == "expectation"]
    kinds = Counter(opener(spoken(text)).kind for text in texts)
    whole = sum(kinds[kind] for kind, _ in PERSONS.values())
    for person, (kind, _) in PERSONS.items():
        if whole and kinds[kind] >= 0.9 * whole and kinds[kind] >= 0.5 * len(texts):
            return person
    return ""


def _length(case: Case) -> Iterator[str]:
    before, after = _words(one.text for one in case.olds), _words(case.spoken)
    if case.request.operation == "shorten" and after >= before:
        yield f"Shorter was asked for; the answer has {after} words, the old text {before}."
    if case.request.operation == "tighten" and after > before * LONGER + JOINTS and before:
        yield f"Tighter was asked for; the answer has {after} words, the old text {before}."


def _manner(case: Case) -> Iterator[str]:
    """Whether a level has no sections of its own and, where nothing is carried over, the length of its models."""
    names = {one.name.lower() for one in case.before.categories} | {""}
    names |= {one.category.lower() for one in case.before.statements}
    strange = list(dict.fromkeys(line.category for line in case.lines if line.category.lower() not in names))
    if strange and len(names) > 1:
        yield f"{quoted(strange)} is no category of this ladder."
    if not case.request.source:
        yield from _longer(case)


def _longer(case: Case) -> Iterator[str]:
    """How much longer than its models an answer is."""
    sizes = {level: _size(case, level) for level in case.request.like}
    most = max((size for size in sizes.values() if size), default=0)
    after = _words(case.spoken)
    if most and after > MUCH * most:
        told = ", ".join(f"{level} {size}" for level, size in sizes.items())
        yield f"The answer has {after} words; the levels that it must be like have: {told}."


def _size(case: Case, level: str) -> int:
    return _words(one.text for one in case.before.statements if same(one.level, level))


def _names(case: Case) -> Iterator[str]:
    wanted = case.request.level
    wrong = list(dict.fromkeys(line.level for line in case.lines if wanted and not same(line.level, wanted)))
    known = {one.id for one in case.before.levels} | {COMMON} | {new for _, new in case.request.renames}
    if wanted:
        yield from (f"The answer names the level '{level}'; the request is for {wanted}." for level in wrong)
    else:
        strange = [level for level in dict.fromkeys(line.level for line in case.lines) if level and level not in known]
        if strange and known != {COMMON}:
            yield f"{quoted(strange)} is no level of this ladder."


def _holes(case: Case) -> Iterator[str]:
    held = [line.text for line in case.lines if HOLE.search(line.text)]
    if held and case.request.source:
        yield f"{len(held)} holes are left ({quoted(held, 3)}), though there was a source to fill them from."


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


form = Check("form", ask)
