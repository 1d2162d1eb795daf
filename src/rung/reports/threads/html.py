"""Threads as one self-contained HTML page: the table, what is new, and the profile as a chart to be read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.ladder import COMMON, called
from rung.reports.ladder_table import text
from rung.reports.page import page
from rung.reports.threads.answer import Reached, Threads, ThreadStep
from rung.reports.threads.table import MARKS, MEANINGS, Table, dimensions, tables

STYLE = """
.threads td { min-width: 10rem; } .threads .raise .mark { color: var(--link); }
.threads .same .mark, .threads .lower .mark, .threads .partial .mark { color: var(--warning); font-weight: 700; }
.threads .mark { display: block; font-size: .875em; }
.wide + .wide { margin-top: 1.5rem; }
@media print { @page { size: landscape; } }
.profile td { min-width: 7rem; }
.profile .bar { display: block; height: .5rem; background: var(--link); border-radius: 2px; }
"""


def html(found: Threads) -> str:
    """The page; every mark has its word beside it, and every bar of the chart its number and name."""
    return page(f"Threads of {found.file}", _body(found), STYLE)


def _body(found: Threads) -> Iterator[str]:
    yield '<h2 id="threads">Behaviours and levels</h2>'
    yield f"<p>{'; '.join(f'{mark} {kind}: {MEANINGS[kind]}' for kind, mark in MARKS.items())}.</p>"
    for table in tables(found):
        yield '<div class="wide" role="region" aria-labelledby="threads" tabindex="0">'
        yield from _table(table)
        yield "</div>"
    if found.notes or found.branches:
        yield "<h2>Worth knowing</h2>\n<ul>"
        yield from (
            f"<li>Thread {note.thread + 1} {text(note.text)}.</li>"
            for note in found.notes
        )
        yield from (
            f"<li>{text(one.track)} begins beside {text(one.beside)}: {text(one.why)}.</li>"
            for one in found.branches
        )
        yield "</ul>"
    yield "<h2>What is new at each level</h2>"
    for one in found.new:
        yield f"<h3>{text(_headed(one.level, one.track))}</h3>\n<ul>"
        yield from (
            f"<li>{text(said)}</li>"
            for said in one.texts or ("Nothing that no lower level leads to.",)
        )
        yield "</ul>"
    if found.profile:
        yield '<h2 id="profile">How high each level stands</h2>'
        yield '<div class="wide" role="region" aria-labelledby="profile" tabindex="0">'
        yield from _profile(found)
        yield "</div>"
    yield f'<p class="soft">{text(found.judge)}</p>'


def _table(table: Table) -> Iterator[str]:
    yield '<table class="threads">'
    lead = f"{text(table.track)}: each" if table.track else "Each"
    yield f"<caption>{lead} row is one behaviour, from where it begins</caption>"
    heads = "".join(
        f'<th scope="col">{text(_headed(level))}</th>' for level in table.columns
    )
    yield f'<thead><tr><th scope="col">Thread</th>{heads}</tr></thead><tbody>'
    for line in table.lines:
        cells = "".join(
            f"<td>{''.join(_step(step) for step in steps)}</td>" for steps in line.cells
        )
        yield f'<tr><th scope="row">{line.number}. {text(line.category) or "Summary"}</th>{cells}</tr>'
    yield "</tbody></table>"


def _headed(level: str, track: str = "") -> str:
    """A level as a heading: its track behind it, if there are several."""
    said = called(level)
    return f"{said[:1].upper()}{said[1:]}{f' ({track})' if track else ''}"


def _step(step: ThreadStep) -> str:
    mark = f'<span class="mark">{MARKS[step.step]} {step.step}</span>'
    return f'<div class="{step.step}">{mark} {text(step.text)}</div>'


def _profile(found: Threads) -> Iterator[str]:
    at = {(one.track, one.level, one.dimension): one for one in found.profile}
    common = [(one.track, one.level) for one in found.profile if one.level == COMMON]
    columns = dict.fromkeys((*common, *((one.track, one.level) for one in found.new)))
    yield '<table class="profile"><caption>The highest tier that a level shows on each dimension</caption>'
    heads = "".join(
        f'<th scope="col">{text(_headed(level, track))}</th>'
        for track, level in columns
    )
    yield f'<thead><tr><th scope="col">Dimension</th>{heads}</tr></thead><tbody>'
    for name in dimensions(found.profile):
        cells = "".join(_bar(at.get((track, level, name))) for track, level in columns)
        yield f'<tr><th scope="row">{name}</th>{cells}</tr>'
    yield "</tbody></table>"


def _bar(one: Reached | None) -> str:
    if one is None:
        return '<td class="soft">says nothing of it</td>'
    width = round(100 * one.rank / one.of)
    bar = f'<span class="bar" style="width: {width}%" aria-hidden="true"></span>'
    return f"<td>{bar}{one.rank} of {one.of}: {text(one.name)}<br><q>{text(one.phrase)}</q></td>"
