"""onnxruntime must not report: it is silenced before anything can import it, and where that failed it isn't used."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rung.relate import network
from rung.relate.relation import describe
from rung.telemetry import SWITCH, TOO_LATE

SOURCES = Path(__file__).parent.parent / "src"
FIRST = (
    "import sys, types; sys.modules['onnxruntime'] = types.ModuleType('onnxruntime')\n"
)
"""Somebody imports the runtime before rung; an empty module stands in for it, since the real one would report."""
PAIR = "'Leads small projects.', 'Leads large projects.'"


def ran(script: str, **environment: str) -> str:
    """What a fresh interpreter prints, with nothing in its environment but what is given."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.defpath, "PYTHONPATH": str(SOURCES), **environment},
    )
    assert done.stderr == ""
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
    script = f"import os, {name}; print(os.environ.get('{SWITCH}'))"

    assert ran(script) == "1"


@pytest.mark.parametrize("value", ["0", "false", ""])
def test_a_switch_that_says_otherwise_is_overruled(value: str) -> None:
    script = f"import os, rung; print(os.environ['{SWITCH}'])"

    assert ran(script, **{SWITCH: value}) == "1"


def test_the_switch_is_set_again_where_the_environment_was_emptied_meanwhile() -> None:
    script = (
        "import os, sys, rung; os.environ.clear()\n"
        f"rung.relation({PAIR}); print(os.environ['{SWITCH}'], 'onnxruntime' in sys.modules)"
    )

    assert ran(script) == "1 True"


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_workers_are_silent_and_judge_by_the_model(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system starts no process by {method}")
    script = (
        "import multiprocessing, rung\n"
        "from rung.relate.relation import available\n"
        f"with multiprocessing.get_context('{method}').Pool(1) as pool: print(pool.apply(available))"
    )

    assert ran(script) == "model"


def test_a_runtime_that_was_imported_before_is_not_used() -> None:
    script = f"{FIRST}from rung.relate.relation import available; print(available())"

    assert ran(script) == "rules"


@pytest.mark.parametrize("value", ["1", "true", "YES", " on "])
def test_a_runtime_that_was_imported_before_and_silenced_is_used(value: str) -> None:
    script = f"{FIRST}import rung.telemetry; print(rung.telemetry.silence())"

    assert ran(script, **{SWITCH: value}) == "True"


def test_whoever_asks_for_the_model_all_the_same_is_refused() -> None:
    script = (
        f"{FIRST}from rung.model.relation import Pair; from rung.relate.relation import relate\n"
        f"try: relate([Pair({PAIR}, 'lower-higher')], source='model')\n"
        "except RuntimeError as error: print(error)"
    )

    assert ran(script) == TOO_LATE


def test_the_report_and_a_warning_say_why_the_rules_judge() -> None:
    script = (
        f"{FIRST}import rung, warnings\n"
        "with warnings.catch_warnings(record=True) as told: "
        f"label = rung.relation({PAIR}).label\n"
        "print(label, '|', told[0].message, '|', rung.parse('## A').overlap().judge)"
    )

    label, warning, judge = ran(script).split(" | ")
    assert label == "raise"
    assert warning == judge
    assert "weaker" in judge and TOO_LATE in judge


@pytest.mark.parametrize(
    ("missing", "said"),
    [("find_spec", "pip install onnxruntime"), ("_file", "install rung again")],
)
def test_what_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, missing: str, said: str
) -> None:
    class Nowhere:
        is_file = staticmethod(lambda: False)

    found = None if missing == "find_spec" else Nowhere()
    monkeypatch.setattr(network, missing, lambda *_: found)

    assert said in describe()


def test_nothing_is_said_to_be_missing_where_the_rules_were_asked_for() -> None:
    assert describe("rules").endswith("clearly weaker than the model.")


def test_the_tests_themselves_are_silent() -> None:
    assert os.environ[SWITCH] == "1"


def test_whatever_here_imports_the_runtime_imports_rung_before() -> None:
    root = SOURCES.parent
    imports = re.compile(r"(?m)^(?:import|from) (rung|onnxruntime)\b")
    found = {
        path.name: imports.findall(path.read_text(encoding="utf-8"))
        for folder in ("src", "training", "bench", "docs")
        for path in (root / folder).rglob("*.py")
    }
    first = {name: all_[0] for name, all_ in found.items() if "onnxruntime" in all_}

    assert set(first.values()) == {"rung"}, first
