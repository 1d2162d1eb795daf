"""Every terminal that a page shows prints, today, what the page shows."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "docs"))

from transcript import fresh, shows  # noqa: E402

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SURE = re.compile(r"\(\d+% sure\)")
SHOWING = [path for path in PAGES if shows(path.read_text(encoding="utf-8"))]


def _rounded(page: str) -> str:
    """The page without the last digits of the model's confidence, which another processor may round otherwise."""
    return SURE.sub("(sure)", page)


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: path.name)
def test_a_page_shows_what_is_printed(path: Path) -> None:
    page = path.read_text(encoding="utf-8")

    assert _rounded(fresh(page)) == _rounded(page)


def test_a_transcript_shows_files_commands_and_their_output() -> None:
    page = '```text title="a.txt"\none\ntwo\n```\n\n```console\n$ wc -l < a.txt\n$ echo done\n```\n'

    assert fresh(page).endswith(
        "```console\n$ wc -l < a.txt\n2\n\n$ echo done\ndone\n\n```\n"
    )
