"""Two words that say one thing."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

ONE = {
    "each and every": "every",
    "any and all": "all",
    "first and foremost": "first",
    "one and only": "only",
    "full and complete": "full",
    "true and accurate": "accurate",
    "aims and objectives": "aims",
    "goals and objectives": "goals",
    "objectives and goals": "goals",
    "roles and responsibilities": "responsibilities",
    "collaborate together": "collaborate",
    "collaborates together": "collaborates",
    "work together collaboratively": "work together",
    "advance planning": "planning",
    "advance warning": "warning",
    "future plans": "plans",
    "future planning": "planning",
    "past experience": "experience",
    "prior experience": "experience",
    "end result": "result",
    "end results": "results",
    "final outcome": "outcome",
    "final outcomes": "outcomes",
    "added bonus": "bonus",
    "new innovations": "innovations",
    "basic fundamentals": "fundamentals",
    "key essentials": "essentials",
    "actively seeks out": "seeks out",
    "completely finished": "finished",
    "close proximity": "proximity",
    "joint collaboration": "collaboration",
    "shared collaboration": "collaboration",
    "general consensus": "consensus",
    "consensus of opinion": "consensus",
    "different and diverse": "diverse",
    "various different": "different",
    "continue to remain": "remain",
    "continues to remain": "remains",
    "plan ahead": "plan",
    "plans ahead": "plans",
    "revert back": "revert",
    "still remains": "remains",
    "help and support": "support",
    "helps and supports": "supports",
    "successful success": "success",
    "proven track record": "record",
    "unexpected surprises": "surprises",
    "whether or not": "whether",
    "best optimal": "best",
    "mutual cooperation": "cooperation",
    "pros and cons and trade-offs": "trade-offs",
    "ways and means": "ways",
    "null and void": "void",
}
PAIRS = Phrases(*ONE)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Reviews ⟦each and every⟧ change.", becomes="- Reviews every change."),
        Bad("- ⟦Plans ahead⟧ for the launch.", becomes="- Plans for the launch."),
    ),
    good=("- Reviews every change.", "- Agrees goals with product."),
)
def redundant_pair(statement: Statement) -> Iterator[Finding]:
    """One of the two words is enough.

    The second sends readers looking for a difference that isn't meant. The shorter wording is offered.
    """
    for hit in PAIRS.find(statement.text):
        plain = ONE[hit.phrase]
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' says one thing twice; '{plain}' is enough.",
            becomes=cased(plain, statement.text[hit.start]),
        )
