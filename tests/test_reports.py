"""Every report on the same ladders: complete, escaped, valid for the tools that read it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from rung.model.finding import Edit, Finding, Related
from rung.model.ladder import COMMON, Category, Ladder, Level, Statement
from rung.model.reading import Reading
from rung.model.source import Part, Place, Run, Source
from rung.reports.lines import Lines
from rung.reports.report import Look, Noted, Review, marks
from rung.reports.revision import terminal as revision
from rung.reports.revision.answer import Judged, Ledgered, Revised, RevisedStatement
from rung.reports.rows import cells, centred, clean, clip, row, wrapped
from rung.reports.screen import shown
from rung.reports.sections import heading, stretch
from rung.reports.threads import terminal as threads
from rung.reports.threads.answer import Threads, ThreadStep
from rung.workbench.reporting import report, reports
from rung.workbench.schema import schemas

HOSTILE = "Runs <script>alert('x')</script> & @everyone | `code` [a](http://b.c) \x1b[31m \u202e 100%\nend"
TEXT = (
    f"All\n- Helps the team, etc.\n{HOSTILE}\nüñ 日本語 does ten things, ten things\n"
)


def place(quote: str) -> Place:
    at = TEXT.index(quote)
    return Place(0, at, at + len(quote))


def statement(level: str, text: str) -> Statement:
    return Statement(level, "Impact", (Run(text, place(text)),))


def review(
    *noted: Noted, compared: bool = False, name: str = "a b/100%,x:y.md"
) -> Review:
    source = Source(name, TEXT.encode())
    ladder = Ladder(
        title="A <b>ladder</b>",
        levels=(Level("L1", "Helper & <i>friend</i>", "", 0), Level("L2", "L2", "", 1)),
        categories=(Category("Impact"),),
        statements=(
            statement(COMMON, "Helps the team, etc."),
            statement("L1", HOSTILE),
            statement("L2", "üñ 日本語 does ten things, ten things"),
        ),
    )
    return Review(
        name, Reading((source,), (Part(TEXT),), ()), ladder, noted, compared=compared
    )


OPEN = Finding(
    place=place("etc."),
    message="'etc.' leaves the list open; name what counts.",
    quote="etc.",
    level=COMMON,
    category="Impact",
    rule="clarity/open-ended-list",
    fix=(Edit(place(", etc."), ""),),
    safe=True,
    related=(
        Related(place("ten things"), "ten things", "L2", "Impact", "says so too"),
    ),
)
WILD = Finding(
    place=place(HOSTILE),
    message=f"{HOSTILE} is too much: 100%,\nreally.",
    quote=HOSTILE,
    level="L1",
    category="Impact",
    rule="clarity/wild",
    severity="error",
    confidence=0.9,
)
WHOLE = Finding(
    place=Place(0, 0, 0),
    message="No level has a summary.",
    rule="structure/summary",
    severity="info",
)
ALL = (
    Noted(OPEN),
    Noted(WILD),
    Noted(WHOLE),
    Noted(OPEN, "known"),
    Noted(WILD, "allowed", "It is <meant> so.", in_source=True),
)


def test_all_reports_are_found() -> None:
    assert set(reports()) == {
        "terminal",
        "json",
        "github",
        "sarif",
        "gitlab",
        "markdown",
        "html",
    }


@pytest.mark.parametrize("name", sorted(reports()))
def test_a_report_on_nothing_and_on_several_documents_is_still_a_report(
    name: str,
) -> None:
    nothing = report(name, [review()])
    several = report(name, [review(*ALL), review(*ALL, name="second.md")])

    assert "clarity" not in nothing
    assert "clarity/open-ended-list" in several


def test_json_holds_to_its_schema_and_counts() -> None:
    answer = json.loads(report("json", [review(*ALL)]))
    jsonschema.validate(answer, json.loads(schemas()["check"]))

    first = answer["findings"][0]
    assert (first["level"], first["line"], first["column"], first["quote"]) == (
        "common",
        2,
        19,
        "etc.",
    )
    assert first["fix"] == {
        "safe": True,
        "edits": [
            {"line": 2, "column": 17, "end_line": 2, "end_column": 23, "text": ""}
        ],
    }
    assert first["related"][0]["line"] == 5
    assert "confidence" not in first
    assert answer["findings"][1]["confidence"] == 0.9
    summary = {
        name: answer["summary"][name]
        for name in ("error", "warning", "info", "known", "allowed")
    }
    assert summary == {"error": 1, "warning": 1, "info": 1, "known": 1, "allowed": 1}


def test_sarif_marks_what_is_known_and_allowed_and_leaves_nothing_out() -> None:
    log = json.loads(report("sarif", [review(*ALL, compared=True)]))
    run = log["runs"][0]
    states = [
        (one["baselineState"], bool(one.get("suppressions"))) for one in run["results"]
    ]

    assert log["version"] == "2.1.0"
    assert states == [
        ("new", False),
        ("new", False),
        ("new", False),
        ("unchanged", False),
        ("new", True),
    ]
    assert run["results"][4]["suppressions"] == [
        {"kind": "inSource", "justification": "It is <meant> so."}
    ]
    assert {
        run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]
    } == {
        "clarity/open-ended-list",
        "clarity/wild",
        "structure/summary",
    }
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"][
        "uri"
    ]
    assert uri == "a%20b/100%25%2Cx%3Ay.md"


def test_sarif_names_no_state_when_nothing_was_compared() -> None:
    assert "baselineState" not in report("sarif", [review(*ALL)])


def test_github_annotations_are_one_escaped_line_each() -> None:
    lines = report("github", [review(*ALL)]).splitlines()

    assert len(lines) == 3
    assert lines[0].startswith(
        "::warning file=a b/100%25%2Cx%3Ay.md,line=2,col=19,endColumn=23,title=common Impact%3A"
    )
    assert lines[1].startswith("::error ")
    assert lines[1].endswith("is too much: 100%25,%0Areally.")
    assert lines[2].startswith("::notice ")


def test_gitlab_entries_have_what_gitlab_asks_for() -> None:
    entries = json.loads(report("gitlab", [review(*ALL)]))

    assert len({one["fingerprint"] for one in entries}) == 4
    assert {one["severity"] for one in entries} == {"minor", "major", "info"}
    assert entries[0]["location"] == {
        "path": "a b/100%,x:y.md",
        "lines": {"begin": 2, "end": 2},
    }


def test_markdown_lets_no_markup_mention_or_link_through() -> None:
    text = report("markdown", [review(*ALL)])

    assert "<script" not in text
    assert "@everyone" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "http://" not in text


class Page(HTMLParser):
    """Collects what the checks below ask for, and that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(*reviews: Review) -> tuple[str, Page]:
    text = report("html", reviews)
    parsed = Page()
    parsed.feed(text)
    assert parsed.open == []
    return text, parsed


