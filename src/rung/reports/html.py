"""One self-contained HTML file: a summary, the ladder as a table with the findings in place, the findings by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pkgutil import get_data

from rung.model.finding import Related
from rung.model.ladder import called
from rung.reports.families import by_family, title
from rung.reports.ladder_table import Numbered, table, text
from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review
from rung.reports.sections import extent, sections


def _write(reviews: Sequence[Review], look: Look) -> str:
    return "\n".join(_page(reviews)) + "\n"


def _page(reviews: Sequence[Review]) -> Iterator[str]:
    names = ", ".join(text(review.name) for review in reviews)
    style = (get_data("rung.reports", "report.css") or b"").decode()
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Review of {names}</title>\n<style>\n{style}</style>\n</head>\n<body>"
    first = "findings" if reviews and reviews[0].findings else "ladder"
    yield f'<a class="skip" href="#{first}-1">Skip to the {first}</a>'
    yield f"<header><h1>Review of {names}</h1></header>\n<main>"
    for at, review in enumerate(reviews, 1):
        yield f'<article aria-labelledby="document-{at}">'
        yield from _document(review, at)
        yield "</article>"
    yield "</main>\n</body>\n</html>"


def _document(review: Review, at: int) -> Iterator[str]:
    ladder = review.ladder
    number = 0
    numbered: list[Numbered] = []
    for section in sections(review):
        for group in section.groups:
            for finding in group.findings:
                number += 1
                numbered.append(Numbered(number, f"finding-{at}-{number}", finding))
    yield f'<h2 id="document-{at}">{text(ladder.title or review.name)}</h2>'
    yield f'<p class="soft">{text(review.name)}: {extent(ladder)}.</p>'
    yield from _summary(review)
    yield f'<h3 id="ladder-{at}">The ladder</h3>'
    yield f'<div class="wide" role="region" aria-labelledby="ladder-{at}" tabindex="0">'
    shown = "".join(table(review, numbered))
    yield shown
    yield "</div>"
    if numbered:
        yield f'<h3 id="findings-{at}">The findings</h3>'
        yield from _findings(review, iter(numbered), shown)


def _summary(review: Review) -> Iterator[str]:
    counted = [words for _, words in review.counted()]
    yield f"<p><strong>{', '.join(counted) or 'Nothing to report.'}</strong></p>"
    if not counted:
        return
    yield "<table><caption>What was found, by kind</caption>"
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in ("What", "Findings", "Where")
    )
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for name, findings in by_family(review.findings).items():
        where = ", ".join(
            text(called(level)) or "whole document"
            for level in dict.fromkeys(one.level for one in findings)
        )
        number = f'<td class="number">{len(findings)}</td>'
        yield f'<tr><th scope="row">{text(title(name))}</th>{number}<td>{where}</td></tr>'
    yield "</tbody></table>"


def _findings(
    review: Review, numbered: Iterator[Numbered], shown: str
) -> Iterator[str]:
    lines = Lines(review.reading)
    for section in sections(review):
        yield f"<h4>{text(section.title)}</h4>"
        yield '<ol class="findings">'
        for group in section.groups:
            for _ in group.findings:
                one = next(numbered)
                yield from _finding(one, lines, back=f'id="at-{one.key}"' in shown)
        yield "</ol>"


def _finding(one: Numbered, lines: Lines, *, back: bool) -> Iterator[str]:
    finding = one.finding
    line = lines.region(finding.place).line
    where = f"{finding.category}, line {line}" if finding.category else f"line {line}"
    place = f'<a href="#at-{one.key}">{text(where)}</a>' if back else text(where)
    yield f'<li class="{finding.severity}" id="{one.key}">'
    severity = f'<span class="severity">{finding.severity}</span>'
    yield f"<p>{one.number}. {severity} {place} <code>{text(finding.rule)}</code></p>"
    if finding.quote:
        yield f"<blockquote><p>{text(finding.quote)}</p></blockquote>"
    yield f"<p>{text(finding.message)}</p>"
    yield from (_related(other, lines) for other in finding.related)
    yield "</li>"


def _related(other: Related, lines: Lines) -> str:
    where = " ".join(part for part in (called(other.level), other.category) if part)
    why = f" ({text(other.why)})" if other.why else ""
    return f"<p>See {text(where)}, line {lines.region(other.place).line}: “{text(other.quote)}”{why}</p>"


html = Report("html", _write)
