"""The JSON Schemas of what rung prints, made from the very types that it prints."""

from __future__ import annotations

import msgspec

from rung.reports.check.answer import Checked
from rung.reports.diff.answer import Diff
from rung.reports.overlap.answer import Overlaps
from rung.reports.revision.answer import Revised
from rung.reports.threads.answer import Threads
from rung.workbench.baseline import Baseline
from rung.workbench.forms import json
from rung.workbench.importing import Account
from rung.workbench.outline import Outline
from rung.workbench.page import Described
from rung.workbench.pairs import Answer
from rung.workbench.settings import Settings
from rung.writers.document import Document

TYPES = {
    "check": Checked,
    "outline": Outline,
    "rules": tuple[Described, ...],
    "baseline": Baseline,
    "settings": Settings,
    "ladder": Document,
    "diff": Diff,
    "overlap": Overlaps,
    "threads": Threads,
    "relate": Answer,
    "import": Account,
    "revised": Revised,
}
"""What is published, by the name of its file."""


def schemas() -> dict[str, str]:
    """Each schema as text, by name; the settings' schema lets editors complete and check rung.toml."""
    return {name: _text(name, kind) for name, kind in TYPES.items()}


def _text(name: str, kind: object) -> str:
    """The schema of a type, under the name of its file."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"rung {name}",
    }
    schema = msgspec.json.schema(kind)
    if name == "settings":
        for table in schema["$defs"].values():
            table["additionalProperties"] = False  # an unknown key is refused there
    return json(head | schema)
