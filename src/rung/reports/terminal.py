"""The report for a terminal: a summary, then level by level; plain and stable when piped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from rung.model.finding import Finding, Related
from rung.model.ladder import COMMON, Statement
from rung.reports.families import by_family, title
from rung.reports.lines import Lines
from rung.reports.report import SEVERITIES, Look, Report, Review
from rung.reports.rows import BLANK, Piece, Row, clean, clip, part, row
from rung.reports.screen import shown
from rung.reports.sections import FindingGroup, LevelFindings, extent, sections, stretch
from rung.reports.wording import level_name, whereabouts

LONGEST_QUOTE = 360
LONGEST_PART = 60
"""How many characters are shown of a statement, and of the part of it that a finding is about."""


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as a table for the terminal."""
    return shown(report_rows(reviews), look)


def report_rows(reviews: Sequence[Review]) -> Iterator[Row]:
    """The report on several documents, one under the other."""
    for at, review in enumerate(reviews):
        if at:
            yield BLANK
        yield from rows(review)


def rows(review: Review) -> Iterator[Row]:
    """The report on one document."""
    yield from _summary(review)
    lines = Lines(review.reading)
    for section in sections(review):
        yield from _section(section, lines)
    yield from _footer(review)


def _summary(review: Review) -> Iterator[Row]:
    """The size of the ladder, and the number of findings of each severity and kind."""
    size = Piece(f": {extent(review.ladder)}", "faint")
    yield row(0, Piece(clean(review.name), "level"), size, hang=2)
    yield BLANK
    counts = [Piece(words, name) for name, words in review.counted()]
    if not counts:
        yield row(0, "Nothing to report.")
        return
    joined = [part for piece in counts for part in (piece, Piece(", "))]
    yield row(0, *joined[:-1])
    yield BLANK
    yield from _families(review)


def _families(review: Review) -> Iterator[Row]:
    """A row for each kind of finding: how many, and at which levels."""
    groups = by_family(review.findings)
    widest = max(len(title(name)) for name in groups)
    order = ["", COMMON, *(level.id for level in review.ladder.levels)]
    ranks = {name: at for at, name in enumerate(order)}
    for name, findings in groups.items():
        lead = f"{title(name):{widest}}  {len(findings):3}  "
        where = Piece(_levels(findings, ranks), "faint")
        yield row(2, lead, where, hang=len(lead))


def _levels(findings: Sequence[Finding], ranks: Mapping[str, int]) -> str:
    """The levels of findings from the lowest up, each with the number of its findings."""
    times = Counter(one.level for one in findings)
    order = sorted(times, key=lambda level: ranks.get(level, len(ranks)))
    return ", ".join(_often(clean(level_name(one)), times[one]) for one in order)


def _often(said: str, times: int) -> str:
    """A level, with the number of its findings if there are several."""
    return f"{said} ×{times}" if times > 1 else said


def _section(section: LevelFindings, lines: Lines) -> Iterator[Row]:
    """The findings at one level, by category."""
    yield BLANK
    yield BLANK
    yield row(0, Piece(clean(section.title), "level"))
    for category, groups in groupby(section.groups, key=attrgetter("category")):
        if category:
            yield BLANK
            yield row(2, Piece(clean(category), "category"))
        for group in groups:
            yield BLANK
            yield from _group(group, lines)


def _group(group: FindingGroup, lines: Lines) -> Iterator[Row]:
    """What the findings are about, with its line, then the findings, the worst first."""
    line = str(lines.region(group.findings[0].place).line)
    quoted = _quoted(group)
    if quoted:
        yield row(4, Piece(f"{line}: ", "faint"), *quoted, hang=len(line) + 2)
    else:
        yield row(4, Piece(f"line {line}", "faint"))
    for one in sorted(group.findings, key=_rank):
        yield from _finding(one, group, lines)


def _rank(one: Finding) -> int:
    """How bad a finding is, the worst being 0."""
    return SEVERITIES.index(one.severity)


def _quoted(group: FindingGroup) -> tuple[Piece, ...]:
    """The statement with what the findings point at marked, or the findings' own quote; nothing where they have none."""
    if group.statement:
        return (Piece("“"), *_marked(group.statement, group.findings), Piece("”"))
    quote = clean(group.findings[0].quote)
    return (Piece(f"“{clip(quote, LONGEST_QUOTE)}”"),) if quote else ()


def _marked(statement: Statement, findings: Iterable[Finding]) -> Iterator[Piece]:
    """A statement's text in pieces, those marked that a finding is about, unless it is about all of the text."""
    text = statement.text
    marked = set[int]()
    for one in findings:
        start, end = stretch(statement, one)
        if end - start < len(text):
            marked.update(range(start, end))
    for inside, run in groupby(range(len(text)), key=marked.__contains__):
        said = "".join(text[at] for at in run)
        yield Piece(part(said), "marked" if inside else "")


def _finding(one: Finding, group: FindingGroup, lines: Lines) -> Iterator[Row]:
    """A finding with its severity and rule, and below it the other places that it refers to."""
    lead = f"{one.severity:7}  "
    sure = f" ({one.confidence:.0%} sure)" if one.confidence < 1 else ""
    yield row(
        6,
        Piece(lead, one.severity),
        Piece(f"{_part(one, group)}{clean(one.message)}{sure} "),
        Piece(f"[{one.rule}]", "faint"),
        hang=len(lead),
    )
    for other in one.related:
        yield _related(other, lines, 6 + len(lead))


def _part(one: Finding, group: FindingGroup) -> str:
    """The part of a statement that a finding is about, unless it is the whole statement or quoted in the message."""
    quote = clean(one.quote)
    if not quote or group.statement is None or quote in clean(one.message):
        return ""
    whole = quote == clean(group.statement.text)
    return "" if whole else f"“{clip(quote, LONGEST_PART)}”: "


def _related(other: Related, lines: Lines, indent: int) -> Row:
    """Another place that a finding refers to."""
    where = clean(whereabouts(other.level, other.category))
    line = lines.region(other.place).line
    quote = clip(clean(other.quote), LONGEST_QUOTE)
    why = f" ({clean(other.why)})" if other.why else ""
    said = f"{where}, line {line}: “{quote}”{why}"
    return row(indent, Piece("see ", "faint"), said, hang=4)


def _footer(review: Review) -> Iterator[Row]:
    """How many findings the report doesn't list, and how many can be fixed at once; nothing if there are none."""
    standings = Counter(one.standing for one in review.noted)
    counts = {
        "known from the baseline": standings["known"],
        "allowed with a reason": standings["allowed"],
        "more worth a look (--info)": review.hidden,
        "can be fixed with --fix": sum(one.safe for one in review.findings),
    }
    words = [f"{number} {said}" for said, number in counts.items() if number]
    if words:
        yield BLANK
        yield BLANK
        yield row(0, Piece(f"{'; '.join(words)}.", "faint"))


terminal = Report("terminal", _write)
