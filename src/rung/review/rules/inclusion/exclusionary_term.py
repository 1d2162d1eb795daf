"""A term of the trade that has a plain successor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

SUCCESSORS = {
    "whitelist": "allowlist",
    "whitelists": "allowlists",
    "whitelisted": "allowlisted",
    "whitelisting": "allowlisting",
    "blacklist": "denylist",
    "blacklists": "denylists",
    "blacklisted": "denylisted",
    "blacklisting": "denylisting",
    "master/slave": "primary/replica",
    "master-slave": "primary-replica",
}
DESCRIBE = {
    r"grandfather(?:ed|ing|s)(?: in)?": "'exempt' or 'keep the old terms for'",
    r"slaves?": "'replica' or 'worker'",
    r"low man on the totem pole": "'newest' or 'most junior'",
    r"off the reservation": "what happened",
    r"open(?:s|ing)? the kimono": "'share the details'",
    r"pow-?wows?": "'meeting'",
    r"spirit animal": "what is meant",
    r"third[- ]world": "the region or the condition",
    r"peanut gallery": "'onlookers'",
}
WORD = re.compile(
    rf"\b(?:(?P<term>{'|'.join(sorted(SUCCESSORS, key=len, reverse=True))})"
    rf"|{'|'.join(f'(?P<g{n}>{one})' for n, one in enumerate(DESCRIBE))})\b",
    re.IGNORECASE,
)
INSTEAD = tuple(DESCRIBE.values())


@rule(
    over=passages,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- Keeps the ⟦whitelist⟧ of senders short.",
            becomes="- Keeps the allowlist of senders short.",
        ),
        Bad("- Moves ⟦grandfathered⟧ customers to new terms."),
    ),
    good=(
        "- Keeps the allowlist of senders short.",
        "- Merges to the master branch daily.",
        "- Works as Scrum Master for one team.",
    ),
)
def exclusionary_term(passage: Statement) -> Iterator[Finding]:
    """A term that carries a history of exclusion, where the trade has moved on.

    The successors ("allowlist", "replica") are clearer to newcomers too, since they say what the thing does. rung
    replaces the ones that map one to one.

    Ignore it for an identifier that a system still uses.
    """
    for hit in WORD.finditer(passage.text):
        becomes = SUCCESSORS.get(hit[0].lower(), "")
        if becomes:
            becomes = becomes.capitalize() if hit[0][0].isupper() else becomes
            yield passage.finding(
                *hit.span(),
                f"'{hit[0]}' has a plain successor; write '{becomes}'.",
                becomes=becomes,
            )
        else:
            instead = INSTEAD[int((hit.lastgroup or "g0")[1:])]
            yield passage.finding(
                *hit.span(),
                f"'{hit[0]}' carries a history of exclusion; say {instead}.",
            )
