"""rung from Python: read a ladder, review it, compare it, change it. `rung.__all__` lists the names.

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

from pathlib import Path

from rung.api.document import Document as Document
from rung.api.proposal import Proposal as Proposal
from rung.api.review import Review as Review
from rung.model.relation import Pair, Position, Relation
from rung.model.source import Source
from rung.outside.keys import known_keys
from rung.outside.sources import take
from rung.outside.workbenches import Workbenches
from rung.workbench.relations import Relater


def read(*paths: str | Path) -> Document:
    """Read the ladder in a file of any format that rung reads, or the one ladder that several files hold together."""
    names = tuple(str(path) for path in paths)
    sources = tuple(take(name) for name in names)
    keys = known_keys(sources[0]) if len(sources) == 1 else {}
    return Document(Workbenches().workbench(names).open(*sources, keys=keys))


def parse(text: str, *, markdown: bool = True) -> Document:
    """Read the ladder in a text: Markdown, or with `markdown=False` text that lost its formatting."""
    name = "text.md" if markdown else "text.txt"
    source = Source(name, text.encode("utf-8", "surrogatepass"))
    return Document(Workbenches().workbench().open(source))


def relation(a: str, b: str, position: Position = "lower-higher") -> Relation:
    """How two statements relate, `a` being from the lower level: same, partial, raise, lower, related or unrelated.

    >>> import rung
    >>> rung.relation("Leads small projects.", "Leads small projects.").label
    'same'
    """
    return Relater().relate([Pair(a, b, position)])[0]
