"""The words that carry what a text demands, how much each weighs, and how many of them stand in another text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rung.lexicon.derivation import root
from rung.lexicon.lemmas import is_compared, lemma, uncontracted
from rung.lexicon.phrases import Hit, Phrases
from rung.lexicon.senses import concept, exact_senses, near_senses
from rung.lexicon.tokens import Token, tokens
from rung.lexicon.word_classes import members

PREPOSITIONS = Phrases(
    "in addition to, in order to, in terms of, with regard to, with respect to",
    "on behalf of, in spite of, by means of, as a result of",
)
"""Prepositions of several words; none of them is content."""
FUNCTION_WORDS = members(
    "articles",
    "demonstratives",
    "that",
    "possessives",
    "possessive pronouns",
    "subject pronouns",
    "object pronouns",
    "it",
    "reflexives",
    "relatives",
    "when and where",
    "what and how",
    "others",
    "quantifiers",
    "comparison",
    "joining",
    "contrasting",
    "subordinators",
    "other conjunctions",
    "present be",
    "past be",
    "other be",
    "present have",
    "other auxiliaries",
    "modals of ability",
    "modals of chance",
    "shall",
    "negations",
    "plain prepositions",
    "far prepositions",
    "prepositions of time",
    "without",
    "including",
    "adverbs of place",
    "also",
    "adverbs of focus",
    "parts of prepositions",
    "abbreviations",
    "halves of contractions",
    "one",
    "yes",
    "able",
)
"""Words of grammar, which content leaves out; those that turn a demand ('not', 'across', 'all') are watched elsewhere."""
SILENT_WORDS = FUNCTION_WORDS - members(
    "negations",
    "without",
    "quantifiers",
    "adverbs of focus",
    "others",
    "comparison",
    "modals of chance",
    "far prepositions",
    "prepositions of time",
)
"""Words of grammar that two texts may have or lack without asking for something else."""
LIGHT_WORDS = members(
    "light verbs",
    "light adjectives",
    "light nouns",
    "manner",
    "emphasis",
    "frequency",
    "duration",
    "together",
)
HEAVY, LIGHT = 1.0, 0.25
"""What a word weighs; a light word is one that a rewording may drop or add."""


class Word(NamedTuple):
    """A word of content: text[start:end] as written, its lemma, and its weight.

    A degree of comparison keeps its form as lemma: 'larger' asks for something other than 'large'.
    """

    text: str
    lemma: str
    start: int
    end: int
    weight: float

    @property
    def is_heavy(self) -> bool:
        """Whether a reader would miss it."""
        return self.weight == HEAVY


@lru_cache(maxsize=8192)
def content(text: str) -> tuple[Word, ...]:
    """The words of a text that demand something, in order, each with its place in the text.

    >>> [one.lemma for one in content("Mentors two of your own engineers.")]
    ['mentor', 'two', 'engineer']
    """
    joints = tuple(PREPOSITIONS.find(text))
    words = _words(tokens(text))
    return tuple(word for word in words if not _is_within(word, joints))


def heavy_words(text: str) -> tuple[Word, ...]:
    """The words of content that a reader would miss.

    >>> [one.text for one in heavy_words("Helps the team ship larger projects.")]
    ['team', 'ship', 'larger', 'projects']
    """
    return tuple(word for word in content(text) if word.is_heavy)


def words_of(texts: Iterable[str]) -> tuple[Word, ...]:
    """The words of content of several texts, one text after the other; their places are those in their own text.

    >>> [one.text for one in words_of(["Leads a project.", "Shares what is learned."])]
    ['Leads', 'project', 'Shares', 'learned']
    """
    return tuple(chain.from_iterable(map(content, texts)))


@lru_cache(maxsize=8192)
def concepts(text: str) -> frozenset[str]:
    """What a text is about: its words of content, one for words that are alike (rung.lexicon.senses.concept).

    >>> sorted(concepts("Assists colleagues")) == sorted(concepts("helps a colleague"))
    True
    """
    return concepts_of(content(text))


def concepts_of(words: Iterable[Word]) -> frozenset[str]:
    """The words as a set, one for words that are alike."""
    return frozenset(concept(word.lemma) for word in words)


def matched(word: Word, among: tuple[Word, ...], *, loose: bool = False) -> bool:
    """Whether one of the other words is alike (rung.lexicon.senses.alike); `loose`: or near."""
    there = _index(among)
    if root(word.lemma) in there.roots:
        return True
    if loose:
        return not near_senses(word.lemma).isdisjoint(there.near)
    return not exact_senses(word.lemma).isdisjoint(there.exact)


def share(
    wanted: Sequence[Word], among: tuple[Word, ...], *, loose: bool = False
) -> float:
    """How much of the weight of some words stands among others, from 0 to 1; 1 for no words at all."""
    whole = sum(word.weight for word in wanted)
    there = sum(word.weight for word in wanted if matched(word, among, loose=loose))
    return there / whole if whole else 1.0


def missing(wanted: Iterable[Word], among: tuple[Word, ...]) -> tuple[Word, ...]:
    """The heavy words that don't stand among the others."""
    return tuple(word for word in wanted if word.is_heavy and not matched(word, among))


def _words(listed: Sequence[Token]) -> Iterator[Word]:
    """The tokens with content; "own" after a possessive adds nothing ("your own code" is "your code")."""
    owned = members("possessives")
    before = ""
    for token in listed:
        form = uncontracted(token.form)
        if _has_content(form) and not (form == "own" and before in owned):
            yield Word(token.text, _lemma(form), token.start, token.end, _weight(form))
        before = token.form


def _has_content(form: str) -> bool:
    """Whether a form says something by itself: no function word, and no single letter, though any digit counts.

    >>> [word for word in ("of", "project", "x", "7") if _has_content(word)]
    ['project', '7']
    """
    return form not in FUNCTION_WORDS and (len(form) > 1 or form.isdigit())


def _lemma(form: str) -> str:
    """The lemma, except that a comparative stays as it is: "larger" asks for more than "large".

    >>> _lemma("larger"), _lemma("projects")
    ('larger', 'project')
    """
    return form if is_compared(form) else lemma(form)


def _weight(form: str) -> float:
    """How much the loss of a word matters: words that hold of almost any work weigh little.

    >>> _weight("incident") > _weight("work")
    True
    """
    return LIGHT if form in LIGHT_WORDS or _lemma(form) in LIGHT_WORDS else HEAVY


def _is_within(word: Word, stretches: Sequence[Hit]) -> bool:
    """Whether a word lies in one of the stretches, such as a set phrase that is counted as a whole."""
    return any(one.start <= word.start < one.end for one in stretches)


class _Index(NamedTuple):
    """What some words are looked up by: their roots and the numbers of their senses."""

    roots: frozenset[str]
    exact: frozenset[int]
    near: frozenset[int]


@lru_cache(maxsize=4096)
def _index(words: tuple[Word, ...]) -> _Index:
    """What a text's words can be met by, gathered once: it is asked for many times, by every clause of the old text."""
    lemmas = {word.lemma for word in words}
    return _Index(
        frozenset(map(root, lemmas)),
        frozenset().union(*map(exact_senses, lemmas)),
        frozenset().union(*map(near_senses, lemmas)),
    )
