"""A person turned into a beacon, a pillar or an engine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

THING = (
    r"(?:beacon|pillar|maestro|luminary|engine|glue|rock|lighthouse|anchor|compass"
    r"|magnet|catalyst|cornerstone|bedrock|backbone|linchpin|lynchpin|powerhouse|north star|guiding light"
    r"|guiding force|driving force|force|bridge|hub|role-model|sponge|steward|torchbearer|trailblazer|torch|sherpa"
    r"|multiplier|swiss army knife|conduit|champion|thought[- ]leader|superstar|hero|shield|gatekeeper|evangelist"
    r"|visionary)"
)
BEING = re.compile(
    r"\b(?P<whole>(?:(?:is|are|am|['’]re|['’]m|become|becomes|being)\s+(?:seen as\s+|known as\s+)?(?:an?"
    r"|the|our|their|your)"
    r"|(?:acts?|serves?|stands?|operates?|functions?|seen|known|acting|serving|standing)\s+as"
    r"(?:\s+(?:an?|the|our|their|your))?)"
    rf"(?:\s+[\w-]+){{0,3}}?\s+{THING})\b(?!\s+(?:area|team|metric|product|code|room|day|page))",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:data|security|privacy|accessibility|release|product|culture) (?:steward|champion)$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Is a pillar⟧ of the team."),
        Bad("- ⟦Serves as the glue⟧ between design and code."),
    ),
    good=(
        "- Repairs the search engine.",
        "- Is the release steward on duty.",
        "- Connects design and code by joining both reviews.",
    ),
)
def person_as_thing(statement: Statement) -> Iterator[Finding]:
    """Nobody can act on being a beacon.

    A picture of the person replaces what they do, and flatters instead of expecting. Name the act: who gets
    what from them.
    """
    for hit in BEING.finditer(statement.text):
        if not ROLE.search(hit["whole"]):
            yield statement.finding(
                *hit.span("whole"),
                f"'{hit['whole']}' is a picture of a person; say what they do.",
            )
