"""Words that research found coded by gender, weighed over the whole ladder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder, Statement
from rung.review.groups import grouped
from rung.review.levels import ranked
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

CARING = re.compile(
    r"\b(?:support|collaborat|cooperat|help|shar(?:e|ing)|trust|respons|understand|connect|nurtur|empath|listen"
    r"|kind)\w*",
    re.IGNORECASE,
)
COMMANDING = re.compile(
    r"\b(?:lead|driv(?:e|ing)|decid|decisi|challeng|compet|domina|confiden|independen|autonom|ambitio|assert|force"
    r"|command|champion)\w*",
    re.IGNORECASE,
)
ENOUGH = 6
"""How many coded words each half of the ladder must hold before a share means anything."""
APART = 0.35
"""So far apart the shares of words of support in the two halves must be."""


class Coded(NamedTuple):
    """How many words of support and of command some statements hold."""

    support: int
    command: int

    @property
    def share(self) -> float:
        """The share of words of support among both."""
        return self.support / sum(self)


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## ⟦IC1⟧\n\n### Work\n\n- Supports peers.\n- Helps with tests.\n- Listens in reviews.\n- Shares notes.\n"
            "- Collaborates daily.\n"
            "- Helps on support days.\n\n## IC2\n\n### Work\n\n- Leads the design.\n- Drives delivery.\n"
            "- Decides alone.\n"
            "- Challenges plans.\n- Drives decisions.\n- Leads."
        ),
    ),
    good=(
        "## IC1\n\n### Work\n\n- Supports peers.\n- Decides how to test.\n\n## IC2\n\n### Work\n\n"
        "- Leads the design.\n- Helps others.",
        "## IC1\n\n### Work\n\n- Supports peers.\n- Helps with tests.\n\n## IC2\n\n### Work\n\n"
        "- Supports and helps two teams.",
    ),
)
def gender_coded_balance(ladder: Ladder) -> Iterator[Finding]:
    """The lower half speaks of helping and the upper half of commanding, far more than is usual.

    Research on job advertisements (Gaucher, Friesen and Kay, 2011) found that readers take words of support as meant
    for women and words of command as meant for men. One word says nothing; a ladder that begins with one sort and ends
    with the other does. Put some of each at both ends.

    Ignore it when the shift is what the levels mean and you would defend it. It counts words, so it is only ever worth
    a look.
    """
    for track in ladder.tracks:
        lower, upper = _halves(ladder, track)
        heading = _opening(ladder, track)
        if heading and _unbalanced(lower, upper):
            yield heading.finding(
                f"Words of support against words of command are {lower.support}:{lower.command} in the lower half "
                f"and {upper.support}:{upper.command} in the upper; use both in both."
            )


def _unbalanced(lower: Coded, upper: Coded) -> bool:
    """Whether both halves hold enough words to tell, and one sort of them is far more frequent in one half."""
    enough = min(sum(lower), sum(upper)) >= ENOUGH
    return enough and abs(lower.share - upper.share) > APART


def _halves(ladder: Ladder, track: str) -> tuple[Coded, Coded]:
    """The coded words of the lower and the upper half of a track; the middle level belongs to the lower half."""
    held = [pair for pair in ranked(ladder) if _is_held(pair[1], track)]
    middle = max((rank for rank, _ in held), default=0) / 2
    halves = grouped(held, lambda pair: pair[0] > middle)
    return _coded(halves.get(False, ())), _coded(halves.get(True, ()))


def _is_held(one: Statement, track: str) -> bool:
    """Whether people of this track are held to the statement."""
    return one.track == track and one.is_held


def _coded(half: Iterable[tuple[int, Statement]]) -> Coded:
    """How many caring and how many commanding words half of the levels use."""
    text = "\n".join(one.text for _, one in half)
    return Coded(len(CARING.findall(text)), len(COMMANDING.findall(text)))


def _opening(ladder: Ladder, track: str) -> Heading | None:
    """The heading of the level of a track that the document puts first."""
    first = next((one for one in ladder.levels if one.track == track), None)
    return opening(ladder, first.id) if first else None
