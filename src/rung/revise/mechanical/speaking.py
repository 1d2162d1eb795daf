"""A statement in another person, fragments included: 'Able to plan' and 'Expert in Go' can be said of someone too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.casing import capitalized, uncapitalized
from rung.lexicon.openers import opener
from rung.lexicon.person import PRONOUNS, Person, person_of, recast
from rung.lexicon.sentences import sentences
from rung.model.ladder import Ladder

ABLE = re.compile(
    r"^(?:The )?(?:Able|Ability|Capable|Capability) (?:to|of) (?=[a-z])", re.IGNORECASE
)
STATE = re.compile(
    r"^(?:(?:not|fully|very|highly|deeply|consistently|exposed|comfortable|confident)\s+(?:and\s+)?)*"
    r"(?:accountable|adept|comfortable|committed|competent|confident|dedicated|eager|expert|experienced|exposed|familiar"
    r"|fluent|flexible|knowledgeable|mindful|open|proactive|proficient|reliable|responsible|responsive|scared|skilled"
    r"|trusted|willing|a|an|the|not|“?[\"]?go-to)\b",
    re.IGNORECASE,
)
HAVING = re.compile(
    r"^(?:(?:deep|broad|strong|solid|good|basic|some|general|generalist|working|in-depth|extensive|unique|thorough)\s+)+"
    r"(?:\w+\s+){0,3}?(?:skills?|skill sets?|knowledge|understanding|expertise|experience|background|command|grasp"
    r"|awareness|proficiency|judgment)\b",
    re.IGNORECASE,
)


class Spoken(NamedTuple):
    """A statement in the person asked for; `sure` is false where a word could be read in two ways."""

    text: str
    sure: bool


def usual_person(ladder: Ladder) -> Person | None:
    """The person in which more than half of the sentences speak; None where no person leads."""
    texts = [one.text for one in ladder.statements if one.is_held]
    spoken = Counter(person for text in texts for person in _persons(text))
    for person, count in spoken.most_common(1):
        return person if count > spoken.total() / 2 else None
    return None


def _persons(text: str) -> Iterator[Person]:
    """The person of each sentence that speaks in one; a command speaks to 'you'.

    >>> list(_persons("You lead. Learns."))
    ['second', 'third']
    """
    for start, end in sentences(text):
        sentence = text[start:end]
        person = person_of(sentence)
        if person:
            yield person
        elif opener(sentence).kind == "base":
            yield "second"


def spoken_as(text: str, person: Person) -> Spoken | None:
    """The statement in a person, sentence by sentence; None when one of them can't be said of anybody.

    >>> spoken_as("Shares results. Asks for help.", "second").text
    'You share results. You ask for help.'
    """
    said, sure, at = "", True, 0
    for start, end in sentences(text):
        one = _sentence(text[start:end], person)
        if one is None:
            return None
        said += text[at:start] + one.text
        sure, at = sure and one.sure, end
    return Spoken(said + text[at:], sure) if said else None


def _sentence(sentence: str, person: Person) -> Spoken | None:
    """One sentence in a person, or None where a program can't know how; not sure where its grammar was guessed."""
    found = recast(sentence, person)
    if found is not None:
        return Spoken(*found)
    if opener(sentence).kind == "subject" or re.match(
        r"(?:your|my|their)\b|people\b", sentence, re.IGNORECASE
    ):
        return _owned(sentence, person)
    begun = _begun(sentence)
    if not begun:
        return None
    said = recast(begun, person)
    return Spoken(said.text, said.sure and begun != said.text) if said else None


def _begun(fragment: str) -> str:
    """A fragment as a sentence in the third person, where its first words tell which verb is left out.

    >>> _begun("Ability to lead projects.")
    'Is able to lead projects.'
    """
    able = ABLE.match(fragment)
    if able:
        return f"Is able to {fragment[able.end() :]}"
    rest = uncapitalized(fragment)
    if HAVING.match(fragment):
        return f"Has {rest}"
    return f"Is {rest}" if STATE.match(fragment) else ""


def _owned(sentence: str, person: Person) -> Spoken | None:
    """'Your work is …, and you share …' and 'People look to you': whoever is spoken to is spoken of instead.

    >>> _owned("Your projects succeed.", "third").text
    'Their projects succeed.'
    """
    if person == "third" and re.search(r"\b(?:you|your)\b", sentence, re.IGNORECASE):
        said = re.sub(
            r"\b(to|for|with|from|of|by|around|on|at|upon) you\b", r"\1 them", sentence
        )
        for old, new in (
            ("yourself", "themselves"),
            ("yours", "theirs"),
            ("your", "their"),
            ("you", "they"),
        ):
            said = re.sub(rf"\b{old}\b", new, said, flags=re.IGNORECASE)
        return Spoken(capitalized(said), False)
    for name, words in PRONOUNS.items():
        first = re.match(rf"{words['possessive']}\b", sentence, re.IGNORECASE)
        if first:
            new = PRONOUNS[person]["possessive"]
            return Spoken(new.capitalize() + sentence[first.end() :], name != "third")
    return None
