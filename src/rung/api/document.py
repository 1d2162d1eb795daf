"""A ladder in Python: what was read, and what can be done with it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Unpack

from rung.api.proposal import Details, Proposal, request_of
from rung.api.review import Review, framed
from rung.model.ladder import Category, Entry, Level, Statement
from rung.outside.workbenches import Options, Workbenches
from rung.reports.diff.answer import Diff as Diff
from rung.revise.mechanical.author import mechanical
from rung.workbench import changes
from rung.workbench.comparison import diff
from rung.workbench.exporting import written
from rung.workbench.importing import imported
from rung.workbench.outline import Outline as Outline
from rung.workbench.outline import outline
from rung.workbench.progression import Overlaps as Overlaps
from rung.workbench.progression import Threads as Threads
from rung.workbench.progression import overlap, threads
from rung.workbench.relations import Relater
from rung.workbench.reporting import report
from rung.workbench.workbench import Opened


@dataclass(frozen=True, slots=True)
class Document:
    """A ladder; a notebook displays it as a table of levels and categories."""

    _opened: Opened = field(repr=False)
    _relater: Relater = field(default_factory=Relater, repr=False)

    @property
    def name(self) -> str:
        """The name of the file, or of the files that hold the ladder together."""
        return self._opened.name

    @property
    def title(self) -> str:
        """The title of the document; empty if it has none."""
        return self._opened.ladder.title

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels, from the lowest up within each track; the part for all levels is not among them."""
        return self._opened.ladder.levels

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in the order of the document, with their definitions."""
        return self._opened.ladder.categories

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement in reading order; `level` is `common` for one about all levels."""
        return self._opened.ladder.statements

    @property
    def ledger(self) -> tuple[Entry, ...]:
        """Every line of the input, with what became of it."""
        return self._opened.ladder.ledger

    def review(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        info: bool = False,
    ) -> Review:
        """Review the ladder. `select` and `ignore` name rules or families; `info` adds minor findings.

        >>> import rung
        >>> len(rung.parse("## IC1\\n### Impact\\n- TODO\\n").review().findings)
        1
        """
        options = Options(select=tuple(select), ignore=tuple(ignore), info=info)
        workbench = Workbenches(options).workbench(self._names)
        return Review(workbench.review(self._opened))

    def outline(self) -> Outline:
        """How the ladder was read, as plain values: levels, categories, statements, and every line of the input."""
        return outline(self._opened)

    def overlap(self, *between: str) -> Overlaps:
        """What is said twice, with both quotes and the reason; only between two levels, if they are named.

        >>> import rung
        >>> text = "## IC1\\n### Craft\\n- Tests new code.\\n## IC2\\n### Craft\\n- Tests new code.\\n"
        >>> [(pair.relation, pair.a.level, pair.b.level) for pair in rung.parse(text).overlap().pairs]
        [('same', 'IC1', 'IC2')]
        """
        return overlap(self._opened, self._relater, between)

    def overlaps(self, *between: str) -> Overlaps:
        """Deprecated name of `overlap`, until version 0.3."""
        warnings.warn("overlaps() is called overlap() now", DeprecationWarning, 2)
        return self.overlap(*between)

    def threads(self) -> Threads:
        """Each behaviour traced from level to level."""
        return threads(self._opened, self._relater)

    def diff(self, new: Document) -> Diff:
        """What changed in meaning from this draft to `new`, statement by statement."""
        return diff(self._opened, new._opened, self._relater)

    def export(self, form: str = "md") -> bytes:
        """The ladder in another format: md, yaml, json, csv, html, xlsx, docx or pdf.

        >>> import rung
        >>> b"## IC1" in rung.parse("## IC1\\n### Craft\\n- Tests code.\\n").export("md")
        True
        """
        relates = self._relater if form == "html" else None
        made = imported(self._work.workbench, self._opened)
        return written(made.ladder, form, relates)

    def ask(self, operation: str, **details: Unpack[Details]) -> str:
        """A prompt that asks a chat assistant for an operation on the ladder."""
        return changes.ask(self._work, request_of(operation, details))

    def propose(self, operation: str, **details: Unpack[Details]) -> Proposal:
        """What rung's own rules propose for an operation, with the judge's verdict.

        >>> import rung
        >>> text = "## IC1\\n### Craft\\n- You test code.\\n- You test code.\\n"
        >>> [line.text for line in rung.parse(text).propose("tighten", level="IC1").lines]
        ['You test code.']
        """
        asked = request_of(operation, details)
        work = self._work
        return Proposal(work, changes.propose(work, asked, mechanical))

    def answer(
        self, operation: str, answer: str, **details: Unpack[Details]
    ) -> Proposal:
        """An answer to a request, with the judge's verdict; it may be formatted the way chat assistants do."""
        asked = request_of(operation, details)
        work = self._work
        return Proposal(work, changes.answer(work, asked, answer))

    @property
    def _names(self) -> tuple[str, ...]:
        """The names of the sources that the ladder was read from."""
        return tuple(one.name for one in self._opened.reading.sources)

    @property
    def _work(self) -> changes.Work:
        """What the services for changes need: the workbench, and the document as opened."""
        return changes.Work(Workbenches().workbench(self._names), self._opened)

    def _repr_html_(self) -> str:
        """The review as a page, which notebooks show."""
        bare = Workbenches().workbench(self._names).review(self._opened)
        page = report("html", [replace(bare, noted=())])
        return framed(page, self.title or self.name)
