"""A bar that falls from one level to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Judged, Ladder
from rung.relate.overlaps import relations_of
from rung.relate.profiles import steps
from rung.review.climb import at, climbs, named
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Sets goals across the company.\n\n"
            "## IC3\n\n### Impact\n\n- Sets goals ⟦within the team⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Sets goals within the team.\n\n"
        "## IC3\n\n### Impact\n\n- Sets goals across the company.",
        "## IC1\n\n### Impact\n\n- Plans across the company.\n\n## IC2\n\n### Impact\n\n- Plans for the team.",
    ),
)
def reversal(ladder: Ladder) -> Iterator[Finding]:
    """A higher level asks for less than a lower one.

    What a lower level reaches holds above it too, so the higher statement asks for nothing, or one of the two stands at
    the wrong level. Only the author can say which.

    It is a warning where the two statements are the same behaviour; where only the furthest reach of a category falls
    it
    is worth a look (`--info`), since a higher level may speak of other work there.
    """
    told = set()
    for one in relations_of(ladder):
        if one.relation.label == "lower" and one.position != "same-level":
            told.add((one.b.level, one.b.category))
            yield _fallen(one, ladder)
    for climb in climbs(ladder):
        for low, high in climb.steps:
            known = (high.level, climb.chain.category) in told
            if high.high.tier.rank < low.high.tier.rank and not known:
                message = (
                    f"In {climb.chain.dimension} {high.level} falls back to {named(high.high)}, below {low.level}; "
                    f"raise it, or move one of the two."
                )
                yield replace(at(high.high, message, low.high), severity="info")


def _fallen(one: Judged, ladder: Ladder) -> Finding:
    falls = [
        name
        for name, change in steps(one.a.text, one.b.text, ladder.terms).items()
        if change < 0
    ]
    how = f" in {' and '.join(falls)}" if falls else ""
    finding = one.b.finding(
        0,
        len(one.b.text),
        f"{one.b.level} asks for less{how} than {one.a.level} does; raise it, or move one of the two.",
    )
    return replace(
        finding,
        severity="warning" if falls and one.relation.confidence >= SURE else "info",
        related=(beside(one.a, "asks for more"),),
        confidence=one.relation.confidence,
    )


SURE = 0.6
"""With a scale that falls besides, the model need only find it likelier than not by a margin."""
