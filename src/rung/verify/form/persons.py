"""The grammatical person that an answer speaks in, and whether it still speaks to anybody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from rung.lexicon.folding import folded_name
from rung.lexicon.openers import Kind, opener
from rung.lexicon.sentences import sentences
from rung.model.request import Person
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import spoken
from rung.verify.listed import texts_at

KINDS: Mapping[Person, Kind] = {"second": "you", "third": "third", "first": "i"}
"""How a sentence opens that speaks in a person."""
SPEAKING: frozenset[Kind] = frozenset(("you", "i", "we", "they", "third", "base"))
FRAGMENTS: frozenset[Kind] = frozenset(("fragment", "gerund"))
YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
HALF = 0.5
MOSTLY = 0.9
"""So many of the sentences that speak in a person must speak in one for it to be a habit."""


class Voice(NamedTuple):
    """The person that an answer must speak in.

    person: empty where there is none. strange: the ways to open a sentence that break it. kind: of the verdict on one.
    """

    person: Person
    strange: frozenset[Kind]
    kind: str


def persons_mixed(change: ProposedChange) -> Iterator[Verdict]:
    """Sentences that speak in another person than was asked for or than the statements before them do."""
    voice = _voice(change)
    if not voice.person:
        return
    lines = enumerate(change.spoken) if change.request.person else change.fresh
    for at, text in lines:
        for start, end in sentences(text):
            sentence = text[start:end]
            if opener(sentence).kind in voice.strange:
                new, came = (change.line(at),), (sentence,)
                yield Verdict(
                    voice.kind, "fails", new=new, came=came, name=voice.person
                )


def _voice(change: ProposedChange) -> Voice:
    """The person asked for, else the habit of the statements before; nobody where there is neither.

    Among statements that have no fragments a fragment is as strange as another person; where a person was asked for,
    fragments may stay.
    """
    asked = change.request.person
    person = asked or habit(change)
    strange = SPEAKING - {KINDS.get(person)}
    if asked:
        return Voice(person, strange, "person-asked")
    has_fragments = any(opener(text).kind in FRAGMENTS for text in change.old_texts)
    strict = strange if has_fragments else strange | FRAGMENTS
    return Voice(person, strict, "person-habit")


def addressed(change: ProposedChange) -> Iterator[Verdict]:
    """Whether old texts that speak to 'you' have become texts that speak to nobody.

    More than half of the old ones must do so. Where a person was asked for, whoever asked knows.
    """
    if change.request.person or not change.spoken:
        return
    said = sum(map(_addresses, change.old_texts))
    if said > HALF * len(change.old_texts) and not any(map(_addresses, change.spoken)):
        yield Verdict("nobody-addressed", "fails")


def _addresses(text: str) -> bool:
    """Whether a text says "you" to its reader.

    >>> _addresses("You lead."), _addresses("Leads.")
    (True, False)
    """
    return bool(YOU.search(text))


def habit(change: ProposedChange) -> Person:
    """The person of the statements that the answer must sound like; empty when they are mixed.

    A habit is what nearly all sentences that speak in a person do, and at least half of all statements.
    """
    texts = _models(change)
    kinds = Counter(opener(spoken(text)).kind for text in texts)
    counts = {person: kinds[kind] for person, kind in KINDS.items()}
    whole = sum(counts.values())
    most = max(counts, key=lambda person: counts[person])
    is_habit = counts[most] >= max(MOSTLY * whole, HALF * len(texts))
    return most if whole and is_habit else ""


def _models(change: ProposedChange) -> tuple[str, ...]:
    """The texts that the answer must sound like, the nearest there are.

    Those of the levels that it must be like, else the kept or the old ones, else all expectations of the ladder.
    """
    near = change.request.keep if change.terms.speaks_like_kept else change.old_texts
    return _texts_like(change) or near or _expectations(change)


def _texts_like(change: ProposedChange) -> tuple[str, ...]:
    """The texts of the levels that the answer must be like, level by level."""
    levels = dict.fromkeys(map(folded_name, change.request.like))
    texts = (texts_at(change.before, level) for level in levels)
    return tuple(chain.from_iterable(texts))


def _expectations(change: ProposedChange) -> tuple[str, ...]:
    """All that the ladder expects of people, at any level: summaries and definitions speak in a person of their own."""
    held = change.before.statements
    return tuple(one.text for one in held if one.role == "expectation")