def test_html_is_one_file_that_loads_and_runs_nothing() -> None:
    text, parsed = page(review(*ALL))
    names = {tag for tag, _ in parsed.elements}

    assert not names & {"script", "link", "img", "iframe"}
    assert "alert('x')" not in text
    assert not re.search(r"url\(|@import|\bsrc=|https?://(?!b\.c)", text)
    assert not any(
        name.startswith("on")
        for _, attributes in parsed.elements
        for name in attributes
    )


def test_html_links_lead_somewhere_and_back() -> None:
    _, parsed = page(review(*ALL), review(*ALL, name="other.md"))
    ids = [attributes["id"] for _, attributes in parsed.elements if "id" in attributes]
    targets = [
        str(attributes["href"]) for tag, attributes in parsed.elements if tag == "a"
    ]

    assert len(ids) == len(set(ids))
    assert [one for one in targets if one[0] != "#" or one[1:] not in ids] == []
    assert "#finding-1-2" in targets and "#at-finding-1-2" in targets


def test_html_can_be_read_aloud() -> None:
    _, parsed = page(review(*ALL))
    tags = [tag for tag, _ in parsed.elements]
    heads = [
        attributes.get("scope") for tag, attributes in parsed.elements if tag == "th"
    ]

    assert dict(parsed.elements)["html"]["lang"] == "en"
    assert tags.count("h1") == 1 and tags.count("caption") == tags.count("table")
    assert heads and None not in heads


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        full = colour if len(colour) == 6 else "".join(mark * 2 for mark in colour)
        parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_html_colours_can_be_told_apart(scheme: int) -> None:
    css = Path(__file__).parent.parent / "src/rung/pages/templates/style.css"
    root = re.findall(r":root \{(.*?)\}", css.read_text(encoding="utf-8"), re.DOTALL)[
        scheme
    ]
    colours = dict(re.findall(r"--([\w-]+): #([0-9a-f]+)", root))
    pairs = [
        ("ink", "paper"),
        ("soft", "paper"),
        ("link", "paper"),
        ("ink", "band"),
        ("link", "band"),
    ]
    pairs += [(name, "paper") for name in ("error", "warning", "info")]
    pairs += [("ink", f"{name}-back") for name in ("error", "warning", "info", "new")]
    pairs += [("new", "new-back"), ("link", "new-back"), ("soft", "band")]

    assert [
        pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    ] == []


