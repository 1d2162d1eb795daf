"""A judged proposal in Python, and the details with which one is requested."""

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
    """The details of a request; `rung.model.request.Request` says what each means."""

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
    """A change to a ladder with the judge's verdict; nothing is written until `write` is called."""

    _work: changes.Work = field(repr=False)
    _outcome: changes.Outcome = field(repr=False)

    @property
    def accepted(self) -> bool:
        """Whether something is proposed and the judge accepts all of it."""
        return self._outcome.accepted

    @property
    def lines(self) -> tuple[Line, ...]:
        """The statements that would replace those in the scope of the request."""
        found = self._outcome.revisions
        return tuple(line for one in found for line in one.proposal.lines)

    @property
    def account(self) -> tuple[Account, ...]:
        """What would become of every old statement."""
        return tuple(entry for one in self._outcome.revisions for entry in one.account)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What each of the judge's checks said."""
        found = self._outcome.revisions
        return tuple(verdict for one in found for verdict in one.verdicts)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was refused, or why nothing could be proposed, one sentence each; empty if it was accepted."""
        failed = (sentence(one) for one in self.verdicts if not one.holds)
        unable = (self._outcome.unable,) if self._outcome.unable else ()
        return (*unable, *failed)

    @property
    def after(self) -> Ladder:
        """The ladder with the accepted changes."""
        return self._outcome.after

    def text(self) -> str:
        """The whole document with the accepted changes, as text; Refused if they can't be made in its format."""
        return changes.apply(self._work, self._outcome).sources[0].data.decode("utf-8")

    def write(self, path: str | Path) -> str:
        """Write the accepted changes to the file that the ladder was read from; return the diff.

        The original and an account of the changes are kept beside it in `.rung`, and `rung undo` reverts them. Refused
        if the file has changed since it was read.
        """
        if not self.accepted:
            raise Refused(
                "Only an accepted proposal can be written; .reasons says why."
            )
        return commit(FileStore(), str(path), self._work, self._outcome).diff


def request_of(operation: str, details: Details) -> Request:
    """A request for an operation by its name; Refused if there is no such operation."""
    known = [one.value for one in Operation]
    if operation not in known:
        offered = (
            nearest(operation, known) or f"; the operations are {', '.join(known)}."
        )
        raise Refused(f"There is no operation {operation!r}{offered}")
    return Request(Operation.named(operation), **details)
