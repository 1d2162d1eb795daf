"""Rephrase: the few patterns in which the asker's own words can take the place of a part of the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.openers import opener
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.shortening import shortened

RELATIVE = re.compile(
    r"\b(?P<noun>[a-z][\w-]*)\s+(?P<clause>(?:that|which|who)\s+(?P<who>you|they|i|we)"
    r"(?:['’]ve|['’]re|\s+have|\s+are)?\s+[\w -]+?)"
    r"(?=[,.;]|$)",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"\b(?:in|within|under|of|across|on|for)\s+(?:your|their|the|my|our)\s+[\w-]+(?:\s+[\w-]+)?(?=\s*(?:[,.;!?/\n]|$|\bnot\b|\bor\b|\band\b))",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\bnot\s+(?:literally|just|only|necessarily)?\s*(?P<thing>[\w-]+(?:\s+that)?)\s+(?P<who>you|they|i|we)(?P<have>['’]ve|\s+have)\s+(?P<done>\w+)",
    re.IGNORECASE,
)
SHORTER = re.compile(r"\b(?:short|concise|brief|tight|simpl)", re.IGNORECASE)


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """One wording at a time; Unable when no pattern fits, for then words would have to be invented."""
    old = next((one.text for one in task.scope.inside), task.request.text).strip()
    ways = list(
        dict.fromkeys(way for way in _ways(old, task.request.intent) if way != old)
    )
    if not ways:
        raise Unable(
            "No rule can say this otherwise without inventing words; ask a chat assistant (rung ask rephrase …)"
            " or a model (--author model)."
        )
    if len(refused) >= len(ways):
        return None
    line = next(
        (
            Line(one.level, one.category, ways[len(refused)])
            for one in task.scope.inside
        ),
        None,
    )
    line = line or Line(task.request.level, task.request.category, ways[len(refused)])
    return Proposal(task.request, NAME, (line,))


def _ways(old: str, intent: str) -> Iterator[str]:
    """The ways of saying it that the intent allows; shorter ones where it asks for them or for nothing.

    >>> list(_ways("Is able to lead projects.", ""))
    ['Leads projects.']
    """
    yield from _belonging(old, intent)
    if SHORTER.search(intent) or not intent:
        yield from shortened(old)


def _belonging(old: str, intent: str) -> Iterator[str]:
    """'the code that you've launched', meant 'in your domain, not literally code you've written'."""
    said = intent.replace(old, " ")
    clause, place = RELATIVE.search(old), INSTEAD.search(said)
    if not clause or not place:
        return
    rest = NOT.search(said)
    aside = (
        f", whether {_subject(old)}{_have(rest)} {rest['done']} it or not"
        if rest
        else ""
    )
    head = old[: clause.start("clause")].rstrip()
    tail = old[clause.end("clause") :]
    yield f"{head} {place[0]}{aside}{tail}"
    yield f"{head} {place[0]}{tail}"


def _have(rest: re.Match[str]) -> str:
    """'’ve' as the asker wrote it, or ' have'."""
    return rest["have"] if rest["have"][0] in "'’" else " have"


def _subject(old: str) -> str:
    """The pronoun of the person the old text speaks in.

    >>> _subject("You lead projects."), _subject("Leads projects.")
    ('you', 'they')
    """
    return {"you": "you", "i": "I", "we": "we"}.get(opener(old).kind, "they")


rephrase = Procedure(Operation.REPHRASE, offer)