@pytest.mark.parametrize("width", [40, 64, 100, 120])
def test_the_terminal_report_keeps_to_its_width(width: int) -> None:
    lines = report("terminal", [review(*ALL)], width=width).splitlines()
    long = [line for line in lines if cells(line) > width and len(line.split()) > 1]

    assert [
        line for line in long if "http" not in line and "clarity/" not in line
    ] == []


def test_the_terminal_report_is_the_same_with_and_without_colour() -> None:
    plain = report("terminal", [review(*ALL)])
    coloured = report("terminal", [review(*ALL)], colour=True)
    stripped = re.sub(r"\x1b\[[\d;]*m", "", coloured)

    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_the_terminal_report_says_what_to_do_and_shows_the_other_place() -> None:
    text = report("terminal", [review(*ALL)])

    assert "1 error, 1 warning, 1 info" in text
    assert "“Helps the team, etc.”" in text
    assert "see L2 Impact, line 5: “ten things” (says so too)" in text
    assert (
        "1 known from the baseline; 1 allowed with a reason; 1 can be fixed with --fix."
        in text
    )
    assert (
        text.index("The whole document")
        < text.index("All levels")
        < text.index("L1: Helper")
    )


def test_text_cannot_move_the_cursor() -> None:
    assert clean("a\x1b[2Jb\r\n\tc\u202ed") == "a�[2Jb c�d"


def test_rows_wrap_at_words_and_hang() -> None:
    lines = [
        "".join(piece.text for piece in line)
        for line in wrapped([row(2, "one two three four", hang=3)], 12)
    ]

    assert lines == ["  one two", "     three", "     four"]


def test_lines_count_from_one_and_end_after_the_last_character() -> None:
    reading = review().reading

    assert Lines(reading).region(place("etc.")) == (0, 2, 19, 2, 23)
    assert Lines(reading).region(Place(0, 0, 0)) == (0, 1, 1, 1, 1)


def revised(
    *,
    accepted: bool = True,
    applied: bool = False,
    file: str = "l.md",
    remarks: int = 0,
) -> str:
    """A revision that drops one statement of two places, as a terminal shows it."""
    said = "Worth a look: " + "a word that stands elsewhere too, " * 9
    found = Revised(
        operation="tighten",
        file=file,
        author="mechanical",
        accepted=accepted,
        applied=applied,
        statements=(
            RevisedStatement("common", "Craft", "Tests."),
            RevisedStatement("L1", "Craft", "Plans."),
        ),
        ledger=(
            Ledgered("Tests.", "common", "Craft", "kept", "Tests.", ""),
            Ledgered("Plans.", "L1", "Craft", "kept", "Plans.", ""),
            Ledgered("Tests all.", "L1", "Craft", "implied", "Tests.", "Already said."),
        ),
        verdicts=(
            Judged("form", accepted, "A sentence has no end."),
            *[Judged("echo", True, said, "echoes", notable=True)] * remarks,
        ),
    )
    return shown(revision.rows(found), Look())


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (revised(), "--apply"),
        (revised(applied=True), "rung undo l.md"),
        (revised(accepted=False), "nothing is written"),
        (revised(file="stdin"), "no file to write to"),
    ],
)
def test_a_revision_ends_with_what_happens_next(answer: str, wanted: str) -> None:
    assert wanted in answer.splitlines()[-1]


def test_a_revision_shows_only_the_parts_that_change() -> None:
    answer = revised()

    assert "- Tests all." in answer and "L1, Craft" in answer
    assert (
        "All levels, Craft" not in answer
        and "1 other part of the ladder stays as it is." in answer
    )


