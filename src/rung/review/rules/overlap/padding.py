"""Words that only say that lower expectations still hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import capitalized
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.fixes import with_fix
from rung.review.rule import Bad, rule
from rung.review.views import statements

LEVEL = r"(?:[A-Z]{1,4}\d{1,2}|(?:the |all )?(?:previous|lower|earlier|preceding|prior) levels?)"
EXPECTED = r"(?:expectations?|requirements?|responsibilities|criteria|behaviou?rs)"
ABOVE = rf"(?:(?:all )?(?:of )?the above|the {EXPECTED} above|(?:all )?(?:of )?(?:the )?{LEVEL}(?:['’]s?)?(?: {EXPECTED})?)"
OPENING = re.compile(
    rf"^(?:In addition to|On top of|Besides|As well as|Beyond|Building on) {ABOVE},\s*(?P<next>\w)"
)
CLOSING = re.compile(
    rf",?\s+(?:in addition to|on top of|besides|as well as) {ABOVE}(?=[.;]?$)"
)
EDGES = " ,"
SAY = "'{}' goes without saying, since levels build on each other; strike it."
WHOLE = re.compile(
    rf"^(?:Everything|All {EXPECTED}|Meets? (?:all |the |all the )?{EXPECTED}|(?:Continues|Still continues) to meet"
    rf"(?: all| the| all the)? {EXPECTED}) (?:in|of|for|from|at) {LEVEL}[.;]?$"
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- Writes tests.\n- ⟦In addition to the previous level, ⟧leads the weekly review.",
            "- Writes tests.\n- Leads the weekly review.",
        ),
        Bad(
            "- Leads the weekly review⟦ as well as IC2 expectations⟧.",
            "- Leads the weekly review.",
        ),
        Bad("- ⟦All expectations of IC2.⟧\n- Leads the weekly review."),
    ),
    good=(
        "- Plans the work as well as the budget.",
        "- Beyond the own team, advises on designs.",
        "- Mentors engineers in addition to leading the review.",
    ),
)
def padding(statement: Statement) -> Iterator[Finding]:
    """The words say only that lower expectations still hold.

    Levels build on each other; say so once, at the top of the document, and let each statement begin with what it asks.

    The fix strikes the words where a sentence is left over.
    """
    text = statement.text
    if hit := OPENING.match(text):
        end = hit.start("next")
        finding = statement.finding(0, end, SAY.format(text[:end].strip(EDGES)))
        yield with_fix(finding, statement, 0, end + 1, capitalized(hit["next"]))
    elif hit := CLOSING.search(text):
        yield statement.finding(
            *hit.span(), SAY.format(hit[0].strip(EDGES)), becomes=""
        )
    elif WHOLE.match(text):
        yield statement.finding(
            0,
            len(text),
            "This goes without saying; say at the top that levels build on each other.",
        )
