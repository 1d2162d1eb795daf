"""Run rules over a ladder; a rule that fails becomes a finding and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.source import Place
from rung.review.rule import AnyRule


def review(ladder: Ladder, rules: Sequence[AnyRule]) -> tuple[Finding, ...]:
    """What the rules and the readers found, in reading order."""
    found = [*ladder.findings, *(finding for rule in rules for finding in _findings(ladder, rule))]
    return tuple(sorted(found, key=lambda one: (one.place, one.rule)))


def _findings(ladder: Ladder, rule: AnyRule) -> Iterator[Finding]:
    try:
        yield from _marked(rule, (finding for view in rule.over(ladder) for finding in rule.check(view)))
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
