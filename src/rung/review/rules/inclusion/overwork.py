"""A demand for more hours than the contract says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.negation import denied
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

DEMAND = re.compile(
    r"\b(?:go|goes|going|went|walks?) (?:the|that|an) extra mile\b|\bwhat(?:so)?ever it takes\b|\balways (?:available"
    r"|reachable|on call|on)\b(?! \w+ing)"
    r"|\b(?:evenings|nights) (?:and|or) weekends\b|\b(?:works?|working|available) (?:on |at |during )?(?:evenings"
    r"|nights|weekends|holidays)\b"
    r"|\baround the clock\b|\babove and beyond\b|\b(?:long|extra|late) hours\b|\boutside (?:of )?(?:normal |regular "
    r"|contracted |core )?(?:working|office|business) hours\b"
    r"|\b1[1-5]0 ?(?:%|percent|per cent)|\bgiv(?:es?|ing) (?:it )?(?:their|your|my) all\b|\bdrop(?:s"
    r"|ping)? everything\b|\blate nights\b|\bwork hard,? play hard\b"
    r"|\bhustl(?:e|es|ing|er)\b|\bsacrific(?:es?|ing) (?:personal|free|own|family|weekend|evening)\b|\bnever (?:switch"
    r"|clock)(?:es|s)? off\b",
    re.IGNORECASE,
)

AGREED = re.compile(
    r"\b(?:rotas?|rotations?|rosters?|shifts?|(?<!always )on[- ]call)\b", re.IGNORECASE
)
"""Hours that are shared out and limited."""
NOBODY = re.compile(r"nobody\s*$")


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Goes the extra mile⟧ for each customer."),
        Bad("- Does ⟦whatever it takes⟧ to ship."),
        Bad("- Takes part in support ⟦around the clock⟧."),
    ),
    good=(
        "- Takes part in the on-call rota, one week in six.",
        "- Plans releases so that nobody works weekends.",
        "- Answers alarms outside working hours when on the rota.",
        "- Never asks for late nights.",
    ),
)
def overwork(statement: Statement) -> Iterator[Finding]:
    """The text expects hours beyond the contract, or a body without limits.

    It shuts out people who care for others, rewards presence over results, and binds nobody who writes it. Say which
    result is expected, or state the duty with its limits ("one week of on-call in six").

    Ignore it where such hours are agreed, limited and paid.
    """
    text = statement.text
    for hit in DEMAND.finditer(text) if not AGREED.search(text) else ():
        refused = denied(text, hit.start()) or NOBODY.search(text[: hit.start()])
        if not refused:
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' asks for more than the contract; say which result is expected.",
            )
