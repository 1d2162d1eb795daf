"""Takes out of a statement what another one says already: closing clauses, adjectives of a list; never its main act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.casing import capitalized
from rung.lexicon.content import FUNCTION_WORDS
from rung.lexicon.openers import opener
from rung.lexicon.scales import Tier, tiers
from rung.lexicon.verbs import is_form, readings
from rung.lexicon.word_classes import members
from rung.revise.mechanical.words import covered, heavy

TAIL = re.compile(
    r",?\s+(?:while|whilst|in order to|so as to|so that|thereby|thus)\s|,\s+(?=\w+ing\b)|\s+to\s+(?=[a-z]+\b)"
    r"|;\s+|,\s+and\s+|,\s+(?=which\b|with\b|in\b)|\s+and\s+(?=[a-z]+s\b)"
)
ADJECTIVES = re.compile(
    r"(?<![\w-])(?P<listed>(?:[a-z]+(?:-[a-z]+)*,\s+)+)(?:and\s+)?(?P<last>[a-z]+(?:-[a-z]+)*)\s+"
    r"(?=(?P<noun>[a-z]\w*))"
)
NOUNLIKE = re.compile(
    r"(?:ity|ion|ment|ness|ance|ence|ship|ism|(?<!ou)(?<!le)(?<!s)s)$"
)
RELATING = FUNCTION_WORDS | members("beside")
EXAMPLES = re.compile(r"\b(?:such as|including|like|e\.g\.,?)\s+$", re.IGNORECASE)
TOGETHER = re.compile(r"\b(?:between|from|both|either)\s+[^,;:()]*$", re.IGNORECASE)
NEXT_ACT = re.compile(r";\s+|,?\s+(?:but|and)\s+(?=(?:you|I)\b)")
AFTER_WORD = re.compile(r"[a-z]\s$")
BEFORE_WORD = re.compile(r"\s[a-z]")
LEAST = 2
"""A statement with fewer words of content than this has nothing to lose."""


class Trimmed(NamedTuple):
    """A statement with less in it, what was taken out, and which other statement says it."""

    text: str
    taken: tuple[str, ...] = ()
    by: tuple[str, ...] = ()

    def then(self, after: Trimmed) -> Trimmed:
        """The same with one more part taken out."""
        return Trimmed(after.text, self.taken + after.taken, self.by + after.by)


def trimmed(text: str, others: Sequence[str]) -> Trimmed:
    """The statement without the parts that one of the others says; the very same when there are none.

    >>> trimmed("Writes tests, and mentors new interns.", ["Mentors new interns."]).text
    'Writes tests.'
    """
    found = Trimmed(text)
    for step in (_tails, _heads, _adjectives):
        while after := next(step(found.text, others), None):
            if len(heavy(after.text)) < LEAST:
                break
            found = found.then(after)
    return found


def _tails(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without its last clause, for every way to cut it off whose rest still acts, the shortest clause first.

    'Reviews designs, and mentors interns.' becomes 'Reviews designs.' where others say all of the rest.
    """
    body = text.removesuffix(".")
    stop = text[len(body) :]
    for hit in reversed(list(TAIL.finditer(body))):
        tail, rest = body[hit.end() :], body[: hit.start()].rstrip(" ,;")
        if not _joins_acts(hit[0].strip(), rest, tail):
            continue
        by = _sayer(tail, others)
        if by and _is_whole(rest):
            yield Trimmed(rest + stop, (tail.strip(),), (by,))


