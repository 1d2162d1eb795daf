"""The house rules: small modules, one-way imports, docstrings everywhere, no drawers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from radon.complexity import cc_visit

from rung.model.operation import Operation

ROOT = Path(__file__).parent.parent
MOST = 12
"""Decisions that a function takes at most, as radon counts them."""
MODULES = sorted((ROOT / "src/rung").rglob("*.py"))
DRAWERS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "core",
    "types",
    "manager",
    "service",
    "handler",
}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT / "src"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_small_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)

    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(tree)
    assert path.stem not in DRAWERS


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > 40
    ]

    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_public_functions_and_classes_have_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert bare == []


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(config_filename=".importlinter", no_cache=True) == 0


def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    bare = [
        line.strip()
        for line in text.splitlines()
        if re.match(r'\s*"[A-Za-z][\w.\-\[\]]*[><=~]=', line) and "#" not in line
    ]

    assert bare == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_decides_few_things(path: Path) -> None:
    above = [
        f"{one.name}: {one.complexity} decisions"
        for one in cc_visit(path.read_text(encoding="utf-8"))
        if one.letter != "C" and one.complexity > MOST
    ]

    assert above == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_known_by_where_it_lies_in_memory(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))

    assert [one for one in calls if isinstance(one, ast.Name) and one.id == "id"] == []


def compared(tree: ast.AST) -> Iterator[str]:
    """The texts that a module compares something with, by an operator or in a match statement."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare | ast.MatchValue):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                    yield inner.value


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_what_an_operation_does_is_in_its_value_not_in_comparisons(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    operations = {one.value for one in Operation}

    assert operations.isdisjoint(compared(tree))
