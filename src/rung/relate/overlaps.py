"""Which relations are overlap, and why: said twice, never a step of a healthy progression."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.lexicon.content import FUNCTION_WORDS
from rung.lexicon.scales import Term
from rung.lexicon.tokens import Token
from rung.model.ladder import Judged, Ladder
from rung.relate.copies import known_relations
from rung.relate.difference import Difference, difference, runs
from rung.relate.profiles import steps
from rung.relate.threads import REDUNDANT

MOST = 3
"""So many stretches of words are named as deciding; more are no reason but a list."""

LONGEST = 48
"""So many characters of a stretch of words are quoted."""

SAYING_NOTHING = FUNCTION_WORDS | {","}
"""Words of grammar and the comma, with which no stretch that is quoted begins or ends."""

LIKELY = 0.5
"""What is less likely than not is not told; of the labelled pairs below it, one in four was said twice."""


def relations_of(ladder: Ladder) -> tuple[Judged, ...]:
    """The relations of a ladder; where nobody judged, its copies. A cell over several levels stands once."""
    return tuple(one for one in known_relations(ladder) if one.a.place != one.b.place)


def overlaps(ladder: Ladder) -> tuple[Judged, ...]:
    """The relations that say something twice within a track, lowest level first as the ladder lists them."""
    redundant = filter(_is_redundant, relations_of(ladder))
    return tuple(one for one in redundant if not risen(one, ladder.terms))


def _is_redundant(one: Judged) -> bool:
    """Whether one track says the same twice, more likely than not."""
    relation = one.relation
    likely = relation.label in REDUNDANT and relation.confidence >= LIKELY
    return likely and not one.across


def risen(one: Judged, terms: tuple[Term, ...] = ()) -> bool:
    """Whether a scale tells the two apart: the higher one stands higher on it, lower on none; on one level, at all."""
    if one.copy:
        return False
    changes = {0, *steps(one.a.text, one.b.text, terms).values()}
    if one.position == "same-level":
        return changes != {0}
    return max(changes) > 0 and min(changes) == 0


def why(one: Judged) -> str:
    """In half a sentence what makes the two an overlap, with the words that decide."""
    if one.copy == "exact":
        return "the same words"
    if one.relation.label == "partial":
        d = difference(one.a.text, one.b.text)
        said = _listed(shared(one.b.text, d))
        return f"both say {said}" if said else "a part of it is said twice"
    listed = (_listed(one.relation.words_a), _listed(one.relation.words_b))
    differing = " against ".join(filter(None, listed))
    if not differing:
        return "the same words in another order"
    if one.copy:
        return f"only {differing} differs, which asks for no more"
    return f"the same but for {differing}"


def shared(text: str, d: Difference) -> tuple[str, ...]:
    """The stretches of the second text whose words the first one has too, the longest first; single words last."""
    kept = [run for is_changed, run in runs(d.words_b, d.states_b) if not is_changed]
    stretches = filter(None, map(_without_grammar_around, kept))
    found = [text[words[0].start : words[-1].end] for words in stretches]
    return tuple(sorted(found, key=len, reverse=True))


def _without_grammar_around(run: Sequence[Token]) -> Sequence[Token]:
    """The words from the first to the last that is none of grammar; none if all are."""
    full = [at for at, word in enumerate(run) if word.form not in SAYING_NOTHING]
    return run[full[0] : full[-1] + 1] if full else ()


def _listed(stretches: tuple[str, ...]) -> str:
    """The first MOST stretches, quoted, as a list in a sentence.

    >>> _listed(("large projects", "the team"))
    '“large projects”, “the team”'
    """
    return ", ".join(_quoted(stretches[:MOST]))


def _quoted(stretches: tuple[str, ...]) -> Iterator[str]:
    """Each stretch in quotation marks, shortened at a word where it is too long for a message.

    >>> list(_quoted(("large  projects",)))
    ['“large projects”']
    """
    for one in stretches:
        said = " ".join(one.split())
        if len(said) > LONGEST:
            said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
        yield f"“{said}”"
