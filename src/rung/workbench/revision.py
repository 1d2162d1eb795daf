"""An author and the judge brought together: offers are judged, refused ones go back, what comes out is proved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.proposal import Line, Proposal
from rung.model.request import Request
from rung.model.scope import Scope
from rung.model.source import Place, Run
from rung.model.verdict import CARRIED, Account, Quote, Verdict
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
        kept = all(one.became == "kept" for one in self.account)
        return not kept or len(self.proposal.lines) != len(self.account)


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
    refused: list[Refusal] = []
    task = commission.task(ladder, request, whole)
    for _ in range(commission.rounds + 1):
        proposal = commission.author.offer(task, tuple(refused))
        if proposal is None:
            break
        said = commission.judging.judged(ladder, proposal)
        if said.accepted:
            return Revision(request, proposal, *said, refused=tuple(refused))
        refused.append(_refusal(proposal, said))
    if not refused:
        return None
    last = min(refused, key=lambda one: len(one.failed))
    return Revision(
        request, last.proposal, False, last.verdicts, last.account, tuple(refused)
    )


def _refusal(proposal: Proposal, said: Judgement) -> Refusal:
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
    if any(level == COMMON for _, level in held):
        yield replace(request, level=COMMON)
    several = len(ladder.tracks) > 1
    for track in ladder.tracks or ("",):
        levels = (one for one in ladder.levels if one.track == track)
        for level in sorted(levels, key=lambda one: one.rank):
            if (track, level.id) in held:
                yield replace(request, level=level.id, track=track if several else None)


def _left(ladder: Ladder, refused: Revision) -> Revision:
    """A level as it stands, with what the judge said of the proposal that it refused."""
    stays = Scope(ladder, refused.request).inside
    lines = tuple(line(one) for one in stays)
    account = tuple(
        Account(Quote.of(one), "kept", (Quote.of(one)._replace(line=at),))
        for at, one in enumerate(stays)
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
    held = ladder.statements
    at = next((n for n, one in enumerate(held) if one.key in gone), len(held))
    before = [one for one in held[:at] if one.key not in gone]
    after = [one for one in held[at:] if one.key not in gone]
    made = _statements(revision, scope)
    return replace(ladder, statements=(*before, *made, *after), relations=None)


def _statements(revision: Revision, scope: Sequence[Statement]) -> list[Statement]:
    """The lines as statements, each with the key of the old statement that it carries; a key is given once."""
    carried = _carried(revision)
    free = {one.key: one for one in scope}
    made = []
    for at, one in enumerate(revision.proposal.lines):
        keys = (key for key in carried.get(at, ()) if key in free)
        old = free.pop(next(keys, ""), None)
        made.append(_statement(one, old, scope))
    return made


def _carried(revision: Revision) -> dict[int, list[str]]:
    """For each line the keys of the old statements that it carries, those word for word first."""
    found: dict[int, list[str]] = {}
    for entry in sorted(revision.account, key=lambda one: one.became != "kept"):
        if entry.became in CARRIED and entry.line >= 0:
            found.setdefault(entry.line, []).append(entry.old.key)
    return found


def _statement(
    one: Line, old: Statement | None, scope: Sequence[Statement]
) -> Statement:
    """A line as a statement: the old one where it stands word for word, else one without a place of its own."""
    if old and (old.level, old.category, old.text) == one[:3]:
        return old
    model = old or next((each for each in scope if each.level == one.level), None)
    place = model.place if model else Place(0, 0, 0)
    run = Run(one.text, Place(place.order, place.start, place.start), False)
    track = model.track if model else ""
    role = "expectation" if one.category or not old else old.role
    key = old.key if old else ""
    return Statement(one.level, one.category, (run,), role, track, key=key)
