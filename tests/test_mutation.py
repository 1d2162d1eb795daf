"""The faults that `make mutate` makes: each is one small change of what a source does, at a place that it tells rightly."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent / "bench/mutation/mutants.py"
spec = importlib.util.spec_from_file_location("mutants", BENCH)
assert spec and spec.loader
mutants = sys.modules["mutants"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(mutants)


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("x = a < b", ["x = (a <= b)"]),
        ("x = a in b", ["x = (a not in b)"]),
        ("x = a and b", ["x = (a or b)"]),
        ("x = not a", ["x = (a)"]),
        ("x = a - 1", ["x = (a + 1)", "x = a - 2"]),
        ("x += y", ["x -= y"]),
        ("if a:\n    b()", ["if False:\n    b()", "if True:\n    b()", "if a:\n    pass"]),
        ("x = [a for a in b if a]", ["x = [a for a in b if False]", "x = [a for a in b if True]"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("for a in b:\n    break", ["for a in b:\n    continue"]),
        ("é = 'ä'; x = a == b", ["é = 'ä'; x = (a != b)"]),
    ],
)  # fmt: skip
def test_each_kind_of_fault_is_made_at_its_place(
    source: str, faults: list[str]
) -> None:
    assert sorted(one.applied(source) for one in mutants.mutants(source)) == faults


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        "x = 'text'",
        "x = True",
        "x: Literal[1]",
        "__all__ = [1]",
        "if TYPE_CHECKING:\n    import a",
        "def f() -> None:\n    return g()",
        "def f():\n    return None",
        "x = f'{a + 1}'",
    ],
)
def test_what_no_test_should_notice_is_left_alone(source: str) -> None:
    assert mutants.mutants(source) == []


def test_every_fault_in_rung_is_valid_python_and_does_something_else() -> None:
    for path in sorted((BENCH.parents[2] / "src/rung/shape").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        whole = ast.dump(ast.parse(source))
        for one in mutants.mutants(source)[:20]:
            assert ast.dump(ast.parse(one.applied(source))) != whole, one
