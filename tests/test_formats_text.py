"""Plain text and Markdown, one behaviour at a time."""

from __future__ import annotations

import pytest

from ladders import reading
from rung.formats.format import UnknownFormat


def told(text: str, name: str = "draft.txt") -> list[tuple[str, int, str]]:
    return [
        (block.kind, block.depth, block.text) for block in reading(text, name).blocks
    ]


def cells(text: str, name: str = "ladder.md") -> list[tuple[int, int, str]]:
    return [
        (b.cell.row, b.cell.column, b.text)
        for b in reading(text, name).blocks
        if b.cell
    ]


def test_pasted_lines_are_paragraphs() -> None:
    assert told("Impact\n You ship.\n\nScope: wide\n") == [
        ("paragraph", 0, "Impact"),
        ("paragraph", 0, "You ship."),
        ("paragraph", 0, "Scope: wide"),
    ]


@pytest.mark.parametrize(
    "sign", ["- ", "* ", "• ", "•\t", "o\t", "1. ", "2) ", "– ", "-", "◦", "- [ ] "]
)
def test_list_signs_are_left_out(sign: str) -> None:
    assert told(f"{sign}Ships features\n") == [("item", 0, "Ships features")]


@pytest.mark.parametrize(
    "line",
    [
        "-5 % of errors",
        "IC1. Developer",
        "o well",
        "a team",
        "*Scope* counts",
        "2023 goals",
    ],
)
def test_what_only_looks_like_a_list_sign_stays(line: str) -> None:
    assert told(line) == [("paragraph", 0, line)]


def test_indentation_nests() -> None:
    assert told(
        "- a one\n    - b two\n        - c three\n    - d four\n- e five\n"
    ) == [
        ("item", 0, "a one"),
        ("item", 1, "b two"),
        ("item", 2, "c three"),
        ("item", 1, "d four"),
        ("item", 0, "e five"),
    ]


def test_a_line_broken_by_an_editor_is_one_again() -> None:
    text = "- You lead projects that several teams need and make sure\n  everyone knows why they matter.\n- You mentor.\n"

    assert told(text) == [
        (
            "item",
            0,
            "You lead projects that several teams need and make sure everyone knows why they matter.",
        ),
        ("item", 0, "You mentor."),
    ]


def test_a_pasted_table_has_cells_and_lines_within_them() -> None:
    text = 'Intro\n\tIC1\tIC2\nImpact\tships\t"leads\nships ""big"" things"\nScope\t\tteams\n\nOutro\n'

    assert cells(text, "draft.txt") == [
        (0, 0, ""), (0, 1, "IC1"), (0, 2, "IC2"), (1, 0, "Impact"), (1, 1, "ships"), (1, 2, "leads"),
        (1, 2, 'ships "big" things'), (2, 0, "Scope"), (2, 1, ""), (2, 2, "teams"),
    ]  # fmt: skip
    assert told(text)[0] == ("paragraph", 0, "Intro")
    assert told(text)[-1] == ("paragraph", 0, "Outro")


def test_a_ragged_row_is_told_of_and_kept() -> None:
    found = reading("| a | b |\n|---|---|\n| c | d | e |\n| f |\n", "ladder.md")

    assert [one.rule for one in found.findings] == [
        "reading/ragged-table",
        "reading/ragged-table",
    ]
    assert "e" in [block.text for block in found.blocks]


def test_markdown_in_a_txt_is_read_as_markdown() -> None:
    assert told("# IC1\n\n**Impact**: ships\n") == [
        ("heading", 1, "IC1"),
        ("paragraph", 0, "Impact: ships"),
    ]


def test_headings_lists_and_quotes() -> None:
    text = "IC1\n===\n\n## Impact ##\n\n> summary\n\n- one\n  - two\n\n    more of two\n1. three\n"

    assert told(text, "ladder.md") == [
        ("heading", 1, "IC1"),
        ("heading", 2, "Impact"),
        ("quote", 0, "summary"),
        ("item", 0, "one"),
        ("item", 1, "two"),
        ("paragraph", 2, "more of two"),
        ("item", 0, "three"),
    ]


def test_markup_is_taken_off_and_the_rest_is_literal() -> None:
    found = reading(
        "- **Lead**: *does* [this](x) &amp; `that` \\* <b>now</b>\n", "ladder.md"
    ).blocks[0]

    assert found.text == "Lead: does this & that * now"
    assert [run.text for run in found.runs if run.strong] == ["Lead", "now"]
    assert [run.text for run in found.runs if not run.literal] == ["&"]


def test_a_picture_among_words_does_not_stop_the_reader() -> None:
    assert told("- Ships ![a *bold* chart](x.png) well.\n", "ladder.md") == [
        ("item", 0, "Ships  well.")
    ]


