"""The examples of the rules, each a little changed, and what the rule says then.

`python tests/recordings.py perturbed` writes it again, for a change that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from builders import RULES
from ladders import understood
from rung.review.engine import review
from rung.review.rule import AnyRule

GROUPS = (
    "actionability",
    "clarity",
    "growth",
    "hygiene",
    "inclusion",
    "inflation",
    "overlap",
    "structure",
    "style",
)
NUMBER = re.compile(r"\d+")
Lines = list[str]


def dropped(lines: Lines, at: int) -> Lines:
    """Without a line."""
    return lines[:at] + lines[at + 1 :]


def twice(lines: Lines, at: int) -> Lines:
    """A line once more."""
    return lines[: at + 1] + lines[at:]


def swapped(lines: Lines, at: int) -> Lines:
    """A line and the next one in each other's place."""
    return lines[:at] + lines[at : at + 2][::-1] + lines[at + 2 :]


def at_the_end(lines: Lines, at: int) -> Lines:
    """A line behind all others."""
    return [*dropped(lines, at), lines[at]]


def counted_up(lines: Lines, at: int) -> Lines:
    """The numbers of a line each one higher."""
    return [*lines[:at], NUMBER.sub(_one_more, lines[at]), *lines[at + 1 :]]


def _one_more(hit: re.Match[str]) -> str:
    """The next number."""
    return str(int(hit[0]) + 1)


def in_capitals(lines: Lines, at: int) -> Lines:
    """A line in capitals."""
    return [*lines[:at], lines[at].upper(), *lines[at + 1 :]]


CHANGES = (dropped, twice, swapped, at_the_end, counted_up, in_capitals)


def examples(rule: AnyRule) -> Iterator[str]:
    """The documents in which the rule finds something, and those in which it doesn't."""
    for text in (*(bad.text for bad in rule.bad), *rule.good):
        bare = re.sub("[⟦⟧]", "", text)
        yield (
            bare
            if bare.startswith("#") or "\n#" in bare
            else f"## IC1\n\n### Impact\n\n{bare}"
        )


def said(rule: AnyRule, text: str) -> tuple[str, ...]:
    """What the rule says of a document."""
    made = understood(text)
    return tuple(
        f"{one.severity} ⟦{one.quote}⟧ {one.message}"
        + "".join(f" ({edit.text!r})" for edit in one.fix)
        + "".join(f" | {other.level}/{other.category} {other.quote}" for other in one.related)
        for one in review(made, [rule])
        if one not in made.findings
    )  # fmt: skip


def recorded(group: str) -> Iterator[str]:
    """What the rules of a group say of their examples, and where a change makes them say something else."""
    for rule in RULES:
        if rule.id.startswith(f"{group}/"):
            yield f"# {rule.id}\n"
            for number, text in enumerate(examples(rule), 1):
                yield from _example(rule, number, text)


def _example(rule: AnyRule, number: int, text: str) -> Iterator[str]:
    """One example, and each of its changes that makes a difference."""
    before = said(rule, text)
    yield from _told(f"{number}", before)
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for change in CHANGES if line.strip() else ():
            after = said(rule, "\n".join(change(lines, at)))
            if after != before:
                yield from _told(f"{number}: line {at + 1} {change.__name__}", after)


def _told(name: str, found: tuple[str, ...]) -> Iterator[str]:
    """What is said of one document."""
    yield f"{name}: {'nothing' if not found else ''}\n".replace(": \n", ":\n")
    yield from (f"    {one}\n" for one in found)


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    group: partial(recorded, group) for group in GROUPS
}
