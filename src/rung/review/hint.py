"""Hints: findings that are only worth a look, whatever the severity of their rule."""

from __future__ import annotations

from dataclasses import replace

from rung.model.finding import Finding


def hint(finding: Finding) -> Finding:
    """The same finding as a hint, which is shown with `--info` only."""
    return replace(finding, severity="info")


def hint_if(doubtful: object, finding: Finding) -> Finding:
    """The finding as a hint where there is a reason to doubt it, else as it is."""
    return hint(finding) if doubtful else finding
