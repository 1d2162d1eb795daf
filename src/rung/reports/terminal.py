"""The report that people read in a terminal: a summary first, then level by level; plain and stable when piped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

from rung.model.finding import Finding, Related
from rung.model.ladder import COMMON, called
from rung.reports.families import by_family, title
from rung.reports.lines import Lines
from rung.reports.report import SEVERITIES, Look, Report, Review
from rung.reports.rows import Piece, Row, clean, clip, row, wrapped
from rung.reports.sections import Group, Section, extent, sections, stretch

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "level": "bold",
    "category": "bold",
    "faint": "dim",
    "marked": "underline",
    "": "",
}
LONGEST_QUOTE = 360
BLANK = Row()


def rows(review: Review) -> Iterator[Row]:
    """The report on one document."""
    yield from _summary(review)
    lines = Lines(review.reading)
    for section in sections(review):
        yield from _section(section, lines)
    yield from _footer(review)


def draw(reviews: Sequence[Review], console: Console, most: int | None = None) -> None:
    """Print the reports, or their first lines, on a rich console; in colour if it has any."""
    from rich.text import (
        Text,
    )  # only a terminal with colour, and the picture in the README, need it

    for line in islice(_lines(reviews, console.width), most):
        text = Text(no_wrap=True, end="\n")
        for piece in line:
            text.append(piece.text, STYLES[piece.style])
        console.print(text, soft_wrap=True)


def _write(reviews: Sequence[Review], look: Look) -> str:
    if not look.colour:
        return "".join(
            "".join(piece.text for piece in line).rstrip() + "\n"
            for line in _lines(reviews, look.width)
        )
    from rich.console import Console  # 40 ms that a pipe need not pay

    file = StringIO()
    draw(
        reviews,
        Console(
            file=file,
            width=look.width,
            force_terminal=True,
            color_system="standard",
            highlight=False,
        ),
    )
    return file.getvalue()


def _lines(reviews: Sequence[Review], width: int) -> Iterator[tuple[Piece, ...]]:
    for at, review in enumerate(reviews):
        if at:
            yield ()
        yield from wrapped(rows(review), max(width, 40))


def _summary(review: Review) -> Iterator[Row]:
    yield row(
        0,
        Piece(clean(review.name), "level"),
        Piece(f": {extent(review.ladder)}", "faint"),
        hang=2,
    )
    yield BLANK
    pieces = [Piece(words, name) for name, words in review.counted()]
    if not pieces:
        yield row(0, "Nothing to report.")
    else:
        joined = [part for piece in pieces for part in (piece, Piece(", "))][:-1]
        yield row(0, *joined)
        yield BLANK
        yield from _families(review)


def _families(review: Review) -> Iterator[Row]:
    groups = by_family(review.findings)
    widest = max(len(title(name)) for name in groups)
    ranks = {
        name: at
        for at, name in enumerate(
            ["", COMMON, *(level.id for level in review.ladder.levels)]
        )
    }
    for name, findings in groups.items():
        levels = Counter(one.level for one in findings)
        order = sorted(levels, key=lambda level: ranks.get(level, len(ranks)))
        where = ", ".join(
            _often(clean(called(one)) or "whole document", levels[one]) for one in order
        )
        lead = f"{title(name):{widest}}  {len(findings):3}  "
        yield row(2, lead, Piece(where, "faint"), hang=len(lead))


def _often(said: str, times: int) -> str:
    return f"{said} ×{times}" if times > 1 else said


def _section(section: Section, lines: Lines) -> Iterator[Row]:
    yield BLANK
    yield BLANK
    yield row(0, Piece(clean(section.title), "level"))
    before = ""
    for group in section.groups:
        if group.category and group.category != before:
            yield BLANK
            yield row(2, Piece(clean(group.category), "category"))
        before = group.category
        yield BLANK
        yield from _group(group, lines)


def _group(group: Group, lines: Lines) -> Iterator[Row]:
    line = str(lines.region(group.findings[0].place).line)
    quoted = _quoted(group)
    if quoted:
        yield row(4, Piece(f"{line}: ", "faint"), *quoted, hang=len(line) + 2)
    else:
        yield row(4, Piece(f"line {line}", "faint"))
    for one in sorted(group.findings, key=lambda one: SEVERITIES.index(one.severity)):
        yield from _finding(one, group, lines)


def _quoted(group: Group) -> tuple[Piece, ...]:
    """The statement with what the findings point at marked, or the findings' own quote."""
    if group.statement is None:
        quote = clean(group.findings[0].quote)
        return (Piece(f"“{clip(quote, LONGEST_QUOTE)}”"),) if quote else ()
    text = group.statement.text
    marked = [False] * len(text)
    for one in group.findings:
        start, end = stretch(group.statement, one)
        if end - start < len(text):
            marked[start:end] = [True] * (end - start)
    pieces: list[Piece] = [Piece("“")]
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or marked[at] != marked[start]:
            pieces.append(
                Piece(_kept(text[start:at]), "marked" if marked[start] else "")
            )
            start = at
    return (*pieces, Piece("”"))


def _kept(text: str) -> str:
    """Cleaned, but with the blank at either end that parts it from its neighbour."""
    return (
        (" " if text[:1].isspace() else "")
        + clean(text)
        + (" " if text[1:] and text[-1:].isspace() else "")
    )


def _finding(one: Finding, group: Group, lines: Lines) -> Iterator[Row]:
    lead = f"{one.severity:7}  "
    quote = clean(one.quote)
    whole = (
        group.statement is None
        or quote == clean(group.statement.text)
        or quote in clean(one.message)
    )
    said = "" if whole or not quote else f"“{clip(quote, 60)}”: "
    sure = f" ({one.confidence:.0%} sure)" if one.confidence < 1 else ""
    yield row(
        6,
        Piece(lead, one.severity),
        Piece(f"{said}{clean(one.message)}{sure} "),
        Piece(f"[{one.rule}]", "faint"),
        hang=len(lead),
    )
    for other in one.related:
        yield _related(other, lines, 6 + len(lead))


def _related(other: Related, lines: Lines, indent: int) -> Row:
    where = " ".join(part for part in (called(other.level), other.category) if part)
    why = f" ({clean(other.why)})" if other.why else ""
    said = f"{clean(where)}, line {lines.region(other.place).line}: “{clip(clean(other.quote), LONGEST_QUOTE)}”{why}"
    return row(indent, Piece("see ", "faint"), said, hang=4)


def _footer(review: Review) -> Iterator[Row]:
    known = sum(one.standing == "known" for one in review.noted)
    allowed = sum(one.standing == "allowed" for one in review.noted)
    said = (
        (known, f"{known} known from the baseline"),
        (allowed, f"{allowed} allowed with a reason"),
        (review.hidden, f"{review.hidden} more worth a look (--info)"),
        (
            sum(one.safe for one in review.findings),
            f"{sum(one.safe for one in review.findings)} can be mended with --fix",
        ),
    )
    words = [text for number, text in said if number]
    if words:
        yield BLANK
        yield BLANK
        yield row(0, Piece(clean("; ".join(words) + "."), "faint"))


terminal = Report("terminal", _write)
