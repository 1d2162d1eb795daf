"""Run rules over a ladder; a rule that fails becomes a finding and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.source import Place
from rung.review.rule import AnyRule

Views = dict[Callable[[Ladder], Iterable[Any]], tuple[Any, ...]]
"""What rules look at, worked out once for all rules that look at the same."""


def review(ladder: Ladder, rules: Sequence[AnyRule]) -> tuple[Finding, ...]:
    """What the rules and the readers found, in reading order."""
    views: Views = {}
    found = [
        *ladder.findings,
        *(finding for rule in rules for finding in _findings(ladder, rule, views)),
    ]
    return tuple(sorted(found, key=lambda one: (one.place, one.rule)))


def _findings(ladder: Ladder, rule: AnyRule, views: Views) -> Iterator[Finding]:
    try:
        if rule.over not in views:
            views[rule.over] = tuple(rule.over(ladder))
        yield from _marked(
            rule, (finding for view in views[rule.over] for finding in rule.check(view))
        )
    except Exception as error:  # a plug-in call: its failure is a finding, not a crash
        yield Finding(
            place=Place(0, 0, 0),
            message=f"The rule {rule.id} failed ({type(error).__name__}: {error}); some findings may be missing.",
            rule="internal/rule-failed",
            severity="error",
        )


def _marked(rule: AnyRule, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield replace(
            finding,
            rule=finding.rule or rule.id,
            severity="info" if finding.severity == "info" else rule.severity,
            safe=bool(finding.fix) and (finding.safe or rule.safe),
        )
