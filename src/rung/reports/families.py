"""The families of rules in words that a reader of a report knows, in the order in which a reviewer wants them."""

from __future__ import annotations

from collections.abc import Iterable

from rung.model.finding import Finding

FAMILIES = {
    "internal": "Failed",
    "reading": "Hard to read in",
    "shape": "Unsure how to read",
    "structure": "Missing or misplaced",
    "overlap": "Says it twice",
    "growth": "Out of step between levels",
    "clarity": "Unclear",
    "actionability": "Can't be acted on",
    "inflation": "Inflated",
    "style": "Out of style",
    "inclusion": "May exclude people",
    "hygiene": "Slips",
    "allow": "Allowances",
}


def family(rule: str) -> str:
    """The family of a rule, by the rule's id."""
    return rule.split("/")[0]


def title(name: str) -> str:
    """What a family's findings have in common, in a reader's words."""
    return FAMILIES.get(name, name.replace("-", " ").capitalize())


def by_family(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Findings under their families, the families in a reviewer's order."""
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(family(one.rule), []).append(one)
    order = [*FAMILIES, *groups]
    return {name: tuple(groups[name]) for name in sorted(groups, key=order.index)}
