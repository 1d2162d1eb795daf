"""A workbench for career ladders: read any draft, review it level by level, and verify each change.

From Python: `rung.read("ladder.md").review()`; from the terminal: `rung check ladder.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rung import telemetry as telemetry
from rung.version import __version__

# before anything can import onnxruntime
telemetry.silence()

if TYPE_CHECKING:
    from rung.api import Document as Document
    from rung.api import Proposal as Proposal
    from rung.api import Review as Review
    from rung.api import parse as parse
    from rung.api import read as read
    from rung.api import relation as relation

__all__ = ["Document", "Proposal", "Review", "__version__", "parse", "read", "relation"]


def __getattr__(name: str) -> object:
    """The names of the API, imported when they are first used, so that the command line starts fast."""
    if name in __all__:
        from rung import api

        return getattr(api, name)
    raise AttributeError(f"module 'rung' has no attribute {name!r}")
