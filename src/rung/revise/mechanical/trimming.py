"""Takes out of a statement what another one says already: closing clauses, adjectives of a list; never its main act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.content import FUNCTION_WORDS
from rung.lexicon.openers import opener
from rung.lexicon.scales import tiers
from rung.lexicon.verbs import is_form, readings
from rung.lexicon.word_classes import members
from rung.revise.mechanical.words import covered, heavy

TAIL = re.compile(
    r",?\s+(?:while|whilst|in order to|so as to|so that|thereby|thus)\s|,\s+(?=\w+ing\b)|\s+to\s+(?=[a-z]+\b)"
    r"|;\s+|,\s+and\s+|,\s+(?=which\b|with\b|in\b)|\s+and\s+(?=[a-z]+s\b)"
)
ADJECTIVES = re.compile(
    r"(?<![\w-])((?:[a-z]+(?:-[a-z]+)*,\s+)+(?:and\s+)?)([a-z]+(?:-[a-z]+)*)\s+(?=[a-z])"
)
NOUNLIKE = re.compile(
    r"(?:ity|ion|ment|ness|ance|ence|ship|ism|(?<!ou)(?<!le)(?<!s)s)$"
)
RELATING = FUNCTION_WORDS | members("beside")
EXAMPLES = re.compile(r"\b(?:such as|including|like|e\.g\.,?)\s+$", re.IGNORECASE)
TOGETHER = re.compile(r"\b(?:between|from|both|either)\s+[^,;:()]*$", re.IGNORECASE)
LEAST = 2
"""A statement with fewer words of content than this has nothing to lose."""


class Trimmed(NamedTuple):
    """A statement with less in it, what was taken out, and which other statement says it."""

    text: str
    taken: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


def trimmed(text: str, others: Sequence[str]) -> Trimmed:
    """The statement without the parts that one of the others says; the very same when there are none."""
    found = Trimmed(text)
    for step in (_tails, _heads, _adjectives):
        changed = True
        while changed:
            after = next(step(found.text, others), None)
            changed = after is not None and len(heavy(after.text)) >= LEAST
            if changed and after is not None:
                found = Trimmed(
                    after.text, (*found.taken, *after.taken), (*found.by, *after.by)
                )
    return found


def _tails(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without its last clause, for every way to cut it off whose rest still acts."""
    body, stop = (text[:-1], ".") if text.endswith(".") else (text, "")
    for hit in reversed(list(TAIL.finditer(body))):
        tail, rest = body[hit.end() :], body[: hit.start()].rstrip(" ,;")
        if hit[0].strip() == "and" and (TOGETHER.search(rest) or not _third(tail)):
            continue
        if hit[0].strip() == "to" and not _infinitive(tail):
            continue
        by = _sayer(tail, others)
        if by and _stands(rest):
            yield Trimmed(rest + stop, (tail.strip(),), (by,))


def _heads(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without its first act, where a semicolon or 'but you' leads to another one."""
    for hit in re.finditer(r";\s+|,?\s+(?:but|and)\s+(?=(?:you|I)\b)", text):
        head, rest = text[: hit.start()], text[hit.end() :]
        by = _sayer(head, others)
        if by and opener(rest).kind in ("you", "third", "i"):
            yield Trimmed(rest[:1].upper() + rest[1:], (head.strip(),), (by,))


def _adjectives(text: str, others: Sequence[str]) -> Iterator[Trimmed]:
    """The text without those adjectives before a noun that one other statement gives the same noun."""
    for hit in ADJECTIVES.finditer(text):
        listed = [*re.findall(r"[a-z]+(?:-[a-z]+)*(?=,)", hit[1]), hit[2]]
        if any(_no_adjective(word) for word in listed) or EXAMPLES.search(
            text[: hit.start()]
        ):
            continue
        noun = re.match(r"\w+", text[hit.end() :])
        for other in others:
            if not noun or noun[0] in RELATING or not covered(noun[0], other):
                continue
            kept = [word for word in listed if covered(word, other) < 1.0]
            if len(kept) < len(listed):
                gone = tuple(word for word in listed if word not in kept)
                middle = ", ".join(kept) + " " if kept else ""
                yield Trimmed(
                    text[: hit.start()] + middle + text[hit.end() :], gone, (other,)
                )


def ungraded(text: str, summary: Sequence[str]) -> str:
    """The text without a grade ('well-scoped tasks', '… on their own.') that the summary sets in the same words."""
    for one in summary:
        known = {one[tier.start : tier.end].lower() for tier in tiers(one)}
        for tier in reversed(tiers(text)):
            grade = text[tier.start : tier.end]
            before, after = text[: tier.start], text[tier.end :]
            if grade.lower() not in known:
                continue
            if (
                "-" in grade
                and re.match(r"\s[a-z]", after)
                and re.search(r"[a-z]\s$", before)
            ):
                text = before + after.lstrip()
            elif (
                " " in grade and after.strip(".") == "" and _stands(before.rstrip(" ,"))
            ):
                text = before.rstrip(" ,") + after
    return text


def _no_adjective(word: str) -> bool:
    """Whether a word of a list is surely no adjective: it acts, it is an adverb, or it joins."""
    acts = is_form(word, "third") or is_form(word, "gerund")
    return (
        word in RELATING
        or word.endswith("ly")
        or bool(NOUNLIKE.search(word))
        or (acts and "-" not in word)
    )


def _sayer(part: str, others: Sequence[str]) -> str:
    """The statement that says all of a part of two words or more; of a part of one word it may be chance."""
    if len(heavy(part)) < LEAST:
        return ""
    return next((other for other in others if covered(part, other) == 1.0), "")


def _third(tail: str) -> bool:
    """Whether a verb in the third person begins here, and no plural."""
    word = re.match(r"[a-z]+", tail)
    return word is not None and any(
        kind == "third" and not verb.noun for verb, kind in readings(word[0])
    )


def _infinitive(tail: str) -> bool:
    word = re.match(r"[a-z]+", tail)
    return (
        bool(word) and any(kind == "base" for _, kind in readings(word[0]))
        if word
        else False
    )


def _stands(rest: str) -> bool:
    """Whether what is left is a sentence of the kind it was: somebody still acts, and no bracket is open."""
    kind = opener(rest).kind
    return (
        kind not in ("fragment", "empty")
        and rest.count("(") == rest.count(")")
        and len(heavy(rest)) >= LEAST
    )
