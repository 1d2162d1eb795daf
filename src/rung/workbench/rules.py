"""The rules there are."""

from __future__ import annotations

from rung.plugins import collect
from rung.review.rule import AnyRule, Rule


def every_rule() -> tuple[AnyRule, ...]:
    """All rules, in the order of their paths."""
    return collect("rung.review.rules", Rule)
