"""SARIF 2.1.0: every finding with its rule, fix and standing; what is known or allowed is marked, never left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.model.finding import Edit, Finding
from rung.model.source import Place
from rung.reports.families import title
from rung.reports.lines import Lines
from rung.reports.report import Card, Look, Noted, Report, Review
from rung.version import __version__

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Node = Mapping[str, object]
"""A JSON object; SARIF's own names, which this file alone knows."""


def _write(reviews: Sequence[Review], look: Look) -> str:
    import msgspec  # 25 ms that only a report in JSON pays

    cards = {card.id: card for review in reviews for card in review.cards}
    for review in reviews:
        for one in review.noted:
            rule = one.finding.rule
            cards.setdefault(
                rule, Card(rule, one.finding.severity, title(rule.split("/")[0]), "")
            )
    rules = tuple(cards.values())
    index = {card.id: at for at, card in enumerate(rules)}
    driver = {
        "name": "rung",
        "semanticVersion": __version__,
        "rules": [_rule(card) for card in rules],
    }
    results = [result for review in reviews for result in _results(review, index)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _rule(card: Card) -> Node:
    page: Node = (
        {"help": {"text": card.page, "markdown": card.page}} if card.page else {}
    )
    return {
        "id": card.id,
        "shortDescription": {"text": card.summary},
        "defaultConfiguration": {"level": LEVELS[card.severity]},
        **page,
    }


def _results(review: Review, index: Mapping[str, int]) -> list[Node]:
    lines = Lines(review.reading)
    return [
        _result(review, lines, one, index[one.finding.rule])
        | {"partialFingerprints": {"rung/v1": mark}}
        for mark, one in zip(review.marks(), review.noted, strict=True)
    ]


def _result(review: Review, lines: Lines, one: Noted, index: int) -> dict[str, object]:
    finding = one.finding
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(review, lines, finding.place, finding.quote)],
        "properties": {
            "level": finding.level,
            "category": finding.category,
            "confidence": round(finding.confidence, 4),
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            _location(review, lines, other.place, other.quote)
            | {"id": at + 1, "message": {"text": other.why or other.quote}}
            for at, other in enumerate(finding.related)
        ]
    if finding.fix:
        result["fixes"] = [_fix(review, lines, finding)]
    if review.compared:
        result["baselineState"] = "unchanged" if one.standing == "known" else "new"
    if one.standing == "allowed":
        result["suppressions"] = [
            {
                "kind": "inSource" if one.in_source else "external",
                "justification": one.why,
            }
        ]
    return result


def _location(
    review: Review, lines: Lines, place: Place, text: str
) -> dict[str, object]:
    region = _region(lines, place) | ({"snippet": {"text": text}} if text else {})
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(review, lines, place)},
            "region": region,
        }
    }


def _region(lines: Lines, place: Place) -> dict[str, object]:
    region = lines.region(place)
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(review: Review, lines: Lines, finding: Finding) -> Node:
    changes: dict[str, list[Node]] = {}
    for edit in finding.fix:
        changes.setdefault(_uri(review, lines, edit.place), []).append(
            _replacement(lines, edit)
        )
    told = "Safe to apply." if finding.safe else "Look before you apply it."
    return {
        "description": {"text": told},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri}, "replacements": replacements}
            for uri, replacements in changes.items()
        ],
    }


def _replacement(lines: Lines, edit: Edit) -> Node:
    return {
        "deletedRegion": _region(lines, edit.place),
        "insertedContent": {"text": edit.text},
    }


def _uri(review: Review, lines: Lines, place: Place) -> str:
    from urllib.parse import quote

    return quote(
        review.reading.sources[lines.region(place).source].name.replace("\\", "/"),
        safe="/",
    )


sarif = Report("sarif", _write)
