"""Recast a sentence from one grammatical person to another: 'You write tests' ⇄ 'Writes tests' ⇄ 'I write tests'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from rung.lexicon.casing import capitalized, uncapitalized
from rung.lexicon.joined_verbs import joined_verbs
from rung.lexicon.openers import MODALS, Opener, opener
from rung.lexicon.tokens import Token, compounds, with_marks
from rung.lexicon.verbs import readings, third_person
from rung.lexicon.word_classes import members

Person = Literal["first", "second", "third"]
Role = Literal["possessive", "own", "alone", "object", "subject"]

PRONOUNS: Mapping[Person, Mapping[Role, str]] = {
    "first": {
        "possessive": "my",
        "own": "myself",
        "alone": "mine",
        "object": "me",
        "subject": "I",
    },
    "second": {
        "possessive": "your",
        "own": "yourself",
        "alone": "yours",
        "object": "you",
        "subject": "you",
    },
    "third": {
        "possessive": "their",
        "own": "themselves",
        "alone": "theirs",
        "object": "them",
        "subject": "they",
    },
}
"""The pronouns of each person; a word that has two roles ("you") is looked up in this order."""
TO_THIRD = {
    "are": "is",
    "am": "is",
    "'re": "is",
    "'m": "is",
    "have": "has",
    "'ve": "has",
}
TO_THIRD |= {"do": "does", "don't": "doesn't", "aren't": "isn't"}
FROM_THIRD = {
    "is": "are",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "isn't": "aren't",
}
BE_OF_I = {"are": "am", "'re": "'m", "were": "was", "aren't": "am not"}
BE_OF_YOU = {"am": "are", "'m": "'re", "was": "were"}
LATER_BE = re.compile(r"\b(?:and|or|but)\s+(?:are|am|was|were)\b", re.IGNORECASE)
INVARIABLE = MODALS | {"'ll", "'d", "can't", "won't"}
"""Verbs that have one form for all persons."""
CLAUSE_OPENERS = members("openers of clauses")


class Recast(NamedTuple):
    """The sentence in the other person; `sure` is false where a word could be read in two ways and a guess was made."""

    text: str
    sure: bool


def person_of(sentence: str) -> Person | None:
    """The person in which a sentence speaks of whom it is about; None for fragments, commands and other subjects.

    >>> person_of("You lead projects."), person_of("Leads projects."), person_of("I lead.")
    ('second', 'third', 'first')
    """
    kind = opener(sentence).kind
    persons: dict[str, Person] = {"you": "second", "i": "first", "third": "third"}
    return persons.get(kind)


def recast(sentence: str, to: Person) -> Recast | None:
    """The same sentence in another person, or None when it doesn't say who acts in a way that can be recast.

    >>> recast("Leads projects and tells their team.", "second").text
    'You lead projects and tell your team.'
    >>> recast("You lead projects.", "third").text
    'Leads projects.'
    >>> recast("Great at projects.", "second") is None
    True
    """
    found = opener(sentence)
    command = found.kind == "base"
    source = "second" if command else person_of(sentence)
    if source is None or found.verb == (0, 0):
        return None
    if source == to and not command:
        return Recast(sentence, True)
    body = _with_verbs(sentence, found, source, to)
    text, clear = _with_pronouns(_with_subject(body.text, found, to), source, to)
    return Recast(capitalized(text), body.sure and clear)


def commanded_to_third(sentence: str) -> Recast | None:
    """A command or a bare verb in a third-person list: 'Mentor juniors' → 'Mentors juniors'.

    >>> commanded_to_third("Identify risks.").text, commanded_to_third("Great at risks.")
    ('Identifies risks.', None)
    """
    found = opener(sentence)
    return _inflected(sentence, found, third=True) if found.kind == "base" else None


def _with_verbs(sentence: str, found: Opener, source: Person, to: Person) -> Recast:
    """The sentence with its main verbs in the form of the new person, its subject and pronouns as they are."""
    if "third" not in (source, to):
        forms = BE_OF_I if to == "first" else BE_OF_YOU
        return Recast(_with_be(sentence, found, forms), not LATER_BE.search(sentence))
    if source == to:
        return Recast(sentence, True)
    return _inflected(sentence, found, third=to == "third")


def _with_be(sentence: str, found: Opener, forms: Mapping[str, str]) -> str:
    """The sentence with its first verb in another form, if that is a form of 'be'; no other verb tells I from you."""
    start, end = found.verb
    return sentence[:start] + _mapped(sentence[start:end], forms) + sentence[end:]


def _with_subject(body: str, found: Opener, to: Person) -> str:
    """Take the old subject out and put the new one before the adverbs or the verb."""
    start, end = found.subject
    head = body[:start]
    rest = body[end:].lstrip() if found.kind in ("you", "i", "we") else body[start:]
    if to == "third":
        return head + rest
    subject = PRONOUNS[to]["subject"]
    if not head.strip():
        subject = capitalized(subject)
    if rest[:1] not in ("'", "’"):
        subject += " "
    return head + subject + uncapitalized(rest)


def _inflected(sentence: str, found: Opener, *, third: bool) -> Recast:
    """The sentence with its first verb, and those that are joined to it, in the third person or taken out of it."""
    start, end = found.verb
    if sentence[start:end].lower().replace("’", "'") in INVARIABLE:
        full = "will" if third else "'ll"
        return Recast(_with_be(sentence, found, {"'ll": full}), True)
    words = [word for word in with_marks(compounds(sentence)) if word.start >= end]
    joined = joined_verbs(words, third=third)
    for low, high in sorted((found.verb, *joined.verbs), reverse=True):
        text = _in_person(sentence[low:high], third=third)
        sentence = _spaced(sentence[:low], text) + sentence[high:]
    return Recast(sentence, joined.sure)


def _spaced(before: str, text: str) -> str:
    """The two joined, with a space where letters would meet: "you'll" parts from its pronoun as "you will"."""
    meet = before[-1:].isalpha() and text[:1].isalpha()
    return f"{before} {text}" if meet else before + text


def _in_person(verb: str, *, third: bool) -> str:
    """A verb in the third person or taken out of it, capitalised as it was; an unknown one stays as it is."""
    plain = verb.lower()
    if third:
        known, regular = TO_THIRD, third_person(plain)
    else:
        known = FROM_THIRD
        bases = (one.base for one, form in readings(plain) if form == "third")
        regular = next(bases, plain)
    text = _mapped(plain, known)
    text = regular if text == plain else text
    return capitalized(text) if verb[:1].isupper() else text


def _mapped(word: str, forms: Mapping[str, str]) -> str:
    """The form that a word has in a table, with the apostrophe as the word has it; the word itself without one."""
    plain = word.lower().replace("’", "'")
    if plain not in forms:
        return word
    return forms[plain].replace("'", "’") if "’" in word else forms[plain]


def _with_pronouns(text: str, source: Person, to: Person) -> Recast:
    """Every later mention of the person follows; 'their' and 'them' may mean somebody else, so that is never sure."""
    sure = True
    words = tuple(with_marks(compounds(text)))
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        role = _role(words, index, source)
        if role:
            sure = sure and source != "third"
        if role and word.head != "them":  # whom they help is rarely who helps
            end = word.start + len(word.head)
            text = text[: word.start] + PRONOUNS[to][role] + text[end:]
    return Recast(text, sure)


def _role(words: Sequence[Token], index: int, person: Person) -> Role | None:
    """The role in which a word names the person; None for one that doesn't, and for the subject of the sentence."""
    word, pronouns = words[index].head, PRONOUNS[person]
    role = next((role for role in pronouns if pronouns[role].lower() == word), None)
    if role not in ("object", "subject"):
        return role
    if index == 0:
        return None
    both = pronouns["object"] == pronouns["subject"]
    return "subject" if both and _acts(words, index) else role


def _acts(words: Sequence[Token], index: int) -> bool:
    """Whether 'you' is the subject of a clause: a verb follows, perhaps after an adverb."""
    following = [word.form for word in words[index + 1 : index + 3]]
    if following and following[0].endswith("ly"):
        del following[0]
    if words[index].contraction:
        return True
    if not following:
        return False
    opens = bool(index) and words[index - 1].form in CLAUSE_OPENERS
    return opens or _is_verb(following[0])


def _is_verb(word: str) -> bool:
    """Whether a word after 'you' can only be its verb.

    >>> _is_verb("are"), _is_verb("create"), _is_verb("table"), _is_verb("of")
    (True, True, False, False)
    """
    if word in INVARIABLE or word in TO_THIRD:
        return True
    return any(form == "base" and not verb.noun for verb, form in readings(word))
