"""A custom of one culture, or of one office, as if all shared it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

CUSTOM = re.compile(
    r"\bnative(?:[- ]level)? (?:speakers?|english|language)\b|\bmother tongue\b|\bwithout (?:an |any )?accent\b"
    r"|\baccent-free\b|\b(?:tea|coffee) rounds?\b"
    r"|\brounds? of (?:tea|coffee|drinks)\b|\bafter[- ]work (?:drinks|socials?|beers?|events?)\b|\b(?:team"
    r"|friday) (?:drinks|beers?)\b|\bhappy hours?\b|\bpub\b|\bgolf\b"
    r"|\b(?:water[- ]?cooler|hallway|corridor) (?:chats?|talks?|conversations?|discussions?)\b|\bping[- ]pong\b"
    r"|\bfoosball\b|\bchristmas (?:party|parties)\b"
    r"|\bfirm handshake\b|\beye contact\b|\bgood family\b|\bfrom a good background\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Writes like a ⟦native speaker⟧."),
        Bad("- Shares plans in ⟦hallway conversations⟧."),
    ),
    good=(
        "- Writes so that readers act without a meeting.",
        "- Shares plans where absent colleagues can read them.",
    ),
)
def one_culture(statement: Statement) -> Iterator[Finding]:
    """The expectation presumes one mother tongue, one custom or one office.

    Colleagues who are remote, don't drink, or grew up elsewhere can't meet it, though their work is as good. Say what
    the custom is for.

    Ignore it for a role that is bound to a site or a language, when the text says so.
    """
    for hit in CUSTOM.finditer(statement.text):
        yield statement.finding(
            *hit.span(),
            f"'{hit[0]}' presumes one culture or place; say what it is for, so that everyone can do it.",
        )
