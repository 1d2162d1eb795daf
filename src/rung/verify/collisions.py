"""Where a new line says what stands elsewhere already: in common, at other levels, in the summary, in its own list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, missing, share
from rung.lexicon.scales import profile, tiers
from rung.lexicon.senses import near
from rung.lexicon.word_classes import members
from rung.model.ladder import COMMON
from rung.model.relation import Pair, Relation
from rung.model.verdict import Quote
from rung.verify.carrying import implies
from rung.verify.change import ProposedChange
from rung.verify.senses import covers

NEAR = 0.4
"""Two statements that share less of the shorter one's words are not worth a question to the relation model."""
MOST = 3
WHOLE = 0.85
SURE, LIKELY = 0.8, 0.5
CLAUSE = 0.66
LEAST = 3
ECHO = 0.33
EVERYWHERE = members("everywhere")
"""Words that stand in half of all statements: that two share one of them says nothing."""


class Collision(NamedTuple):
    """A line that says again what another statement says; a weak one is worth a word, not a refusal."""

    line: int
    said: Quote
    why: str
    strong: bool


class Meeting(NamedTuple):
    """A line beside another statement, and how the two relate."""

    at: int
    text: str
    said: Quote
    relation: Relation


def collisions(change: ProposedChange) -> tuple[Collision, ...]:
    """Every collision of the new lines, the strong ones of a line first."""
    if change.terms.subject != "statements":
        return ()
    asked = [at for at in range(len(change.lines)) if _is_asked(change, at)]
    pairs = [
        (at, said)
        for at in asked
        for said in (*_nearest(change.spoken[at], change.elsewhere),)
    ]
    pairs += [(at, said) for at in asked for said in _lines_before(change, at)]
    relations = change.relations([_pair(change, at, said) for at, said in pairs])
    met = [
        Meeting(at, change.spoken[at], said, relation)
        for (at, said), relation in zip(pairs, relations, strict=True)
    ]
    found = [hit for one in met if (hit := _collision(change, one))]
    for at in asked:
        known = {one.said for one in found if one.line == at}
        found += _echoes(change, at, known)
    return tuple(sorted(found, key=lambda one: (one.line, not one.strong)))


def _is_asked(change: ProposedChange, at: int) -> bool:
    """Where nothing had to be removed, only a line that says something new can collide newly."""
    if change.terms.leaves_out and not change.request.asks_nothing:
        return True
    return at not in change.verbatim and _is_fresh(change, at)


def _is_fresh(change: ProposedChange, at: int) -> bool:
    return bool(missing(content(change.spoken[at]), change.known))


def _lines_before(change: ProposedChange, at: int) -> Iterator[Quote]:
    """The lines of the answer before this one that are a little alike."""
    words = content(change.spoken[at])
    for other in range(at):
        if share(words, content(change.spoken[other]), loose=True) >= NEAR:
            yield change.line(other)


def _nearest(text: str, around: Sequence[Quote]) -> tuple[Quote, ...]:
    words = content(text)
    ranked = [(_both(words, content(said.text)), said) for said in around]
    near = sorted((one for one in ranked if one[0] >= NEAR), key=lambda one: -one[0])
    return tuple(said for _, said in near[:MOST])


def _both(a: tuple[Word, ...], b: tuple[Word, ...]) -> float:
    return max(share(a, b, loose=True), share(b, a, loose=True))


def _pair(change: ProposedChange, at: int, said: Quote) -> Pair:
    text = change.spoken[at]
    if said.level == COMMON:
        return Pair(said.text, text, "common-level")
    if _is_above(change, said):
        return Pair(text, said.text, "lower-higher")
    own = said.level == change.lines[at].level
    return Pair(said.text, text, "same-level" if own else "lower-higher")


def _collision(change: ProposedChange, one: Meeting) -> Collision | None:
    """What the words and the relation model say together; a step up or down is no collision."""
    if _differ_in_height(one, change):
        return None
    if _is_fresh(change, one.at):
        return _of_fresh(one)
    return None if _is_above(change, one.said) else _of_old(change, one)


def _of_old(change: ProposedChange, one: Meeting) -> Collision | None:
    """Where a line of old words repeats something: strong only where that has to go and can go."""
    if not (_is_likely(one) or _is_whole(one) or _repeats_strongly(change, one)):
        return None
    return Collision(one.at, one.said, "", _repeats_strongly(change, one))


