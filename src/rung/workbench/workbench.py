"""What a user can do with a ladder: open it, review it, ask whether it passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from types import MappingProxyType

from rung.formats.choose import patch, read
from rung.formats.format import Format, OverlappingEdits, UnknownFormat
from rung.lexicon.scales import Term
from rung.model.finding import Edit, Finding, Severity
from rung.model.ladder import Ladder
from rung.model.reading import Reading, joined
from rung.model.refused import Refused, Unreadable
from rung.model.source import Source
from rung.model.style import Style
from rung.relate.copies import copies
from rung.reports.report import Card, Noted, marks
from rung.reports.report import Review as Review
from rung.review.engine import review
from rung.review.rule import AnyRule
from rung.shape.naming import Naming
from rung.shape.understand import understand
from rung.workbench.allowance import (
    Allowance,
    allowed_by,
    comments,
    entry_for,
    troubles,
)
from rung.workbench.baseline import Baseline
from rung.workbench.locate import Locator
from rung.workbench.relations import Relater
from rung.workbench.settings import FailOn, Settings, covers, family

RELATING = ("overlap/", "growth/")
"""Families of rules that look at how statements relate; without them nobody needs to judge pairs."""
COUNTED: Mapping[FailOn, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}
"""The severities that count, by what `fail_on` says."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One document, of one or several sources, as read and as understood."""

    name: str
    readings: tuple[Reading, ...]
    reading: Reading
    ladder: Ladder


