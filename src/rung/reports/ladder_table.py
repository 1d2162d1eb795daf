"""The ladder as an HTML table, levels down and categories across, with the findings marked where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Level, Statement
from rung.reports.report import SEVERITIES, Review
from rung.reports.rows import clean
from rung.reports.sections import Standings, heading, stretch


class Numbered(NamedTuple):
    """A finding with the number that links its mark in the table to its entry in the list; `key` is the entry's id."""

    number: int
    key: str
    finding: Finding


def table(review: Review, numbered: Sequence[Numbered]) -> Iterator[str]:
    """The lines of the table; every finding on a level stands in it once."""
    standings = Standings(review)
    on: dict[int, list[Numbered]] = {}
    loose: dict[tuple[str, str], list[Numbered]] = {}
    for one in numbered:
        statement = standings.statement(one.finding)
        if statement:
            on.setdefault(id(statement), []).append(one)
        else:
            loose.setdefault((one.finding.level, one.finding.category), []).append(one)
    columns = _columns(review)
    yield '<table class="ladder">'
    yield "<caption>Levels down, categories across; a marked text links to its finding.</caption>"
    heads = "".join(
        f'<th scope="col">{text(name or "The level itself")}</th>' for name in columns
    )
    yield f'<thead><tr><th scope="col">Level</th>{heads}</tr></thead>'
    for track, levels in _bodies(review).items():
        yield "<tbody>"
        if track:
            yield f'<tr><th scope="rowgroup" colspan="{len(columns) + 1}">{text(track)}</th></tr>'
        for level in levels:
            yield "".join(_row(review, level, columns, on, loose))
        yield "</tbody>"
    yield "</table>"


def text(value: str) -> str:
    """Text that HTML shows as it is."""
    return escape(clean(value))


def kept(part: str) -> str:
    """A part of a text as HTML shows it, with the blanks at its ends that part it from its neighbours."""
    if not part.strip():
        return " " if part else ""
    return escape(
        (" " if part[0].isspace() else "")
        + clean(part)
        + (" " if part[-1].isspace() else "")
    )


def escape(value: str) -> str:
    """Text without markup, fit for an attribute too; the library's own costs 5 ms of start-up."""
    for mark, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ('"', "&quot;"),
        ("'", "&#x27;"),
    ):
        value = value.replace(mark, entity)
    return value


def _columns(review: Review) -> tuple[str, ...]:
    named = tuple(category.name for category in review.ladder.categories)
    used = tuple(dict.fromkeys(one.category for one in review.ladder.statements))
    bare = ("",) if "" in used else ()
    return (*bare, *dict.fromkeys(name for name in (*named, *used) if name))


def _bodies(review: Review) -> Mapping[str, list[Level]]:
    bodies: dict[str, list[Level]] = {}
    if any(one.level == COMMON for one in review.ladder.statements):
        bodies[""] = [Level(COMMON, "All levels", "", -1)]
    for level in review.ladder.levels:
        bodies.setdefault(level.track, []).append(level)
    return bodies


def _row(
    review: Review,
    level: Level,
    columns: Sequence[str],
    on: Mapping[int, list[Numbered]],
    loose: Mapping[tuple[str, str], list[Numbered]],
) -> Iterator[str]:
    title = "All levels" if level.id == COMMON else heading(level)
    bare = "" if "" in columns else _links(loose.get((level.id, ""), []))
    yield f'<tr><th scope="row">{text(title)}{bare}</th>'
    for name in columns:
        inside = [one for one in review.ladder.statements if _stands(one, level, name)]
        entries = "".join(
            f"<li>{_marked(one, on.get(id(one), []))}</li>" for one in inside
        )
        yield f"<td>{f'<ul>{entries}</ul>' if entries else ''}{_links(loose.get((level.id, name), []))}</td>"
    yield "</tr>\n"


def _stands(one: Statement, level: Level, category: str) -> bool:
    return (
        one.level == level.id
        and one.category == category
        and (level.id == COMMON or one.track == level.track)
    )


def _links(found: Sequence[Numbered]) -> str:
    return "".join(
        f'<p><mark class="{one.finding.severity}" id="at-{one.key}">{one.finding.severity}</mark>{_link(one)}</p>'
        for one in found
    )


def _link(one: Numbered) -> str:
    label = f"finding {one.number}: {one.finding.message}"
    return f'<sup><a href="#{one.key}" aria-label="{escape(clean(label))}">{one.number}</a></sup>'


def _marked(statement: Statement, found: Sequence[Numbered]) -> str:
    """The statement's text; where findings overlap, each stretch is marked by the worst of them."""
    where = {one: stretch(statement, one.finding) for one in found}
    cuts = sorted(
        {0, len(statement.text), *(at for ends in where.values() for at in ends)}
    )
    made = []
    for start, end in pairwise(cuts):
        inside = [
            one for one, (low, high) in where.items() if low <= start and end <= high
        ]
        said = kept(statement.text[start:end])
        if inside:
            worst = min((one.finding.severity for one in inside), key=SEVERITIES.index)
            said = f'<mark class="{worst}">{said}</mark>'
        made.append(
            said
            + "".join(_anchored(one) for one, (_, high) in where.items() if high == end)
        )
    return "".join(made)


def _anchored(one: Numbered) -> str:
    return _link(one).replace("<sup>", f'<sup id="at-{one.key}">', 1)
