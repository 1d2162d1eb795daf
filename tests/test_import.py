"""Import, export and fmt from the command line: nothing lost, nothing overwritten unasked."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from conftest import Call
from rung.workbench.exporting import writers

PASTED = """Our ladder

What we expect of everybody grows from level to level.

Expectations for all engineers:

Impact
You agree on what to measure before you build it.

IC1:
Impact: You deliver changes to one service within a sprint.
Craft: You write tests for each change.

IC2:
Impact: You deliver projects that touch several services.
Craft: You review the designs of others.
"""
MAIN = ("document.xml", "sheet1.xml")
FORMS = ("md", "yaml", "json", "html", "xlsx", "csv", "docx", "pdf")


@pytest.fixture
def ladder(rung: Call) -> str:
    Path("pasted.txt").write_text(PASTED, encoding="utf-8")

    assert rung("import", "pasted.txt", "-o", "ladder.md").code == 0
    return Path("ladder.md").read_text(encoding="utf-8")


def test_an_import_shows_its_mapping(rung: Call) -> None:
    Path("pasted.txt").write_text(PASTED, encoding="utf-8")
    answer = rung("import", "pasted.txt", "-o", "ladder.md")

    assert "IC1  (2 statements)" in answer.err and "Craft (2)" in answer.err
    assert "What we expect of everybody grows" in answer.err


def test_every_word_of_the_source_is_in_the_import(ladder: str) -> None:
    written = set(
        ladder.lower().replace(":", " ").replace(".", " ").replace("#", " ").split()
    )
    said = set(PASTED.lower().replace(":", " ").replace(".", " ").split())

    assert said - written - {"expectations", "for", "engineers"} == set()


def test_an_import_overwrites_nothing_unasked(rung: Call, ladder: str) -> None:
    Path("ladder.md").write_text("mine", encoding="utf-8")
    answer = rung("import", "pasted.txt", "-o", "ladder.md")

    assert (answer.code, Path("ladder.md").read_text(encoding="utf-8")) == (2, "mine")
    assert "--yes" in answer.err
    assert rung("import", "pasted.txt", "-o", "ladder.md", "--yes").code == 0
    assert Path("ladder.md").read_text(encoding="utf-8") == ladder


def test_the_ledger_has_every_line(rung: Call) -> None:
    Path("pasted.txt").write_text(PASTED, encoding="utf-8")
    rung("import", "pasted.txt", "-o", "ladder.yaml", "--ledger", "ledger.json")
    told = json.loads(Path("ledger.json").read_text(encoding="utf-8"))

    assert {line["line"] for line in told["ledger"]} == set(
        range(1, len(PASTED.splitlines()) + 1)
    )
    assert sum(told["became"].values()) == len(told["ledger"])


def test_text_without_a_statement_is_refused(rung: Call) -> None:
    answer = rung("import", "-", "-o", "ladder.md", stdin=b"\n")

    assert answer.code == 2 and not Path("ladder.md").exists()


@pytest.mark.parametrize("form", [one for one in FORMS if one != "pdf"])
def test_what_was_exported_is_imported_as_the_same_ladder(
    rung: Call, ladder: str, form: str
) -> None:
    assert rung("export", "ladder.md", "-o", f"out.{form}", "--no-relations").code == 0
    assert rung("import", f"out.{form}", "-o", "back.md").code == 0
    assert Path("back.md").read_text(encoding="utf-8") == ladder


def test_a_pdf_is_a_pdf(rung: Call, ladder: str) -> None:
    assert rung("export", "ladder.md", "-o", "out.pdf").code == 0
    assert Path("out.pdf").read_bytes().startswith(b"%PDF-")


def test_a_page_tells_what_is_new_at_a_level(rung: Call, ladder: str) -> None:
    page = rung("export", "ladder.md", "--to", "html").out

    assert "New at this level" in page and "You review the designs of others." in page


def test_an_export_overwrites_nothing_unasked(rung: Call, ladder: str) -> None:
    Path("out.csv").write_text("mine", encoding="utf-8")

    assert rung("export", "ladder.md", "-o", "out.csv").code == 2
    assert Path("out.csv").read_text(encoding="utf-8") == "mine"
    assert rung("export", "ladder.md", "-o", "out.csv", "--force").code == 0


def edited(path: Path) -> bytes:
    """A file with something added outside rung's mark, in the main part of a file of Office."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return b"<!-- x -->" + data
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b"\n" if name.endswith(MAIN) else b""))
    return made.getvalue()


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx"])
def test_an_export_replaces_its_own_file_until_somebody_edits_it(
    rung: Call, ladder: str, form: str
) -> None:
    out = Path(f"out.{form}")
    export = ("export", "ladder.md", "-o", out.name, "--no-relations")

    assert rung(*export).code == 0
    assert rung(*export).code == 0
    now = edited(out)
    out.write_bytes(now)
    assert rung(*export).code == 2
    assert out.read_bytes() == now


