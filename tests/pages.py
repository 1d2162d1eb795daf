"""Every HTML page that rung makes, from the values in samples.py, and the outline of a page as tests compare it.

`python tests/pages.py` writes the outlines in tests/cases/pages again, for a change of the pages that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from rung import api
from rung.model.ladder import Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.reports.diff.html import html as diff_page
from rung.reports.html import html as review_report
from rung.reports.overlap.html import html as overlap_page
from rung.reports.report import Look
from rung.reports.threads.html import html as threads_page
from rung.writers.html import html as handbook
from rung.writers.writer import Extras
from samples import Say, diff, ladder, overlaps, plain, review, threads

OUTLINES = Path(__file__).parent / "cases/pages"
VOID = ("meta", "br", "link", "img", "input", "hr")


def handbook_page(say: Say) -> str:
    """The handbook of the ladder, with a statement that is new at a level."""
    held = ladder(say)
    new = {(say("Engineers"), say("IC2")): (held.statements[5],)}
    return handbook.write(held, Extras(new)).decode()


def bare_handbook(say: Say) -> str:
    """The handbook of a ladder of one track without a title, definitions or anything for all levels."""
    said = say("- Writes code.")
    bare = Ladder(
        levels=(Level(say("All levels"), say("for real"), "", 0), Level("", "", "", 1)),
        statements=(
            Statement(say("All levels"), "", (Run(said, Place(0, 0, len(said))),)),
        ),
    )
    return handbook.write(bare, Extras()).decode()


def review_page(say: Say) -> str:
    """The report on two documents, of which the second has nothing to report."""
    reviews = (review(say), review(say, name="quiet.md", quiet=True))
    return review_report.write(reviews, Look())


def notebook(say: Say) -> str:
    """A review as a notebook shows it: a page within a frame."""
    return api.Review(review(say))._repr_html_()


PAGES: Mapping[str, Callable[[Say], str]] = {
    "review": review_page,
    "overlap": lambda say: overlap_page(overlaps(say)),
    "threads": lambda say: threads_page(threads(say)),
    "diff": lambda say: diff_page(diff(say)),
    "handbook": handbook_page,
    "bare-handbook": bare_handbook,
    "notebook": notebook,
}
"""Every HTML page that rung makes, by name."""


class Outline(HTMLParser):
    """Elements, attributes and texts of a page in order; that each element is closed is checked on the way."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self._open: list[str] = []

    @classmethod
    def of(cls, page: str) -> Outline:
        """The outline of a page."""
        made = cls()
        made.feed(page)
        made.close()
        assert made._open == []
        return made

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = "".join(
            f' {name}="{value}"' for name, value in sorted(attrs) if name != "srcdoc"
        )
        self._line(f"<{tag}{told}>")
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_comment(self, data: str) -> None:
        self._line(f"<!--{data}-->")

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["style"]:
            return
        shown = data.strip() if "\n" in data else data
        if shown:
            self.texts.append(shown)
            self._line(re.sub(r"\s+", " ", f"|{shown}|"))

    def _line(self, told: str) -> None:
        self.lines.append("  " * len(self._open) + told)


def outline(name: str) -> str:
    """The outline of one of the pages, as it is kept for comparison."""
    return "\n".join(Outline.of(PAGES[name](plain)).lines) + "\n"


if __name__ == "__main__":
    for each in PAGES:
        (OUTLINES / f"{each}.txt").write_text(outline(each), encoding="utf-8")
