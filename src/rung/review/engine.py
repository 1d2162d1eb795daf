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
    found = list(ladder.findings)
    for rule in rules:
        found += _findings(ladder, rule, views)
    return tuple(sorted(found, key=lambda one: (one.place, one.rule)))


def _findings(ladder: Ladder, rule: AnyRule, views: Views) -> Iterator[Finding]:
    """What a rule finds in whatever it looks at; where it fails, what it had found and a finding that says so."""
    try:
        if rule.over not in views:
            views[rule.over] = tuple(rule.over(ladder))
        for view in views[rule.over]:
            yield from (_marked(rule, finding) for finding in rule.check(view))
    except Exception as error:  # a plug-in call: its failure is a finding, not a crash
        yield Finding(
            place=Place(0, 0, 0),
            message=f"The rule {rule.id} failed ({type(error).__name__}: {error}); some findings may be missing.",
            rule="internal/rule-failed",
            severity="error",
        )


def _marked(rule: AnyRule, finding: Finding) -> Finding:
    """A finding under the name of its rule and as severe as that is, or a hint if the rule made it one.

    Its fix is safe where the rule's fixes all are, or this one was said to be.
    """
    return replace(
        finding,
        rule=finding.rule or rule.id,
        severity="info" if finding.severity == "info" else rule.severity,
        safe=bool(finding.fix) and (finding.safe or rule.safe),
    )
