"""A bar that falls from one level to the next."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Judged, Ladder
from rung.relate.overlaps import relations_of
from rung.relate.profiles import steps
from rung.review.climb import Climb, climbs, finding_at, named, rise
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

SURE = 0.6
"""With a scale that falls besides, the model need only find it likelier than not by a margin."""


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

    What a lower level reaches holds above it too, so either the higher statement asks for nothing, or one of the two
    stands at the wrong level. Only the author can say which.

    It is a warning where both statements describe the same behaviour. Where only the furthest reach of a category
    falls, it is worth a look (`--info`), since the higher level may be about other work.
    """
    told = set()
    for one in relations_of(ladder):
        if one.relation.label == "lower" and one.position != "same-level":
            told.add((one.b.level, one.b.category))
            yield _asks_for_less(one, ladder)
    for climb in climbs(ladder):
        yield from _falling(climb, told)


def _falling(climb: Climb, told: Container[tuple[str, str]]) -> Iterator[Finding]:
    """A hint for each level that reaches less far than the one below; not where a statement of it was named."""
    for low, high in climb.steps:
        if rise(low, high) < 0 and (high.level, climb.chain.category) not in told:
            message = (
                f"In {climb.chain.dimension}, {high.level} falls back to {named(high.high)}, below {low.level}; "
                f"raise it, or move one of the two."
            )
            yield hint(finding_at(high.high, message, low.high))


def _asks_for_less(one: Judged, ladder: Ladder) -> Finding:
    """The finding at a statement that asks for less than one below; a hint where no scale falls."""
    changes = steps(one.a.text, one.b.text, ladder.terms)
    falls = [name for name, change in changes.items() if change < 0]
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
