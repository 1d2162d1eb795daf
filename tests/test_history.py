"""No revision loses what stood before: originals, ledgers, the way back, and files that have moved on."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from rung.reports.revision.answer import Revised
from rung.workbench import history
from rung.workbench.refused import Refused

ANSWER = Revised(operation="tighten", file="l.md", author="mechanical", accepted=True)


def test_what_was_written_can_be_taken_back_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "l.md"
    texts = [b"one\n", b"two\n", "drei ü\r\n".encode("utf-16")]
    path.write_bytes(texts[0])
    for before, after in pairwise(texts):
        history.record(path, before, after, ANSWER)

    assert path.read_bytes() == texts[2]
    for text in texts[1::-1]:
        history.undo(path)
        assert path.read_bytes() == text
    with pytest.raises(Refused, match="nothing to undo"):
        history.undo(path)


def test_a_file_that_has_moved_on_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "l.md"
    path.write_bytes(b"mine\n")

    with pytest.raises(Refused, match="has changed since it was read"):
        history.record(path, b"other\n", b"new\n", ANSWER)
    assert path.read_bytes() == b"mine\n" and not (tmp_path / ".rung").exists()

    history.record(path, b"mine\n", b"new\n", ANSWER)
    path.write_bytes(b"edited by hand\n")
    with pytest.raises(Refused, match="would lose that"):
        history.undo(path)
    assert path.read_bytes() == b"edited by hand\n"


def test_the_ledger_is_kept_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "l[1].md"
    path.write_bytes(b"a")
    history.record(path, b"a", b"b", ANSWER)
    kept = json.loads((tmp_path / ".rung" / "l[1].md.0001.json").read_text())

    assert kept["answer"]["operation"] == "tighten"
    assert (tmp_path / ".rung" / "l[1].md.0001.before").read_bytes() == b"a"
    assert [one.number for one in history.entries(path)] == [1]


def test_a_damaged_original_is_never_written_back(tmp_path: Path) -> None:
    path = tmp_path / "l.md"
    path.write_bytes(b"a")
    history.record(path, b"a", b"b", ANSWER)
    (tmp_path / ".rung" / "l.md.0001.before").write_bytes(b"x")

    with pytest.raises(Refused, match="is not what was kept"):
        history.undo(path)
    assert path.read_bytes() == b"b"


def test_what_can_not_be_read_in_the_folder_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "l.md"
    path.write_bytes(b"a")
    (tmp_path / ".rung").mkdir()
    (tmp_path / ".rung" / "l.md.0007.json").write_text("{broken")
    history.record(path, b"a", b"b", ANSWER)

    assert len(history.entries(path)) == 1
