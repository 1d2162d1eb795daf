"""How a sentence of a ladder begins: who acts, and in which form the first verb stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from rung.lexicon.verbs import readings

Kind = Literal["you", "i", "we", "they", "third", "base", "gerund", "past", "subject", "fragment", "empty"]
"""you, i, we, they: that pronoun acts · third: 'Leads …' · base: 'Lead …' · gerund: 'Leading …' · past: 'Led …' ·
subject: some other subject with a verb ('Your work is …', 'The team relies …') · fragment: no verb that acts."""

WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
PRONOUNS: dict[str, Kind] = {"you": "you", "i": "i", "we": "we", "they": "they"}
ADVERBS = set("also often sometimes always never still then well largely generally mostly mainly not only".split())
LY_VERBS = {"apply", "rely", "supply", "reply", "comply", "multiply", "imply", "fly", "ally", "rally", "tally"}
AUXILIARIES = "is are am was were has have had do does did can could will would should must may might"
NEGATED = "isn't aren't doesn't don't can't won't isn’t aren’t doesn’t don’t can’t won’t"
FINITE = set(f"{AUXILIARIES} {NEGATED}".split())
SUITING = {"in", "with", "for", "about", "as", "to", "under"}
"""What follows an adjective as it does a verb: 'calm in incidents', 'open to advice'."""
MODALS = {"can", "could", "will", "would", "should", "must", "may", "might"}
LINKS = set("and or of in for to with on at by from the a an their your our its my".split())
DETERMINERS = set("the a an their your our its my this these those each every some any all".split())


INTRODUCING = set(
    "when while if as beyond within in with for at on across through by where once given without outside during"
    " under".split()
)


class Opener(NamedTuple):
    """The kind of beginning; `verb` is the stretch of the first verb, (0, 0) for none; `subject` what precedes it."""

    kind: Kind
    subject: tuple[int, int]
    verb: tuple[int, int]


@lru_cache(maxsize=8192)
def opener(sentence: str) -> Opener:
    """How this sentence begins, after leading adverbs and an introducing phrase up to a comma."""
    words = list(WORD.finditer(sentence))
    if not words:
        return Opener("empty", (0, 0), (0, 0))
    begin = _after_introduction(sentence, words)
    first = words[begin]
    head, _, tail = first[0].replace("’", "'").partition("'")
    if head.lower() in PRONOUNS:
        return _with_pronoun(PRONOUNS[head.lower()], words, begin, first.start() + len(head) if tail else None)
    at = _skip_adverbs(words, begin)
    if at >= len(words):
        return Opener("fragment", first.span(), (0, 0))
    return _without_pronoun(words, begin, at)


def _after_introduction(sentence: str, words: list[re.Match[str]]) -> int:
    """Index of the first word after 'When asked, ' or 'Beyond their team, ', if a pronoun or a verb follows."""
    if words[0][0].lower() not in INTRODUCING:
        return 0
    for index, word in enumerate(words[1:20], start=1):
        plain = word[0].lower().partition("'")[0].partition("’")[0]
        comma = sentence[: word.start()].rstrip().endswith(",")
        if plain in PRONOUNS or (comma and any(kind in ("third", "base") for _, kind in readings(plain))):
            return index
    return 0


def _skip_adverbs(words: list[re.Match[str]], at: int) -> int:
    while at < len(words) and _is_adverb(words[at][0].lower()):
        at += 1
    return at


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word not in LY_VERBS and not readings(word))


def _with_pronoun(kind: Kind, words: list[re.Match[str]], begin: int, clitic: int | None) -> Opener:
    first = words[begin]
    if clitic is not None:
        return Opener(kind, (first.start(), clitic), (clitic, first.end()))
    at = _skip_adverbs(words, begin + 1)
    stretch = words[at].span() if at < len(words) else (0, 0)
    return Opener(kind, first.span(), stretch)


def _without_pronoun(words: list[re.Match[str]], begin: int, at: int) -> Opener:
    word = words[at][0].lower().replace("’", "'")
    stretch = words[at].span()
    before = (words[begin].start(), stretch[0])
    following = words[at + 1][0].lower() if at + 1 < len(words) else ""
    if word in MODALS:
        return Opener("third", before, stretch)
    forms = {kind: verb for verb, kind in readings(word)}
    if ("third" in forms or word in ("doesn't", "isn't")) and not _plural_noun(
        forms.get("third"), following, words, at
    ):
        return Opener("third", before, stretch)
    if "gerund" in forms:
        return Opener("gerund", before, stretch)
    if (
        not forms
        and word.endswith("s")
        and not word.endswith("ss")
        and following in DETERMINERS | {"new", "with", "on", "and"}
    ):
        return Opener("third", before, stretch)
    if (
        "base" in forms
        and not _names(word, following)
        and _acts(forms["base"].noun or forms["base"].adjective, following)
        and not (forms["base"].adjective and following in SUITING)
    ):
        return Opener("base", before, stretch)
    if "past" in forms and "base" not in forms and following in DETERMINERS:
        return Opener("past", before, stretch)
    return _clause(words, begin)


def _plural_noun(verb: object, following: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether 'plans', 'designs' … is more likely a plural: a finite verb follows it at once ('Plans are reviewed')."""
    return verb is not None and following in FINITE and following not in {"has", "had"} and at == 0 and len(words) > 2


def _names(word: str, following: str) -> bool:
    """Whether what looks like a command is none: 'Open to feedback', 'Contact for the auditors', 'Excel and slides'."""
    return (word, following) in {("open", "to"), ("contact", "for")} or (
        word == "excel" and following not in {"at", "in", "as"}
    )


def _acts(ambiguous: bool, following: str) -> bool:
    """Whether a base form is a command and not a noun: 'Mentor juniors', 'Design the …' against 'Design skills'."""
    if not ambiguous:
        return True
    return following in DETERMINERS | {
        "and",
        "or",
        "on",
        "with",
        "to",
        "up",
        "by",
        "as",
        "others",
        "new",
        "other",
        "in",
        "for",
        "that",
    }


def _clause(words: list[re.Match[str]], begin: int) -> Opener:
    """A subject of some words and then a finite verb, or a fragment."""
    for index in range(begin + 1, min(len(words), begin + 9)):
        word = words[index][0].lower()
        if word in FINITE or (_finite(word) and words[index - 1][0].lower() not in LINKS):
            return Opener("subject", (words[begin].start(), words[index].start()), words[index].span())
        if word in {"that", "which", "who", "so", "because"}:
            break
    return Opener("fragment", words[begin].span(), (0, 0))


def _finite(word: str) -> bool:
    """Whether a word inside a sentence can only be read as a verb in the present: third person and no plural noun."""
    return any(kind == "third" and not verb.noun for verb, kind in readings(word))
