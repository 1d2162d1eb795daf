"""Where a text names a level in whatever writing (IC6, IC 6, ic-6), and what stands there when it is renamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

Renames = Sequence[tuple[str, str]]
"""Old and new names of levels."""

NUMBERED = re.compile(r"([A-Za-z]+)[ -]?(\d+)")
JOINT = re.compile(r"[ -](?=\d)")


class Mention(NamedTuple):
    """text[start:end] names a renamed level; `becomes` is its new name in the same writing."""

    start: int
    end: int
    becomes: str


def mentions(text: str, pairs: Renames) -> tuple[Mention, ...]:
    """Every mention of a renamed level, in the order of the text; none without pairs of names."""
    if not pairs:
        return ()
    found = []
    for hit in _pattern(tuple(old for old, _ in pairs)).finditer(text):
        number = (hit.lastgroup or "n0").removeprefix("n")
        becomes = _written(hit[0], *pairs[int(number)])
        found.append(Mention(hit.start(), hit.end(), becomes))
    return tuple(found)


def renamed(text: str, pairs: Renames) -> str:
    """The text with every mention under the new name, all at once, so that a swap is one."""
    for one in reversed(mentions(text, pairs)):
        text = text[: one.start] + one.becomes + text[one.end :]
    return text


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the names; the group that matched tells which: n0, n1 …"""
    found = [f"(?P<n{at}>{_writings(name)})" for at, name in enumerate(names)]
    return re.compile("|".join(found), re.IGNORECASE)


def _writings(name: str) -> str:
    """A pattern for the ways to write a level's name; letters and number may stand apart."""
    parts = NUMBERED.fullmatch(name)
    body = rf"{parts[1]}[ -]?{parts[2]}" if parts else re.escape(name)
    return rf"(?<![A-Za-z0-9]){body}(?![A-Za-z0-9]|\.\d)"


def _written(hit: str, old: str, new: str) -> str:
    """The new name in the writing of the mention: small letters, and the joint between letters and number."""
    before, after = NUMBERED.fullmatch(old), NUMBERED.fullmatch(new)
    if before and after and hit != old:
        joint = JOINT.search(hit)
        new = f"{after[1]}{joint[0] if joint else ''}{after[2]}"
    is_lowered = hit.islower() and not old.islower()
    return new.lower() if is_lowered else new
