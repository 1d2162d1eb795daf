"""Every report that is text, from the values in samples.py, as tests compare it.

`python tests/texts.py` writes the texts in tests/cases/texts again, for a change of the reports that is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from msgspec.structs import replace as changed

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level, Statement
from rung.model.reading import Reading
from rung.model.source import Part, Place, Run
from rung.reports.diff import markdown as diff_markdown
from rung.reports.diff import terminal as diff_terminal
from rung.reports.overlap import markdown as overlap_markdown
from rung.reports.overlap import terminal as overlap_terminal
from rung.reports.report import Noted, Review
from rung.reports.revision import terminal as revision_terminal
from rung.reports.rows import Row, wrapped
from rung.reports.terminal import report_rows
from rung.reports.threads import markdown as threads_markdown
from rung.reports.threads import terminal as threads_terminal
from rung.version import __version__
from rung.workbench.reporting import report
from samples import diff, overlaps, plain, review, revision, threads

TEXTS = Path(__file__).parent / "cases/texts"


def styled(rows: Iterable[Row], width: int = 72) -> str:
    """Rows wrapped to a width, what has a style within brackets that name it."""
    lines = (
        "".join(
            f"⟨{piece.style}:{piece.text}⟩" if piece.style else piece.text
            for piece in line
        )
        for line in wrapped(rows, width)
    )
    return "".join(f"{line}\n" for line in lines)


def joined(lines: Iterable[str]) -> str:
    """Lines of Markdown as a text."""
    return "".join(f"{line}\n" for line in lines)


def bare() -> Review:
    """A review of a ladder without a part for all levels, with a finding on a part of a long statement."""
    text = "Writes " + "very " * 20 + "long statements."
    said = Statement("L1", "", (Run(text, Place(0, 0, len(text))),))
    found = Finding(
        place=Place(0, 7, 107),
        message="Long.",
        quote="very " * 20,
        level="L1",
        rule="clarity/long",
    )
    return replace(
        review(plain),
        reading=Reading((), (Part(text),), ()),
        ladder=Ladder(levels=(Level("L1", "", "", 0),), statements=(said,)),
        noted=(Noted(found),),
    )


def _reported(form: str) -> str:
    two = [review(plain), review(plain, name="quiet.md", quiet=True)]
    return report(form, two).replace(f'"{__version__}"', '"VERSION"')


FOUND = threads(plain)
FORMS: Mapping[str, Callable[[], str]] = {
    "review.terminal": lambda: styled(
        report_rows([review(plain), review(plain, name="quiet.md", quiet=True)])
    ),
    "review.bare": lambda: styled(report_rows([bare()])),
    "review.narrow": lambda: styled(report_rows([review(plain)]), 40),
    **{
        f"review.{form}": lambda form=form: _reported(form)  # type: ignore[misc]  # bound now
        for form in ("markdown", "json", "sarif", "github", "gitlab")
    },
    "overlap.terminal": lambda: styled(overlap_terminal.rows(overlaps(plain))),
    "overlap.none": lambda: styled(
        overlap_terminal.rows(changed(overlaps(plain), pairs=(), between=("A", "B")))
    ),
    "overlap.markdown": lambda: joined(overlap_markdown.lines(overlaps(plain))),
    "threads.terminal": lambda: styled(threads_terminal.rows(FOUND, 72)),
    "threads.narrow": lambda: styled(threads_terminal.rows(FOUND, 30), 40),
    "threads.markdown": lambda: joined(threads_markdown.lines(FOUND)),
    "new.terminal": lambda: styled(threads_terminal.new_rows(FOUND)),
    "new.markdown": lambda: joined(threads_markdown.new_lines(FOUND)),
    "profile.terminal": lambda: styled(threads_terminal.profile_rows(FOUND)),
    "profile.markdown": lambda: joined(threads_markdown.profile_lines(FOUND)),
    "diff.terminal": lambda: styled(diff_terminal.rows(diff(plain))),
    "diff.markdown": lambda: joined(diff_markdown.lines(diff(plain))),
    "diff.nothing": lambda: styled(
        diff_terminal.rows(
            changed(diff(plain), changes=(), levels=(), categories=(), unchanged=2)
        )
    ),
    "revision.terminal": lambda: styled(revision_terminal.rows(revision(plain))),
    "revision.refused": lambda: styled(
        revision_terminal.rows(revision(plain, accepted=False))
    ),
}
"""Every text that a report can be, by a name of it."""


if __name__ == "__main__":
    TEXTS.mkdir(exist_ok=True)
    for name, text in FORMS.items():
        (TEXTS / f"{name}.txt").write_text(text(), encoding="utf-8")
