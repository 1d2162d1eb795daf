"""An act that hides in a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.phrases import Hit, Phrases, inflected
from rung.lexicon.verbs import readings, verb
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

PLAIN = {
    "provide mentorship to": "mentor",
    "provide mentoring to": "mentor",
    "provide coaching to": "coach",
    "provide guidance to": "guide",
    "give guidance to": "guide",
    "offer guidance to": "guide",
    "provide support to": "support",
    "offer support to": "support",
    "provide support for": "support",
    "provide assistance to": "help",
    "provide leadership to": "lead",
    "provide leadership for": "lead",
    "provide training to": "train",
    "provide inspiration to": "inspire",
    "perform a review of": "review",
    "perform reviews of": "review",
    "perform an analysis of": "analyze",
    "perform analysis of": "analyze",
    "conduct an analysis of": "analyze",
    "conduct a review of": "review",
    "conduct reviews of": "review",
    "make a contribution to": "contribute to",
    "make contributions to": "contribute to",
    "make improvements to": "improve",
    "make an improvement to": "improve",
    "make recommendations for": "recommend",
    "make use of": "use",
    "make a decision on": "decide",
    "make an assessment of": "assess",
    "have an influence on": "influence",
    "have influence on": "influence",
    "have influence over": "influence",
    "have an understanding of": "understand",
    "have understanding of": "understand",
    "play a role in": "take part in",
    "give consideration to": "consider",
    "carry out an evaluation of": "evaluate",
    "do a review of": "review",
}
FORMS = {form: base for base in PLAIN for form in inflected(base)}
CLOSED = Phrases(*FORMS)
LIGHT = re.compile(
    r"\b(?:provid(?:e|es|ing)|perform(?:s|ing)?|conduct(?:s|ing)?|offer(?:s|ing)?|mak(?:e|es|ing)|giv(?:e|es"
    r"|ing))\s+(?:(?:an?|the|their|your|timely|clear|technical|regular|constructive|ongoing|strategic"
    r"|significant)\s+){0,2}(\w+(?:tion|ment|ance|ship)s?)\b",
    re.IGNORECASE,
)
NO_ACT = frozenset(
    "information documentation environment investment ownership relationship relationships statement statements"
    " performance".split()
)
SUBJECT = re.compile(
    r"^(?:Your|My|Their|The|Our)\s+(?:[\w'’-]+\s+){1,4}?(?:includes?|involves?|consists? of|extends? to"
    r"|comprises?)\s+\w+ing\b",
    re.IGNORECASE,
)

CAUSES = re.compile(
    r"[^.;,]*\b(?:stick|last|happen|work|count|pay off)\s*[.;,]?$", re.IGNORECASE
)
"""Ends "makes improvements to the rota stick", where making is the act."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- ⟦Provides mentorship to⟧ two new joiners.",
            becomes="- Mentors two new joiners.",
        ),
        Bad(
            "- You ⟦make contributions to⟧ the style guide.",
            becomes="- You contribute to the style guide.",
        ),
        Bad("- ⟦Your meetings include giving⟧ a demo."),
        Bad("- ⟦Conducts the evaluation⟧ of new hires."),
    ),
    good=(
        "- Onboards new joiners.",
        "- Gives feedback within a week.",
        "- Provides documentation for each release.",
        "- Makes improvements to the rota stick.",
    ),
)
def hidden_verb(statement: Statement) -> Iterator[Finding]:
    """The act is hidden in a noun behind an empty verb.

    "Provides mentorship to" is "mentors" in more words, and the person who acts moves out of sight. Use the
    verb. For common phrases the plain verb is offered.
    """
    text = statement.text
    common = tuple(CLOSED.find(text))
    yield from (_replaced(statement, hit) for hit in common if not _causes(text, hit))
    if subject := SUBJECT.match(text):
        yield statement.finding(
            *subject.span(),
            "The act is hidden behind its noun; begin with who acts, then the verb.",
        )
    for light in LIGHT.finditer(text):
        if light[1].lower() not in NO_ACT and not _overlaps(light, common):
            message = f"'{light[0]}' hides the act in a noun; use the verb."
            yield hint(statement.finding(*light.span(), message))


def _causes(text: str, hit: Hit) -> bool:
    """Whether making is the act itself, as in 'makes improvements to the rota stick'."""
    return hit.phrase.startswith("ma") and CAUSES.match(text, hit.end) is not None


def _overlaps(light: re.Match[str], common: tuple[Hit, ...]) -> bool:
    """Whether a light verb is part of one of the common phrases, which have a finding of their own."""
    return any(hit.start < light.end() and light.start() < hit.end for hit in common)


def _replaced(statement: Statement, hit: Hit) -> Finding:
    """The finding with the plain verb as its fix."""
    plain = _like(statement.text[hit.start : hit.end], PLAIN[FORMS[hit.phrase]])
    message = f"'{hit.phrase}' hides the act; write '{plain}'."
    return statement.finding(hit.start, hit.end, message, becomes=plain)


def _like(old: str, plain: str) -> str:
    """The plain phrase in the form and case of the old one's first word."""
    first, _, rest = plain.partition(" ")
    form = next((kind for _, kind in readings(old.split()[0])), "base")
    word = getattr(verb(first), form)
    return cased(f"{word} {rest}".strip(), old)
