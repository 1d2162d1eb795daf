"""Starting is quick because a plain check loads nothing that it doesn't use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "numpy": "relations",
    "onnxruntime": "relations",
    "tokenizers": "relations",
    "wordllama": "relations",
    "rich": "a terminal with colour",
    "jinja2": "an HTML page",
    "markupsafe": "an HTML page",
    "msgspec": "a rung.toml, or JSON",
    "markdown_it": "Markdown",
    "ruamel": "YAML",
    "ssl": "nothing: rung doesn't reach out",
    "http": "nothing: rung doesn't reach out",
    "importlib.metadata": "outside plug-ins",
    "importlib.resources": "data files, which pkgutil reads for less",
}
"""What must not be loaded to review a text file, and what it is there for."""

SCRIPT = """
import sys
sys.argv = ["rung", "check", "--no-relations", "--fail-on", "never", "ladder.txt"]
from rung.cli.main import main
try:
    main()
finally:
    print("\\n".join(["LOADED", *sys.modules]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a check of a text file loads."""
    folder = tmp_path_factory.mktemp("start")
    (folder / "ladder.txt").write_text(
        "G1 Gardener\nImpact: You plant beds, etc.\n\nG2 Head Gardener\nImpact: You plan beds.\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    report, _, modules = done.stdout.partition("LOADED\n")
    assert "clarity/open-ended-list" in report
    return set(modules.split())


@pytest.mark.parametrize("module", HEAVY)
def test_a_plain_check_does_not_load(loaded: set[str], module: str) -> None:
    assert module not in loaded, (
        f"it is there for {HEAVY[module]}; import it where it is used"
    )


def test_a_plain_check_loads_only_the_command_that_is_called(loaded: set[str]) -> None:
    root = Path(__file__).parent.parent / "src/rung/cli"
    others = {f"rung.cli.{path.stem}" for path in root.glob("*.py")} - {
        "rung.cli.check",
        "rung.cli.main",
    }

    assert others & loaded <= {
        "rung.cli.documents",
        "rung.cli.options",
        "rung.cli.output",
        "rung.cli.progress",
        "rung.cli.__init__",
    }
