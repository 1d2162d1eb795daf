"""The Python API: its examples run, its names stay, a notebook can show it."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import rung
from rung import api

TEXT = "## IC1\n\n### Impact\n\n- Ships <b>small</b> changes, etc.\n"


def test_the_examples_of_the_api_run() -> None:
    found = [doctest.testmod(module) for module in (api, api.document)]

    assert sum(one.attempted for one in found) > 5
    assert sum(one.failed for one in found) == 0


@pytest.mark.parametrize("name", [one for one in rung.__all__ if one != "__version__"])
def test_every_public_name_can_be_had_and_says_what_it_is(name: str) -> None:
    assert getattr(rung, name).__doc__


def test_an_unknown_name_is_missing_as_anywhere() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = rung.nothing  # type: ignore[attr-defined]


def test_a_notebook_shows_a_ladder_and_a_review_without_letting_the_text_act() -> None:
    ladder = rung.parse(TEXT)

    for shown in (ladder._repr_html_(), ladder.review()._repr_html_()):
        assert shown.startswith("<iframe title=")
        assert "<b>" not in shown
        assert "Ships" in shown


def test_several_files_make_one_ladder(tmp_path: Path) -> None:
    for level in (1, 2):
        (tmp_path / f"ic{level}.md").write_text(
            f"# IC{level}\n\n## Impact\n\n- Ships {level} things.\n", "utf-8"
        )

    assert [
        one.id for one in rung.read(tmp_path / "ic1.md", tmp_path / "ic2.md").levels
    ] == ["IC1", "IC2"]
