"""The command line as a user calls it: what it answers, what it writes, how it ends."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import jsonschema
import pytest

from conftest import Call
from rung.cli.main import COMMANDS
from rung.workbench.schema import schemas

LADDER = """# Gardeners

Each level builds on the levels below it.

## Everyone

### Impact

- Plants what the plan says, etc.

### Craft

- Keeps tools clean.

## G1: Gardener

### Impact

- Waters two beds a day.

### Craft

- Utilizes a spade.

## G2: Head Gardener

### Impact

- TODO

### Craft

- Teaches two gardeners a year.
"""
CLEAN = (
    LADDER.replace(", etc.", ".")
    .replace("- TODO", "- Plans the beds of a season.")
    .replace("Utilizes", "Uses")
)


@pytest.fixture
def ladder(tmp_path: Path) -> Path:
    path = tmp_path / "ladder.md"
    path.write_text(LADDER)
    return path


def rules_of(out: str) -> list[str]:
    return [one["rule"] for one in json.loads(out)["findings"]]


def test_a_draft_is_reviewed_level_by_level(rung: Call, ladder: Path) -> None:
    answer = rung("check", "ladder.md")

    assert answer.code == 1
    assert answer.err == ""
    assert answer.out.startswith(
        "ladder.md: 2 levels and a part for all levels, 2 categories, 6 statements"
    )
    assert (
        answer.out.index("All levels")
        < answer.out.index("G1: Gardener")
        < answer.out.index("G2: Head Gardener")
    )
    assert "[clarity/open-ended-list]" in answer.out
    assert ladder.read_text() == LADDER


def test_a_clean_ladder_ends_with_zero(rung: Call, ladder: Path) -> None:
    ladder.write_text(CLEAN)
    answer = rung("check", "ladder.md")

    assert (answer.code, answer.err) == (0, "")
    assert "Nothing to report." in answer.out


@pytest.mark.parametrize(
    ("limit", "code"),
    [("error", 1), ("warning", 1), ("info", 1), ("never", 0)],
    ids=lambda value: str(value),
)
def test_fail_on_decides_the_exit_code(
    rung: Call, ladder: Path, limit: str, code: int
) -> None:
    assert rung("check", "--fail-on", limit, "ladder.md").code == code


def test_warnings_alone_pass_when_only_errors_fail(rung: Call, ladder: Path) -> None:
    ladder.write_text(CLEAN.replace("what the plan says", "what the plan says, etc"))

    assert rung("check", "--fail-on", "error", "ladder.md").code == 0
    assert rung("check", "ladder.md").code == 1


@pytest.mark.parametrize(
    "arguments", [("check", "-"), ("check",)], ids=["dash", "nothing"]
)
def test_standard_input_is_read(rung: Call, arguments: tuple[str, ...]) -> None:
    answer = rung(*arguments, "--format", "json", stdin=LADDER.encode())

    assert "clarity/open-ended-list" in rules_of(answer.out)
    assert json.loads(answer.out)["findings"][0]["file"] == "stdin"


def test_several_files_are_reviewed_each_on_its_own_or_together(
    rung: Call, tmp_path: Path
) -> None:
    for number in (1, 2):
        (tmp_path / f"g{number}.md").write_text(
            f"## G{number}: Gardener {number}\n\n### Impact\n\n- Plants beds, etc.\n"
        )
    apart = json.loads(rung("check", "g1.md", "g2.md", "--format", "json").out)
    together = json.loads(
        rung("check", "--together", "g1.md", "g2.md", "--format", "json").out
    )
    files = [
        one["file"]
        for one in together["findings"]
        if one["rule"] == "clarity/open-ended-list"
    ]

    assert [one["levels"] for one in apart["summary"]["documents"]] == [["G1"], ["G2"]]
    assert [one["levels"] for one in together["summary"]["documents"]] == [["G1", "G2"]]
    assert files == ["g1.md", "g2.md"]


def test_select_and_ignore_take_rules_and_families(rung: Call, ladder: Path) -> None:
    only = rung("check", "--select", "clarity", "ladder.md", "--format", "json")
    without = rung(
        "check", "--ignore", "clarity/open-ended-list", "ladder.md", "--format", "json"
    )

    assert {rule.split("/")[0] for rule in rules_of(only.out)} == {"clarity"}
    assert "clarity/open-ended-list" not in rules_of(without.out)
    assert "structure/placeholder" in rules_of(without.out)


def test_output_goes_to_a_file_whole(rung: Call, ladder: Path, tmp_path: Path) -> None:
    answer = rung("check", "ladder.md", "--format", "html", "-o", "report.html")

    assert (answer.code, answer.out) == (1, "")
    assert (tmp_path / "report.html").read_text().startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "ladder.md",
        "report.html",
    ]


@pytest.mark.parametrize(
    "call",
    [
        ("rules", "clarity"),
        ("rules", "--format", "json"),
        ("explain", "clarity/slash"),
    ],
)
def test_what_is_told_of_rules_goes_to_a_file_too(
    rung: Call, tmp_path: Path, call: tuple[str, ...]
) -> None:
    printed = rung(*call).out

    assert rung(*call, "-o", "rules.txt") == (0, "", "")
    assert (tmp_path / "rules.txt").read_text(encoding="utf-8") == printed


def test_diff_shows_the_safe_fixes_and_writes_nothing(rung: Call, ladder: Path) -> None:
    answer = rung("check", "--diff", "ladder.md")

    assert answer.code == 1
    assert "-- Utilizes a spade.\n+- Uses a spade.\n" in answer.out
    assert ladder.read_text() == LADDER
    ladder.write_text(CLEAN)
    assert rung("check", "--diff", "ladder.md") == (0, "", "")


def test_fix_changes_what_is_safe_and_nothing_else(rung: Call, ladder: Path) -> None:
    ladder.chmod(0o640)
    answer = rung("check", "--fix", "ladder.md")
    mended = ladder.read_text()

    assert answer.code == 1
    assert "- Uses a spade." in mended and "- TODO" in mended
    assert [
        line for line in mended.splitlines() if line not in LADDER.splitlines()
    ] == ["- Uses a spade."]
    assert stat.S_IMODE(ladder.stat().st_mode) == 0o640
    assert rung("check", "--diff", "ladder.md") == (0, "", "")


def test_fix_keeps_line_ends_mark_and_encoding(rung: Call, ladder: Path) -> None:
    data = b"\xff\xfe" + LADDER.replace("\n", "\r\n").encode("utf-16-le")
    ladder.write_bytes(data)
    rung("check", "--fix", "ladder.md")

    assert ladder.read_bytes() == data.replace(
        "Utilizes".encode("utf-16-le"), "Uses".encode("utf-16-le")
    )


def test_fix_follows_a_link_and_leaves_it_a_link(
    rung: Call, ladder: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.md").symlink_to(ladder)
    rung("check", "--fix", "link.md")

    assert (tmp_path / "link.md").is_symlink()
    assert "Uses a spade" in ladder.read_text()


def test_a_fix_that_cannot_be_written_leaves_the_file_whole(
    rung: Call, ladder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    answer = rung("check", "--fix", "ladder.md")

    assert (
        answer.code == 2 and "can't be written: No space left on device" in answer.err
    )
    assert ladder.read_text() == LADDER
    assert [path.name for path in tmp_path.iterdir()] == ["ladder.md"]


def test_fix_of_standard_input_prints_the_mended_text(rung: Call) -> None:
    answer = rung("check", "--fix", "-", stdin=LADDER.encode())

    assert answer.out == LADDER.replace("Utilizes", "Uses")
    assert "clarity/open-ended-list" in answer.err


def test_a_comment_with_a_reason_allows_and_one_without_does_not(
    rung: Call, ladder: Path
) -> None:
    comment = "<!-- rung: allow clarity because the plan is the list -->\n"
    ladder.write_text(LADDER.replace("- Plants", comment + "- Plants"))
    allowed = rung("check", "ladder.md", "--format", "json")
    ladder.write_text(
        LADDER.replace("- Plants", "<!-- rung: allow clarity -->\n- Plants")
    )
    bare = rung("check", "ladder.md", "--format", "json")

    assert "clarity/open-ended-list" not in rules_of(allowed.out)
    assert json.loads(allowed.out)["summary"]["allowed"] == 1
    assert {"clarity/open-ended-list", "allow/no-reason"} <= set(rules_of(bare.out))


def test_an_allowance_on_the_line_speaks_for_that_line_only(
    rung: Call, ladder: Path
) -> None:
    comment = " <!-- rung: allow clarity/open-ended-list because it is so -->"
    ladder.write_text(
        LADDER.replace("says, etc.", f"says, etc.{comment}\n- Sows, etc.")
    )
    answer = rung("check", "ladder.md", "--format", "json")

    assert rules_of(answer.out).count("clarity/open-ended-list") == 1


def test_an_allowance_that_nothing_needs_or_knows_is_reported(
    rung: Call, ladder: Path
) -> None:
    ladder.write_text(
        CLEAN + "\n<!-- rung: allow clarity/slash because x y -->\n- Digs.\n"
    )
    stale = rung("check", "--info", "ladder.md", "--format", "json")
    ladder.write_text(
        CLEAN + "\n<!-- rung: allow clarity/slsh because x y -->\n- Digs.\n"
    )
    unknown = rung("check", "ladder.md", "--format", "json")

    assert "allow/stale" in rules_of(stale.out)
    assert "allow/unknown-rule" in rules_of(unknown.out)


def test_settings_allow_with_a_place_and_a_reason(
    rung: Call, ladder: Path, tmp_path: Path
) -> None:
    entry = '[[allow]]\nrule = "structure/placeholder"\nplace = "G2/Impact"\nreason = "Comes in May."\n'
    (tmp_path / "rung.toml").write_text(entry)
    sarif = json.loads(rung("check", "ladder.md", "--format", "sarif").out)
    held = [one for one in sarif["runs"][0]["results"] if "suppressions" in one]

    assert [one["ruleId"] for one in held] == ["structure/placeholder"]
    assert held[0]["suppressions"] == [
        {"kind": "external", "justification": "Comes in May."}
    ]


def test_a_baseline_knows_findings_when_lines_move_and_shows_what_is_new(
    rung: Call, ladder: Path
) -> None:
    written = rung("check", "--write-baseline", "--baseline", "known.json", "ladder.md")
    ladder.write_text("\n\n" + LADDER)
    same = rung("check", "--baseline", "known.json", "ladder.md")
    ladder.write_text(LADDER.replace("two beds a day", "two beds a day, etc"))
    more = rung("check", "--baseline", "known.json", "ladder.md", "--format", "json")
    sarif = json.loads(
        rung("check", "--baseline", "known.json", "ladder.md", "--format", "sarif").out
    )

    assert (written.code, written.out) == (0, "")
    assert same.code == 0 and "known from the baseline" in same.out
    assert rules_of(more.out) == ["clarity/open-ended-list"]
    states = [one["baselineState"] for one in sarif["runs"][0]["results"]]
    assert states.count("new") == 1 and states.count("unchanged") == len(states) - 1 > 0


def test_a_baseline_says_what_is_gone(rung: Call, ladder: Path) -> None:
    rung("check", "--write-baseline", "--baseline", "known.json", "ladder.md")
    ladder.write_text(CLEAN)
    answer = rung("check", "--baseline", "known.json", "ladder.md")

    assert answer.code == 0
    assert "no longer occur" in answer.err


@pytest.mark.parametrize("name", ["check", "outline"])
def test_json_holds_to_the_published_schema(
    rung: Call, ladder: Path, name: str
) -> None:
    answer = rung(name, "ladder.md", "--format", "json")
    published = Path(__file__).parent.parent / f"docs/schema/{name}.json"

    jsonschema.validate(json.loads(answer.out), json.loads(published.read_text()))


def test_the_list_of_rules_holds_to_its_schema(rung: Call) -> None:
    answer = rung("rules", "--format", "json")
    listed = json.loads(answer.out)

    jsonschema.validate(listed, json.loads(schemas()["rules"]))
    assert len(listed) >= 60
    assert rung("rules", "clarity").out.count("\n") == sum(
        one["rule"].startswith("clarity/") for one in listed
    )


def test_the_outline_accounts_for_every_line(rung: Call, ladder: Path) -> None:
    answer = json.loads(rung("outline", "ladder.md", "--format", "json").out)
    first = answer["statements"][0]

    assert [one["id"] for one in answer["levels"]] == ["G1", "G2"]
    assert [one["name"] for one in answer["categories"]] == ["Impact", "Craft"]
    assert {
        name: first[name] for name in ("level", "category", "role", "text", "line")
    } == {
        "level": "common",
        "category": "Impact",
        "role": "expectation",
        "text": "Plants what the plan says, etc.",
        "line": 9,
    }
    assert sorted({one["line"] for one in answer["ledger"]}) == list(
        range(1, len(LADDER.splitlines()) + 1)
    )


def test_several_files_are_several_ladders_unless_together(
    rung: Call, tmp_path: Path
) -> None:
    for number in (1, 2):
        (tmp_path / f"g{number}.md").write_text(
            f"## G{number}: Gardener {number}\n\n### Impact\n\n- Plants beds.\n"
        )
    files = ("g1.md", "g2.md")
    answer = json.loads(rung("outline", *files, "--together", "--format", "json").out)
    apart = rung("outline", *files)

    assert apart.code == 0 and apart.out.count("Levels: ") == 2
    assert "--together" in rung("outline", *files, "--format", "json").err
    assert [one["id"] for one in answer["levels"]] == ["G1", "G2"]
    assert [(one["file"], one["line"]) for one in answer["statements"]] == [
        ("g1.md", 5),
        ("g2.md", 5),
    ]


def test_names_in_the_settings_replace_the_guess(rung: Call, tmp_path: Path) -> None:
    (tmp_path / "odd.md").write_text(
        "## Seed\n\n### Soil\n\n- Digs.\n\n## Oak\n\n### Soil\n\n- Digs deep.\n"
    )
    (tmp_path / "rung.toml").write_text(
        '[levels]\nnames = ["Seed", "Oak"]\n[categories]\nnames = ["Soil"]\n'
    )
    answer = json.loads(rung("outline", "odd.md", "--format", "json").out)

    assert [(one["level"], one["category"]) for one in answer["statements"]] == [
        ("Seed", "Soil"),
        ("Oak", "Soil"),
    ]


def test_explain_shows_examples_and_offers_close_names(rung: Call) -> None:
    page = rung("explain", "clarity/open-ended-list")
    typo = rung("explain", "open-ended-lists")

    assert (
        page.code == 0 and "⟦etc.⟧" in page.out and "Severity: **warning**" in page.out
    )
    assert rung("explain", "open-ended-list") == page
    assert (
        typo.code == 2 and "did you mean" in typo.err and "open-ended-list" in typo.err
    )


def test_init_writes_settings_once(rung: Call, tmp_path: Path) -> None:
    first, second = rung("init"), rung("init")

    assert first.code == 0
    assert second.code == 2 and "already exists" in second.err
    assert "# fail_on" in (tmp_path / "rung.toml").read_text()


def test_init_asks_for_a_ladder_that_check_says_how_to_fill(
    rung: Call, tmp_path: Path
) -> None:
    answers = (
        b"To say what we expect.\nG1: Gardener, G2: Head Gardener\nImpact, Craft\n"
    )
    made = rung("init", "--ladder", "mine.md", stdin=answers)
    outline = json.loads(rung("outline", "mine.md", "--format", "json").out)
    findings = json.loads(rung("check", "mine.md", "--format", "json").out)["findings"]
    holes = [
        (one["level"], one["category"])
        for one in findings
        if one["rule"] == "structure/placeholder"
    ]

    assert made.code == 0
    assert [one["id"] for one in outline["levels"]] == ["G1", "G2"]
    assert set(holes) >= {
        (level, name)
        for level in ("common", "G1", "G2")
        for name in ("Impact", "Craft")
    }
    assert rung("init", "--ladder", "mine.md").code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(rung: Call, shell: str) -> None:
    assert "_RUNG_COMPLETE" in rung("completion", shell).out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(rung: Call, name: str) -> None:
    answer = rung(name, "--help")

    assert answer.code == 0
    assert answer.out.startswith(f"Usage: rung {name}")


MISUSE = (
    (("chek", "x.md"), "did you mean check?"),
    (("check", "--form", "json", "x.md"), "No such option"),
    (("check", "--format", "pdf", "x.md"), "'pdf' is not one of"),
    (("check", "-", "-"), "only once"),
    (("check", "ladder.md", "--select", "claritty"), "did you mean clarity"),
    (("check", "ladder.md", "--config", "none.toml"), "none.toml: can't be read"),
    (("check", "ladder.md", "--baseline", "none.json"), "none.json can't be read"),
    (("check", "ladder.md", "-o", "no/such/folder.txt"), "can't be written"),
    (("rules", "clarty"), "no family"),
)


@pytest.mark.parametrize(
    ("arguments", "told"), MISUSE, ids=lambda value: " ".join(value) if value else ""
)
def test_misuse_ends_with_two_and_a_sentence(
    rung: Call, ladder: Path, arguments: tuple[str, ...], told: str
) -> None:
    answer = rung(*arguments)

    assert answer.code == 2
    assert told in answer.err
    assert "Traceback" not in answer.err and "fault of rung" not in answer.err


UNREADABLE = {
    "empty": b"",
    "blank": b" \n\t\n\n",
    "binary": bytes(range(256)) * 40,
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(300),
    "program": b"\x7fELF" + bytes(300),
    "nul": b"# IC1\n\n- Plants \x00 beds.\n",
    "cp1252": "## IC1: Gärtner\n\n### Impact\n\n- Plants “beds” – daily…\n".encode(
        "cp1252"
    ),
    "utf-16": "## IC1: Gärtner\n\n### Impact\n\n- Plants beds.\n".encode("utf-16"),
    "no ladder": b"Dear all,\n\nthe meeting is on Friday.\n\nYours\nA\n",
    "one line": b"x" * 300_000,
    "open markup": b"<table><tr><td>" * 3_000,
    "brackets": b"[" * 50_000,
    "ragged": b"| a | b |\n| --- | --- |\n| IC1 |\n| IC2 | x | y | z |\n| | |\n",
    "broken yaml": b"---\ntitle: [\n---\n\n# x\n",
    "nested": b"\n".join(
        b" " * (2 * (depth % 400)) + b"- Plants beds." for depth in range(10_000)
    ),
    "quotes": b">" * 5_000 + b" Plants beds.\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_bad_input_ends_in_findings_or_a_sentence(
    rung: Call, tmp_path: Path, name: str, suffix: str
) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(UNREADABLE[name])
    answer = rung("check", path.name)

    assert answer.code in (0, 1, 2)
    assert "Traceback" not in answer.err and "fault of rung" not in answer.err
    if answer.code == 2:
        assert (
            answer.out == ""
            and answer.err.startswith("rung: ")
            and answer.err.count("\n") == 1
        )
    else:
        assert answer.out and answer.err == ""
    assert path.read_bytes() == UNREADABLE[name]


@pytest.mark.parametrize("name", ["empty", "nul", "cp1252", "ragged"])
def test_what_is_odd_about_a_file_is_said_once(
    rung: Call, tmp_path: Path, name: str
) -> None:
    (tmp_path / "bad.md").write_bytes(UNREADABLE[name])
    told = [
        (one["rule"], one["line"], one["column"], one["message"])
        for one in json.loads(
            rung("check", "--info", "bad.md", "--format", "json").out
        )["findings"]
    ]

    assert told and len(told) == len(set(told))


@pytest.mark.parametrize("name", ["empty", "no ladder", "picture", "nul"])
def test_what_is_no_ladder_is_never_called_clean(
    rung: Call, tmp_path: Path, name: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(UNREADABLE[name])

    assert rung("check", "bad.txt").code != 0


def test_a_missing_file_a_folder_and_a_locked_file_are_named(
    rung: Call, ladder: Path, tmp_path: Path
) -> None:
    missing = rung("check", "none.md")
    folder = rung("check", ".")

    assert (missing.code, missing.out, missing.err) == (
        2,
        "",
        "rung: none.md doesn't exist.\n",
    )
    assert folder.code == 2 and "is a folder" in folder.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_is_named(rung: Call, ladder: Path) -> None:
    ladder.chmod(0)
    answer = rung("check", "ladder.md")

    assert answer.code == 2 and "can't be read: Permission denied" in answer.err


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    rung: Call, ladder: Path
) -> None:
    answer = rung("check", "none.md", "ladder.md")

    assert answer.code == 2
    assert "none.md doesn't exist" in answer.err
    assert "ladder.md: 2 levels" in answer.out


def test_fifty_megabytes_are_refused(rung: Call, tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"You plant beds every day of the week.\n" * 1_400_000)
    answer = rung("check", "big.txt")

    assert answer.code == 2 and "MB" in answer.err


def test_two_files_with_two_settings_each_follow_their_own(
    rung: Call, tmp_path: Path
) -> None:
    for name, settings in (("a", 'ignore = ["clarity"]'), ("b", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ladder.md").write_text(LADDER)
        (tmp_path / name / "rung.toml").write_text(settings)
    answer = json.loads(
        rung("check", "a/ladder.md", "b/ladder.md", "--format", "json").out
    )
    files = {
        one["file"] for one in answer["findings"] if one["rule"].startswith("clarity/")
    }

    assert files == {"b/ladder.md"}
