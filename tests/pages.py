"""Every HTML page that rung makes, from values written by hand, and the outline of a page as tests compare it.

`python tests/pages.py` writes the outlines in tests/cases/pages again, for a change of the pages that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from rung import api
from rung.model.finding import Finding, Related, Severity
from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.reading import Reading
from rung.model.source import Part, Place, Run, Source
from rung.reports.diff.answer import Diff, DiffCategory, DiffChange, DiffLevel
from rung.reports.diff.html import html as diff_page
from rung.reports.html import html as review_report
from rung.reports.overlap.answer import Overlap, Overlaps, Side
from rung.reports.overlap.html import html as overlap_page
from rung.reports.report import Look, Noted, Review
from rung.reports.threads.answer import (
    New,
    Note,
    Parting,
    Reached,
    Threads,
    ThreadStep,
)
from rung.reports.threads.html import html as threads_page
from rung.writers.html import html as handbook
from rung.writers.writer import Extras

OUTLINES = Path(__file__).parent / "cases/pages"
VOID = ("meta", "br", "link", "img", "input", "hr")

Say = Callable[[str], str]
"""What becomes of each text before it is put into a value: nothing, or something hostile is added."""


def plain(text: str) -> str:
    """The text as it is."""
    return text


SAID: tuple[tuple[str, str, str, Role], ...] = (
    (COMMON, "Impact", "Says which goals, tools, etc. the work moves.", "expectation"),
    ("IC1", "", "Learns how the team works.", "summary"),
    ("IC1", "Impact", "Utilizes tools to ship small changes.", "expectation"),
    ("IC1", "Craft", "Writes a test for each change.", "expectation"),
    ("IC1", "Craft", "A test that failed first.", "example"),
    ("IC2", "Impact", "Ships changes of several teams.", "expectation"),
    ("M1", "People", "Talks with each person every week.", "expectation"),
    ("M1", "People", "Has managed before.", "prerequisite"),
)
"""Level, category, text and role of each statement of the ladder below."""


def ladder(say: Say) -> Ladder:
    """Two tracks, a part for all levels, defined categories, and a statement of each role."""
    tracks = {"IC1": "Engineers", "IC2": "Engineers", "M1": "Managers"}
    at, statements = 0, []
    for order, (level, category, text, role) in enumerate(SAID):
        said = say(text)
        run = Run(said, Place(0, at, at + len(said)))
        at += len(said) + 1
        statements.append(
            Statement(
                COMMON if level == COMMON else say(level),
                say(category) if category else "",
                (run,),
                role,
                say(tracks[level]) if level in tracks else "",
                order,
            )
        )
    return Ladder(
        title=say("Product ladder"),
        levels=(
            Level(say("IC1"), say("Engineer"), say("Engineers"), 0),
            Level(say("IC2"), say("Senior Engineer"), say("Engineers"), 1),
            Level(say("M1"), "", say("Managers"), 0),
        ),
        categories=(
            Category(say("Impact"), say("What changes for customers.")),
            Category(say("Craft")),
            Category(say("People"), say("How others grow.")),
        ),
        statements=tuple(statements),
        purpose=say("To agree on what we expect."),
        reviewed=say("2026-01-31"),
        intro=(say("Each level builds on the one below."),),
    )


def review(say: Say, *, name: str = "ladder.md", quiet: bool = False) -> Review:
    """A review with findings within a statement, on a cell, a level and the whole document, known and allowed ones."""
    held = ladder(say)
    text = "\n".join(one.text for one in held.statements)
    source = Source(say(name), text.encode())
    common, summary, tools, tests = (held.statements[at] for at in (0, 1, 2, 3))

    def found(
        rule: str,
        severity: Severity,
        message: str,
        one: Statement | None = None,
        quote: str = "",
        related: tuple[Related, ...] = (),
    ) -> Finding:
        start = one.place.start + one.text.index(quote) if one else len(text)
        return Finding(
            place=Place(0, start, start + len(quote)),
            message=say(message),
            quote=quote,
            level=one.level if one else "",
            category=one.category if one else "",
            rule=rule,
            severity=severity,
            related=related,
        )

    again = Related(
        tests.place, tests.text, tests.level, tests.category, say("says so too")
    )
    there = Related(common.place, common.text, COMMON, common.category)
    cell = Finding(
        place=Place(0, len(text), len(text)),
        message=say("IC2 expects nothing here."),
        quote=say("IC2: Senior Engineer"),
        level=say("IC2"),
        category=say("Craft"),
        rule="structure/empty-cell",
        severity="error",
    )
    noted = () if quiet else (
        Noted(found("structure/purpose", "info", "No purpose.")),
        Noted(found("clarity/open-ended-list", "warning", "Leaves it open.", common, "etc.", (again, there))),
        Noted(found("actionability/no-evidence", "info", "No evidence.", common, common.text)),
        Noted(found("inflation/buzzword", "warning", "Say 'uses'.", tools, "Utilizes")),
        Noted(found("style/spelling", "error", "Spelt otherwise.", tools, "Utilizes tools")),
        Noted(found("own-rules/learns", "info", "Not observed.", summary, "Learns")),
        Noted(cell),
        Noted(cell, "known"),
        Noted(found("hygiene/slip", "error", "Allowed.", tests, "Writes"), "allowed", say("It is meant.")),
    )  # fmt: skip
    return Review(say(name), Reading((source,), (Part(text),), ()), held, noted)


def overlaps(say: Say) -> Overlaps:
    """Two pairs across levels, of which one says only a part again, and one within a level."""

    def side(level: str, category: str, text: str, line: int) -> Side:
        return Side(
            level if level == COMMON else say(level),
            say(category) if category else "",
            say(text),
            line,
            say("ladder.md"),
            "",
        )

    tests = side("IC1", "Craft", "Writes a test for each change.", 7)
    common = side(COMMON, "Craft", "Tests each change.", 3)
    summary = side("IC1", "", "Tests changes.", 5)
    pairs = (
        Overlap("same", 0.81, say("the same but for a word"), common, tests),
        Overlap("partial", 0.7, say("a part of it"), common, tests),
        Overlap("same", 1.0, say("the same words"), summary, tests),
    )
    return Overlaps(say("ladder.md"), say("Pairs are judged by hand."), (), pairs)


def threads(say: Say) -> Threads:
    """Threads of two tracks with every kind of step, notes, a branch, what is new, and a profile with a gap."""

    def step(level: str, text: str, kind: str, track: str = "Engineers") -> ThreadStep:
        shared = level == COMMON
        return ThreadStep(
            level=level if shared else say(level),
            category=say("Craft") if text != "Learns." else "",
            text=say(text),
            line=3,
            step=kind,  # type: ignore[arg-type]  # one of the kinds
            file=say("ladder.md"),
            track="" if shared else say(track),
            follows=0,
            confidence=0.9,
        )

    def new(level: str, track: str, *texts: str) -> New:
        return New(say(level), say(track), (3,) * len(texts), tuple(map(say, texts)))

    def reached(level: str, dimension: str, rank: int, of: int, name: str) -> Reached:
        shared = level == COMMON
        return Reached(
            level if shared else say(level),
            "" if shared else say("Engineers"),
            dimension,
            rank,
            of,
            say(name),
            say("the company"),
            4,
        )

    return Threads(
        file=say("ladder.md"),
        judge=say("Pairs are judged by hand."),
        levels=(COMMON, say("IC1"), say("IC2"), say("M1")),
        threads=(
            (step(COMMON, "Tests.", "new"), step("IC1", "Tests all.", "raise"), step("IC2", "Tests.", "lower")),
            (step("IC1", "Plans.", "new"), step("IC1", "Plans work.", "same"), step("IC2", "Plans it.", "partial")),
            (step("IC1", "Learns.", "new"),),
            (step("M1", "Talks.", "new", "Managers"),),
        ),
        notes=(Note(0, "reversal", say("falls back at IC2")),),
        new=(
            new("IC1", "Engineers", "Plans.", "Learns."),
            new("IC2", "Engineers"),
            new("M1", "Managers", "Talks."),
        ),
        profile=(
            reached(COMMON, "scope", 6, 7, "company"),
            reached("IC1", "scope", 1, 7, "a task"),
            reached("IC1", "autonomy", 2, 6, "with guidance"),
            reached("IC2", "scope", 7, 7, "industry"),
        ),
        branches=(
            Parting(say("Managers"), say("M1"), say("IC2"), say("Engineers"), say("the document says so")),
        ),
    )  # fmt: skip


def diff(say: Say) -> Diff:
    """A change of each kind, levels and a category that came, went and were renamed."""

    def change(kind: str, level: str, old: str, new: str, category: str = "Craft") -> DiffChange:  # fmt: skip
        return DiffChange(
            kind,  # type: ignore[arg-type]  # one of the kinds
            level if level == COMMON else say(level),
            say(category) if category else "",
            "\n".join(map(say, old.split("\n"))) if old else "",
            "\n".join(map(say, new.split("\n"))) if new else "",
            say("three instead of two"),
            "" if level == COMMON else say("Engineers"),
            say(level),
            say("Craft"),
        )

    return Diff(
        old=say("old.md"),
        new=say("new.md"),
        judge=say("Pairs are judged by hand."),
        levels=(
            DiffLevel("same", say("IC1"), say("IC1"), ""),
            DiffLevel("renamed", say("IC2"), say("IC3"), ""),
            DiffLevel("added", "", say("IC2"), ""),
            DiffLevel("dropped", say("IC9"), "", ""),
        ),
        categories=(DiffCategory(say("Work"), say("Craft")),),
        unchanged=1,
        changes=(
            change("moved", COMMON, "Tests.", "Tests."),
            change("raised", "IC1", "Mentors two engineers.", "Mentors three engineers."),
            change("reworded", "IC1", "Says  it.", "Says it at once.", ""),
            change("split", "IC1", "Plans and writes.", "Plans.\nWrites."),
            change("added", "IC3", "", "Leads a team."),
            change("dropped", "IC3", "Leads two teams.", ""),
        ),
    )  # fmt: skip


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
