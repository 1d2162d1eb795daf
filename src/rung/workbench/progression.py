"""What a user asks of the relations in a ladder: what is said twice, and how behaviours rise; in every form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal, get_args

import msgspec

from rung.model.ladder import COMMON
from rung.model.refused import Refused, nearest
from rung.reports.overlap import answer as overlap_answer
from rung.reports.overlap import html as overlap_html
from rung.reports.overlap import markdown as overlap_markdown
from rung.reports.overlap import terminal as overlap_terminal
from rung.reports.overlap.answer import Overlaps as Overlaps
from rung.reports.report import Look
from rung.reports.rows import Row
from rung.reports.screen import NARROWEST, shown
from rung.reports.threads import answer as threads_answer
from rung.reports.threads import html as threads_html
from rung.reports.threads import markdown as threads_markdown
from rung.reports.threads import terminal as threads_terminal
from rung.reports.threads.answer import Threads as Threads
from rung.workbench.relations import Relater
from rung.workbench.workbench import Opened

Form = Literal["terminal", "json", "markdown", "html"]
FORMS: tuple[Form, ...] = get_args(Form)
Part = Literal["threads", "new", "profile"]


def overlap(opened: Opened, relater: Relater, between: Sequence[str] = ()) -> Overlaps:
    """What is said twice in a ladder, or between two of its levels; Refused when it has no such level."""
    levels = _known(opened, between)
    return overlap_answer.answer(
        opened.name,
        opened.reading,
        relater.related(opened.ladder),
        relater.described,
        levels,
    )


def threads(opened: Opened, relater: Relater) -> Threads:
    """The threads of a ladder."""
    return threads_answer.answer(
        opened.name, opened.reading, relater.related(opened.ladder), relater.described
    )


def overlap_text(found: Overlaps, form: Form, width: int, colour: bool) -> str:
    """What is said twice, in a form."""
    look = Look(width, colour)
    if form == "terminal":
        return shown(overlap_terminal.rows(found), look)
    if form == "markdown":
        return "\n".join(overlap_markdown.lines(found)) + "\n"
    return overlap_html.html(found) if form == "html" else _json(found)


def threads_text(
    found: Threads, form: Form, width: int, colour: bool, *, part: Part = "threads"
) -> str:
    """The threads, what is new, or the profile, in a form; JSON and HTML always hold all three."""
    look = Look(width, colour)
    if form == "terminal":
        rows: dict[Part, Callable[[Threads], Iterator[Row]]] = {
            "threads": partial(threads_terminal.rows, width=max(width, NARROWEST)),
            "new": threads_terminal.new_rows,
            "profile": threads_terminal.profile_rows,
        }
        return shown(rows[part](found), look)
    if form == "markdown":
        lines: dict[Part, Callable[[Threads], Iterator[str]]] = {
            "threads": threads_markdown.lines,
            "new": threads_markdown.new_lines,
            "profile": threads_markdown.profile_lines,
        }
        return "\n".join(lines[part](found)) + "\n"
    return threads_html.html(found) if form == "html" else _json(found)


def _json(found: msgspec.Struct) -> str:
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def _known(opened: Opened, between: Sequence[str]) -> tuple[str, ...]:
    """The levels as the ladder names them; case doesn't matter."""
    names = {
        name.casefold(): name
        for name in (COMMON, *(level.id for level in opened.ladder.levels))
    }
    for name in between:
        if name.casefold() not in names:
            offered = (
                nearest(name, names.values())
                or f"; there are {', '.join(names.values())}."
            )
            raise Refused(f"The ladder has no level {name!r}{offered}")
    return tuple(names[name.casefold()] for name in between)
