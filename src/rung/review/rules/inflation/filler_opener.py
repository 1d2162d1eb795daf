"""Words before the statement that every statement could have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.fixes import with_fix
from rung.review.rule import Bad, rule
from rung.review.views import statements

OPENER = re.compile(
    r"^(?:In this (?:role|position|level)|In (?:your|their) role(?: as [^,]{2,40})?"
    r"|As an? (?:[\w-]+ ){0,3}?(?:engineer|developer|manager|lead|leader|individual contributor|IC\d?|designer"
    r"|analyst|member of the team)|At this (?:level|stage|point)|On this level|At the [\w\d -]{2,20} level"
    r"|Beyond (?:this|that)|In addition|Additionally|Furthermore|Moreover|Overall|Ultimately|In essence|Importantly"
    r"|In terms of [^,]{2,40}|It is (?:important|essential|expected) that|When it comes to [^,]{2,40}"
    r"|Needless to say|Of course)(?:,|(?=\s+(?:you|they|I|we)\b))\s*",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦In this role,⟧ you lead the design.", becomes="- You lead the design."),
        Bad(
            "- ⟦As a senior engineer,⟧ mentors two people.",
            becomes="- Mentors two people.",
        ),
    ),
    good=(
        "- You lead the design.",
        "- As a lead of the incident, writes the report.",
        "- In this module, keeps the old names.",
    ),
)
def filler_opener(statement: Statement) -> Iterator[Finding]:
    """The heading has already said it.

    A statement stands under its level; "in this role" and "at this level" repeat that and push the act
    back. Begin with the act.
    """
    if hit := OPENER.match(statement.text):
        said = hit[0].strip()
        message = f"'{said}' repeats the heading; begin with the act."
        finding = statement.finding(0, len(hit[0].rstrip()), message)
        first = statement.text[hit.end() : hit.end() + 1]
        if first:
            finding = with_fix(finding, statement, 0, hit.end() + 1, first.upper())
        yield finding