def _repeats_strongly(change: ProposedChange, one: Meeting) -> bool:
    return change.terms.removes_repeats and _is_removable(one)


def _of_fresh(one: Meeting) -> Collision | None:
    """Where a line that says something new repeats something."""
    stepped = one.relation.label in ("raise", "lower")
    if stepped and one.relation.confidence >= CLAUSE:
        return None
    shared = _shared_clause(one)
    likely, whole = _is_likely(one), _is_whole(one)
    surely = likely and (one.relation.confidence >= SURE or whole or bool(shared))
    strong = surely or (whole and one.relation.label != "unrelated")
    if not (strong or likely or shared):
        return None
    return Collision(one.at, one.said, shared, strong)


def _is_likely(one: Meeting) -> bool:
    """Whether the relation model takes the two for the same more likely than not."""
    redundant = one.relation.label in ("same", "partial")
    return redundant and one.relation.confidence >= LIKELY


def _is_whole(one: Meeting) -> bool:
    """Whether nearly all words of one of the two stand in the other."""
    words, others = content(one.text), content(one.said.text)
    full = [word for word in words if word.is_heavy]
    nearly = share(words, others) >= WHOLE or share(others, words) >= WHOLE
    return len(full) >= LEAST and nearly


def _shared_clause(one: Meeting) -> str:
    """The first clause of the line that the other statement says too."""
    others = content(one.said.text)
    return next((x.text for x in clauses(one.text) if _repeats(x, others)), "")


def _is_removable(one: Meeting) -> bool:
    """Whether the account would let an old statement go because of this one: what may not go can't be one too many."""
    if all(implies(one.said.text, clause) for clause in clauses(one.text)):
        return True
    return one.said.line < 0 and covers(one.relation)


def _is_above(change: ProposedChange, said: Quote) -> bool:
    """Whether a statement stands at a higher level: there, not here, its repetition is one too many."""
    ranks, rank = change.scope.ranks, change.scope.rank
    height = ranks.get(said.level, -1)
    return height > (rank if rank is not None else len(ranks))


def _differ_in_height(one: Meeting, change: ProposedChange) -> bool:
    """Whether the two differ by a tier: a step, not a repetition."""
    terms = change.before.terms
    mine, theirs = profile(one.text, terms), profile(one.said.text, terms)
    return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())


def _repeats(clause: Clause, others: tuple[Word, ...]) -> bool:
    heavy = clause.heavy
    telling = any(word.lemma not in EVERYWHERE for word in heavy)
    return len(heavy) > 1 and telling and share(heavy, others, loose=True) == 1.0


def _echoes(change: ProposedChange, at: int, known: set[Quote]) -> list[Collision]:
    """The plainest weak sign: telling words of the line that common has too, or a graded phrase of the own summary."""
    text, found = change.spoken[at], []
    for said in change.elsewhere:
        summary = said.role == "summary" and said.level == change.lines[at].level
        if said in known or not (summary or said.level == COMMON):
            continue
        graded = _graded(text, said.text) if summary else ()
        words, near = _shared(text, said.text), _nearness(text, said.text)
        if graded or (words and near >= ECHO):
            why = ", ".join(dict.fromkeys((*graded, *words)))
            found.append((near + len(graded), Collision(at, said, why, False)))
    best = max(found, key=lambda one: one[0], default=None)
    return [best[1]] if best else []


def _graded(text: str, other: str) -> tuple[str, ...]:
    """The phrases with a tier that stand in both texts."""
    mine, theirs = (_tier_phrases(one) for one in (text, other))
    return tuple(sorted(mine & theirs))


def _tier_phrases(text: str) -> set[str]:
    return {text[tier.start : tier.end].lower() for tier in tiers(text)}


def _shared(text: str, other: str) -> tuple[str, ...]:
    """The telling words of a text that the other one has too."""
    others = [word for word in content(other) if word.lemma not in EVERYWHERE]
    return tuple(
        word.text
        for word in content(text)
        if word.is_heavy
        and word.lemma not in EVERYWHERE
        and any(near(word.lemma, one.lemma) for one in others)
    )


def _nearness(text: str, other: str) -> float:
    """How much of the other text's best clause stands in a text."""
    words = content(text)
    heavy = (clause.heavy for clause in clauses(other) if clause.heavy)
    return max((share(one, words, loose=True) for one in heavy), default=0.0)
