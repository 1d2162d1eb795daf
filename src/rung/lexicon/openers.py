"""How a sentence of a ladder begins: who acts, and in which form the first verb stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rung.lexicon.tokens import Token, compounds
from rung.lexicon.verbs import Verb, VerbForm, is_form, readings
from rung.lexicon.word_classes import members

Kind = Literal[
    "you",
    "i",
    "we",
    "they",
    "third",
    "base",
    "gerund",
    "past",
    "subject",
    "fragment",
    "empty",
]
"""you, i, we, they: that pronoun acts · third: 'Leads …' · base: 'Lead …' · gerund: 'Leading …' · past: 'Led …' ·
subject: some other subject with a verb ('Your work is …', 'The team relies …') · fragment: no verb that acts."""

PRONOUNS: dict[str, Kind] = {"you": "you", "i": "i", "we": "we", "they": "they"}
MODALS = members("modals of ability", "modals of chance")
FINITE = MODALS | members(
    "present be",
    "past be",
    "present have",
    "other auxiliaries",
    "contracted negations",
)
DETERMINERS = members("articles", "possessives", "demonstratives", "quantifiers")
ADVERBS = members(
    "also", "adverbs of focus", "frequency", "duration", "extent", "denials"
) | {
    "not",
    "then",
}
"""Adverbs that stand before a verb and don't end in -ly."""
INTRODUCING = members(
    "plain prepositions",
    "far prepositions",
    "prepositions of time",
    "when and where",
    "bounds",
    "without",
) | {"while", "if"}
LINKS = members("joining", "articles", "possessives", "plain prepositions")
"""After one of these a form in -s is a noun: 'of plans', 'and designs'."""
CLAUSE_BEGINS = members("that", "relatives") | {"so", "because"}
COMMANDED = (
    DETERMINERS
    | members("prepositions after verbs", "others", "joining")
    | {"that", "new"}
)
"""What follows a verb that could be a noun: 'Mentor juniors' needs none, 'Design the …' does."""
SUITING = members("prepositions after adjectives")
"""What follows an adjective as it does a verb: 'calm in incidents', 'open to advice'."""
FIRST_VERB_WITHIN = 20
SUBJECT_WITHIN = 9


class Opener(NamedTuple):
    """The kind of beginning; `verb` is the stretch of the first verb, (0, 0) for none; `subject` what precedes it."""

    kind: Kind
    subject: tuple[int, int]
    verb: tuple[int, int]


class _Candidate(NamedTuple):
    """A word that may be the verb a sentence begins with, what it can be, and the word after it."""

    word: str
    forms: Mapping[VerbForm, Verb]
    following: str
    opens_sentence: bool


@lru_cache(maxsize=8192)
def opener(sentence: str) -> Opener:
    """How this sentence begins, after leading adverbs and an introducing phrase up to a comma.

    >>> opener("Actively leads projects.").kind, opener("You lead projects.").kind
    ('third', 'you')
    >>> opener("Projects are led.").kind, opener("Leading projects.").kind
    ('subject', 'gerund')
    """
    words = [token for token in compounds(sentence) if not token.is_number]
    if not words:
        return Opener("empty", (0, 0), (0, 0))
    begin = _after_introduction(words)
    if words[begin].head in PRONOUNS:
        return _with_pronoun(words[begin:])
    at = _after_adverbs(words, begin)
    if at == len(words):
        return Opener("fragment", _span(words[begin]), (0, 0))
    return _without_pronoun(words, begin, at)


def _after_introduction(words: Sequence[Token]) -> int:
    """Index of the first word after 'When asked, ' or 'Beyond their team, ', if a pronoun or a verb follows."""
    if words[0].form in INTRODUCING:
        for index, word in enumerate(words[1:FIRST_VERB_WITHIN], start=1):
            acts = word.tie == "," and is_form(word.head, "third", "base")
            if acts or word.head in PRONOUNS:
                return index
    return 0


def _after_adverbs(words: Sequence[Token], at: int) -> int:
    """The index of the first word that is no adverb ("Actively and ... leads" opens with its verb all the same)."""
    while at < len(words) and _is_adverb(words[at].form):
        at += 1
    return at