@dataclass(frozen=True, slots=True)
class Workbench:
    """The parts put together for one set of settings, with the baseline to compare with.

    identity: what a document is called in the baseline, given its name. Without a relater only copies are known of what
    statements say of each other.
    """

    settings: Settings
    formats: tuple[Format, ...]
    rules: tuple[AnyRule, ...]
    known: Baseline | None = None
    relater: Relater | None = None
    identity: Callable[[str], str] = str

    def open(
        self, *sources: Source, keys: Mapping[str, str] = MappingProxyType({})
    ) -> Opened:
        """The ladder that the sources make together; Unreadable when one of them can't be read.

        keys: other keys for statements than those that they get when they are read, from the store that knows them.
        """
        settings = self.settings
        naming = Naming(
            settings.levels.names, settings.categories.names, settings.levels.common
        )
        try:
            readings = tuple(read(source, self.formats) for source in sources)
        except UnknownFormat as error:
            raise Unreadable(str(error)) from None
        reading = joined(readings)
        name = ", ".join(source.name for source in sources)
        ladder = self._declared(understand(reading, naming))
        return Opened(name, readings, reading, _known_by(ladder, keys))

    def selected(self) -> tuple[AnyRule, ...]:
        """The rules that are asked for."""
        return tuple(rule for rule in self.rules if self._wanted(rule.id))

    def review(self, opened: Opened) -> Review:
        """Everything there is to say about a document, with its standing; infos only when they are asked for."""
        found = review(self._related(opened.ladder), self.selected())
        locator = Locator(opened.reading, opened.ladder)
        wanted = (one for one in found if self._wanted(one.rule))
        placed = [locator.placed(self._weighed(one)) for one in wanted]
        placed.sort(key=lambda one: (one.place, one.rule))
        identity = self.identity(opened.name)
        noted = self._compared(identity, self._noted(opened, placed))
        shown = tuple(one for one in noted if self._is_shown(one))
        return Review(
            opened.name,
            opened.reading,
            opened.ladder,
            shown,
            hidden=_new(noted) - _new(shown),
            cards=tuple(_card(rule) for rule in self.selected()),
            compared=self.known is not None,
            identity=identity,
        )

    def failed(self, reviews: Sequence[Review]) -> bool:
        """Whether a finding counts that is as bad as `fail_on` says, or worse."""
        bad = COUNTED[self.settings.fail_on]
        found = chain.from_iterable(each.findings for each in reviews)
        return any(one.severity in bad for one in found)

    def _declared(self, ladder: Ladder) -> Ladder:
        """The ladder with the style and the terms that the team declares."""
        said = self.settings.style
        style = Style(said.person, said.full_stop, said.spelling)
        terms = (
            Term(one.phrase, one.dimension, one.rank, one.name)
            for one in self.settings.terms
        )
        return replace(ladder, style=style, terms=tuple(terms))

    def _related(self, ladder: Ladder) -> Ladder:
        """The ladder with its relations, as far as a selected rule asks for them."""
        if not any(rule.id.startswith(RELATING) for rule in self.selected()):
            return ladder
        if self.relater:
            return self.relater.related(ladder)
        return replace(ladder, relations=copies(ladder))

    def _wanted(self, rule: str) -> bool:
        """Whether findings of a rule are asked for; those on rung's own failures always are."""
        if family(rule) == "internal":
            return True
        selected = not self.settings.select or covers(self.settings.select, rule)
        return selected and not covers(self.settings.ignore, rule)

    def _is_shown(self, noted: Noted) -> bool:
        """Whether somebody is to see it: infos only where they were asked for."""
        return self.settings.info or noted.finding.severity != "info"

    def _weighed(self, finding: Finding) -> Finding:
        """A finding as severe as the team says of its rule, or of the family of its rule, if it says anything."""
        severity = self.settings.severity
        said = severity.get(finding.rule) or severity.get(family(finding.rule))
        return replace(finding, severity=said) if said else finding

    def _noted(self, opened: Opened, findings: Sequence[Finding]) -> tuple[Noted, ...]:
        """Each finding with what allows it; then the findings on the allowances themselves."""
        allowances = comments(opened.reading)
        used = [allowed_by(one, allowances) for one in findings]
        noted = map(partial(self._allowed, opened.ladder), findings, used)
        odd = troubles(allowances, used, [rule.id for rule in self.rules])
        return (*noted, *(Noted(one) for one in odd if self._wanted(one.rule)))

    def _allowed(
        self, ladder: Ladder, finding: Finding, comment: Allowance | None
    ) -> Noted:
        """A finding with what allows it: a comment in the document, else an entry of the settings, else nothing."""
        if comment:
            return Noted(finding, "allowed", comment.why, in_source=True)
        if entry := entry_for(finding, ladder, self.settings.allow):
            return Noted(finding, "allowed", entry.reason)
        return Noted(finding)

    def _compared(self, identity: str, noted: tuple[Noted, ...]) -> tuple[Noted, ...]:
        """Noted as known what the baseline knows."""
        if self.known is None:
            return noted
        known = self.known.marks
        each = zip(noted, marks(identity, [one.finding for one in noted]), strict=True)
        return tuple(_as_known(one) if mark in known else one for one, mark in each)


def _as_known(noted: Noted) -> Noted:
    """A finding that the baseline knows: it doesn't count; one that is allowed stays so."""
    return noted._replace(standing="known") if noted.standing == "new" else noted


def _new(noted: Sequence[Noted]) -> int:
    """How many of the findings count."""
    return sum(one.standing == "new" for one in noted)


def _card(rule: AnyRule) -> Card:
    """What a report says of a rule."""
    return Card(rule.id, rule.severity, rule.summary, rule.doc)


def _known_by(ladder: Ladder, keys: Mapping[str, str]) -> Ladder:
    """The ladder with other keys for some of its statements; the very same where there are none."""
    if not keys:
        return ladder
    known = (one.known_by(keys.get(one.key, one.key)) for one in ladder.statements)
    return replace(ladder, statements=tuple(known))


def patched(
    workbench: Workbench, opened: Opened, edits: Sequence[Edit]
) -> tuple[Source, ...]:
    """The sources with edits made in them; Refused where the format can't be edited in place."""
    try:
        return patch(opened.reading, edits, workbench.formats)
    except (UnknownFormat, OverlappingEdits) as error:
        raise Refused(str(error)) from None
