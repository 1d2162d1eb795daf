"""A term of the trade that has a plain successor."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.suggestions import Suggestions
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
WORDING = Suggestions(SUCCESSORS, DESCRIBE)


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
    """A term carries a history of exclusion, and the trade has moved on from it.

    The successors ("allowlist", "replica") are clearer to newcomers too, since they say what the thing does. rung
    replaces the ones that map one to one.

    Ignore it for an identifier that a system still uses.
    """
    for one in WORDING.find(passage.text):
        message = (
            f"'{one.said}' has a plain successor; write '{one.becomes}'."
            if one.becomes
            else f"'{one.said}' carries a history of exclusion; say {one.choice}."
        )
        yield passage.finding(*one.span, message, becomes=one.becomes or None)