def test_an_unknown_form_is_said_in_one_sentence(rung: Call, ladder: str) -> None:
    answer = rung("export", "ladder.md", "-o", "out.odt")

    assert answer.code == 2 and answer.err.startswith("rung: out.odt names no form")


def test_what_an_import_writes_is_formatted(rung: Call, ladder: str) -> None:
    assert rung("fmt", "--check", "ladder.md").code == 0


def test_fmt_brings_a_file_into_form_once(rung: Call, ladder: str) -> None:
    Path("ladder.md").write_text(
        ladder.replace("\n\n- ", "\n- ").replace("- ", "*  "), encoding="utf-8"
    )

    assert rung("fmt", "--check", "ladder.md").code == 1
    assert rung("fmt", "ladder.md").code == 0
    assert Path("ladder.md").read_text(encoding="utf-8") == ladder


@pytest.mark.parametrize(
    "more", ["<!-- rung: allow clarity because it is agreed -->\n", "weight: 3\n"]
)
def test_fmt_leaves_a_file_alone_that_says_more_than_the_form_holds(
    rung: Call, ladder: str, more: str
) -> None:
    text = (
        ladder.replace("---\n\n", f"---\n\n{more}\n", 1)
        if more[0] == "<"
        else ladder.replace("---\n", f"---\n{more}", 1)
    )
    Path("ladder.md").write_text(text, encoding="utf-8")
    answer = rung("fmt", "ladder.md")

    assert answer.code == 2 and "has no place for line" in answer.err
    assert Path("ladder.md").read_text(encoding="utf-8") == text


def test_the_definition_of_a_category_without_statements_is_kept(
    rung: Call, tmp_path: Path
) -> None:
    (tmp_path / "rung.toml").write_text(
        '[categories]\nnames = ["Impact", "Craft", "Care"]\n'
    )
    (tmp_path / "draft.txt").write_text(
        "Impact: what you move for customers.\nCare: how you look after people.\n\n"
        "IC1 Agent\nImpact: You close tickets.\nCraft: You use macros.\n"
    )
    made = rung("import", "draft.txt")

    assert "how you look after people" in made.out
    assert made.out.count("what you move for customers") == 1


def test_a_file_that_rung_wrote_is_written_over_and_one_that_somebody_changed_is_not(
    rung: Call, ladder: str, tmp_path: Path
) -> None:
    for form in ("html", "docx", "xlsx", "pdf", "md"):
        made = ("export", "pasted.txt", "--no-relations", "-o", f"out.{form}")
        assert rung(*made).code == 0
        assert rung(*made).code == 0
        path = tmp_path / f"out.{form}"
        data = path.read_bytes()
        path.write_bytes(data[:-30] + b"x" + data[-30:])
        assert rung(*made).code == 2
        assert rung(*made, "--force").code == 0


def test_every_writer_there_is_can_be_asked_for(rung: Call) -> None:
    assert f"[{'|'.join(writers())}]" in rung("export", "--help").out


def test_the_form_of_an_export_is_asked_for_as_everywhere(
    rung: Call, ladder: str
) -> None:
    asked = ("export", "pasted.txt", "--no-relations")

    assert rung(*asked, "--format", "csv").out == rung(*asked, "--to", "csv").out != ""