def _heads(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without its first act, where a semicolon or 'but you' leads to another one.

    'You write tests, but you ask for help.' becomes 'You ask for help.'
    """
    for hit in NEXT_ACT.finditer(text):
        head, rest = text[: hit.start()], text[hit.end() :]
        by = _sayer(head, others)
        if by and opener(rest).kind in ("you", "third", "i"):
            yield Trimmed(capitalized(rest), (head.strip(),), (by,))


def _adjectives(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without those adjectives before a noun that one other statement gives the same noun.

    'Writes readable, tested queries' becomes 'Writes readable queries' beside 'You write tested queries'.
    """
    for hit in ADJECTIVES.finditer(text):
        listed = [*re.findall(r"[a-z-]+", hit["listed"]), hit["last"]]
        if _describe(listed, hit):
            for other in others:
                yield from _without_shared(listed, hit, other)


def _without_shared(
    listed: Sequence[str], hit: re.Match[str], other: str
) -> Iterator[Trimmed]:
    """The text without the adjectives that another statement has with the same noun; nothing where it has none."""
    taken = tuple(word for word in listed if covered(word, other) == 1.0)
    kept = [word for word in listed if word not in taken]
    if taken and covered(hit["noun"], other):
        before, after = hit.string[: hit.start()], hit.string[hit.end() :]
        shorter = f"{', '.join(kept)} ".lstrip()
        yield Trimmed(before + shorter + after, taken, (other,))


def ungraded(text: str, summary: Sequence[str]) -> str:
    """The text without a grade ('well-scoped tasks', '… on their own.') that the summary sets in the same words.

    >>> ungraded("Ships well-scoped tasks.", ["Takes well-scoped tasks."])
    'Ships tasks.'
    """
    for one in summary:
        known = {one[tier.start : tier.end].lower() for tier in tiers(one)}
        for tier in reversed(tiers(text)):
            if text[tier.start : tier.end].lower() in known:
                text = _without_grade(text, tier)
    return text


def _without_grade(text: str, tier: Tier) -> str:
    """The text without a graded phrase, where what is left can be read; else as it is.

    A phrase with a hyphen may go in front of a noun ('well-scoped tasks'), one of several words at the very end ('on
    your own.').
    """
    before, grade, after = (
        text[: tier.start],
        text[tier.start : tier.end],
        text[tier.end :],
    )
    if "-" in grade and AFTER_WORD.search(before) and BEFORE_WORD.match(after):
        return before + after.lstrip()
    rest = before.rstrip(" ,")
    ends = " " in grade and after.strip(".") == ""
    return rest + after if ends and _is_whole(rest) else text


def _joins_acts(joint: str, before: str, after: str) -> bool:
    """Whether a joint leads to an act of its own.

    'and' joins things as well ('plans and budgets'), and 'to' also says where something goes ('to customers').

    >>> _joins_acts("and", "plans", "identifies risks"), _joins_acts("and", "plans", "budgets")
    (True, False)
    >>> _joins_acts("to", "writes", "help users"), _joins_acts("to", "writes", "customers")
    (True, False)
    """
    if joint == "and":
        return _begins_in_third_person(after) and not TOGETHER.search(before)
    return joint != "to" or is_form(_first_word(after), "base")


def _describe(listed: Sequence[str], hit: re.Match[str]) -> bool:
    """Whether the words of a list describe the noun behind them.

    They don't behind 'such as', where each word names a thing, nor before a word that only relates.
    """
    if EXAMPLES.search(hit.string[: hit.start()]) or hit["noun"] in RELATING:
        return False
    return all(map(_may_be_adjective, listed))


def _may_be_adjective(word: str) -> bool:
    """Whether a word is not surely something else.

    One that joins, tells how ('quickly'), names a thing ('capacity') or acts ('sharing') is something else; a word with
    a hyphen ('customer-facing') describes.

    >>> _may_be_adjective("large"), _may_be_adjective("customer-facing"), _may_be_adjective("sharing")
    (True, True, False)
    """
    if word in RELATING or word.endswith("ly") or NOUNLIKE.search(word):
        return False
    return "-" in word or not is_form(word, "third", "gerund")


def _sayer(part: str, others: Sequence[str]) -> str:
    """The statement that says all of a part of two words or more; of a part of one word it may be chance.

    >>> _sayer("large projects", ["Bakes bread.", "Leads large projects."])
    'Leads large projects.'
    """
    if len(heavy(part)) < LEAST:
        return ""
    return next((other for other in others if covered(part, other) == 1.0), "")


def _first_word(text: str) -> str:
    """The small letters that a text begins with; empty where it begins otherwise.

    >>> _first_word("leads projects"), _first_word("Leads projects")
    ('leads', '')
    """
    return re.split(r"[^a-z]", text, maxsplit=1)[0]


def _begins_in_third_person(tail: str) -> bool:
    """Whether a verb in the third person begins here, and no plural.

    >>> _begins_in_third_person("identifies risks"), _begins_in_third_person("projects")
    (True, False)
    """
    found = readings(_first_word(tail))
    return any(form == "third" and not verb.noun for verb, form in found)


def _is_whole(rest: str) -> bool:
    """Whether what is left is a sentence of the kind it was.

    Somebody still acts, no bracket is open, and there are enough words of content to ask for something.

    >>> _is_whole("Leads projects"), _is_whole("Leads projects (large"), _is_whole("Projects")
    (True, False, False)
    """
    if opener(rest).kind in ("fragment", "empty"):
        return False
    return rest.count("(") == rest.count(")") and len(heavy(rest)) >= LEAST
