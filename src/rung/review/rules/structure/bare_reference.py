"""A statement that only points to another place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

POINTS = re.compile(
    r"^(?:(?:the )?same (?:expectations? )?as\b|see\b|as\b(?= (?:above|below|before|in|at|for|described|in the)\b)"
    r"|ditto\b|idem\b"
    r"|(?:all (?:of )?)?(?:the )?(?:above|previous(?: levels?)?|prior levels?)\b)(?:[ ][\w()/&+-]+){0,6}(?:,? (?:plus"
    r"|and))?[.,:]?$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Same as above.⟧"),
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- ⟦See IC1⟧\n- Ships parts."
        ),
    ),
    good=(
        "- Sees a fault through to its cause and tells others.",
        "- Same-day answers to customers are normal.",
        "- As on-call, acknowledges alerts.",
    ),
)
def bare_reference(statement: Statement) -> Iterator[Finding]:
    """A line that says only "same as above" states no expectation of its own.

    If levels build on each other it is noise; if they don't, readers have to piece the level together from several
    places, and a later edit elsewhere changes this level unnoticed. Drop it, or write what is expected.

    Ignore it in a document that is generated from parts.
    """
    text = statement.text.strip()
    if POINTS.match(text):
        start = statement.text.index(text)
        message = f"'{text.rstrip('.')}' only points elsewhere; drop it, or write what is expected here."
        yield statement.finding(start, start + len(text), message)
