"""One self-contained HTML page for a handbook: all levels as a table, then each; for paper and the dark too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pkgutil import get_data

from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.shape.exact.canonical import SIGN
from rung.shape.exact.canonical import UNTITLED as UNSIGNED
from rung.shape.exact.flow import (
    ALL_LEVELS,
    ASIDE,
    BACK,
    CATEGORIES,
    UNNAMED_LEVEL,
    UNNAMED_TRACK,
)
from rung.writers.anchors import Anchors, digest
from rung.writers.order import (
    Passage,
    Section,
    defined,
    line,
    lines,
    normal,
    stretches,
)
from rung.writers.rows import Overview, overviews
from rung.writers.writer import Extras, Writer

UNTITLED = "Career ladder"
LEADS = {"prerequisite": "Prerequisite:", "note": "Note:", "example": "Example:"}
SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>"}


def text(said: str) -> str:
    """A text so that HTML shows it as it is, also where a list sign opens it."""
    shown = re.sub(r'[&<>"\n]', lambda hit: SPECIAL[hit[0]], said)
    first = said[:1]
    return (
        shown
        if not first or first in SPECIAL or first.isalnum()
        else f"&#{ord(first)};{shown[1:]}"
    )


def _write(ladder: Ladder, extras: Extras) -> bytes:
    told = normal(ladder)
    return ("\n".join(_page(told, extras)) + "\n").encode()


def _page(ladder: Ladder, extras: Extras) -> Iterator[str]:
    title, anchors = ladder.title or UNTITLED, Anchors(ladder)
    style = (get_data("rung.writers", "page.css") or b"").decode()
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="rung">'
    yield f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>"
    yield f"<!-- {SIGN if ladder.title else UNSIGNED} -->"
    yield from _aside(['<a class="skip" href="#main">Skip to the levels</a>'])
    yield f"<header>\n<h1>{text(title)}</h1>"
    yield from _facts(ladder)
    yield "</header>"
    yield from _aside(_guide(ladder, anchors))
    yield '<main id="main">'
    yield from _definitions(ladder)
    for stretch in stretches(ladder):
        if len(ladder.tracks) > 1 and stretch.sections[0].level is not None:
            yield f'<h1 id="{anchors.track(stretch.track)}">{_name(stretch.track, UNNAMED_TRACK)}</h1>'
        for section in stretch.sections:
            yield from _section(section, anchors, extras)
    yield "</main>\n</body>\n</html>"


def _aside(lines: Iterable[str]) -> Iterator[str]:
    """What the page says beside the ladder; reading passes over it."""
    yield f"<!-- {ASIDE} -->"
    yield from lines
    yield f"<!-- {BACK} -->"


def _facts(ladder: Ladder) -> Iterator[str]:
    track = ladder.tracks[0] if len(ladder.tracks) == 1 else ""
    for lead, said in (
        ("Purpose:", ladder.purpose),
        ("Track:", track),
        ("Reviewed:", ladder.reviewed),
    ):
        if said:
            yield f"<p><strong>{lead}</strong> {text(said)}</p>"
    yield from (f"<p>{text(paragraph)}</p>" for paragraph in ladder.intro)


def _guide(ladder: Ladder, anchors: Anchors) -> Iterator[str]:
    """How to read the page, its contents, and the table of all levels."""
    shared = any(one.level == COMMON for one in ladder.statements)
    yield '<section class="read" aria-labelledby="how-to-read">\n<h2 id="how-to-read">How to read this</h2>'
    also = " and on what is expected at all levels" if shared else ""
    yield f"<p>Each level builds on every level below it{also}, so a level names only what it adds.</p>"
    version = digest(
        [line for stretch in stretches(ladder) for line in _said(stretch.sections)]
    )
    when = f"Reviewed {text(ladder.reviewed)}. " if ladder.reviewed else ""
    yield f'<p class="soft">{when}Version {version}: it changes whenever a level or a statement does.</p>\n</section>'
    yield '<nav aria-label="Levels">\n<ul>'
    if shared:
        yield f'<li><a href="#{anchors.level("", COMMON)}">{ALL_LEVELS}</a></li>'
    for level in ladder.levels:
        yield f'<li><a href="#{anchors.level(level.track, level.id)}">{_called(level)}</a></li>'
    yield "</ul>\n</nav>"
    for number, overview in enumerate(overviews(ladder), 1):
        yield from _table(overview, number)


def _said(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield (
            f"{section.level.track}\x1e{section.level.id}\x1e{section.level.title}"
            if section.level
            else ALL_LEVELS
        )
        for passage in section.passages:
            yield from (
                f"{passage.category}\x1e{one.role}\x1e{one.text}"
                for one in passage.statements
            )


def _table(overview: Overview, number: int) -> Iterator[str]:
    name = f"overview-{number}"
    yield f'<h2 id="{name}">{text(overview.track) + ": a" if overview.track else "A"}ll levels at a glance</h2>'
    yield f'<div class="wide" role="region" aria-labelledby="{name}" tabindex="0">\n<table>'
    yield "<caption>Levels across, categories down</caption>"
    heads = "".join(
        f'<th scope="col">{text(": ".join(filter(None, column)))}</th>'
        for column in overview.columns
    )
    yield f'<thead><tr><th scope="col">Category</th>{heads}</tr></thead>\n<tbody>'
    for category, cells in overview.rows:
        filled = "".join(f"<td>{_cell(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{text(category or "The level as a whole")}</th>{filled}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _cell(held: tuple[Statement, ...]) -> str:
    said = [f"{_lead(one)}{text(one.text)}" for one in held]
    return (
        said[0]
        if len(said) == 1
        else f"<ul>{''.join(f'<li>{one}</li>' for one in said)}</ul>"
        if said
        else ""
    )


def _definitions(ladder: Ladder) -> Iterator[str]:
    if not defined(ladder):
        return
    yield f'<section aria-label="{CATEGORIES}">\n<h2>{CATEGORIES}</h2>'
    for category in ladder.categories:
        yield f"<h3>{text(category.name)}</h3>"
        if category.definition:
            yield f"<p>{text(category.definition)}</p>"
    yield "</section>"


def _section(section: Section, anchors: Anchors, extras: Extras) -> Iterator[str]:
    level = section.level
    track, ident = (level.track, level.id) if level else ("", COMMON)
    name = anchors.level(track, ident)
    yield f'<section aria-labelledby="{name}">\n<h2 id="{name}">{_called(level) if level else ALL_LEVELS}</h2>'
    fresh = [
        one
        for (of, at), held in (extras.new or {}).items()
        if (line(of), line(at)) == (track, ident)
        for one in held
    ]
    if fresh:
        yield from _aside(_new(fresh, section, anchors))
    for passage in section.passages:
        if passage.category:
            yield f"<h3>{text(passage.category)}</h3>"
        yield from _passage(passage, anchors)
    yield "</section>"


def _new(
    fresh: Sequence[Statement], section: Section, anchors: Anchors
) -> Iterator[str]:
    """What no lower level asks for in any form, as links to the statements."""
    wanted = {lines(one.text) for one in fresh}
    held = [one for passage in section.passages for one in passage.statements]
    shown = [one for one in held if one.text in wanted and one.role == "expectation"]
    if shown:
        yield f'<details class="new"><summary>New at this level ({len(shown)})</summary>\n<ul>'
        yield from (
            f'<li><a href="#{anchors.statement(one)}">{text(one.text)}</a></li>'
            for one in shown
        )
        yield "</ul>\n</details>"


def _passage(passage: Passage, anchors: Anchors) -> Iterator[str]:
    for quote, held in groupby(
        passage.statements, key=lambda one: one.role == "summary"
    ):
        yield "<blockquote>" if quote else "<ul>"
        for one in held:
            tag, name = "p" if quote else "li", anchors.statement(one)
            link = f'<a class="anchor" href="#{name}" aria-label="Link to this statement"></a>'
            yield f'<{tag} id="{name}">{_lead(one)}{text(one.text)}{link}</{tag}>'
        yield "</blockquote>" if quote else "</ul>"


def _lead(one: Statement) -> str:
    lead = LEADS.get(one.role)
    return f"<strong>{lead}</strong> " if lead else ""


def _called(level: Level) -> str:
    """A level's heading; a colon within its name is written as an entity, unlike the one before the title."""
    ident = _name(
        level.id, ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, unnamed=UNNAMED_LEVEL
    ).replace(":", "&#58;")
    return f"{ident}: {text(level.title)}" if level.title else ident


def _name(said: str, *reserved: str, unnamed: str = UNNAMED_TRACK) -> str:
    """A name of the document's own; one that is a word of the form itself has its first letter written as an entity."""
    if not said:
        return unnamed
    return f"&#{ord(said[0])};{text(said[1:])}" if said in reserved else text(said)


html = Writer("html", ".html", _write)