def test_lines_that_were_meant_as_lines_stay_apart() -> None:
    leads = "**Impact**: ships\n**Scope**: the team\nplain end\n\n"
    text = (
        leads
        + "One long sentence that a wrapping editor\nbroke.\n\nExecution\n-Seeks work\n"
    )

    assert told(text, "ladder.md") == [
        ("paragraph", 0, "Impact: ships"),
        ("paragraph", 0, "Scope: the team plain end"),
        ("paragraph", 0, "One long sentence that a wrapping editor broke."),
        ("paragraph", 0, "Execution"),
        ("item", 0, "Seeks work"),
    ]


def test_a_pipe_table_has_cells_with_lines() -> None:
    text = (
        "| | IC1 |\n|---|:-:|\n| Impact | ships<br>• mentors \\| helps |\n| Scope | |\n"
    )

    assert cells(text) == [
        (0, 0, ""), (0, 1, "IC1"), (1, 0, "Impact"), (1, 1, "ships"), (1, 1, "mentors | helps"),
        (2, 0, "Scope"), (2, 1, ""),
    ]  # fmt: skip


def test_an_html_table_inside_markdown() -> None:
    text = (
        "# X\n\n<table>\n<tr><th rowspan=2>IC1<th colspan='2'>both\n"
        "<tr><td><ul><li>one\n  line<li><strong>two</strong></ul><td>\n\n**three**\n\n</td></tr></table>\n\nend\n"
    )

    assert cells(text) == [
        (0, 0, "IC1"),
        (0, 1, "both"),
        (1, 1, "one line"),
        (1, 1, "two"),
        (1, 2, "three"),
    ]
    assert told(text, "x.md")[-1] == ("paragraph", 0, "end")


def test_front_matter_is_read_with_its_paths() -> None:
    text = '---\ntitle: "It\'s"\ntopics:\n  - name: craft\n    1/2: >\n      folded\n      lines\nempty:\n---\n# IC1\n'
    found = reading(text, "ladder.md")

    assert [(block.key, block.text) for block in found.blocks] == [
        ("title", "It's"),
        ("topics/0/name", "craft"),
        ("topics/0/1~12", "folded lines"),
        ("empty", ""),
        ("", "IC1"),
    ]


def test_broken_front_matter_is_kept_as_lines_with_a_finding() -> None:
    found = reading("---\ntitle: [a\nother: b\n---\ntext\n", "ladder.md")

    assert [one.rule for one in found.findings] == ["reading/yaml"]
    assert [block.text for block in found.blocks] == ["title: [a", "other: b", "text"]


def test_comments_are_notes() -> None:
    text = "<!-- one -->\n\n- text <!-- rung: allow x because y -->\n"

    assert told(text, "ladder.md") == [
        ("note", 0, "one"),
        ("item", 0, "text"),
        ("note", 0, "rung: allow x because y"),
    ]


def test_scripts_and_navigation_are_no_text() -> None:
    assert told(
        "<nav><a>Home</a></nav>\n<script>x</script>\n<style>y</style>\n\ntext\n", "l.md"
    ) == [("paragraph", 0, "text")]


@pytest.mark.parametrize(
    "text",
    [
        "- " * 10_000 + "deep",
        ">" * 100_000 + "deep",
        "".join(" " * min(2 * depth, 1500) + f"- x{depth}\n" for depth in range(5_000)),
        "x y " * 2_500_000,
        "[" * 90_000,
        "<div>" * 100_000 + "deep",
        "<!--" * 100_000,
        "<p a='" * 100_000,
        "<table>" + "<tr>" + "<td rowspan=1000 colspan=1000>x" * 500,
        "---\na: " + "[" * 50_000 + "\n---\nx",
        "| a |\n|---|\n" + "| b |\n" * 20_000,
        "&amp;" * 100_000,
    ],
    ids=range(12),
)
def test_hostile_text_is_read_and_not_lost(text: str) -> None:
    found = reading(text, "ladder.md")

    assert sum(len(block.text) for block in found.blocks) > 0


@pytest.mark.parametrize(
    "text",
    [
        "a|" * 1_000_000,
        "|a|b|\n|-|-|\n" + "|a|b|\n" * 100_000,
        "a\tb\n" * 120_000,
        "x\n" * 120_000,
    ],
)
@pytest.mark.parametrize("name", ["draft.txt", "ladder.md"])
def test_more_than_any_ladder_has_is_refused_or_read(text: str, name: str) -> None:
    if text.startswith("a|"):
        assert len(reading(text, name).blocks) == 1
    else:
        with pytest.raises(UnknownFormat, match="no ladder"):
            reading(text, name)


def test_a_laughing_bomb_of_aliases_is_refused() -> None:
    rows = "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n"
        for i in range(9)
    )

    with pytest.raises(UnknownFormat, match="no ladder"):
        reading("---\na: &a [x, x, x]\n" + rows + "---\nx\n", "ladder.md")
