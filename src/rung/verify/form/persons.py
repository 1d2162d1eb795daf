"""The grammatical person that an answer speaks in, and whether it still speaks to anybody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from rung.lexicon.folding import same_name
from rung.lexicon.openers import Kind, opener
from rung.lexicon.sentences import sentences
from rung.model.request import Person
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import spoken

KINDS: Mapping[str, Kind] = {"second": "you", "third": "third", "first": "i"}
SPEAKING: frozenset[Kind] = frozenset(("you", "i", "we", "they", "third", "base"))
FRAGMENTS: tuple[Kind, ...] = ("fragment", "gerund")
YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
HALF = 0.5
MOSTLY = 0.9
"""So many of the sentences that speak in a person must speak in one for it to be a habit."""


def persons_mixed(change: ProposedChange) -> Iterator[Verdict]:
    """Sentences that speak in another person than was asked for or than the statements before them do."""
    wanted = change.request.person or habit(change)
    if not wanted:
        return
    asked = change.request.person
    lines = enumerate(change.spoken) if asked else change.fresh
    strict = not asked and not _has_fragments(change)
    for at, text in lines:
        for start, end in sentences(text):
            if _is_other(opener(text[start:end]).kind, KINDS[wanted], strict=strict):
                kind = "person-asked" if asked else "person-habit"
                came = (text[start:end],)
                new = (change.line(at),)
                yield Verdict(kind, "fails", new=new, came=came, name=wanted)


def addressed(change: ProposedChange) -> Iterator[Verdict]:
    """Whether old texts that speak to 'you' have become texts that speak to nobody."""
    olds = [one.text for one in change.olds]
    if change.request.person or not olds or not change.spoken:
        return
    said = sum(bool(YOU.search(text)) for text in olds) / len(olds)
    if said > HALF and not any(YOU.search(text) for text in change.spoken):
        yield Verdict("nobody-addressed", "fails")


def habit(change: ProposedChange) -> Person:
    """The person of the levels whose manner is wanted, or of the old statements; empty when they are mixed."""
    texts = _models(change)
    kinds = Counter(opener(spoken(text)).kind for text in texts)
    whole = sum(kinds[kind] for kind in KINDS.values())
    persons: tuple[Person, ...] = ("second", "third", "first")
    for person in persons:
        count = kinds[KINDS[person]]
        if whole and count >= MOSTLY * whole and count >= HALF * len(texts):
            return person
    return ""


def _models(change: ProposedChange) -> list[str]:
    """The texts whose manner the answer must have, the nearest there are."""
    held, request = change.before.statements, change.request
    levels = request.like
    like = [one.text for one in held if any(same_name(one.level, x) for x in levels)]
    kept = change.terms.speaks_like_kept
    near = list(request.keep) if kept else [one.text for one in change.olds]
    return like or near or [one.text for one in held if one.role == "expectation"]


def _is_other(found: Kind, wanted: Kind, *, strict: bool) -> bool:
    """Whether a sentence speaks in another person; `strict`: fragments don't speak in the one wanted either."""
    return found in SPEAKING - {wanted} or (strict and found in FRAGMENTS)


def _has_fragments(change: ProposedChange) -> bool:
    return any(opener(one.text).kind in FRAGMENTS for one in change.olds)
