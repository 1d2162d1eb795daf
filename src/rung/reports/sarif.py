"""SARIF 2.1.0: every finding with its rule, fix and standing; what is known or allowed is marked, never left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.model.finding import Edit, Finding
from rung.model.source import Place
from rung.reports.families import family, title
from rung.reports.lines import Lines
from rung.reports.report import Card, Look, Noted, Report, Review
from rung.version import __version__

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Node = dict[str, object]
"""A JSON object; SARIF's own names, which this file alone knows."""


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as a SARIF log with one run."""
    import msgspec  # 25 ms that only a report in JSON pays

    cards = _cards(reviews)
    index = {rule: at for at, rule in enumerate(cards)}
    driver = {
        "name": "rung",
        "semanticVersion": __version__,
        "rules": [_rule(card) for card in cards.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [one for review in reviews for one in _results(review, index)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _cards(reviews: Sequence[Review]) -> Mapping[str, Card]:
    """The rules by id: those that the reviews describe, then those that only findings name."""
    cards = {card.id: card for review in reviews for card in review.cards}
    for review in reviews:
        for one in review.noted:
            rule, severity = one.finding.rule, one.finding.severity
            summary = title(family(rule))
            cards.setdefault(rule, Card(rule, severity, summary, ""))
    return cards


def _rule(card: Card) -> Node:
    """A rule with its page, if it has one."""
    rule: Node = {
        "id": card.id,
        "shortDescription": {"text": card.summary},
        "defaultConfiguration": {"level": LEVELS[card.severity]},
    }
    if card.page:
        rule["help"] = {"text": card.page, "markdown": card.page}
    return rule


def _results(review: Review, index: Mapping[str, int]) -> list[Node]:
    """Every finding with a mark by which it is known again."""
    lines = Lines(review.reading)
    results = []
    for mark, one in zip(review.marks(), review.noted, strict=True):
        result = _result(lines, one.finding, index[one.finding.rule])
        result["partialFingerprints"] = {"rung/v1": mark}
        results.append(result | _standing(review, one))
    return results


def _result(lines: Lines, finding: Finding, index: int) -> Node:
    """A finding with its place, the other places it speaks of, and what would fix it."""
    result: Node = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(lines, finding.place, finding.quote)],
        "properties": {
            "level": finding.level,
            "category": finding.category,
            "confidence": round(finding.confidence, 4),
        },
    }
    if finding.related:
        result["relatedLocations"] = _related(lines, finding)
    if finding.fix:
        result["fixes"] = [_fix(lines, finding)]
    return result


def _related(lines: Lines, finding: Finding) -> list[Node]:
    """The other places that a finding speaks of."""
    return [
        _location(lines, other.place, other.quote)
        | {"id": number, "message": {"text": other.why or other.quote}}
        for number, other in enumerate(finding.related, 1)
    ]


def _standing(review: Review, one: Noted) -> Node:
    """How a finding compares with the baseline, if there is one, and why it is allowed, if it is."""
    standing: Node = {}
    if review.compared:
        standing["baselineState"] = "unchanged" if one.standing == "known" else "new"
    if one.standing == "allowed":
        kind = "inSource" if one.in_source else "external"
        standing["suppressions"] = [{"kind": kind, "justification": one.why}]
    return standing


def _location(lines: Lines, place: Place, text: str) -> Node:
    """A place in its file, with the text that stands there."""
    region = _region(lines, place)
    if text:
        region["snippet"] = {"text": text}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(lines, place)},
            "region": region,
        }
    }


def _region(lines: Lines, place: Place) -> Node:
    """Where a place begins and ends."""
    region = lines.region(place)
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(lines: Lines, finding: Finding) -> Node:
    """What would fix a finding, file by file."""
    changes: dict[str, list[Node]] = {}
    for edit in finding.fix:
        held = changes.setdefault(_uri(lines, edit.place), [])
        held.append(_replacement(lines, edit))
    told = "Safe to apply." if finding.safe else "Look before you apply it."
    return {
        "description": {"text": told},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri}, "replacements": replacements}
            for uri, replacements in changes.items()
        ],
    }


def _replacement(lines: Lines, edit: Edit) -> Node:
    """What an edit takes away and puts in its place."""
    return {
        "deletedRegion": _region(lines, edit.place),
        "insertedContent": {"text": edit.text},
    }


def _uri(lines: Lines, place: Place) -> str:
    """The file of a place as a relative address, with slashes on every system."""
    from urllib.parse import quote

    return quote(lines.file(place).replace("\\", "/"), safe="/")


sarif = Report("sarif", _write)
