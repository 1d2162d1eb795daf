"""Does each new line trace to old ones, or say that it is new where something new was asked for?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import Word, content, missing
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each line that brings in words which no source has."""
    clean, sources = True, _sources(change)
    for at, text in change.fresh:
        words = missing(content(text), sources)
        if not words or at in change.sensed:
            continue
        new = (change.line(at),)
        told = tuple(dict.fromkeys(word.text for word in words))
        source = change.lines[at].source.strip()
        if change.terms.writes and source:
            yield Verdict("new-as-said", notable=True, new=new, words=told, name=source)
        else:
            clean = False
            yield Verdict("invented", "fails", new=new, words=told)
    if clean:
        yield Verdict("nothing-invented")


def _sources(change: ProposedChange) -> tuple[Word, ...]:
    """The words that a line may use: those of the old text and, where neighbours are a source, of the whole ladder."""
    if not change.terms.from_neighbours:
        return change.known
    around = (word for one in change.before.statements for word in content(one.text))
    return (*change.known, *around)


nothing_invented = Check("nothing-invented", ask)
