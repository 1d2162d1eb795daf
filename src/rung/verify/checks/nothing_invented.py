"""Does each new line trace to old ones, or say that it is new where something new was asked for?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import Word, content, missing, words_of
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each line that brings in words which no source has."""
    found = tuple(_new_words(change))
    yield from found
    if all(verdict.holds for verdict in found):
        yield Verdict("nothing-invented")


def _new_words(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each line with words of its own: a note where it may write and says where it took them from.

    A line that says an old statement in quite other words needs no source.
    """
    sources = _sources(change)
    for at, text in change.fresh:
        words = missing(content(text), sources)
        if not words or at in change.sensed:
            continue
        told = tuple(dict.fromkeys(word.text for word in words))
        facts = Verdict("invented", "fails", new=(change.line(at),), words=told)
        source = change.lines[at].source.strip()
        yield _as_said(facts, source) if change.terms.writes and source else facts


def _as_said(facts: Verdict, source: str) -> Verdict:
    """The same as a note: the author said where the words come from."""
    return facts._replace(
        kind="new-as-said", outcome="holds", notable=True, name=source
    )


def _sources(change: ProposedChange) -> tuple[Word, ...]:
    """The words that a line may use: those of the old text and, where neighbours are a source, of the whole ladder."""
    if not change.terms.from_neighbours:
        return change.known
    ladder = words_of(one.text for one in change.before.statements)
    return (*change.known, *ladder)


nothing_invented = Check("nothing-invented", ask)
