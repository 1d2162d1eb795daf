"""Statements that give an assessor nothing to point at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.tokens import tokens, word_set
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import expected, whole

TRACE = frozenset(
    "pr prs rfc rfcs design designs document documents docs documentation incident incidents roadmap roadmaps"
    " interview interviews test tests code review reviews plan plans proposal proposals ticket tickets release"
    " releases feature features bug bugs feedback metric metrics goal goals project projects meeting meetings"
    " report reports customer customers alert alerts estimate estimates budget postmortem runbook runbooks talk"
    " talks demo demos spec specs service services system systems tool tools deadline milestone commits deals quota"
    " issue issues blockers risks requirements decision decisions architecture process processes hiring candidates"
    " standards library libraries task tasks".split()
)
REACH = frozenset(
    "team teams teammates company organization organisation group groups department departments engineers"
    " colleagues stakeholders product industry users others peers juniors newcomers joiners domain area codebase"
    " manager managers leadership".split()
)
OUTCOME = re.compile(
    r"\bso that\b|\bto \w+|\bwithin\b|\bevery\b|\beach\b|\bweekly\b|\bdaily\b|\d|\bbefore\b|\buntil\b|\bthat\b"
    r"|\bsuch as\b|\be\.g",
    re.IGNORECASE,
)
WORST = 5
"""So many statements are named at most."""
SHORTEST = 4
"""A statement of fewer words is a label."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "- ⟦Brings conviction and energy.⟧\n- Writes a plan for the team every quarter."
        ),
    ),
    good=(
        "- Writes down which problem to solve next, so that the team can start.",
        "- Reviews every change of the team within a day.",
    ),
)
def no_evidence(ladder: Ladder) -> Iterator[Finding]:
    """There is nothing that a reviewer could point at.

    An expectation that names no piece of work, nobody it reaches and no result can only be met by
    impression. The five barest statements of the ladder are named; give each something that can be shown.
    """
    bare = [one for one in expected(ladder) if _bare(one)]
    for statement in sorted(bare, key=lambda one: len(one.text))[:WORST]:
        yield statement.finding(
            0,
            len(statement.text),
            "This names no work, nobody it reaches and no result; add what could be shown as evidence.",
        )


def _bare(statement: Statement) -> bool:
    """Whether a statement is long enough to say what can be seen and still says nothing of the kind."""
    kinds = word_set(statement.text)
    return (
        len(tokens(statement.text)) >= SHORTEST
        and kinds.isdisjoint(TRACE)
        and kinds.isdisjoint(REACH)
        and not OUTCOME.search(statement.text)
    )
