"""The headings for the families of rules, in the order in which reports list them."""

from __future__ import annotations

from collections.abc import Iterable

from rung.model.finding import Finding

FAMILIES = {
    "internal": "Rule failed",
    "reading": "Trouble reading the file",
    "shape": "Unsure how to read",
    "structure": "Missing or misplaced",
    "overlap": "Said twice",
    "growth": "Faulty progression",
    "clarity": "Unclear",
    "actionability": "Can't be acted on",
    "inflation": "Inflated",
    "style": "Inconsistent style",
    "inclusion": "May exclude people",
    "hygiene": "Typos and leftovers",
    "allow": "Allowances",
}


def family(rule: str) -> str:
    """The family of a rule, by the rule's id."""
    return rule.split("/")[0]


def title(name: str) -> str:
    """The heading for a family's findings."""
    return FAMILIES.get(name, name.replace("-", " ").capitalize())


def by_family(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """The findings by family, the families in the order of the report."""
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(family(one.rule), []).append(one)
    order = [*FAMILIES, *groups]
    return {name: tuple(groups[name]) for name in sorted(groups, key=order.index)}
