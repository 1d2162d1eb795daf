"""What a user asks of the relations in a ladder: what is said twice, and how behaviours rise; in every form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from rung.model.ladder import COMMON
from rung.reports.overlap import answer as overlap_answer
from rung.reports.overlap import html as overlap_html
from rung.reports.overlap import markdown as overlap_markdown
from rung.reports.overlap import terminal as overlap_terminal
from rung.reports.overlap.answer import Overlaps as Overlaps
from rung.reports.report import Look
from rung.reports.screen import NARROWEST
from rung.reports.threads import answer as threads_answer
from rung.reports.threads import html as threads_html
from rung.reports.threads import markdown as threads_markdown
from rung.reports.threads import terminal as threads_terminal
from rung.reports.threads.answer import Threads as Threads
from rung.workbench.forms import Form, Views, text
from rung.workbench.relations import Relater
from rung.workbench.spelling import spelled
from rung.workbench.workbench import Opened

Part = Literal["threads", "new", "profile"]


def overlap(opened: Opened, relater: Relater, between: Sequence[str] = ()) -> Overlaps:
    """What is said twice in a ladder, or between two of its levels; Refused when it has no such level."""
    known = [COMMON, *(level.id for level in opened.ladder.levels)]
    levels = tuple(spelled(name, known) for name in between)
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
    views = Views(overlap_terminal.rows, overlap_markdown.lines, overlap_html.html)
    return text(found, form, Look(width, colour), views)


def threads_text(
    found: Threads, form: Form, width: int, colour: bool, *, part: Part = "threads"
) -> str:
    """The threads, what is new, or the profile, in a form; JSON and HTML always hold all three."""
    page = threads_html.html
    views: dict[Part, Views[Threads]] = {
        "threads": Views(
            partial(threads_terminal.rows, width=max(width, NARROWEST)),
            threads_markdown.lines,
            page,
        ),
        "new": Views(threads_terminal.new_rows, threads_markdown.new_lines, page),
        "profile": Views(
            threads_terminal.profile_rows, threads_markdown.profile_lines, page
        ),
    }
    return text(found, form, Look(width, colour), views[part])
