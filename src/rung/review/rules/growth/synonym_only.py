"""Two levels whose only difference is words that mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import steps
from rung.relate.wording import Reworded, reworded
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Drives delivery of the yearly goals.\n\n"
            "## IC2\n\n### Impact\n\n- ⟦Leads delivery of the yearly objectives.⟧"
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Assists with delivery of the yearly goals.\n\n"
        "## IC2\n\n### Impact\n\n- Leads delivery of the yearly goals.",
        "## IC1\n\n### Impact\n\n- Leads delivery of a feature.\n\n"
        "## IC2\n\n### Impact\n\n- Drives delivery across the company.",
    ),
)
def synonym_only(ladder: Ladder) -> Iterator[Finding]:
    """The level says what a lower one says, with other words for the same things.

    New words look like a step and aren't one. Say what the higher level adds, or delete the statement: levels build on
    each other.

    A team whose verbs form a scale of its own (practitioner, champion, shaper) can declare them as terms in rung.toml.
    """
    for one in reworded(ladder):
        changes = steps(one.a.text, one.b.text, ladder.terms).values()
        if one.kind == "synonym" and not any(change > 0 for change in changes):
            yield _finding(one)


def _finding(one: Reworded) -> Finding:
    """The finding at a statement that differs only in words of the same meaning."""
    swapped = zip(one.words_a, one.words_b, strict=False)
    pairs = ", ".join(f"'{a}' and '{b}'" for a, b in swapped)
    message = f"{pairs} mean the same, so this is what {one.a.level} asks for; say what grows."
    finding = one.b.finding(0, len(one.b.text), message)
    return replace(finding, related=(beside(one.a, "other words"),))
