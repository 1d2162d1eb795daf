"""Markdown for a comment on a pull request: a summary, then a folded section for each level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.model.finding import Finding
from rung.model.ladder import called
from rung.reports.families import by_family, title
from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review
from rung.reports.rows import clean, clip
from rung.reports.sections import Section, sections

LIMIT = 60_000
"""GitHub refuses a comment beyond 65,536 characters; what is left out is counted and said."""


def _write(reviews: Sequence[Review], look: Look) -> str:
    return "\n".join(line for review in reviews for line in _document(review)) + "\n"


def _document(review: Review) -> Iterator[str]:
    yield f"## rung: {escaped(review.name)}"
    yield ""
    counted = [words for _, words in review.counted()]
    if not counted:
        yield "Nothing to report."
        yield ""
        return
    yield f"**{', '.join(counted)}**"
    yield ""
    yield "| what | findings | where |"
    yield "| --- | ---: | --- |"
    for name, findings in by_family(review.findings).items():
        levels = dict.fromkeys(
            called(one.level) or "whole document" for one in findings
        )
        yield f"| {title(name)} | {len(findings)} | {', '.join(escaped(level) for level in levels)} |"
    yield ""
    yield from _within(review)


def _within(review: Review) -> Iterator[str]:
    """The sections as far as they fit into one comment."""
    lines = Lines(review.reading)
    used, left = 0, 0
    for section in sections(review):
        text = "\n".join(_section(section, lines))
        used += len(text)
        if used > LIMIT:
            left += sum(len(group.findings) for group in section.groups)
        else:
            yield text
    if left:
        yield f"{left} more findings don't fit into a comment; run `rung check` to see them."


def _section(section: Section, lines: Lines) -> Iterator[str]:
    number = sum(len(group.findings) for group in section.groups)
    yield f"<details><summary><b>{escaped(section.title)}</b> ({number})</summary>"
    yield ""
    for group in section.groups:
        for one in group.findings:
            yield from _finding(one, lines)
    yield ""
    yield "</details>"
    yield ""


def _finding(one: Finding, lines: Lines) -> Iterator[str]:
    line = lines.region(one.place).line
    where = f"{escaped(one.category)}, line {line}" if one.category else f"line {line}"
    quote = f" “{escaped(clip(clean(one.quote), 200))}”" if one.quote else ""
    yield f"- **{one.severity}** {where}:{quote} {escaped(one.message)} `{one.rule}`"
    for other in one.related:
        at = " ".join(part for part in (called(other.level), other.category) if part)
        quoted = escaped(clip(clean(other.quote), 200))
        yield f"  - see {escaped(at)}, line {lines.region(other.place).line}: “{quoted}”"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no mention of a person, no link."""
    flat = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    flat = re.sub(r"([\\`*_{}\[\]|~#$])", r"\\\1", flat)
    return re.sub(r"@(?=\w)", "@\u2060", re.sub(r"(?<=\w)://", ":\u2060//", flat))


markdown = Report("markdown", _write)
