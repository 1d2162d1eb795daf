"""A plug-in for pytest: run the tests that a file lists, in its order, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --chosen FILE, a JSON list of test names as pytest prints them."""
    parser.addoption("--chosen", type=Path, required=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Keep the chosen tests, in their order."""
    chosen = json.loads(config.getoption("--chosen").read_text())
    by_name = {item.nodeid: item for item in items}
    items[:] = [by_name[name] for name in chosen if name in by_name]
