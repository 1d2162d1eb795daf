"""Values that reports are made of, written by hand, so that no rule and no model decides what a test compares.

Each takes what becomes of its texts, so that the same values can be had with something hostile in every text.
"""

from __future__ import annotations

from collections.abc import Callable

from rung.model.finding import Edit, Finding, Related, Severity
from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.reading import Reading
from rung.model.source import Part, Place, Run, Source
from rung.reports.diff.answer import Diff, DiffCategory, DiffChange, DiffLevel
from rung.reports.overlap.answer import Overlap, Overlaps, Side
from rung.reports.report import Card, Noted, Review
from rung.reports.revision.answer import Judged, Ledgered, Revised, RevisedStatement
from rung.reports.threads.answer import (
    New,
    Note,
    Parting,
    Reached,
    Threads,
    ThreadStep,
)

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
        confidence: float = 1.0,
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
            fix=(Edit(Place(0, start, start + len(quote)), ""),)
            if quote == "etc."
            else (),
            safe=quote == "etc.",
            confidence=confidence,
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
        Noted(found("actionability/no-evidence", "info", "No evidence.", common, common.text, confidence=0.9)),
        Noted(found("inflation/buzzword", "warning", "Say 'uses'.", tools, "Utilizes")),
        Noted(found("style/spelling", "error", "Spelt otherwise.", tools, "Utilizes tools")),
        Noted(found("own-rules/learns", "info", "Not observed.", summary, "Learns")),
        Noted(cell),
        Noted(cell, "known"),
        Noted(found("hygiene/slip", "error", "Allowed.", tests, "Writes"), "allowed", say("It is meant.")),
    )  # fmt: skip
    return Review(
        name=say(name),
        reading=Reading((source,), (Part(text),), ()),
        ladder=held,
        noted=noted,
        hidden=0 if quiet else 2,
        cards=(
            Card("inflation/buzzword", "warning", "A buzzword.", "# Page"),
            Card("style/spelling", "error", "A slip.", ""),
        ),
        compared=not quiet,
    )


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
            (step("IC1", "Asks.", "new"), step("IC2", "Asks more.", "raise")),
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


def revision(say: Say, *, accepted: bool = True) -> Revised:
    """A revision that keeps, rewords, merges, adds, and drops; one place stays, one loses all, one reason comes twice."""
    old = (
        ("Tests.", "common", "Craft", "kept", "Tests.", ""),
        ("Plans it.", "L1", "Craft", "reworded", "Plans.", "Said shorter."),
        ("Writes it.", "L1", "Craft", "reworded", "Writes.", "Said shorter."),
        ("Asks.", "L1", "Craft", "kept", "Asks.", ""),
        ("Answers.", "L1", "Craft", "merged", "Asks and answers.", "Said in one."),
        ("Tests all.", "L1", "Craft", "implied", "Tests.", "All levels ask for it."),
        ("Sings.", "L1", "People", "dropped", "", "Nothing carries it."),
        ("Dances.", "L2", "", "cut", "", "Beyond the number."),
    )
    new = (
        ("common", "Craft", "Tests.", ""),
        ("L1", "Craft", "Plans.", ""),
        ("L1", "Craft", "Writes.", ""),
        ("L1", "Craft", "Asks.", ""),
        ("L1", "Craft", "Asks and answers.", ""),
        ("L1", "Craft", "Asks and answers.", ""),
        ("L1", "Craft", "Reads.", "new"),
    )
    look = "Worth a look: " + "a word that stands elsewhere too, " * 4
    return Revised(
        operation="tighten",
        file=say("ladder.md"),
        level=say("L1") if accepted else "",
        category="",
        author="mechanical" if accepted else "somebody",
        accepted=accepted,
        statements=tuple(
            RevisedStatement(level, category, say(text), source)
            for level, category, text, source in new
        ),
        ledger=tuple(
            Ledgered(
                say(text),
                level,
                category,
                became,  # type: ignore[arg-type]  # one of the fates
                say(carried) if carried else "",
                say(why) if why else "",
            )
            for text, level, category, became, carried, why in old
        ),
        verdicts=(
            Judged("form", accepted, say("A sentence has no end.")),
            Judged("scope", True, ""),
            Judged(
                "request-consistent",
                True,
                say("Please check the request: " + "twice the same, " * 9),
                notable=True,
            ),
            *[Judged("collision", True, look, notable=True)] * 3,
            Judged("collision", True, ""),
        ),
        note=say("Two are left."),
        usage="" if accepted else "1,000 tokens",
    )
