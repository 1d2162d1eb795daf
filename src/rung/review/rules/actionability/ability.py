"""An ability in place of an act: can, is able to, has the ability to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.casing import capitalized
from rung.lexicon.openers import Kind
from rung.lexicon.verbs import base_of, is_form, known, third_person
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.fixes import with_fix
from rung.review.hint import hint
from rung.review.leads import CLAIMANT
from rung.review.rule import Bad, rule
from rung.review.search import Search
from rung.review.surroundings import Surrounded, surrounded

HEAD = re.compile(
    CLAIMANT + r"(?P<claim>(?:(?:are|am|is|be|['’]re"
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
CLAIMS = "able capable can ability capacity know knows"
ABILITY = Search(CLAIMS, INSIDE)
HABIT_AT_LEAST = 5
HABIT = 0.3
"""From this share of statements on, ability is how the ladder speaks, and one finding stands for all."""
MODAL = re.compile(r"\bcan\b", re.IGNORECASE)


class Claimed(NamedTuple):
    """A statement; `habit`: how many statements begin with an ability, in a ladder where many do, else 0.

    `first` says that it is the first that does.
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
    head = HEAD.match(text) if ABILITY.worthwhile(text) else None
    return None if head and _permits(head) else head


def _permits(head: re.Match[str]) -> bool:
    """Whether 'can' gives leave: 'can approve spend', 'can hire'."""
    return head["verb"].lower() in PERMITTED and MODAL.search(head["claim"]) is not None


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
        Bad(
            "- You ⟦can⟧ bake rye bread.\n- You ⟦can⟧ plan a shift.\n- You ⟦can⟧ mend the oven.\n"
            "- You ⟦can⟧ order flour.\n- You ⟦can⟧ train two apprentices.\n- You ⟦can⟧ count the till.",
            becomes="- You bake rye bread.\n- You plan a shift.\n- You mend the oven.\n"
            "- You order flour.\n- You train two apprentices.\n- You count the till.",
        ),
    ),
    good=(
        "- Delivers features.",
        "- Can approve spend up to the team's limit.",
        "- Writes notes so that others can repeat the work.",
    ),
)
def ability(claim: Claimed) -> Iterator[Finding]:
    """What someone can do is not what they do.

    An ability can't be seen until it is used, so a review would argue about potential. Write the act: "delivers", not
    "is able to deliver". rung does that itself where the rest of the sentence can stay as it is; it leaves permissions
    ("can approve spend up to …") alone. In a ladder that speaks of abilities throughout, the first is reported for all,
    and the others are hints.
    """
    statement = claim.found.statement
    head = _claims(statement.text)
    if head:
        yield _weighed(_at_head(statement, head, claim.found.form), head, claim)
    for hit in ABILITY.find(statement.text, head.end() if head else 0):
        yield statement.finding(
            *hit.span(), f"'{hit[0].strip()}' claims an ability; write the act itself."
        )


def _weighed(finding: Finding, head: re.Match[str], claim: Claimed) -> Finding:
    """The finding as it is, or as one for the whole ladder where many statements begin so, or a hint after that one."""
    if not claim.habit:
        return finding
    if not claim.first:
        return hint(finding)
    many = f"{claim.habit} statements begin with an ability ('{head['claim']}'); write what people do."
    return replace(finding, message=many)


def _at_head(statement: Statement, head: re.Match[str], form: Kind | str) -> Finding:
    """The finding at a claim that opens a statement, with the plain verb as its fix where there is one."""
    finding = statement.finding(
        *head.span("claim"),
        f"'{head['claim']}' claims an ability; write what the person does.",
    )
    plain = _plain(statement.text, head, form)
    if plain is None:
        return finding
    space = " " if head["subject"] else ""
    stretch = head.end("subject"), head.end("verb")
    safe = not LIMIT.search(statement.text)
    return with_fix(finding, statement, *stretch, space + plain, safe=safe)


def _plain(text: str, head: re.Match[str], form: Kind | str) -> str | None:
    """The plain verb in the form that the sentence needs, or None where other verbs would have to follow."""
    base = _base(text, head)
    if base is None:
        return None
    adverb = next(
        (one for one in head["claim"].lower().split() if one.endswith("ly")), ""
    )
    if head["subject"]:
        return f"{adverb} {base}".strip()
    if form != "base":
        if any(map(_is_verb, SECOND_VERB.finditer(text, head.end("verb")))):
            return None
        base = third_person(base)
    return capitalized(f"{adverb} {base}".strip())


def _base(text: str, head: re.Match[str]) -> str | None:
    """The base form of the verb that the ability is one of; None where it can't stand by itself."""
    word = head["verb"]
    if head["of"] is None:
        base, alone = word.lower(), not head["claim"].lower().startswith("ability")
    else:
        base = base_of(word) or ""
        alone = is_form(word, "gerund") and not GERUND_LATER.search(
            text, head.end("verb")
        )
    return base if alone and known(base) else None


def _is_verb(hit: re.Match[str]) -> bool:
    """Whether the word found is a verb."""
    return known(hit[1])
