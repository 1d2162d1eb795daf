"""Revising as a session: what was asked, what came of it, what the user kept of that, and the file written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rung.model.ladder import COMMON
from rung.model.proposal import Request
from rung.model.source import Source
from rung.revise.paste.clipping import clipping
from rung.workbench import history
from rung.workbench.authors import Hired
from rung.workbench.choosing import Change, changes, without
from rung.workbench.inplace import written
from rung.workbench.mend import Mended, difference
from rung.workbench.operations import (
    Outcome,
    answer_text,
    bench_of,
    carried_out,
    not_taken,
    old_description,
    told,
)
from rung.workbench.refused import Refused
from rung.workbench.renaming import relevelled
from rung.workbench.workbench import Opened, Workbench


class Work(NamedTuple):
    """A document on the bench: as opened, its bytes, and the older description that it is to take in, if any."""

    workbench: Workbench
    opened: Opened
    source: Source
    old: Opened | None = None

    def request(self, asked: Request) -> Request:
        """The request with the statements of the older description as its source."""
        if self.old is None:
            return asked
        texts, _ = old_description(self.old, asked.level)
        if not texts:
            raise Refused(f"{self.old.name} says nothing that could be taken over.")
        return replace(asked, source=texts)

    @property
    def homes(self) -> dict[str, str]:
        """Under which category each statement of the older description stood."""
        return old_description(self.old, "")[1] if self.old else {}


class Chosen(NamedTuple):
    """An outcome as far as the user went along with it; `diff` is what it does, or did, to the file."""

    outcome: Outcome
    usage: str = ""
    written: bool = False
    diff: str = ""
    aside: tuple[str, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the document would read otherwise."""
        return any(one.accepted and one.changes for one in self.outcome.revisions)


Question = Callable[[str], bool | None]
"""Shows a change and gives yes, no, or None for taking the last answer back."""


def clipped(work: Work, asked: Request) -> tuple[Work, Request]:
    """The same, but where the document knows no such level and is a clipping with a list for it, read as that."""
    names = {level.id.casefold() for level in work.opened.ladder.levels}
    parts = work.opened.reading.parts
    if not asked.level or asked.level.casefold() in {*names, COMMON} or len(parts) != 1:
        return work, asked
    found = clipping(parts[0].text, asked)
    if found is None:
        return work, asked
    opened = replace(work.opened, ladder=found.ladder)
    return work._replace(opened=opened), replace(
        asked, intent=asked.intent or found.intent
    )


def done(work: Work, asked: Request, hands: Hired, rounds: int) -> Chosen:
    """The request carried out by an author and judged; nothing is written."""
    request = work.request(asked)
    outcome = carried_out(
        work.workbench,
        work.opened,
        request,
        hands.author,
        homes=work.homes,
        rounds=rounds,
    )
    aside = not_taken(work.old, outcome.request.level) if work.old else ()
    return Chosen(outcome, hands.usage(), aside=aside)


def accepted_by_hand(work: Work, chosen: Chosen, ask: Question) -> Chosen:
    """The outcome with only those changes that were answered with yes."""
    bench, ladder = bench_of(work.workbench), work.opened.ladder
    kept = []
    for one in chosen.outcome.revisions:
        rejected = _rejected(changes(one), ask)
        kept.append(without(ladder, one, rejected, bench) if rejected else one)
    return chosen._replace(outcome=chosen.outcome._replace(revisions=tuple(kept)))


def _rejected(offered: tuple[Change, ...], ask: Question) -> tuple[Change, ...]:
    answers: list[bool] = []
    while len(answers) < len(offered):
        answer = ask(_shown(offered[len(answers)], len(answers) + 1, len(offered)))
        if answer is None:
            answers = answers[:-1]
        else:
            answers.append(answer)
    return tuple(one for one, yes in zip(offered, answers, strict=True) if not yes)


def _shown(change: Change, number: int, of: int) -> str:
    lines = [f"\n{number} of {of}"]
    lines += [f"  - {one.old}\n    {one.became}: {one.why}" for one in change.olds]
    if change.new:
        lines.append(
            f"  + {change.new.text}"
            + (f"  [{change.new.source}]" if change.new.source else "")
        )
    return "\n".join(lines)


def write(work: Work, chosen: Chosen, path: Path) -> Chosen:
    """Write the accepted revisions to the file, the original and the ledger kept beside it."""
    made = sources(work, chosen)
    after = work.workbench.open(*made)
    diff = difference(Mended(work.opened, after, 0))
    answer = told(
        chosen.outcome, written=True, usage=chosen.usage, diff=diff, aside=chosen.aside
    )
    history.record(path, work.source.data, made[0].data, answer)
    return chosen._replace(written=True, diff=diff)


def sources(work: Work, chosen: Chosen) -> tuple[Source, ...]:
    """The document with the accepted revisions in it; nothing is written."""
    request = chosen.outcome.request
    if request.operation == "relevel":
        return relevelled(work.workbench, work.opened, request.renames)
    return written(work.workbench, work.opened, chosen.outcome.revisions)


def change_text(chosen: Chosen, form: str, width: int, colour: bool) -> str:
    """The answer, for a terminal or as JSON."""
    found = told(
        chosen.outcome,
        written=chosen.written,
        usage=chosen.usage,
        diff=chosen.diff,
        aside=chosen.aside,
    )
    return answer_text(found, form, width, colour)
