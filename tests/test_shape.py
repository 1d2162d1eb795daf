"""What is understood: cases of many layouts, and laws that hold for every input."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from effort import work
from ladders import FORMATS
from rung.formats.choose import read
from rung.model.ladder import Ladder
from rung.model.reading import Reading, joined
from rung.model.source import Source
from rung.shape.naming import Naming
from rung.shape.understand import understand

CASES = sorted((Path(__file__).parent / "cases" / "shape").glob("*.md"))
FILE = re.compile(r"^~~~~ (\S+)\n(.*?)^~~~~$", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    """One document, what the user pinned, and what should be understood of it."""

    files: tuple[Source, ...]
    naming: Naming
    expected: dict[str, list[str]]


def case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    files = [(name, body) for name, body in FILE.findall(text) if name != "expected"]
    expected: dict[str, list[str]] = {}
    expected["statements"] = []
    for line in next(
        body for name, body in FILE.findall(text) if name == "expected"
    ).splitlines():
        named = re.match(r"([a-z]+):(?: (.*)|)$", line)
        key, value = (named[1], named[2] or "") if named else ("statements", line)
        values = expected.setdefault(key, [])
        values += [value.strip()] if value.strip() or key in ("levels", "title") else []
    pinned = {key: tuple(one.strip() for one in "".join(expected.pop("pin" + key, [])).split(";") if one.strip())
              for key in ("levels", "categories", "common")}  # fmt: skip
    return Case(
        tuple(Source(name, body.encode()) for name, body in files),
        Naming(**pinned),
        expected,
    )


def reading(*sources: Source) -> Reading:
    return joined(tuple(read(source, FORMATS) for source in sources))


def outline(ladder: Ladder) -> dict[str, list[str]]:
    """What a case may ask for."""
    found = []
    for one in ladder.statements:
        role = f" ({one.role})" if one.role != "expectation" else ""
        track = f"{one.track}: " if one.track else ""
        found.append(
            f"{track}{one.level} | {one.category}{role} | {' '.join(one.text.split())}".replace(
                "|  |", "| |"
            )
            .replace("|  (", "| (")
            .strip()
        )
    return {
        "statements": found,
        "levels": [
            "; ".join(
                f"{level.id}{' = ' + level.title if level.title else ''}"
                for level in ladder.levels
            )
        ],
        "categories": ["; ".join(one.name for one in ladder.categories)],
        "defined": [
            f"{one.name} = {one.definition}"
            for one in ladder.categories
            if one.definition
        ],
        "title": [ladder.title],
        "findings": [one.rule for one in ladder.findings],
        "headings": [
            "; ".join(f"{one.level}/{one.category}" for one in ladder.headings)
        ],
        "intro": [entry.text for entry in ladder.ledger if entry.became == "intro"],
        "unplaced": [
            entry.text for entry in ladder.ledger if entry.became == "unplaced"
        ],
        "line": [
            " ".join(f"{one.became} {one.level} | {one.category} | {one.text}".split())
            for one in ladder.ledger
            if one.text and one.became != "markup"
        ],
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_layout_is_understood(path: Path) -> None:
    files, naming, expected = case(path)
    found = outline(understand(reading(*files), naming))

    assert {key: found[key] for key in expected} == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 25


LINE = st.one_of(
    st.sampled_from(
        [
            "",
            "# Ladder",
            "## IC1",
            "## IC2 (Senior)",
            "### Impact",
            "**Scope**",
            "Impact:",
            "Impact",
            "- You ship. You fix, e.g. bugs.",
            "  - Nested",
            "1. First",
            "Scope: You own a service.",
            "All levels",
            "Level 3",
            "| Level | Impact |",
            "| --- | --- |",
            "| IC1 | Ships & fixes |",
            "a\tb\tc",
            "Senior Engineer",
            "> Quoted.",
            "<table><tr><td>IC1<td>Text</table>",
            "Examples:",
            "IC3: You lead.",
        ]
    ),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(LINE, max_size=25),
    st.sampled_from(["ladder.txt", "ladder.md", "ladder.html", "ladder.csv"]),
)
def test_every_character_stands_in_exactly_one_entry(
    lines: list[str], name: str
) -> None:
    found = reading(Source(name, "\n".join(lines).encode("utf-8", "ignore")))
    ladder = understand(found)
    seen: set[tuple[int, int]] = set()
    for entry in ladder.ledger:
        assert found.text_at(entry.place).strip() == entry.text
        stretch = {
            (entry.place.order, at) for at in range(entry.place.start, entry.place.end)
        }
        assert not stretch & seen
        seen |= stretch

    for order, part in enumerate(found.parts):
        left = [
            char
            for at, char in enumerate(part.text)
            if not char.isspace() and (order, at) not in seen
        ]
        assert left == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(LINE, max_size=25),
    st.sampled_from(["ladder.txt", "ladder.md", "ladder.html", "ladder.csv"]),
)
def test_runs_of_statements_are_slices_of_their_source(
    lines: list[str], name: str
) -> None:
    found = reading(Source(name, "\n".join(lines).encode("utf-8", "ignore")))
    ladder = understand(found)
    levels = {(level.track, level.id) for level in ladder.levels}
    for one in ladder.statements:
        assert one.level == "common" or (one.track, one.level) in levels
        assert one.text == one.text.strip() != ""
        for run in one.runs:
            if run.literal:
                assert found.text_at(run.place) == run.text


def test_work_grows_with_the_length_of_the_input() -> None:
    page = (
        "## IC{}\n\n### Impact\n\n"
        + "- You ship something of use to a customer.\n" * 40
    )
    small, large = (
        reading(
            Source(
                "ladder.md", "\n".join(page.format(n) for n in range(count)).encode()
            )
        )
        for count in (40, 400)
    )
    assert len(understand(large).statements) == 16000
    assert work(lambda: understand(large)) < 12 * work(lambda: understand(small))


def test_an_empty_document_has_no_levels_and_says_so() -> None:
    ladder = understand(reading(Source("ladder.md", b"\n\n")))

    assert ladder.levels == ladder.statements == ()
    assert [one.rule for one in ladder.findings if one.rule.startswith("shape/")] == [
        "shape/no-levels"
    ]