def test_a_reason_that_holds_for_many_is_said_once() -> None:
    pairs = (("Owns it.", "You own it."), ("Plans it.", "You plan it."))
    found = Revised(
        operation="restyle",
        file="l.md",
        author="mechanical",
        accepted=True,
        statements=tuple(RevisedStatement("L1", "Craft", new) for _, new in pairs),
        ledger=tuple(
            Ledgered(old, "L1", "Craft", "reworded", new, "Said otherwise.")
            for old, new in pairs
        ),
    )
    answer = shown(revision.rows(found), Look())

    assert all(f"- {old}" in answer and f"+ {new}" in answer for old, new in pairs)
    assert answer.count("Said otherwise.") == 1


def test_many_remarks_on_a_revision_are_counted_and_cut_to_a_line() -> None:
    lines = [line for line in revised(remarks=7).splitlines() if "echo: " in line]

    assert len(lines) == 3 and all(len(line) <= 100 for line in lines)
    assert (
        lines[0].endswith("…") and "5 more" in lines[2] and "--format json" in lines[2]
    )


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_grid_of_threads_fits_the_width(width: int) -> None:
    levels = ("common", *(f"L{number}" for number in range(1, 7)))
    steps = tuple(
        ThreadStep(
            level, "Craft", "Writes " + "long " * 20, 1, "new", "l.md", "", 0, 1.0
        )
        for level in levels
    )
    found = Threads("l.md", "Nobody.", levels, (steps,), (), (), ())
    drawn = shown(threads.rows(found, width), Look(width)).splitlines()
    grid = next(line for line in drawn if line.startswith("   1  Writes"))

    assert grid.count("●") == len(levels) and len(grid) <= width


def test_lines_of_several_files_are_counted_in_each_and_named_by_it() -> None:
    sources = (Source("a.md", b""), Source("b.xlsx", b""))
    parts = (Part("one\ntwo"), Part("first", "A1", 1), Part("se\ncond", "A2", 1))
    lines = Lines(Reading(sources, parts, ()))

    assert lines.region(Place(0, 4, 6)) == (0, 2, 1, 2, 3)
    assert lines.region(Place(1, 2, 5)) == (1, 1, 3, 1, 6)
    assert lines.region(Place(2, 0, 5)) == (1, 2, 1, 3, 3)
    assert [lines.file(Place(part, 0, 0)) for part in range(3)] == [
        "a.md",
        "b.xlsx",
        "b.xlsx",
    ]
    assert Lines(Reading((), (), ())).file(Place(0, 0, 0)) == ""


def test_a_wide_letter_takes_two_columns_and_an_accent_none() -> None:
    assert [cells(text) for text in ("abc", "日本", "e\u0301")] == [3, 4, 1]
    assert [centred(text, 5) for text in ("ab", "日", "abcdef")] == [
        " ab  ",
        " 日  ",
        "abcdef",
    ]


def test_a_long_text_is_cut_at_a_word() -> None:
    assert clip("one two, three", 14) == "one two, three"
    assert clip("one two, three", 13) == "one two…"


def test_a_mark_stays_when_lines_move_and_tells_what_is_alike_apart() -> None:
    moved = replace(OPEN, place=Place(0, 99, 103))
    first, second = marks("a.md", [OPEN, moved])

    assert len(first) == len(second) == 20
    assert first != second
    assert marks("a.md", [moved]) == (first,)
    assert marks("b.md", [OPEN]) != (first,)


@pytest.mark.parametrize(
    ("level", "wanted"),
    [
        (Level("L1", "", "", 0), "L1"),
        (Level("L1", "Cook", "", 0), "L1: Cook"),
        (Level("L1", "Cook l1", "", 0), "Cook l1"),
        (Level(COMMON, "", "", -1), "All levels"),
    ],
)
def test_a_level_is_headed_by_its_name_and_a_title_that_says_more(
    level: Level, wanted: str
) -> None:
    assert heading(level) == wanted


def test_a_quote_that_comes_twice_is_marked_where_the_finding_is() -> None:
    text = "Tests and tests and tests."
    said = Statement("L1", "Craft", (Run(text, Place(0, 10, 10 + len(text))),))
    found = Finding(place=Place(0, 20, 25), message="", quote="tests")
    elsewhere = replace(found, place=Place(1, 30, 35))

    assert stretch(said, found) == (10, 15)
    assert stretch(said, replace(found, place=Place(0, 30, 35))) == (20, 25)
    assert stretch(said, elsewhere) == (10, 15)
    assert stretch(said, replace(found, quote="gone")) == (0, len(text))
    assert stretch(said, replace(found, quote="")) == (0, len(text))
