"""What a chat assistant said around the text it was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

THING = (
    r"(?:version|draft|rewrite|revision|ladder|list|description|definition|expectations|skills|progression|suggestions?"
    r"|summary|breakdown)"
)
OPENERS = (
    r"(?:certainly|absolutely|of course|sure thing|great question|sure|got it)[!,.]"
    r"|let['’]s (?:refine|dive|start by|create|draft|proceed|identify|break|rewrite)\b"
    rf"|(?:given [^.:]{{0,80}}, )?here(?:['’]s| is| are) (?:an? |the |your |my "
    rf"|some )?(?:[\w()/]+[ -]){{0,6}}{THING}\b[^.]{{0,120}}[:.]?$"
)
CLAIMS = (
    r"th(?:is|e) (?:revised |updated |new |refined )?version (?!of\b)[a-z]+s\b"
    r"|th(?:is|e above) (?:revised |updated )?(?:list|description|progression|structure)\b[^.]{0,40}"
    r"\b(?:concise|adheres|avoids|emphasi[sz]es|captures|illustrates)\b"
)
OFFERS = (
    r"\blet me know if (?:you|this|there)\b|\bfeel free to (?:adjust|modify|tweak|customi[sz]e|adapt|edit)\b"
    r"|\b(?:I )?hope this helps\b|\bwould you like me to\b|\bremember to fill in\b"
    r"|\bI['’](?:ve|ll) (?:rewritten|revised|updated|refined|streamlined|condensed|adjusted?|provide|craft|streamline"
    r"|draft)\b"
    r"|\bI have (?:rewritten|revised|refined|condensed)\b|\bas an? (?:AI|large language model|language model)\b"
    r"|\bI(?:['’]d| would|['’]ll) be happy to (?:help|refine|adjust|revise|assist)\b"
)
TALK = re.compile(rf"^\W*(?:{OPENERS}|{CLAIMS})|(?:{OFFERS})", re.IGNORECASE)


@rule(
    over=passages,
    severity="error",
    bad=(
        Bad(
            "⟦Here's a more concise version:⟧\n\n## IC1\n\n### Impact\n\n- Fixes faults."
        ),
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n⟦Let me know if you⟧ want another tone."
        ),
        Bad(
            "⟦Certainly!⟧ The ladder follows.\n\n## IC1\n\n### Impact\n\n- Fixes faults."
        ),
    ),
    good=(
        "Write to the people team with questions.\n\n## IC1\n\n### Impact\n\n- Fixes faults.",
        "## IC1\n\n### Impact\n\n- Says what this version of the plan leaves out.",
        "## IC1\n\n### Impact\n\n- Uses a language model with care.",
    ),
)
def chat_residue(passage: Statement) -> Iterator[Finding]:
    """A chat assistant's talk to its user was pasted together with the text.

    It makes claims about the text ("keeps the essence") that nobody checked, and it tells every reader where the text
    came from. Take it out, and check the claims.

    Ignore it when the document quotes a conversation.
    """
    hit = TALK.search(passage.text)
    if hit:
        yield passage.finding(
            *hit.span(),
            "A chat assistant says this to its user, it isn't part of the ladder; take it out.",
        )
