"""A review in Python: its findings, and the reports made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rung.model.finding import Finding
from rung.pages.render import render
from rung.reports.diff.answer import Diff as Diff
from rung.workbench.outline import Outline as Outline
from rung.workbench.progression import Overlaps as Overlaps
from rung.workbench.progression import Threads as Threads
from rung.workbench.reporting import report
from rung.workbench.workbench import Review as _Review


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in one ladder; a notebook displays it as the HTML report."""

    _review: _Review = field(repr=False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count (neither known nor allowed), in reading order."""
        return self._review.findings

    def to(self, form: str) -> str:
        """The review as a report: terminal, json, github, sarif, gitlab, markdown or html."""
        return report(form, [self._review])

    def _repr_html_(self) -> str:
        """The review as a page, which notebooks show."""
        return framed(self.to("html"), f"Review of {self._review.name}")


def framed(page: str, title: str) -> str:
    """A whole page in a frame, so that its style and a notebook's don't affect each other."""
    return render("notebook.html", page=page, title=title)
