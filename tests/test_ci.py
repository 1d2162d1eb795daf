"""What runs in other people's pipelines, run here as far as this machine allows: the action's own steps, the hooks."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
GOOD = "## IC1\n\n### Impact\n\n- Ships small changes to production every week.\n"
BAD = GOOD + "- Writes docs, tests, etc.\n"


def review_step() -> str:
    action = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = (one for one in action["runs"]["steps"] if one.get("id") == "review")
    script: str = step["run"]
    return script


def run(folder: Path, files: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The review step as the runner would run it, with its files for output and summary."""
    tools = str(Path(sys.executable).parent)
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "RUNG_FILES": files,
        "RUNG_FAIL_ON": "warning",
        "RUNG_BASELINE": "",
        "RUNG_CONFIG": "",
        "RUNG_SARIF": "rung.sarif",
        **inputs,
    }
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", review_step()]
    return subprocess.run(
        script,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_action_annotates_summarises_and_fails(tmp_path: Path) -> None:
    (tmp_path / "ladder one.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    done = run(tmp_path, "*.md")
    sarif = json.loads((tmp_path / "rung.sarif").read_text(encoding="utf-8"))

    assert done.returncode == 1, done.stderr
    assert "file=bad.md,line=6" in done.stdout
    assert "etc." in (tmp_path / "summary").read_text(encoding="utf-8")
    assert (tmp_path / "output").read_text(encoding="utf-8") == "sarif=rung.sarif\n"
    assert any(
        one["ruleId"] == "clarity/open-ended-list"
        for one in sarif["runs"][0]["results"]
    )


def test_the_action_says_when_nothing_matches(tmp_path: Path) -> None:
    done = run(tmp_path, "*.md")

    assert done.returncode == 2
    assert "no file matches" in done.stdout


@pytest.mark.parametrize("value", ["$(touch x)", "a; touch x", "`touch x`"])
def test_no_input_of_the_action_is_run_as_a_command(tmp_path: Path, value: str) -> None:
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    run(tmp_path, value, RUNG_CONFIG=value)

    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("id_", ["rung-check", "rung-fix"])
def test_a_hook_runs_on_the_files_it_is_given(tmp_path: Path, id_: str) -> None:
    hooks = {
        one["id"]: one
        for one in YAML(typ="safe").load(
            (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
        )
    }
    file = tmp_path / "ladder.md"
    file.write_text(BAD, encoding="utf-8")
    command = [
        str(Path(sys.executable).parent / "rung"),
        *shlex.split(hooks[id_]["entry"])[1:],
        str(file),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.returncode == (1 if id_ == "rung-check" else 0), done.stderr


def test_gitlab_gets_a_code_quality_report(tmp_path: Path) -> None:
    (tmp_path / "ladder.md").write_text(BAD, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "rung",
        "check",
        "--format",
        "gitlab",
        "--fail-on",
        "never",
        "ladder.md",
    ]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=True
    )
    rows = json.loads(done.stdout)

    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(
        rows[0]
    )
    assert rows[0]["location"]["path"] == "ladder.md"
    assert len({one["fingerprint"] for one in rows}) == len(rows)
