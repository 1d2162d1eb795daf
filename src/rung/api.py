"""rung from Python: read a ladder, look at it, review it. All of it is named in `rung.__all__` and keeps its name.

>>> import rung
>>> ladder = rung.parse('''
... ## IC1
... ### Impact
... - Delivers small tasks, docs, etc.
... ## IC2
... ### Impact
... - Delivers large projects.
... ''')
>>> [level.id for level in ladder.levels]
['IC1', 'IC2']
>>> for finding in ladder.review(select=["clarity/open-ended-list"]).findings:
...     print(finding.level, finding.category, finding.quote, finding.rule)
IC1 Impact etc. clarity/open-ended-list
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rung.model.finding import Finding
from rung.model.ladder import Category, Entry, Level, Statement
from rung.model.relation import Pair, Position, Relation
from rung.model.source import Source
from rung.pages.render import render
from rung.workbench.assemble import Desk, Options
from rung.workbench.progression import Overlaps as Overlaps
from rung.workbench.progression import Threads as Threads
from rung.workbench.progression import overlap, threads
from rung.workbench.relations import Relater
from rung.workbench.reporting import report
from rung.workbench.sources import take
from rung.workbench.workbench import Opened
from rung.workbench.workbench import Review as _Review


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in one ladder; a notebook shows it as the HTML report."""

    _review: _Review = field(repr=False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count, in reading order: neither known nor allowed."""
        return self._review.findings

    def to(self, form: str) -> str:
        """The review as a named report: terminal, json, github, sarif, gitlab, markdown or html."""
        return report(form, [self._review])

    def _repr_html_(self) -> str:
        return _framed(self.to("html"), f"Review of {self._review.name}")


@dataclass(frozen=True, slots=True)
class Document:
    """A ladder as read and as understood; a notebook shows it as a table of levels and categories."""

    _opened: Opened = field(repr=False)
    _relater: Relater = field(default_factory=Relater, repr=False)

    @property
    def name(self) -> str:
        """The name of the file, or of the files that make the ladder together."""
        return self._opened.name

    @property
    def title(self) -> str:
        """The title that the document gives itself; empty for none."""
        return self._opened.ladder.title

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels in rising order within each track; what all levels share is no level."""
        return self._opened.ladder.levels

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in the order of the document, with their definitions."""
        return self._opened.ladder.categories

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything that is said of a level or of all (`level` is then `common`), in reading order."""
        return self._opened.ladder.statements

    @property
    def ledger(self) -> tuple[Entry, ...]:
        """Every line of the input with what became of it."""
        return self._opened.ladder.ledger

    def review(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        info: bool = False,
    ) -> Review:
        """Everything there is to say about the ladder; `info` adds what is only worth a look.

        >>> import rung
        >>> len(rung.parse("## IC1\\n### Impact\\n- TODO\\n").review().findings)
        1
        """
        options = Options(select=tuple(select), ignore=tuple(ignore), info=info)
        return Review(Desk(options).workbench(()).review(self._opened))

    def overlaps(self, *between: str) -> Overlaps:
        """What is said twice, with both quotes and why; between two levels only, if they are named.

        >>> import rung
        >>> text = "## IC1\\n### Craft\\n- Tests new code.\\n## IC2\\n### Craft\\n- Tests new code.\\n"
        >>> [(pair.relation, pair.a.level, pair.b.level) for pair in rung.parse(text).overlaps().pairs]
        [('same', 'IC1', 'IC2')]
        """
        return overlap(self._opened, self._relater, between)

    def threads(self) -> Threads:
        """How each behaviour goes on from level to level."""
        return threads(self._opened, self._relater)

    def _repr_html_(self) -> str:
        bare = Desk(Options()).workbench(()).review(self._opened)
        return _framed(
            report("html", [replace(bare, noted=())]), self.title or self.name
        )


def read(*paths: str | Path) -> Document:
    """The ladder of a file of any format that rung reads, or the one that several files make together."""
    names = tuple(str(path) for path in paths)
    return Document(
        Desk(Options()).workbench(names).open(*(take(name) for name in names))
    )


def parse(text: str, *, markdown: bool = True) -> Document:
    """The ladder of a text: Markdown, or with `markdown=False` text that lost its formatting."""
    source = Source(
        "text.md" if markdown else "text.txt", text.encode("utf-8", "surrogatepass")
    )
    return Document(Desk(Options()).workbench(()).open(source))


def relation(a: str, b: str, position: Position = "lower-higher") -> Relation:
    """How two statements relate, `a` being the lower one: same, partial, raise, lower, related or unrelated.

    >>> import rung
    >>> rung.relation("Leads small projects.", "Leads small projects.").label
    'same'
    """
    return Relater().relate([Pair(a, b, position)])[0]


def _framed(page: str, title: str) -> str:
    """A whole page inside another, so that neither's style touches the other."""
    return render("notebook.html", page=page, title=title)
