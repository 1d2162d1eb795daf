"""A proposal as Python holds it, and how one is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from rung.model.ladder import Ladder
from rung.model.operation import Operation
from rung.model.proposal import Line
from rung.model.refused import Refused, nearest
from rung.model.request import Person, Request
from rung.model.verdict import Account, Verdict
from rung.outside.history import FileStore
from rung.reports.diff.answer import Diff as Diff
from rung.reports.revision.sentences import sentence
from rung.workbench import changes
from rung.workbench.decisions import commit
from rung.workbench.outline import Outline as Outline
from rung.workbench.progression import Overlaps as Overlaps
from rung.workbench.progression import Threads as Threads


class Details(TypedDict, total=False):
    """What a request may hold beside its operation; `rung.model.request.Request` says what each means."""

    level: str
    category: str
    max: int | None
    person: Person
    intent: str
    text: str
    keep: tuple[str, ...]
    source: tuple[str, ...]
    like: tuple[str, ...]
    ends: tuple[str, ...]
    steps: int | None
    rename: tuple[tuple[str, str], ...]
    track: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of a ladder with what the judge says of it; nothing is written before `write` is called."""

    _work: changes.Work = field(repr=False)
    _outcome: changes.Outcome = field(repr=False)

    @property
    def accepted(self) -> bool:
        """Whether something is proposed and the judge accepts all of it."""
        return self._outcome.accepted

    @property
    def lines(self) -> tuple[Line, ...]:
        """The statements that would stand in the scope of the request."""
        found = self._outcome.revisions
        return tuple(line for one in found for line in one.proposal.lines)

    @property
    def account(self) -> tuple[Account, ...]:
        """What becomes of every old statement."""
        return tuple(entry for one in self._outcome.revisions for entry in one.account)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What each check of the judge says."""
        found = self._outcome.revisions
        return tuple(verdict for one in found for verdict in one.verdicts)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is refused, or why nothing could be proposed, a sentence each; empty for an accepted one."""
        failed = (sentence(one) for one in self.verdicts if not one.holds)
        unable = (self._outcome.unable,) if self._outcome.unable else ()
        return (*unable, *failed)

    @property
    def after(self) -> Ladder:
        """The ladder with what was accepted."""
        return self._outcome.after

    def text(self) -> str:
        """The whole document with what was accepted, as text; Refused where it is no text or can't be written so."""
        return changes.apply(self._work, self._outcome).sources[0].data.decode("utf-8")

    def write(self, path: str | Path) -> str:
        """Write what was accepted to the file that the ladder was read from, and answer the difference.

        The original and an account are kept beside it in `.rung`; `rung undo` takes it back. Refused when the file is
        not what the proposal was made for any more.
        """
        if not self.accepted:
            raise Refused(
                "Only an accepted proposal can be written; .reasons says why."
            )
        return commit(FileStore(), str(path), self._work, self._outcome).diff


def request_of(operation: str, details: Details) -> Request:
    """A request as it is asked from Python; Refused for an operation that there is none of."""
    known = [one.value for one in Operation]
    if operation not in known:
        offered = nearest(operation, known) or f"; there are {', '.join(known)}."
        raise Refused(f"There is no operation {operation!r}{offered}")
    return Request(Operation.named(operation), **details)
