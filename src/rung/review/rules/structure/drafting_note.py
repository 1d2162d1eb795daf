"""What one author wrote to another, left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Edit, Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

EDITING = r"(?:wordsmith|re-?word|re-?phrase|reformulate|flesh (?:this|it|that) out|tighten (?:this|it) up)\w*"
TO_AN_AUTHOR = (
    rf"\b{EDITING}\b|(?<!when )(?<!if )\bnot sure (?:about|if|whether|this|what|how)\b|\bmaybe\b|\bshould we\b"
    rf"|\bdo we (?:want|need|mean)\b"
    r"|\b(?:is|are) (?:this|these|that) (?:right|ok|okay|needed|enough)\b|\bto be discussed\b|\bneeds? (?:work|wording"
    r"|more detail)\b"
    r"|\bsomething like (?:this|that)\b|\bbetter word\b|@[a-z]\w+"
    r"|\bwe (?:can|could|should|need to|might|may|will|still \w+) (?:\w+ ){0,2}(?:polish|tweak|revisit|refine"
    r"|expand|discuss|decide|clean up|come back|finali[sz]e|add|cut|drop|merge|move|fix)\b[^()\[\]]*"
    r"\b(?:this|that|it|these|later|here)\b"
    r"|\b(?:come back|get back) to (?:this|it|that)\b"
)
EXAMPLE = r"(?![^()\[\]]*\b(?:e\.g|i\.e|such as|for example)\b)"
BRACKET = re.compile(
    rf"(?=[(\[]{EXAMPLE})(?=.[^()\[\]]*?(?:{TO_AN_AUTHOR}))[(\[][^()\[\]]*[)\]]",
    re.IGNORECASE,
)
SQUARE = re.compile(r"\[(?:check|discuss|confirm|ask|align)\b[^\[\]]*\]", re.IGNORECASE)
STATUS = re.compile(
    r"\((?:not in use|no longer (?:used|in use)|deprecated|obsolete|wip|work in progress|draft|(?:to be"
    r"|will be) removed)\)",
    re.IGNORECASE,
)
THE_ACT_ITSELF = re.compile(
    rf"^[(\[](?:or |and )?{EDITING}(?: \w+)?[)\]]$", re.IGNORECASE
)
QUESTION = re.compile(rf"(?=[(\[]{EXAMPLE})[(\[][^()\[\]\"“”'‘’?]*\?+\s*[)\]]|\?{{2,}}")
SENTENCE = re.compile(
    rf"(?:(?<=^)|(?<=[.;!?] ))(?:(?:we|i) (?:can|could|should|might|may|will|need to|have to"
    rf"|still need to) (?:\w+ ){{0,2}}{EDITING}\b"
    r"|not sure (?:about|if|whether|how|what|we|this)\b|note to (?:self|editors?|authors?|reviewers?)\b"
    r"|maybe we (?:can|could|should|need)\b"
    r"|(?:author|editor|reviewer|drafting|internal) (?:note|comment)s?\b)[^.;!?]*[.;!?]?",
    re.IGNORECASE,
)
ANYWHERE = (BRACKET, SQUARE, QUESTION, SENTENCE)
SAY = "'{}' is a note between authors; settle the question it raises, then take it out."


@rule(
    over=passages,
    severity="error",
    bad=(
        Bad(
            "- Shares plans early ⟦(maybe weekly too; we can reword)⟧.",
            becomes="- Shares plans early.",
        ),
        Bad(
            "- Raises problems early ⟦(we can polish this one later)⟧.",
            becomes="- Raises problems early.",
        ),
        Bad(
            "- Owns the build ⟦[check with Dana]⟧ and its docs.",
            becomes="- Owns the build and its docs.",
        ),
        Bad("- Reviews designs ⟦(or only large ones?)⟧.", becomes="- Reviews designs."),
        Bad(
            "## IC1\n\n- Fixes faults.\n\n## IC2 ⟦(not in use)⟧\n\n- Ships parts.",
            becomes="## IC1\n\n- Fixes faults.\n\n## IC2\n\n- Ships parts.",
        ),
        Bad(
            "- Mentors two people. ⟦Not sure about the number.⟧",
            becomes="- Mentors two people.",
        ),
    ),
    good=(
        "- Says so when a plan is not sure to work.",
        "- Asks useful questions (e.g. maybe the cache is the cause?).",
        "- Reviews drafts of proposals (design documents, tests).",
        "- Keeps the build short (so that we can ship it every day).",
        "- Rewrites (or removes) code that nobody can follow.",
        '- Asks the question behind the request ("why now?").',
    ),
)
def drafting_note(passage: Statement) -> Iterator[Finding]:
    """A note from one author to another was left in the text.

    It shows that something was still undecided. Published, it makes the expectation look optional; deleted silently,
    the open question is lost. Answer it first, then delete it: rung offers the deletion and never does it unasked.

    Ignore it when the words are part of an example of speech.
    """
    text, done = passage.text, 0
    for start, end in sorted(_notes(passage)):
        if start >= done and not THE_ACT_ITSELF.match(text[start:end]):
            done = end
            finding = passage.finding(start, end, SAY.format(text[start:end]))
            yield replace(finding, fix=_without(passage, start, end))


def _notes(passage: Statement) -> set[tuple[int, int]]:
    """Every stretch that reads like a note; a status such as '(draft)' counts outside of statements only."""
    kinds = (*ANYWHERE, STATUS) if passage.role == "note" else ANYWHERE
    return {hit.span() for kind in kinds for hit in kind.finditer(passage.text)}


def _without(passage: Statement, start: int, end: int) -> tuple[Edit, ...]:
    """The edit that takes the note out together with the space before it."""
    start = len(passage.text[:start].rstrip(" "))
    place, editable = passage.place_of(start, end)
    return (Edit(place, ""),) if editable and end - start < len(passage.text) else ()
