"""Ability where an act should stand: can, is able to, has the ability to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.openers import Kind
from rung.lexicon.tokens import word_set
from rung.lexicon.verbs import base_of, is_form, known, third_person
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

HEAD = re.compile(
    r"^(?P<subject>(?:You|I|We|They)(?=['’\s])|)\s*(?P<claim>(?:(?:are|am|is|be|['’]re"
    r"|['’]m)\s+)?(?:\w+ly\s+)?(?:able\s+to(?:\s+\w+ly)?|capable\s+of(?P<of>)|can(?:\s+\w+ly)?"
    r"|have\s+the\s+ability\s+to|has\s+the\s+ability\s+to|has\s+ability\s+to|ability\s+to"
    r"|have\s+the\s+capacity\s+to|has\s+the\s+capacity\s+to|know\s+how\s+to"
    r"|knows\s+how\s+to))\s+(?P<verb>[A-Za-z'’-]+)",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"(?<=\w) (?:and|but) (?:(?:is|are|am) )?(?:able to|capable of) [a-z]+|\bbeing able to [a-z]+",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"\bup to\b|\bwithout\b|\bif\b|\bwhen\b|\bunless\b|\bonly\b|\bwith (?:some|little|no|minimal|help|guidance"
    r"|support|supervision)\b",
    re.IGNORECASE,
)
PERMITTED = frozenset("approve spend sign veto decide hire".split())
SECOND_VERB = re.compile(r"\b(?:and|or|,|then|but)\s+(?:\w+ly\s+)?([a-z]+)\b")
GERUND_LATER = re.compile(r"(?:\band|\bor|,)\s+(?:\w+ly\s+)?\w+ing\b")
CLAIMS = frozenset("able capable can ability capacity know knows".split())
HABIT_AT_LEAST = 5
HABIT = 0.3
"""From this share of statements on, ability is how the ladder speaks, and one finding says it for all."""
MODAL = re.compile(r"\bcan\b", re.IGNORECASE)


class Claimed(NamedTuple):
    """A statement, and how many of its ladder begin with an ability when that is the ladder's habit, else 0.

    `first` says that it is the first of them.
    """

    found: Surrounded
    habit: int
    first: bool


def claimed(ladder: Ladder) -> Iterator[Claimed]:
    """Every statement, knowing whether its ladder speaks of abilities throughout."""
    every = tuple(surrounded(ladder))
    claims = [one for one in every if _claims(one.statement.text)]
    habit = len(claims) if len(claims) > max(HABIT * len(every), HABIT_AT_LEAST) else 0
    return (Claimed(one, habit, bool(claims) and one is claims[0]) for one in every)


def _claims(text: str) -> re.Match[str] | None:
    """An ability at the head of a statement, unless it is a permission."""
    if CLAIMS.isdisjoint(word_set(text)):
        return None
    head = HEAD.match(text)
    return (
        None
        if head and head["verb"].lower() in PERMITTED and MODAL.search(head["claim"])
        else head
    )


@rule(
    over=claimed,
    severity="warning",
    bad=(
        Bad("- You ⟦are able to⟧ deliver features.", becomes="- You deliver features."),
        Bad("- You ⟦can⟧ explain the design.", becomes="- You explain the design."),
        Bad("- ⟦Is able to⟧ deliver features.", becomes="- Delivers features."),
        Bad(
            "- You ⟦are capable of⟧ leading a small project.",
            becomes="- You lead a small project.",
        ),
        Bad("- ⟦Ability to⟧ work alone."),
        Bad("- Writes tests⟦ and is able to explain⟧ them."),
    ),
    good=(
        "- Delivers features.",
        "- Can approve spend up to the team's limit.",
        "- Writes notes so that others can repeat the work.",
    ),
)
def ability(claim: Claimed) -> Iterator[Finding]:
    """What someone can do is not what they do.

    An ability can't be seen until it is used, so the review argues about potential. Write the act:
    "delivers", not "is able to deliver". rung does that itself where the sentence stays whole; it leaves
    permissions ("can approve spend up to …") alone. In a ladder that speaks of abilities throughout, the first
    is reported for all, and the others are hints.
    """
    statement = claim.found.statement
    head = _claims(statement.text)
    if head:
        finding = _at_head(statement, head, claim.found.form)
        if claim.habit and claim.first:
            many = f"{claim.habit} statements begin with an ability ('{head['claim']}'); write what people do."
            finding = replace(finding, message=many)
        yield (
            replace(finding, severity="info")
            if claim.habit and not claim.first
            else finding
        )
    if CLAIMS.isdisjoint(word_set(statement.text)):
        return
    for hit in INSIDE.finditer(statement.text, head.end() if head else 0):
        yield statement.finding(
            *hit.span(), f"'{hit[0].strip()}' claims an ability; write the act itself."
        )


def _at_head(statement: Statement, head: re.Match[str], form: Kind | str) -> Finding:
    claim = head["claim"]
    finding = statement.finding(
        *head.span("claim"), f"'{claim}' claims an ability; write what the person does."
    )
    plain = _plain(statement.text, head, form)
    if plain is None:
        return finding
    space = " " if head["subject"] else ""
    offered = statement.finding(
        head.end("subject"), head.end("verb"), "", becomes=space + plain
    )
    return replace(
        finding,
        fix=offered.fix,
        safe=bool(offered.fix) and not LIMIT.search(statement.text),
    )


def _plain(text: str, head: re.Match[str], form: Kind | str) -> str | None:
    """The plain verb in the form that the sentence needs, or None where other verbs would have to follow."""
    word, subject, claim = head["verb"], head["subject"], head["claim"].lower()
    base = base_of(word) if head["of"] is not None else word.lower()
    if (
        base is None
        or not known(base)
        or (head["of"] is not None and not is_form(word, "gerund"))
    ):
        return None
    if claim.startswith("ability") or (
        head["of"] is not None and GERUND_LATER.search(text, head.end("verb"))
    ):
        return None
    adverb = next((part for part in claim.split() if part.endswith("ly")), "")
    acts = (
        f"{adverb} {base}".strip()
        if subject or form == "base"
        else _third(text, head, base, adverb)
    )
    if acts is None:
        return None
    return acts if subject else acts[:1].upper() + acts[1:]


def _third(text: str, head: re.Match[str], base: str, adverb: str) -> str | None:
    """'explains' with its adverb; None when a verb further on would have to change too."""
    if any(known(hit[1]) for hit in SECOND_VERB.finditer(text, head.end("verb"))):
        return None
    return f"{adverb} {third_person(base)}".strip()
