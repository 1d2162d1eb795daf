"""What becomes of an outcome: kept for somebody to decide on, committed as a new version, taken back."""

from __future__ import annotations

import msgspec

from rung.model.refused import Stale, Unreadable
from rung.model.request import Request
from rung.model.source import Source
from rung.reports.revision.answer import Revised
from rung.store.store import Change, Kept, Store, digest, keys_of
from rung.workbench.answers import told
from rung.workbench.changes import Outcome, Work, apply, ladder_after
from rung.workbench.revision import Revision


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """An outcome without the ladder that it is for."""

    request: Request
    revisions: tuple[Revision, ...]
    author: str
    aside: tuple[str, ...] = ()


def keep(store: Store, name: str, outcome: Outcome) -> str:
    """Keep an outcome for a ladder of the store; the number by which it is decided on later, by whomever."""
    held = Held(
        request=outcome.request,
        revisions=outcome.revisions,
        author=outcome.author,
        aside=outcome.aside,
    )
    base = digest(_data(outcome))
    return store.keep(name, Kept(base=base, data=msgspec.json.encode(held)))


def kept(store: Store, name: str, number: str, work: Work) -> Outcome:
    """A kept outcome, on the ladder as it stands now; Stale when that is not the one that it was made for."""
    found = store.kept(name, number)
    if digest(work.opened.reading.sources[0].data) != found.base:
        raise Stale(
            f"{name} has changed since proposal {number} was judged; propose it again."
        )
    try:
        held = msgspec.json.decode(found.data, type=Held)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"Proposal {number} can't be read ({error}).") from None
    after = ladder_after(work.ladder, held.revisions)
    return Outcome(
        work.opened,
        held.request,
        held.revisions,
        after,
        held.author,
        aside=held.aside,
    )


def commit(
    store: Store, name: str, work: Work, outcome: Outcome, usage: str = ""
) -> Revised:
    """Write an accepted outcome as a new version, and what it did; Stale if the ladder is not what it was made for."""
    made = apply(work, outcome)
    answer = told(outcome, written=True, usage=usage, diff=made.diff)
    change = Change(
        operation=outcome.request.operation.value,
        author=outcome.author,
        answer=msgspec.json.encode(answer),
        keys=made.keys,
    )
    store.commit(name, _data(outcome), made.sources[0].data, change)
    return answer


def keys_known(store: Store, name: str, source: Source) -> dict[str, str]:
    """The keys by which a store knows the statements of a source, by those that they get when they are read."""
    return dict(keys_of(store.versions(name), source.data))


def _data(outcome: Outcome) -> bytes:
    """The bytes that an outcome was made for."""
    return outcome.opened.reading.sources[0].data
