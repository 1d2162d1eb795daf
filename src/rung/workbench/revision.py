"""An author and the judge brought together: offers are judged, refused ones go back, what comes out is proved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.proposal import Account, Line, Proposal, Request, Verdict
from rung.model.source import Place, Run
from rung.review.rule import AnyRule
from rung.revise.author import Author, Refusal, Relate, Task
from rung.revise.scope import inside, line
from rung.verify.judge import Judgement, judge

ROUNDS = 6
"""So often a refused proposal goes back to its author, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What was asked, what was offered last, what the judge said of it, and how many offers were refused before."""

    request: Request
    proposal: Proposal
    accepted: bool
    verdicts: tuple[Verdict, ...]
    account: tuple[Account, ...]
    refused: tuple[Refusal, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything would stand otherwise than it stands."""
        kept = all(one.became == "kept" for one in self.account) and len(
            self.proposal.lines
        ) == len(self.account)
        return bool(self.request.renames) or not kept


@dataclass(frozen=True, slots=True)
class Bench:
    """Who relates statements and which rules are asked when a proposal is judged."""

    relate: Relate
    rules: tuple[AnyRule, ...] = ()

    def judged(self, ladder: Ladder, proposal: Proposal) -> Judgement:
        """The judge's word on a proposal."""
        return judge(ladder, proposal, relate=self.relate, rules=self.rules)


def revised(
    ladder: Ladder,
    request: Request,
    author: Author,
    bench: Bench,
    rounds: int = ROUNDS,
    *,
    homes: Mapping[str, str] | None = None,
) -> Revision | None:
    """The first proposal of the author that the judge accepts, else the last one refused; None: nothing was offered."""
    refused: list[Refusal] = []
    for _ in range(rounds + 1):
        proposal = author.offer(
            Task(ladder, request, bench.relate, homes or {}), tuple(refused)
        )
        if proposal is None:
            break
        said = bench.judged(ladder, proposal)
        if said.accepted:
            return Revision(
                request, proposal, True, said.verdicts, said.account, tuple(refused)
            )
        refused.append(Refusal(proposal, said.verdicts, said.account))
    if not refused:
        return None
    last = min(
        refused, key=lambda one: sum(not verdict.holds for verdict in one.verdicts)
    )
    return Revision(
        request, last.proposal, False, last.verdicts, last.account, tuple(refused)
    )


def level_by_level(
    ladder: Ladder, request: Request, author: Author, bench: Bench, rounds: int = ROUNDS
) -> Iterator[Revision]:
    """A request on the whole ladder, a level at a time from common up, each on top of what became of the lower ones."""
    held = {one.level for one in ladder.statements}
    for track in ladder.tracks or ("",):
        names = [
            level.id
            for level in sorted(ladder.levels, key=lambda one: one.rank)
            if level.track == track
        ]
        first = COMMON if track == (ladder.tracks or ("",))[0] else None
        for name in filter(None, [first, *names]):
            if name not in held:
                continue
            mine = replace(
                request, level=name, track=track if len(ladder.tracks) > 1 else None
            )
            found = revised(ladder, mine, author, bench, rounds)
            if found is None:
                continue
            yield found if found.accepted else _left(ladder, found)
            if found.accepted:
                ladder = applied(ladder, found)


def _left(ladder: Ladder, refused: Revision) -> Revision:
    """A level as it stands, with what the judge said of the proposal that it refused."""
    request = refused.request
    lines = tuple(line(one) for one in inside(ladder, request))
    account = tuple(
        Account(
            one.text,
            one.level,
            one.category,
            "kept",
            one.text,
            "Left as it was: the proposal was refused.",
        )
        for one in lines
    )
    verdicts = tuple(
        verdict._replace(why=f"{request.level} is left as it was: {verdict.why}")
        for verdict in refused.verdicts
        if not verdict.holds
    )
    proposal = replace(refused.proposal, lines=lines)
    return Revision(request, proposal, False, verdicts, account, refused.refused)


def applied(ladder: Ladder, revision: Revision) -> Ladder:
    """The ladder with the lines of a revision instead of what stood in its scope, in the place where that stood."""
    scope = inside(ladder, revision.request)
    gone = {id(one) for one in scope}
    at = next(
        (n for n, one in enumerate(ladder.statements) if id(one) in gone),
        len(ladder.statements),
    )
    rest = [one for one in ladder.statements if id(one) not in gone]
    made = [_statement(ladder, one, scope) for one in revision.proposal.lines]
    before = [one for one in ladder.statements[:at] if id(one) not in gone]
    return replace(
        ladder, statements=(*before, *made, *rest[len(before) :]), relations=None
    )


def _statement(ladder: Ladder, one: Line, scope: Sequence[Statement]) -> Statement:
    """A line as a statement: the old one where it stands word for word, else one without a place of its own."""
    for old in scope:
        if old.text == one.text and (old.level, old.category) == (
            one.level,
            one.category,
        ):
            return old
    model = next((old for old in scope if old.level == one.level), None)
    place = model.place if model else Place(0, 0, 0)
    run = Run(one.text, Place(place.order, place.start, place.start), False)
    return Statement(
        one.level, one.category, (run,), track=model.track if model else ""
    )
