"""How the statements of a ladder speak, and how one becomes a line of a proposal."""

from __future__ import annotations

from rung.lexicon.openers import opener
from rung.lexicon.person import Person, person_of
from rung.lexicon.sentences import sentences
from rung.model.ladder import Ladder, Statement
from rung.model.proposal import Line


def line(one: Statement, text: str | None = None, source: str = "") -> Line:
    """A statement as a line of a proposal, in its own words unless others are given."""
    return Line(one.level, one.category, one.text if text is None else text, source)


def habit(ladder: Ladder) -> Person | None:
    """The person in which more than half of the sentences speak; None where no person leads."""
    spoken = [
        person
        for one in ladder.statements
        if one.is_held
        for person in _persons(one.text)
    ]
    best = max(dict.fromkeys(spoken), key=spoken.count, default=None)
    return best if best and spoken.count(best) > len(spoken) / 2 else None


def _persons(text: str) -> list[Person]:
    """The person of each sentence that speaks in one; a command speaks to 'you'."""
    found = (_person(text[start:end]) for start, end in sentences(text))
    return [person for person in found if person]


def _person(sentence: str) -> Person | None:
    return person_of(sentence) or (
        "second" if opener(sentence).kind == "base" else None
    )
