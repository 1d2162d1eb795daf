"""The other half of the replay: the same turns done by the mechanical author, judged by the same judge.

A turn that builds on an earlier answer builds on the author's own.
"""

from __future__ import annotations

import time
from typing import Any

from asked import proposal, recipes

from rung.model.proposal import Line
from rung.plugins import collect
from rung.relate.relation import relate
from rung.reports.revision.fates import because
from rung.reports.revision.sentences import sentence
from rung.review.rule import Rule
from rung.revise.author import Unable
from rung.revise.mechanical.author import mechanical
from rung.workbench.revision import Commission, Judging, revised

TURNS = (
    "T04",
    "T05",
    "T06",
    "T07",
    "T09",
    "T14",
    "T15",
    "T16",
    "T17",
    "T18",
    "T19",
    "T23",
)
"""Turns that change a text and need no invention."""


def done(found: dict[str, Any], only: str, verbose: bool) -> tuple[int, int, int]:
    """How many turns were done, how many of them the judge accepted, and how many old statements are gone unsaid."""
    judging = Judging(relate, collect("rung.review.rules", Rule))
    tried = accepted = lost = 0
    own: dict[str, tuple[Line, ...]] = {}
    for name in TURNS:
        if only not in ("", name):
            continue
        tried += 1
        before, offered = proposal(name, found, recipes(), own)
        started = time.perf_counter()
        try:
            made = revised(before, offered.request, Commission(mechanical, judging))
        except Unable as error:
            nothing = offered.request.asks_nothing
            accepted += nothing
            print(
                f"{name}: {'left alone, as nothing was asked' if nothing else f'can not: {error}'}"
            )
            continue
        took = time.perf_counter() - started
        own[name] = made.proposal.lines if made else ()
        gone = (
            [one.old.text for one in made.account if one.became == "dropped"]
            if made
            else []
        )
        lost += len(gone)
        accepted += bool(made and made.accepted)
        said = (
            "nothing offered"
            if made is None
            else "accepted"
            if made.accepted
            else "refused"
        )
        lines = len(made.proposal.lines) if made else 0
        print(f"{name}: {said}, {lines} lines, {len(gone)} lost, {took:.2f} s")
        for one in made.verdicts if made else ():
            if not one.holds or verbose:
                print(f"    {'+' if one.holds else '-'} {one.check}: {sentence(one)}")
        for line in made.proposal.lines if made and verbose else ():
            print(f"    {line.level} {line.category}: {line.text}")
        for one in made.account if made and verbose else ():
            print(
                f"    * {one.became}: {one.old.text} | {because(one, offered.request)}"
            )
    return tried, accepted, lost
