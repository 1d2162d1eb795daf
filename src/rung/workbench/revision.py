"""An author and the judge brought together: offers are judged, refused ones go back, what comes out is proved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.model.scope import Scope
from rung.model.source import Place, Run
from rung.model.verdict import Account, Quote, Verdict
from rung.reports.revision.sentences import sentence
from rung.review.rule import AnyRule
from rung.revise.author import Author, Refusal, Relate, Task
from rung.revise.lines import line
from rung.verify.judge import Judgement, judge

ROUNDS = 6
"""So often a refused proposal goes back to its author, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What was asked, what was offered last, what the judge said of it, and how many offers were refused before.

    left: the level stays as it was, since the proposal for it was refused; `lines` are then the old statements.
    """

    request: Request
    proposal: Proposal
    accepted: bool
    verdicts: tuple[Verdict, ...]
    account: tuple[Account, ...]
    refused: tuple[Refusal, ...] = ()
    left: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything would stand otherwise than it stands."""
        if self.request.rename:
            return True
        fates = [one.became for one in self.account]
        return fates != ["kept"] * len(self.proposal.lines)


@dataclass(frozen=True, slots=True)
class Judging:
    """Who relates statements and which rules are asked when a proposal is judged."""

    relate: Relate
    rules: tuple[AnyRule, ...] = ()

    def judged(self, ladder: Ladder, proposal: Proposal) -> Judgement:
        """The judge's word on a proposal."""
        return judge(ladder, proposal, relate=self.relate, rules=self.rules)


@dataclass(frozen=True, slots=True)
class Commission:
    """What an author is asked to do: under which judging, and how often a refused proposal goes back.

    homes: under which category each statement of an older description stood.
    """

    author: Author
    judging: Judging
    rounds: int = ROUNDS
    homes: Mapping[str, str] | None = None

    def task(self, ladder: Ladder, request: Request, whole: Request | None) -> Task:
        """The task for a request, which may be a part of one on the whole ladder."""
        return Task(ladder, request, self.judging.relate, self.homes or {}, whole)


def revised(
    ladder: Ladder,
    request: Request,
    commission: Commission,
    whole: Request | None = None,
) -> Revision | None:
    """The first proposal of the author that the judge accepts, else the last one refused; None: nothing was offered."""
    refused: tuple[Refusal, ...] = ()
    task = commission.task(ladder, request, whole)
    for _ in range(commission.rounds + 1):
        proposal = commission.author.offer(task, refused)
        if proposal is None:
            break
        said = commission.judging.judged(ladder, proposal)
        if said.accepted:
            return Revision(request, proposal, *said, refused=refused)
        refused = (*refused, _refusal(proposal, said))
    return _least_refused(request, refused) if refused else None


def _least_refused(request: Request, refused: tuple[Refusal, ...]) -> Revision:
    """A revision that is not accepted: of all offers the one against which the judge had the fewest reasons."""
    best = min(refused, key=lambda one: len(one.failed))
    return Revision(request, best.proposal, False, best.verdicts, best.account, refused)


def _refusal(proposal: Proposal, said: Judgement) -> Refusal:
    """What an author is told of a proposal that the judge refused: the verdicts, and the reasons in sentences."""
    failed = (one for one in said.verdicts if not one.holds)
    reasons = tuple(sentence(one) for one in failed)
    return Refusal(proposal, said.verdicts, said.account, reasons)


def level_by_level(
    ladder: Ladder, request: Request, commission: Commission
) -> Iterator[Revision]:
    """A request on the whole ladder, a level at a time from common up, each on top of what became of the lower ones."""
    for part in _parts(ladder, request):
        found = revised(ladder, part, commission, request)
        if found is None:
            continue
        if found.accepted:
            yield found
            ladder = applied(ladder, found)
        else:
            yield _left(ladder, found)


def _parts(ladder: Ladder, request: Request) -> Iterator[Request]:
    """The request for each level that says something: common first, then track by track upwards."""
    held = {(one.track, one.level) for one in ladder.statements}
    if COMMON in (level for _, level in held):
        yield replace(request, level=COMMON)
    several = len(ladder.tracks) > 1
    levels = (level for track in ladder.tracks for level in ladder.levels_of(track))
    for level in levels:
        if (level.track, level.id) in held:
            track = level.track if several else None
            yield replace(request, level=level.id, track=track)


def _left(ladder: Ladder, refused: Revision) -> Revision:
    """A level as it stands, with what the judge said of the proposal that it refused."""
    stays = Scope(ladder, refused.request).inside
    lines = tuple(line(one) for one in stays)
    quotes = [Quote.of(one) for one in stays]
    account = tuple(
        Account(quote, "kept", (quote._replace(line=at),))
        for at, quote in enumerate(quotes)
    )
    return replace(
        refused,
        proposal=replace(refused.proposal, lines=lines),
        verdicts=tuple(one for one in refused.verdicts if not one.holds),
        account=account,
        left=True,
    )


def applied(ladder: Ladder, revision: Revision) -> Ladder:
    """The ladder with the lines of a revision instead of what stood in its scope, in the place where that stood.

    A line is known by the key of the old statement that it carries.
    """
    scope = Scope(ladder, revision.request).inside
    gone = {one.key for one in scope}
    left = [one for one in ladder.statements if one.key not in gone]
    before = takewhile(lambda one: one.key not in gone, ladder.statements)
    at = sum(1 for _ in before)
    left[at:at] = _statements(revision, scope)
    return replace(ladder, statements=tuple(left), relations=None)


def _statements(revision: Revision, scope: Sequence[Statement]) -> list[Statement]:
    """The lines as statements, each with the key of the old statement that it carries; a key is given once."""
    carried = carried_by_line(revision.account)
    free = {one.key: one for one in scope}
    made = []
    for at, one in enumerate(revision.proposal.lines):
        keys = (key for key in carried[at] if key in free)
        old = free.pop(next(keys, ""), None)
        made.append(_statement(one, old, scope))
    return made


def carried_by_line(account: Sequence[Account]) -> defaultdict[int, list[str]]:
    """For each line, by its number, the keys of the old statements that it carries, those word for word first."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    carried = (entry for entry in account if entry.is_carried)
    for entry in sorted(carried, key=lambda one: one.became != "kept"):
        found[entry.line].append(entry.old.key)
    return found


def _statement(
    one: Line, old: Statement | None, scope: Sequence[Statement]
) -> Statement:
    """A line as a statement: the old one where it stands word for word, else one without a place of its own.

    old: the statement that the line carries. The line stands where that stood, or beside another one of its level.
    """
    if old and (old.level, old.category, old.text) == one[:3]:
        return old
    beside = (each for each in scope if each.level == one.level)
    model = old or next(beside, NOWHERE)
    point = model.place._replace(end=model.place.start)
    return Statement(
        one.level,
        one.category,
        (Run(one.text, point, literal=False),),
        "expectation" if one.category or not old else old.role,
        model.track,
        key=old.key if old else "",
    )


NOWHERE = Statement("", "", (Run("", Place(0, 0, 0)),))
"""What a line is modelled on whose level says nothing yet."""
