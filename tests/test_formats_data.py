"""Data files: YAML, JSON, JavaScript constants and separated values."""

from __future__ import annotations

import pytest

from ladders import FORMATS, reading
from rung.formats.choose import patch
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit


def told(text: str, name: str) -> list[tuple[str, str]]:
    return [(block.key, block.text) for block in reading(text, name).blocks]


def changed(text: str, name: str, old: str, new: str) -> str:
    found = reading(text, name)
    run = next(run for block in found.blocks for run in block.runs if old in run.text)
    start = run.place.start + run.text.index(old)
    edit = Edit(run.place._replace(start=start, end=start + len(old)), new)
    return patch(found, (edit,), FORMATS)[0].data.decode()


def test_yaml_scalars_have_paths_and_every_style_is_read() -> None:
    text = (
        "levels: [IC1, 'IC2', \"IC\\u0033\"]\n"
        "a/b:\n  - folded: >-\n      one\n      two\n\n      three\n  - lines: |\n      You ship.\n      - You help.\n"
        "  - plain text that\n    goes on # but not this\n  - ~\n"
    )

    assert told(text, "l.yaml") == [
        ("levels/0", "IC1"), ("levels/1", "IC2"), ("levels/2", "IC3"), ("a~1b/0/folded", "one two"),
        ("a~1b/0/folded", "three"), ("a~1b/1/lines", "You ship."), ("a~1b/1/lines", "You help."),
        ("a~1b/2", "plain text that goes on"), ("a~1b/3", "~"),
    ]  # fmt: skip


def test_aliases_are_spelt_out_where_they_stand() -> None:
    text = "a: &one\n  x: ships\nb: *one\nc: [*one]\n"

    assert told(text, "l.yml") == [
        ("a/x", "ships"),
        ("b/x", "ships"),
        ("c/0/x", "ships"),
    ]
    assert [block.runs[0].literal for block in reading(text, "l.yml").blocks] == [
        True,
        False,
        False,
    ]


def test_what_is_no_yaml_is_kept_as_lines() -> None:
    found = reading("a: [b\nc: d\n", "l.yaml")

    assert [one.rule for one in found.findings] == ["reading/yaml"]
    assert [block.text for block in found.blocks] == ["a: [b", "c: d"]


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("a: ships it # why\n", "ships", "sends", "a: sends it # why\n"),
        ("a: 'it''s'\n", "s", "is 'it'", "a: 'it''is ''it'''\n"),
        ('a: "x"\nb: 1\n', "x", 'say "y"', 'a: "say \\"y\\""\nb: 1\n'),
        ("a: ships\n", "ships", "note: ships", 'a: "note: ships"\n'),
        ("- a\n- b\n", "a", "- a", '- "- a"\n- b\n'),
        ("a: |\n  one\n  two\n", "two", "three", "a: |\n  one\n  three\n"),
    ],
)
def test_edits_in_yaml_keep_quotes_and_comments(
    text: str, old: str, new: str, expected: str
) -> None:
    assert changed(text, "l.yaml", old, new) == expected


def test_an_edit_that_would_break_yaml_is_refused() -> None:
    with pytest.raises(UnknownFormat, match="by hand"):
        changed("a: |\n  one\n  two\n", "l.yaml", "one", "one\nb: c")


def test_json_with_and_without_comments() -> None:
    text = '// mine\n{"a": ["x\\ny", null, true, -1.5e3,], b: {\'c\': "\\ud83d\\ude00 \\u00e9"},\n"": "e"}'

    assert told(text, "l.json") == [
        ("a/0", "x"), ("a/0", "y"), ("a/1", ""), ("a/2", "true"), ("a/3", "-1.5e3"), ("b/c", "😀 é"), ("", "e"),
    ]  # fmt: skip


def test_json_is_known_by_its_content_and_what_is_none_is_kept_as_lines() -> None:
    assert told('[{"a": "b"}]', "-") == [("0/a", "b")]
    assert [one.rule for one in reading('{"a": b c}', "l.json").findings] == [
        "reading/json"
    ]


def test_an_edit_in_json_is_escaped() -> None:
    assert changed('{"a": "x y"}', "l.json", "y", 'say "z"') == '{"a": "x say \\"z\\""}'


def test_constants_of_javascript_are_read_and_code_is_not() -> None:
    text = (
        "import x from 'y'\nexport type T = {\n  a: string,\n}\nexport const points = (a) => {\n  return 'no'\n}\n"
        "export const tracks: Tracks = {\n  'WEB': { // first\n    name: \"Web\", signals: ['It\\'s', `two`,],\n"
        "  },\n}\nconst total = [1].map(a => a)\nmodule.exports = { title: 'T' }\n"
    )

    assert told(text, "constants.js") == [
        ("tracks/WEB/name", "Web"),
        ("tracks/WEB/signals/0", "It's"),
        ("tracks/WEB/signals/1", "two"),
        ("default/title", "T"),
    ]


def test_a_script_without_data_says_so() -> None:
    assert [
        one.rule for one in reading("function f() { return 1 }\n", "x.js").findings
    ] == ["reading/no-data"]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_separated_values_in_quotes_and_over_lines(sign: str) -> None:
    text = f'Level{sign}Scope\r\nIC1{sign}"one{sign} ""two""\r\n• three"\r\n\r\nIC2{sign}\r\n'
    found = [
        (b.cell.row, b.cell.column, b.text)
        for b in reading(text, "l.csv").blocks
        if b.cell
    ]

    assert found == [
        (0, 0, "Level"), (0, 1, "Scope"), (1, 0, "IC1"), (1, 1, f'one{sign} "two"'), (1, 1, "three"),
        (2, 0, "IC2"), (2, 1, ""),
    ]  # fmt: skip


def test_an_edit_in_csv_gets_quotes_when_it_needs_them() -> None:
    assert (
        changed("a,b\r\nc,d\r\n", "l.csv", "d", 'x, "y"') == 'a,b\r\nc,"x, ""y"""\r\n'
    )
    assert changed('a,"b c"\n', "l.csv", "c", '"d"') == 'a,"b ""d"""\n'


def test_a_longer_row_is_told_of() -> None:
    assert [one.severity for one in reading("a,b\nc,d,e\nf\n", "l.csv").findings] == [
        "warning",
        "info",
    ]
