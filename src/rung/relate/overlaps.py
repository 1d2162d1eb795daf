"""Which relations are overlap, and why: said twice, never a step of a healthy progression."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rung.lexicon.scales import Term
from rung.model.ladder import Judged, Ladder
from rung.relate.clauses import UNHEARD
from rung.relate.copies import copies
from rung.relate.difference import CHANGED, Difference, difference
from rung.relate.profiles import steps
from rung.relate.threads import REDUNDANT

MOST = 3
"""So many stretches of words are named as deciding; more are no reason but a list."""

LONGEST = 48
LIKELY = 0.5
"""What is less likely than not is not told; of the labelled pairs below it, one in four was said twice."""


def relations_of(ladder: Ladder) -> tuple[Judged, ...]:
    """The relations of a ladder; where nobody judged, its copies. A cell over several levels stands
    once.
    """
    found = copies(ladder) if ladder.relations is None else ladder.relations
    return tuple(one for one in found if one.a.place != one.b.place)


def overlaps(ladder: Ladder) -> tuple[Judged, ...]:
    """The relations that say something twice within a track, lowest level first as the ladder lists them."""
    return tuple(
        one
        for one in relations_of(ladder)
        if one.relation.label in REDUNDANT
        and one.relation.confidence >= LIKELY
        and not one.across
        and not risen(one, ladder.terms)
    )


def risen(one: Judged, terms: tuple[Term, ...] = ()) -> bool:
    """Whether a scale tells the two apart: the higher one stands higher on it, lower on none; on one level, at all."""
    if one.copy:
        return False
    changes = steps(one.a.text, one.b.text, terms).values()
    if one.position == "same-level":
        return any(changes)
    return any(change > 0 for change in changes) and not any(
        change < 0 for change in changes
    )


def why(one: Judged) -> str:
    """In half a sentence what makes the two an overlap, with the words that decide."""
    if one.copy == "exact":
        return "the same words"
    d = difference(one.a.text, one.b.text)
    if one.relation.label == "partial":
        said = _listed(shared(one.b.text, d))
        return f"both say {said}" if said else "a part of it is said twice"
    differing = [
        text
        for text in (_listed(one.relation.words_a), _listed(one.relation.words_b))
        if text
    ]
    if not differing:
        return "the same words in another order"
    return (
        f"only {' against '.join(differing)} differs, which asks for no more"
        if one.copy
        else f"the same but for {' against '.join(differing)}"
    )


def shared(text: str, d: Difference) -> tuple[str, ...]:
    """The stretches of the second text whose words the first one has too, the longest first; single words last."""
    found = []
    for changed, run in groupby(
        zip(d.words_b, d.states_b, strict=True), key=lambda pair: pair[1] == CHANGED
    ):
        words = [word for word, _ in run if word.text != ","]
        while words and words[0].text in UNHEARD:
            words = words[1:]
        while words and words[-1].text in UNHEARD:
            words = words[:-1]
        if not changed and words:
            found.append(text[words[0].start : words[-1].end])
    return tuple(sorted(found, key=len, reverse=True))


def _listed(stretches: tuple[str, ...]) -> str:
    return ", ".join(_quoted(stretches[:MOST]))


def _quoted(stretches: tuple[str, ...]) -> Iterator[str]:
    for one in stretches:
        flat = " ".join(one.split())
        yield f"“{flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(' ', 1)[0] + ' …'}”"
