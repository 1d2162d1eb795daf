"""Tighten: nothing that another statement says already, and no more statements than asked, each loss named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rung.model.ladder import Ladder, Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task
from rung.revise.lines import line, texts_of
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.learning import Told, learned
from rung.revise.mechanical.picking import Drafted, joined, picked
from rung.revise.mechanical.placing import grouped
from rung.revise.mechanical.procedure import NAME, TRIES, Procedure, unless_refused
from rung.revise.mechanical.repeats import MOST_WORDS, is_said, repeats
from rung.revise.mechanical.trimming import trimmed, ungraded
from rung.revise.mechanical.words import covered, is_among, is_covered


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The tightest answer first; after a refusal, with what the judge missed put back word for word."""
    if len(refused) >= TRIES:
        return None
    tightening = _Tightening(task, learned(refused, task.request.keep))
    lists = grouped(task.scope.inside, lambda one: (one.level, one.category))
    kept = [one for some in lists.values() for one in tightening.of(some)]
    lines = [line(one.hosts[0], one.text) for one in kept]
    made = Proposal(task.request, NAME, tuple(_with_kept(lines, task.request.keep)))
    return unless_refused(made, refused)


@dataclass(frozen=True)
class _Tightening:
    """A task, and what refusals have told of its statements."""

    task: Task
    told: Told

    def of(self, listed: Sequence[Statement]) -> tuple[Drafted, ...]:
        """What stays of the statements of one category at one level, in how many words and how many statements."""
        summary = _summary(self.task.ladder, listed[0].level)
        drafted = [self._trimmed(one, summary) for one in self._needed(listed)]
        most = self.task.request.max
        if most is None:
            return tuple(drafted)
        return picked(joined(drafted, most, self.told), most, self.around, self.told)

    @cached_property
    def around(self) -> tuple[str, ...]:
        """The texts that hold besides: around the scope, and those that must stay."""
        return (*texts_of(self.task.scope.around), *self.task.request.keep)

    def _needed(self, listed: Sequence[Statement]) -> list[Statement]:
        """The statements that nothing else says, and those that must stay."""
        left = [one for one in listed if not self._may_go(one)]
        said = repeats(texts_of(left), self.task.ladder.terms)
        return [
            one for at, one in enumerate(left) if self.told.stays(one) or at not in said
        ]

    def _may_go(self, one: Statement) -> bool:
        """Whether a statement is said around the scope, or was found to be while most of its words are there too."""
        if self.told.stays(one):
            return False
        found = one.text in self.told.out
        if found and is_covered(one.text, self.around, MOST_WORDS):
            return True
        return is_said(self.task, one)

    def _trimmed(self, one: Statement, summary: Sequence[str]) -> Drafted:
        """The statement without its label, without what others say, without grades that the level's summary sets."""
        if self.told.stays(one):
            return Drafted(one.text, (one,))
        text = trimmed(unlabelled(one.text), self.around).text
        return Drafted(ungraded(text, summary), (one,))


def _summary(ladder: Ladder, level: str) -> list[str]:
    """The texts that sum a level up."""
    here = (one for one in ladder.statements if one.level == level)
    return texts_of(one for one in here if one.role == "summary")


def _with_kept(lines: list[Line], keep: Sequence[str]) -> list[Line]:
    """The lines with those texts that must stay and don't stand there yet, each before the line most like it."""
    for text in keep:
        texts = texts_of(lines)
        if lines and not is_among(text, texts):
            likeness = [covered(text, one) for one in texts]
            at = likeness.index(max(likeness))
            lines.insert(at, lines[at]._replace(text=text))
    return lines


tighten = Procedure(Operation.TIGHTEN, offer)