def _is_adverb(word: str) -> bool:
    """Whether a word is an adverb; "supply" and "apply" end in -ly, but are verbs.

    >>> _is_adverb("actively"), _is_adverb("supply"), _is_adverb("often")
    (True, False, True)
    """
    return word in ADVERBS or (word.endswith("ly") and not readings(word))


def _with_pronoun(words: Sequence[Token]) -> Opener:
    """The opener of "You lead …", "You often lead …", "You're …"."""
    first = words[0]
    kind, joint = PRONOUNS[first.head], first.start + len(first.head)
    if first.contraction:
        return Opener(kind, (first.start, joint), (joint, first.end))
    at = _after_adverbs(words, 1)
    return Opener(kind, _span(first), _span(words[at]) if at < len(words) else (0, 0))


def _without_pronoun(words: Sequence[Token], begin: int, at: int) -> Opener:
    """How a sentence opens that has no pronoun before its verb: the first kind of VERBS that reads it."""
    word = words[at].form
    following = words[at + 1].form if at + 1 < len(words) else ""
    forms = {form: verb for verb, form in readings(word)}
    found = _Candidate(word, forms, following, at == 0 and len(words) > 2)
    for kind, reads in VERBS:
        if reads(found):
            return Opener(kind, (words[begin].start, words[at].start), _span(words[at]))
    return _with_subject(words[begin:])


def _is_third(one: _Candidate) -> bool:
    """Whether the word is a verb in the third person ("leads", "can", "doesn't") and no plural noun."""
    if one.word in MODALS or one.word in ("doesn't", "isn't"):
        return True
    return "third" in one.forms and not _is_plural(one)


def _is_plural(one: _Candidate) -> bool:
    """Whether 'plans', 'designs' … is a plural: a finite verb follows it at once ('Plans are reviewed')."""
    return one.opens_sentence and one.following in FINITE - {"has", "had"}


def _is_gerund(one: _Candidate) -> bool:
    """Whether the word is a verb in -ing."""
    return "gerund" in one.forms


def _is_unknown_third(one: _Candidate) -> bool:
    """Whether a word that no table has acts: 'Onboards the …', 'Upskills others'."""
    in_s = one.word.endswith("s") and not one.word.endswith("ss")
    acts = one.following in DETERMINERS or one.following in {"new", "with", "on", "and"}
    return in_s and acts and not one.forms


def _is_command(one: _Candidate) -> bool:
    """Whether a base form is a command, and no noun ('Design skills') or adjective ('Open to feedback')."""
    verb = one.forms.get("base")
    if verb is None or _is_name(one):
        return False
    if verb.adjective and one.following in SUITING:
        return False
    return one.following in COMMANDED or not (verb.noun or verb.adjective)


def _is_name(one: _Candidate) -> bool:
    """Whether what looks like a command is none: 'Contact for the auditors', 'Excel and slides'."""
    if one.word == "excel":
        return one.following not in {"at", "in", "as"}
    return (one.word, one.following) in {("open", "to"), ("contact", "for")}


def _is_past(one: _Candidate) -> bool:
    """Whether the word can only be a past form and has its object after it ("led the team")."""
    past = "past" in one.forms and "base" not in one.forms
    return past and one.following in DETERMINERS


VERBS: tuple[tuple[Kind, Callable[[_Candidate], bool]], ...] = (
    ("third", _is_third),
    ("gerund", _is_gerund),
    ("third", _is_unknown_third),
    ("base", _is_command),
    ("past", _is_past),
)
"""The kinds of a sentence that begins with its verb, in the order in which they are tried."""


def _with_subject(words: Sequence[Token]) -> Opener:
    """A subject of some words and then a finite verb, or a fragment."""
    for before, word in pairwise(words[:SUBJECT_WITHIN]):
        acts = _is_surely_third(word.form) and before.form not in LINKS
        if acts or word.form in FINITE:
            return Opener("subject", (words[0].start, word.start), _span(word))
        if word.form in CLAUSE_BEGINS:
            break
    return Opener("fragment", _span(words[0]), (0, 0))


def _is_surely_third(word: str) -> bool:
    """Whether a word inside a sentence can only be read as a verb in the present: third person and no plural noun.

    >>> _is_surely_third("owns"), _is_surely_third("projects")
    (True, False)
    """
    return any(form == "third" and not verb.noun for verb, form in readings(word))


def _span(word: Token) -> tuple[int, int]:
    """The offsets of a word, start and end."""
    return word.start, word.end
