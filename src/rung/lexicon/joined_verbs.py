"""The verbs of a sentence that go with its first one: 'Plans the week, asks others and reviews it'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rung.lexicon.openers import DETERMINERS
from rung.lexicon.tokens import Token
from rung.lexicon.verbs import Verb, VerbForm, is_form, readings
from rung.lexicon.word_classes import members

Reading = Literal["verb", "other", "unclear"]

OBJECT_BEGINS = (
    DETERMINERS
    | members(
        "it",
        "object pronouns",
        "others",
        "that",
        "joining",
        "what and how",
        "direction",
        "prepositions after verbs",
    )
    | {"you", "new", "when"}
)
"""What follows a verb rather than a noun."""
INNER = members(
    "that", "relatives", "what and how", "when and where", "subordinators"
) | {"to", "help", "helps"}
"""After one of these a verb may belong to an inner clause: 'the plans that …', 'helps others grow'."""
JOINTS = members("joining") | {"but", ","}
LIST_JOINTS = JOINTS - {"but"}
OTHERS = {"we", "they"}
"""Subjects of inner clauses whose verbs have no -s."""
CLOSING_JOINTS = JOINTS - {","} | {"while"}
"""What stands before the last part of a list."""
ADVERBS = {"rather", "also", "then"}
"""Adverbs without -ly that stand between a joint and its verb."""
NEVER_JOINED = {"can", "will"}
"""Verbs by the table that are hardly ever meant as such: 'and will'."""
END = "."
LIST_WITHIN = 8
"""The next verb of a list is looked for among fewer than so many words and marks."""


class Joined(NamedTuple):
    """The stretches of the verbs that go with the first; `sure` is false where a word could be a noun as well."""

    verbs: tuple[tuple[int, int], ...]
    sure: bool


def joined_verbs(words: Sequence[Token], *, third: bool) -> Joined:
    """The verbs among words with marks after the first verb; `third`: those in the base form, else those in -s."""
    scan = _Scan(words, third)
    for index in range(len(words)):
        scan.look_at(index)
    return Joined(tuple(scan.verbs), scan.sure)


class _Scan:
    """What is known of a sentence up to a word: the verbs so far, and whether an inner clause has begun."""

    def __init__(self, words: Sequence[Token], third: bool) -> None:
        self.words, self.third = words, third
        self.verbs: list[tuple[int, int]] = []
        self.sure, self.inside = True, False

    def look_at(self, index: int) -> None:
        """Take the word as a verb that goes with the first, or not."""
        if index and self.words[index - 1].form in INNER:
            self.inside = True
        joint = _joint(self.words, index)
        if joint not in JOINTS or self._lists_adjectives(index, joint):
            return
        reading = self._reading(index, joint)
        if reading == "unclear" and joint != ",":
            self.sure = False
        if reading == "verb":
            self._take(index)

    def _take(self, index: int) -> None:
        """Add a verb, unless it belongs to an inner clause; after one of these it is never sure."""
        if self.inside:
            self.sure = False
        if not self.inside or _returns(self.words, index):
            self.verbs.append((self.words[index].start, self.words[index].end))
            self.inside = False

    def _lists_adjectives(self, index: int, joint: str) -> bool:
        """Whether a comma parts words before a noun: 'clear, friendly, complete replies'."""
        return (
            joint == ","
            and self.third
            and index > 1
            and not _goes_on(self.words, index)
        )

    def _reading(self, index: int, joint: str) -> Reading:
        """How the form at an index reads; where it could be either, a list of verbs that has begun settles it."""
        reading = _by_form(self.words, index, third=self.third)
        list_has_begun = bool(self.verbs) and not self.inside
        if reading == "unclear" and (index == 1 or list_has_begun):
            reading = "verb"  # 'influence and drive …', 'plan it, review and …'
        return reading if self.third else self._in_s(index, joint, reading)

    def _in_s(self, index: int, joint: str, reading: Reading) -> Reading:
        """What a form in -s is, which may be a plural, by what stands around it."""
        if reading == "verb" or self._begins_list(index, joint):
            return "other" if _lists_nouns(self.words, index) else "verb"
        if reading == "unclear" and self._goes_back(index, joint):
            return "verb"
        return reading

    def _begins_list(self, index: int, joint: str) -> bool:
        """Whether a list of verbs goes on with this word: 'Scopes, designs, and delivers …'."""
        return index == 1 and joint == "," and _lists_verbs(self.words, index)

    def _goes_back(self, index: int, joint: str) -> bool:
        """Whether the sentence returns with this word from an inner clause to its main verbs."""
        return joint == "and" and self.inside and _returns(self.words, index)


def _by_form(words: Sequence[Token], index: int, *, third: bool) -> Reading:
    """What the form of a word and the word after it tell."""
    word = words[index].form
    verb = _verb_of(word, "base" if third else "third")
    if verb is None or word in NEVER_JOINED:
        return "other"
    if verb.noun or (third and verb.adjective):
        return _by_next(words[index + 1 : index + 2])
    return "verb"


def _verb_of(word: str, wanted: VerbForm) -> Verb | None:
    """The verb of which a word is this form."""
    return next((verb for verb, form in readings(word) if form == wanted), None)


def _by_next(following: Sequence[Token]) -> Reading:
    """What a word that can be a verb and a noun or adjective is, by the word or mark after it."""
    form = following[0].head if following else END
    if form in OBJECT_BEGINS:
        return "verb"
    return "unclear" if form.replace("-", "").isalpha() else "other"


def _joint(words: Sequence[Token], index: int) -> str:
    """The word or comma before a word, past adverbs: what may join it to the verbs before."""
    back = index - 1
    while back > 0 and _is_adverb(words[back].form):
        back -= 1
    return words[back].form if index else ""


def _is_adverb(word: str) -> bool:
    """Whether a word may stand between the joint and its verb ("and actively drives").

    >>> _is_adverb("actively"), _is_adverb("project")
    (True, False)
    """
    return word.endswith("ly") or word in ADVERBS


def _goes_on(words: Sequence[Token], index: int) -> bool:
    """Whether a list goes on to its 'and' after this word."""
    return any(word.form in CLOSING_JOINTS for word in words[index + 1 :])


def _lists_verbs(words: Sequence[Token], index: int) -> bool:
    """Whether the next word of a list is surely a verb: 'Scopes, designs, and delivers …'."""
    near = (word.form for word in words[index + 1 : index + LIST_WITHIN])
    following = next((form for form in near if form not in LIST_JOINTS), "")
    return is_form(following, "third")


def _lists_nouns(words: Sequence[Token], index: int) -> bool:
    """Whether 'technology, tools, and processes' lists things: a plural stands alone before the last comma."""
    if index <= 5:
        return False
    comma, noun, last_comma, joint = (word.form for word in words[index - 4 : index])
    if (comma, last_comma) != (",", ",") or joint not in ("and", "or"):
        return False
    return noun.endswith("s") and any(verb.noun for verb, _ in readings(noun))


def _returns(words: Sequence[Token], index: int) -> bool:
    """Whether a form in -s goes back from an inner clause to the main verb: ', and lifts', 'how we work and asks'."""
    if words[index].form == "helps" or _breaks(words, index):
        return True
    return any(word.head in OTHERS for word in words[:index])


def _breaks(words: Sequence[Token], index: int) -> bool:
    """Whether 'and' follows a comma, so that it joins the main verbs and not those of an inner clause."""
    comma, joint = ("", "", *(word.form for word in words[:index]))[-2:]
    return comma == "," and joint in ("and", "but")
