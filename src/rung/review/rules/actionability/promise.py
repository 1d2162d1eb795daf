"""What the reader will get, or will do one day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.verbs import known
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

FUTURE = re.compile(
    r"^(?:In (?:this|the) (?:role|position|level),?\s+)?(?P<who>You|They|We|I)(?P<will>\s+will"
    r"|['’]ll)(?P<be>\s+be(?=\s+\w+ing))?\s+(?:(?:\w+ly|also|often)\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
GIFT = re.compile(
    r"\b(?:will )?(?:have|get|has|gets|be given|is given|are given) (?:the|an|many|lots of) (?:opportunit(?:y|ies)"
    r"|chance|chances|freedom|possibility) to\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦You will⟧ own the rota.", becomes="- You own the rota."),
        Bad("- You ⟦get the chance to⟧ lead a project."),
        Bad("- ⟦You'll be⟧ leading the review."),
    ),
    good=(
        "- You own the rota.",
        "- Decides who will be on call.",
        "- Says what they will do next.",
    ),
)
def promise(statement: Statement) -> Iterator[Finding]:
    """A promise to the reader is not an expectation.

    "You will own" and "you get the chance to" are the words of an advertisement. A ladder says what a
    person at this level does: use the present.
    """
    hit = FUTURE.match(statement.text)
    if hit and (known(hit["verb"]) or hit["verb"].endswith("ing")):
        yield _future(statement, hit)
    for gift in GIFT.finditer(statement.text):
        yield statement.finding(
            *gift.span(),
            f"'{gift[0]}' says what the person is given; say what they do.",
        )


def _future(statement: Statement, hit: re.Match[str]) -> Finding:
    """The finding at 'You will' or 'You will be'; the former can be dropped where it opens the statement."""
    plain = hit.start("who") == 0 and not hit["be"] and hit["verb"] != "be"
    return statement.finding(
        hit.start("who"),
        max(hit.end("will"), hit.end("be")),
        "The future tense promises; use the present to say what is expected.",
        becomes=hit["who"] if plain else None,
    )
