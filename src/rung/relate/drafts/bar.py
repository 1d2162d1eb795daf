"""How the bar moved where a statement was reworded: the judge's word beside tiers, numbers and what fell away."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rung.lexicon.content import concepts
from rung.lexicon.numbers import VALUES
from rung.lexicon.scales import profile
from rung.model.relation import LABELS, Label, Relation
from rung.relate.steps import direction

Bar = Literal["raised", "lowered", "reworded"]

UNSURE = 0.5
"""A judge who gives its answer less than this may be overruled by a tier or a number."""

LEAST = 0.15
"""Less than this is no leaning of a judge in doubt."""

LEAN = 2.0
"""So many times likelier must raise be than lower, or the other way round, for a judge in doubt to lean to it."""

NAMED = 3
"""So many stretches of words are named on each side."""

COUNTED = re.compile(rf"\b(?:\d+|{'|'.join(VALUES)})\b", re.IGNORECASE)
LIMIT = re.compile(
    r"\b(?:within|under|below|at most|less than|fewer than|no more than|every|each)\s*$",
    re.IGNORECASE,
)


class Moved(NamedTuple):
    """Where the bar went and why it is thought so, in half a sentence."""

    bar: Bar
    why: str


MORE = Moved("raised", "it asks for more")
LESS = Moved("lowered", "it asks for less")
PART_CAME = Moved("raised", "it asks for something besides")
PART_GONE = Moved("lowered", "a part of it fell away")
SAME = Moved("reworded", "the bar is the same")
UNCLEAR = Moved("reworded", "the subject is the same, what it asks for may not be")

BY_LABEL = {"raise": MORE, "lower": LESS, "related": UNCLEAR, "unrelated": UNCLEAR}
"""What a judge says of the bar with each label; with another one, that it is the same."""


def bar(old: str, new: str, relation: Relation) -> Moved:
    """Whether the new text asks for more, for less, or for the same; tiers and numbers outweigh a judge in doubt."""
    moved = _found(old, new, relation)
    return moved._replace(why=moved.why + _words(relation))


def _found(old: str, new: str, relation: Relation) -> Moved:
    """Where the bar went: by a judge who is sure, by a tier or number, by a judge in doubt, by a part."""
    judged = BY_LABEL.get(relation.label, SAME)
    scaled = _by_scale(old, new)
    if judged in (MORE, LESS):
        in_doubt = relation.confidence < UNSURE
        return (scaled or judged) if in_doubt else judged
    return scaled or _by_part(old, new, relation) or judged


def _by_scale(old: str, new: str) -> Moved | None:
    """Where tiers say that the bar went, or else a number; None where neither does.

    >>> _by_scale("Mentors two people.", "Mentors five people.") == MORE, _by_scale("Bakes.", "Cooks.")
    (True, None)
    """
    step = direction(profile(old), profile(new)) or _by_numbers(old, new)
    return {1: MORE, -1: LESS}.get(step)


def _by_numbers(old: str, new: str) -> int:
    """1 where nothing but one number differs and asks for more now, -1 for less, else 0; below a limit less is more.

    >>> _by_numbers("Mentors two people.", "Mentors five people.")
    1
    >>> _by_numbers("Mentors two people.", "Mentors two people.")
    0
    """
    before, after = list(COUNTED.finditer(old)), list(COUNTED.finditer(new))
    if len(before) != len(after) or _without_numbers(old) != _without_numbers(new):
        return 0
    values = zip(map(_value, before), map(_value, after), after, strict=True)
    differing = [(b - a, hit) for a, b, hit in values if a != b]
    if len(differing) != 1:
        return 0
    step, hit = differing[0]
    is_limit = LIMIT.search(new[: hit.start()]) is not None
    return 1 if (step > 0) != is_limit else -1


def _without_numbers(text: str) -> frozenset[str]:
    """The concepts of a text without its numbers, which are compared by value."""
    return concepts(COUNTED.sub(" ", text))


def _value(hit: re.Match[str]) -> int:
    """A number as a value, written in digits or as a word."""
    return int(hit[0]) if hit[0].isdecimal() else VALUES[hit[0].lower()]


def _by_part(old: str, new: str, relation: Relation) -> Moved | None:
    """Whether something weighty was put to a text that stays, or such a part of it fell away; None for neither."""
    before, after = concepts(old), concepts(new)
    if before < after and _is_weighty(new, old, relation, "raise", "lower"):
        return PART_CAME
    if after < before and _is_weighty(old, new, relation, "lower", "raise"):
        return PART_GONE
    return None


def _is_weighty(
    longer: str, shorter: str, relation: Relation, toward: Label, away: Label
) -> bool:
    """Whether what only the longer text has is a number, a tier on a dimension of its own, or weighty to the judge."""
    if len(COUNTED.findall(longer)) > len(COUNTED.findall(shorter)):
        return True
    if not profile(longer).keys() <= profile(shorter).keys():
        return True
    return relation.label == "partial" or _leans(relation, toward, away)


def _leans(relation: Relation, toward: Label, away: Label) -> bool:
    """Whether a judge in doubt holds one label for likelier than its opposite, by far."""
    p = dict(zip(LABELS, relation.probabilities, strict=True))
    return p[toward] >= max(LEAST, LEAN * p[away])


def _words(relation: Relation) -> str:
    """The stretches that differ, the first few of them."""
    gone, come = map(_quoted, (relation.words_a, relation.words_b))
    if gone and come:
        return f": {gone} became {come}"
    if come:
        return f": {come} is new"
    return f": {gone} is gone" if gone else ""


def _quoted(words: tuple[str, ...]) -> str:
    """The first words of a difference, quoted; more than NAMED would hide the point.

    >>> _quoted(("small", "local"))
    "'small', 'local'"
    """
    return ", ".join(f"'{one}'" for one in words[:NAMED])
