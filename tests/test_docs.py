"""What is generated is up to date, and what is written by hand keeps to its length and leads nowhere wrong."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from rung import __version__
from rung.cli.main import COMMANDS
from rung.workbench.rules import every_rule

ROOT = Path(__file__).parent.parent
WRITTEN = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *(ROOT / "docs").rglob("*.md"),
]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs/generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["generate"] = module
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date(
    generate: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    stale = [str(path.relative_to(ROOT)) for path in generate.stale()]

    assert stale == [], "run make docs"


def test_every_rule_and_command_has_its_page() -> None:
    commands = (ROOT / "docs/cli.md").read_text(encoding="utf-8")

    assert [
        rule.id
        for rule in every_rule()
        if not (ROOT / f"docs/rules/{rule.id}.md").exists()
    ] == []
    assert [name for name in COMMANDS if f"## rung {name}\n" not in commands] == []


def test_the_map_of_the_house_stays_short() -> None:
    assert (
        len((ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8").splitlines())
        <= 150
    )


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_the_pages_lead_somewhere(path: Path) -> None:
    text = re.sub(
        r"`{3,}.*?`{3,}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    targets = [
        link.split("#")[0]
        for link in re.findall(r"\]\(([^)\s]+)\)", text)
        if "://" not in link
    ]

    assert [
        link for link in targets if link and not (path.parent / link).exists()
    ] == []


def test_the_build_finds_the_version_where_it_looks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = ROOT / project["tool"]["hatch"]["version"]["path"]

    assert f'__version__ = "{__version__}"' in named.read_text(encoding="utf-8")


def test_the_picture_loads_nothing() -> None:
    drawn = (ROOT / "docs/report.svg").read_text(encoding="utf-8")

    assert "url(http" not in drawn and "@import" not in drawn
    assert "rung&#160;check" in drawn
