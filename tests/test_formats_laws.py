"""The laws again, on one small file of every format: places, patches, and what damage does to it."""

from __future__ import annotations

import io

import docx as word
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladders import FORMATS
from rung.formats.choose import patch, read
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Source


def document() -> bytes:
    made = word.Document()
    made.add_heading("IC1 & up", 1)
    made.add_paragraph("Ships features", style="List Bullet")
    line = made.add_paragraph()
    line.add_run("Impact:").bold = True
    line.add_run(" helps ")
    line.add_run("the team")
    table = made.add_table(2, 2)
    for number, said in enumerate(["Level", "Scope", "IC1", "The team\nand more"]):
        table.cell(number // 2, number % 2).text = said
    made.add_comment(line.runs, text="Is that so?", author="A")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def workbook() -> bytes:
    made = openpyxl.Workbook()
    made.active.title = "Engineers"
    for row in (
        ["", "IC1", "IC2"],
        ["Impact", "ships\n- helps", "ships"],
        ["Scope", "ships", 3],
    ):
        made.active.append(row)
    made.create_sheet("Managers").append(["M1", "leads <a> team"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


TEXTS = {
    "draft.txt": "Additional expectations for IC1:\nImpact: You ship.\n- one\n  - two\n\n\tIC1\tIC2\nScope\ta\tb\n",
    "ladder.md": "---\ntitle: 'It''s'\nlevels: [a, \"b\"]\n---\n# IC1\r\n\n- **Impact**: *ships* &amp; “helps”\n\n"
    "| a | b |\n|---|---|\n| c | d<br>e |\n\n<table><tr><td><ul><li>one<li>two</table>\n",
    "page.html": "<!doctype html><title>T</title><nav>x</nav><h1>IC1</h1><p>One <b>two</b> &lt; three"
    "<table><tr><th>a<td>b</table>",
    "ladder.yaml": "title: Our ladder # really\nlevels:\n- id: 'it''s'\n  text: \"a \\\"b\\\" c\"\n"
    "- folded: >\n    one\n    two\n- lines: |\n    three\n    four\n",
    "ladder.json": '{"title": "Our \\u201cladder\\u201d", "levels": [{"id": 1, "says": ["ships\\nhelps", null, 3]}]}',
    "constants.js": "// data\nexport const tracks: T = {\n  'A': {name: \"Web\", signals: ['does \\'it\\'', `two`,],}"
    ",\n}\nconst f = () => 1\n",
    "ladder.csv": 'Level,Scope\r\nIC1,"a, b\r\n""c"""\r\nIC2,d\r\n',
}
SAMPLES = {
    **{name: text.encode() for name, text in TEXTS.items()},
    "ladder.docx": document(),
    "ladder.xlsx": workbook(),
}
NAMES = sorted(SAMPLES)


def sample(name: str) -> Reading:
    return read(Source(name, SAMPLES[name]), FORMATS)


@pytest.mark.parametrize("name", NAMES)
def test_places_hold_what_the_blocks_say_and_sort(name: str) -> None:
    reading = sample(name)

    assert reading.blocks
    for block in reading.blocks:
        assert all(
            reading.text_at(run.place) == run.text for run in block.runs if run.literal
        )
    assert [block.place for block in reading.blocks] == sorted(
        block.place for block in reading.blocks
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_patch_without_edits_is_the_same_source(name: str) -> None:
    reading = sample(name)

    assert patch(reading, (), FORMATS) == reading.sources


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("said", ["Better", "a \"quote\" & 'it' <b>", "x: #y, z|"])
def test_each_edit_changes_its_own_block_and_nothing_else(name: str, said: str) -> None:
    reading = sample(name)
    markup = name.endswith(".txt")
    tried = 0
    for number, block in enumerate(reading.blocks):
        for run in block.runs:
            if not run.literal or (
                markup and said != "Better" and block.kind != "meta"
            ):
                continue
            tried += 1
            (patched,) = patch(reading, (Edit(run.place, said),), FORMATS)
            expected = [other.text for other in reading.blocks]
            expected[number] = "".join(
                said if one is run else one.text for one in block.runs
            )

            assert [other.text for other in read(patched, FORMATS).blocks] == expected
    assert tried or markup


@pytest.mark.parametrize("name", NAMES)
def test_all_edits_at_once(name: str) -> None:
    reading = sample(name)
    lasts = [
        block.runs[-1] if block.runs and block.runs[-1].literal else None
        for block in reading.blocks
    ]
    expected = [
        "".join("Good" if run is last else run.text for run in block.runs)
        for block, last in zip(reading.blocks, lasts, strict=True)
    ]

    (patched,) = patch(
        reading, [Edit(run.place, "Good") for run in lasts if run], FORMATS
    )

    assert [block.text for block in read(patched, FORMATS).blocks] == expected


@given(st.sampled_from(NAMES), st.integers(0), st.integers(0, 255), st.integers(0, 3))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_is_read_or_refused(
    name: str, at: int, byte: int, how: int
) -> None:
    data = bytearray(SAMPLES[name])
    at %= len(data)
    match how:
        case 0:
            data[at] = byte
        case 1:
            del data[at:]
        case 2:
            del data[at : at + 10]
        case _:
            data[at:at] = bytes([byte]) * 5

    try:
        reading = read(Source(name, bytes(data)), FORMATS)
    except UnknownFormat as refused:
        assert str(refused).endswith(".")
    else:
        for block in reading.blocks:
            assert all(
                reading.text_at(run.place) == run.text
                for run in block.runs
                if run.literal
            )
