"""onnxruntime must not report: the switch is set before anything can import it, and without it the model doesn't run."""

from __future__ import annotations

import subprocess
import sys

import pytest


def ran(script: str) -> str:
    """What a fresh interpreter prints, without the switch in its environment."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin"},
    )
    return done.stdout.strip()


@pytest.mark.parametrize(
    "name",
    [
        "rung",
        "rung.cli.main",
        "rung.api",
        "rung.relate.network",
        "rung.mcp.server",
        "rung.lsp.server",
    ],
)
def test_the_switch_is_set_by_whatever_is_imported_first(name: str) -> None:
    script = f"import os, {name}; print(os.environ.get('ORT_DISABLE_TELEMETRY'))"

    assert ran(script) == "1"


def test_a_runtime_that_was_imported_before_is_not_used() -> None:
    script = (
        "import sys, types; sys.modules['onnxruntime'] = types.ModuleType('onnxruntime')\n"
        "from rung.relate.relation import available; print(available())"
    )

    assert ran(script) == "rules"


def test_the_model_runs_where_the_switch_came_in_time() -> None:
    assert ran("from rung.relate.relation import available; print(available())") == (
        "model"
    )
