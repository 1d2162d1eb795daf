"""The page of a rule, the same in the docs and in `rung explain`: what it finds and why, its fix, its examples."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import msgspec

from rung.model.finding import Severity
from rung.model.refused import Refused, offered
from rung.review.rule import AnyRule, Bad
from rung.workbench.rules import every_rule

FIXES = {
    "safe": "applied by --fix",
    "offered": "offered, not applied unasked",
    "none": "none; a person has to decide",
}


class Described(msgspec.Struct, frozen=True):
    """A rule as `rung rules --format json` tells it; `fix` is safe, offered or none."""

    rule: str
    severity: Severity
    fix: str
    summary: str


def described() -> tuple[Described, ...]:
    """Every rule with its severity and its first line."""
    return tuple(
        Described(rule.id, rule.severity, fix(rule), rule.summary)
        for rule in every_rule()
    )


def fix(rule: AnyRule) -> str:
    """Whether a rule's fixes are safe, only offered, or none."""
    offered = any(bad.becomes for bad in rule.bad)
    return "safe" if rule.safe else "offered" if offered else "none"


def named(name: str) -> AnyRule:
    """The rule of an id, or of the last part of one where that is unmistakable; Refused offers the close names."""
    rules = {rule.id: rule for rule in every_rule()}
    found = [one for one in rules if name in (one, one.split("/")[1])]
    if len(found) == 1:
        return rules[found[0]]
    known = [*rules, *(one.split("/")[1] for one in rules)]
    end = offered(name, known, "; rung rules lists them.")
    raise Refused(f"There is no rule {name!r}{end}")


def page(rule: AnyRule) -> str:
    """The page of a rule in Markdown."""
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: AnyRule) -> Iterator[str]:
    """The page line by line: the docstring, the severity and the fix, the examples, how to allow it."""
    yield f"# {rule.id}"
    yield ""
    yield from inspect.cleandoc(rule.doc).splitlines()
    yield ""
    yield f"Severity: **{rule.severity}**. Fix: {FIXES[fix(rule)]}."
    yield ""
    yield "## Found"
    for bad in rule.bad:
        yield from _bad(bad)
    yield ""
    yield "## Left alone"
    for good in rule.good:
        yield ""
        yield from _block(good)
    yield ""
    yield "## Allow it"
    yield ""
    yield "In Markdown, on the line or above it, or in `rung.toml`; a reason is required:"
    yield ""
    yield from _block(f"<!-- rung: allow {rule.id} because … -->")


def _bad(bad: Bad) -> Iterator[str]:
    """An example of what is found, and what it becomes where the rule offers a fix."""
    yield ""
    yield from _block(bad.text)
    if bad.becomes:
        yield ""
        yield "becomes"
        yield ""
        yield from _block(bad.becomes)


def _block(text: str) -> Iterator[str]:
    """A fenced block; the fence is longer than any in the text."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}markdown"
    yield from inspect.cleandoc(text).splitlines()
    yield fence
