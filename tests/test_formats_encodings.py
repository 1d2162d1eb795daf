"""What comes as bytes: encodings, damage, and files that are no text."""

from __future__ import annotations

import pytest

from ladders import FORMATS
from rung.formats.choose import patch, read
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit
from rung.model.source import Place, Source

TEXT = "Impact: “ships” features — daily\r\nScope: the team\r\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_every_encoding_reads_alike_and_is_kept(encoding: str) -> None:
    source = Source("draft.txt", TEXT.encode(encoding))
    reading = read(source, FORMATS)
    at = TEXT.index("features")

    (patched,) = patch(reading, (Edit(Place(0, at, at + 8), "tools…"),), FORMATS)

    assert reading.parts[0].text == TEXT
    assert patched.data == TEXT.replace("features", "tools…").encode(encoding)


def test_a_stray_byte_in_utf8_is_read_and_kept() -> None:
    data = "Déjà vu, naïve résumé: ".encode() + b"\x93quoted\x94 words"
    source = Source("draft.txt", data)
    reading = read(source, FORMATS)
    at = reading.parts[0].text.index("words")

    (patched,) = patch(reading, (Edit(Place(0, at, at + 5), "ends"),), FORMATS)

    assert reading.blocks[0].text == "Déjà vu, naïve résumé: “quoted” words"
    assert [one.rule for one in reading.findings] == ["reading/encoding"]
    assert patched.data == data.replace(b"words", b"ends")


def test_what_the_encoding_has_no_sign_for_is_refused() -> None:
    reading = read(
        Source("draft.txt", "café → no".replace("→", "-").encode("cp1252")), FORMATS
    )

    with pytest.raises(UnknownFormat, match="UTF-8"):
        patch(reading, (Edit(Place(0, 0, 4), "→"),), FORMATS)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04rest", "zip"),
        (b"%PDF-1.7 rest", "PDF"),
        (b"\xd0\xcf\x11\xe0rest", "password"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 20, "not text"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, word: str) -> None:
    with pytest.raises(UnknownFormat, match=word) as refused:
        read(Source("draft.txt", data), FORMATS)

    assert str(refused.value).count(".") <= 3


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_reading_with_a_finding(data: bytes) -> None:
    reading = read(Source("draft.md", data), FORMATS)

    assert reading.blocks == ()
    assert [(one.rule, one.severity) for one in reading.findings] == [
        ("reading/empty", "error")
    ]


def test_nul_characters_are_told_of() -> None:
    reading = read(
        Source("draft.txt", b"Impact: ships\x00 features, mentors others\n"), FORMATS
    )

    assert [one.rule for one in reading.findings] == ["reading/nul"]


@pytest.mark.parametrize(
    ("name", "word"),
    [("ladder.doc", "DOCX"), ("ladder.numbers", "XLSX"), ("ladder.key", "PDF")],
)
def test_files_of_other_programs_name_the_way_out(name: str, word: str) -> None:
    with pytest.raises(UnknownFormat, match=word):
        read(Source(name, b"\xd0\xcf\x11\xe0rest"), FORMATS)


def test_fifty_megabytes_are_refused_at_once() -> None:
    with pytest.raises(UnknownFormat, match="50 MB"):
        read(Source("draft.txt", b"x" * 50_000_000), FORMATS)
