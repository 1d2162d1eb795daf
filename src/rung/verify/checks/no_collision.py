"""Does a new line say what common, another level, the summary or its own list says already?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from rung.lexicon.clauses import clauses
from rung.lexicon.content import heavy_words
from rung.lexicon.senses import alike
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.collisions import Collision, collisions

FEW = 4
"""So many weak repetitions of one line are told."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A refusal for each plain repetition; what is only worth a look is told without one."""
    if not change.lines:
        return
    found = collisions(change)
    strong = tuple(one for one in found if one.strong)
    for one in strong:
        yield _refusal(one, change)
    for at in range(len(change.lines)):
        yield from _echoes(change, found, at)
        yield from _said_twice(change, at)
    if not strong:
        yield Verdict("no-repetition")


def _refusal(one: Collision, change: ProposedChange) -> Verdict:
    """The verdict that a line says what another place says already."""
    new, came = (change.line(one.line),), tuple(filter(None, (one.why,)))
    return Verdict("repeats", "fails", new=new, elsewhere=(one.said,), came=came)


def _echoes(
    change: ProposedChange, found: Sequence[Collision], at: int
) -> Iterator[Verdict]:
    """The weak repetitions of a line, a few of them."""
    weak = (one for one in found if one.line == at and not one.strong)
    for one in islice(weak, FEW):
        facts = _refusal(one, change)
        yield facts._replace(kind="echoes", outcome="holds", notable=True)


def _said_twice(change: ProposedChange, at: int) -> Iterator[Verdict]:
    """A note on a line that says a word twice, unless it stood so."""
    words = () if at in change.verbatim else _twice(change.spoken[at])
    if words:
        new = (change.line(at),)
        yield Verdict("says-twice", notable=True, new=new, words=words)


def _twice(text: str) -> tuple[str, ...]:
    """The full words of a line that an earlier clause of it has too, each once."""
    before: set[str] = set()
    found: dict[str, None] = {}
    for clause in clauses(text):
        words = heavy_words(clause.text)
        twice = (word for word in words if any(alike(word.lemma, x) for x in before))
        found.update(dict.fromkeys(word.text for word in twice))
        before |= {word.lemma for word in words}
    return tuple(found)


no_collision = Check("no-collision", ask)
