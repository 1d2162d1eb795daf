"""Markdown for a comment on a pull request: a summary, then a folded section for each level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.model.finding import Finding, Related
from rung.reports.families import by_family, title
from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review
from rung.reports.rows import clean, clip
from rung.reports.sections import LevelFindings, sections
from rung.reports.wording import level_names, whereabouts

LIMIT = 60_000
"""How long the report may be: GitHub refuses comments over 65,536 characters. What is left out is counted."""
LONGEST = 200
"""How many characters of a quote are shown."""


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as a Markdown document."""
    return "\n".join(line for review in reviews for line in _document(review)) + "\n"


def _document(review: Review) -> Iterator[str]:
    """The report on one document."""
    yield f"## rung: {escaped(review.name)}"
    yield ""
    counted = [words for _, words in review.counted()]
    if not counted:
        yield "Nothing to report."
        yield ""
        return
    yield f"**{', '.join(counted)}**"
    yield ""
    yield from _families(review)
    yield ""
    yield from _within(review)


def _families(review: Review) -> Iterator[str]:
    """A table of the kinds of findings: how many, and at which levels."""
    yield "| what | findings | where |"
    yield "| --- | ---: | --- |"
    for name, findings in by_family(review.findings).items():
        levels = ", ".join(map(escaped, level_names(findings)))
        yield f"| {title(name)} | {len(findings)} | {levels} |"


def _within(review: Review) -> Iterator[str]:
    """The sections that fit into one comment."""
    lines = Lines(review.reading)
    used, left = 0, 0
    for section in sections(review):
        text = "\n".join(_section(section, lines))
        used += len(text)
        if used > LIMIT:
            left += len(section.findings)
        else:
            yield text
    if left:
        yield f"{left} more findings don't fit into a comment; run `rung check` to see them."


def _section(section: LevelFindings, lines: Lines) -> Iterator[str]:
    """The findings at one level, folded under their number."""
    number = len(section.findings)
    yield f"<details><summary><b>{escaped(section.title)}</b> ({number})</summary>"
    yield ""
    for one in section.findings:
        yield _finding(one, lines)
        yield from (_related(other, lines) for other in one.related)
    yield ""
    yield "</details>"
    yield ""


def _finding(one: Finding, lines: Lines) -> str:
    """A finding as an entry of a list."""
    line = f"line {lines.region(one.place).line}"
    where = f"{escaped(one.category)}, {line}" if one.category else line
    quote = f" {_quoted(one.quote)}" if one.quote else ""
    return f"- **{one.severity}** {where}:{quote} {escaped(one.message)} `{one.rule}`"


def _related(other: Related, lines: Lines) -> str:
    """Another place that a finding refers to, as an entry below it."""
    where = escaped(whereabouts(other.level, other.category))
    line = lines.region(other.place).line
    return f"  - see {where}, line {line}: {_quoted(other.quote)}"


def _quoted(text: str) -> str:
    """The beginning of a text in quotes."""
    return f"“{escaped(clip(clean(text), LONGEST))}”"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no mention of a person, no link."""
    flat = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    flat = re.sub(r"([\\`*_{}\[\]|~#$])", r"\\\1", flat)
    return re.sub(r"@(?=\w)", "@\u2060", re.sub(r"(?<=\w)://", ":\u2060//", flat))


markdown = Report("markdown", _write)
