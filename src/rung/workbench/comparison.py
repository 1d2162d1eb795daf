"""What a user asks of two drafts: what changed in meaning, in every form."""

from __future__ import annotations

from rung.reports.diff import html, markdown, terminal
from rung.reports.diff.answer import Diff, answer
from rung.reports.report import Look
from rung.workbench.forms import Form, Views, text
from rung.workbench.relations import Relater
from rung.workbench.workbench import Opened


def diff(old: Opened, new: Opened, relater: Relater) -> Diff:
    """What changed from one draft to another, statement by statement."""
    from rung.relate.drafts.changes import (
        compared,
    )  # numpy: only who compares pays for it
    from rung.relate.encoder import static

    found = compared(old.ladder, new.ladder, relater.relate, static)
    return answer(old.name, new.name, found, relater.described)


def diff_text(found: Diff, form: Form, width: int, colour: bool) -> str:
    """The changes in a form."""
    views = Views(terminal.rows, markdown.lines, html.html)
    return text(found, form, Look(width, colour), views)
