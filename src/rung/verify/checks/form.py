"""Does the answer have the form asked for: count, person, length, no labels, no headings, the level's right name?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.form.marks import holes_left, marks_brought
from rung.verify.form.persons import addressed, persons_mixed
from rung.verify.form.places import places_unknown
from rung.verify.form.size import longer_than_models, too_long, too_many, words_in


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each part of the form that is broken; one for all when none is."""
    broken = tuple(_broken(change))
    yield from broken
    if not broken and change.lines:
        counts = (len(change.lines), words_in(change.spoken))
        yield Verdict("form-holds", counts=counts)
    if change.request.source:
        for one in longer_than_models(change):
            yield one._replace(outcome="holds", notable=True)


def _broken(change: ProposedChange) -> Iterator[Verdict]:
    """Every way in which the answer isn't in the form that was asked for."""
    yield from too_many(change)
    yield from marks_brought(change)
    if change.terms.subject != "steps":
        yield from persons_mixed(change)
        yield from addressed(change)
    yield from too_long(change)
    yield from places_unknown(change)
    yield from holes_left(change)


form = Check("form", ask, ("statements", "names", "steps"))
