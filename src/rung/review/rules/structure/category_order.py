"""Categories that change their order from one level to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Heading, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import orders, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
            "## IC2\n\n### ⟦Teamwork⟧\n\n- Pairs often.\n\n### Impact\n\n- Ships parts."
        ),
        Bad(
            "## All levels\n\n### Impact\n\n- Keeps promises.\n\n### ⟦Craft⟧\n\n- Tests code.\n\n### Delivery\n\n"
            "- Ships weekly.\n\n"
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Delivery\n\n- Breaks work down.\n\n### Craft\n\n"
            "- Learns the tools.\n\n"
            "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Delivery\n\n- Plans a week.\n\n### Craft\n\n"
            "- Knows the tools."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
        "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Teamwork\n\n- Pairs often.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
        "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Mentoring\n\n- Coaches one.\n\n### Teamwork\n\n- Pairs often.",
    ),
)
def category_order(ladder: Ladder) -> Iterator[Finding]:
    """The levels list their categories in different orders.

    Readers compare levels by position; a changed order makes them compare the wrong lines, and suggests a change of
    weight that nobody meant. Use one order throughout. The order of most levels counts as the right one; where none
    prevails, that of the first level.

    Ignore it when a level's order says what matters most there.
    """
    every = {level: inside for level, inside in orders(ladder).items() if level}
    usual = _usual_order(map(_names, every.values()))
    for level, inside in every.items():
        names = _names(inside)
        found, wanted = _shared(names, usual), _shared(usual, names)
        if found != wanted:
            yield _first_astray(inside, found, wanted).finding(
                f"{_called(level)} lists {', '.join(found)}, the usual order is {', '.join(wanted)}; "
                f"use one order for all levels."
            )


def _shared(names: Iterable[str], others: Container[str]) -> list[str]:
    """The names that are among the others too, in their own order."""
    return [name for name in names if name in others]


def _names(inside: Iterable[Heading]) -> tuple[str, ...]:
    """The categories, in the order of their headings."""
    return tuple(one.category for one in inside)


def _usual_order(orders: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The order of two or more categories that most levels have; the first of those that are equally frequent."""
    votes = Counter(order for order in orders if len(order) > 1)
    return max(votes, key=lambda order: votes[order], default=())


def _first_astray(
    inside: Iterable[Heading], found: list[str], wanted: list[str]
) -> Heading:
    """The heading of the first category that doesn't stand where it should."""
    astray = next(
        name for name, right in zip(found, wanted, strict=True) if name != right
    )
    return next(one for one in inside if one.category == astray)


def _called(level: str) -> str:
    """What to call a level in a sentence."""
    return "The common part" if level == COMMON else level
