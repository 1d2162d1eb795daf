"""Does a new line say what common, another level, the summary or its own list says already?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.clauses import clauses
from rung.lexicon.content import content
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
    strong = [one for one in found if one.strong]
    yield from (_verdict(one, change) for one in strong)
    for at, text in enumerate(change.spoken):
        weak = [one for one in found if one.line == at and not one.strong]
        yield from (_verdict(one, change) for one in weak[:FEW])
        twice = () if at in change.verbatim else _twice(text)
        if twice:
            new = (change.line(at),)
            yield Verdict("says-twice", notable=True, new=new, words=twice)
    if not strong:
        yield Verdict("no-repetition")


def _verdict(one: Collision, change: ProposedChange) -> Verdict:
    facts = Verdict(
        "repeats",
        "fails",
        new=(change.line(one.line),),
        elsewhere=(one.said,),
        came=(one.why,) if one.why else (),
    )
    if one.strong:
        return facts
    return facts._replace(kind="echoes", outcome="holds", notable=True)


def _twice(text: str) -> tuple[str, ...]:
    """Words of content that stand in two clauses of one line."""
    seen: list[tuple[int, str]] = []
    found = []
    for number, clause in enumerate(clauses(text)):
        for word in content(clause.text):
            if not word.is_heavy:
                continue
            if any(number != at and alike(word.lemma, plain) for at, plain in seen):
                found.append(word.text)
            seen.append((number, word.lemma))
    return tuple(dict.fromkeys(found))


no_collision = Check("no-collision", ask)
