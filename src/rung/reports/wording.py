"""Wording shared by all reports for people: numbers with their nouns, names of levels, headings."""

from __future__ import annotations

from collections.abc import Iterable

from rung.model.finding import Finding
from rung.model.ladder import called


def number_of(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 level", "2 levels"; `several` where the plural isn't `one` with an s."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def whereabouts(level: str, category: str, between: str = " ") -> str:
    """A level and a category in words, each if given; empty for the whole document."""
    return between.join(filter(None, (called(level), category)))


def level_name(level: str) -> str:
    """A level as a summary of findings names it."""
    return called(level) or "whole document"


def level_names(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The levels of findings as a summary names them, each once, in the order of the findings."""
    return tuple(dict.fromkeys(level_name(one.level) for one in findings))
