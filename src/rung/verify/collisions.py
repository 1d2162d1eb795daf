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
from rung.verify.account import Said, implies
from rung.verify.case import REMOVING, Case, covers

ITSELF = "the answer itself"
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
    said: Said
    why: str
    strong: bool


def collisions(case: Case) -> tuple[Collision, ...]:
    """Every collision of the new lines, the strong ones of a line first."""
    if case.request.operation in ("relevel", "scale"):
        return ()
    asked = [at for at in range(len(case.lines)) if _concerned(case, at)]
    around = _around(case)
    pairs = [(at, said) for at in asked for said in _nearest(case.spoken[at], around)]
    pairs += [(at, said) for at in asked for said in _beside(case, at)]
    relations = case.relations([_pair(case, at, said) for at, said in pairs])
    found = [
        hit
        for (at, said), relation in zip(pairs, relations, strict=True)
        if (hit := _collision(case, at, said, relation)) is not None
    ]
    found += [hit for at in asked for hit in _echoes(case, at, around, {one.said for one in found if one.line == at})]
    return tuple(sorted(found, key=lambda one: (one.line, not one.strong)))


def _concerned(case: Case, at: int) -> bool:
    """Where nothing had to be removed, only a line that says something new can collide newly."""
    if case.request.operation in REMOVING and (case.request.intent or case.request.operation != "free"):
        return True
    return at not in case.verbatim and bool(missing(content(case.spoken[at]), case.known))


def _around(case: Case) -> tuple[Said, ...]:
    """What stands outside the scope at any level of the track, and of the own level."""
    inside = {id(one) for one in case.statements}
    found = [
        Said(one.text, case.where(one), one.level, one.place)
        for one in case.before.statements
        if id(one) not in inside and one.role in ("expectation", "summary") and case.own(one)
    ]
    return tuple(found)


def _beside(case: Case, at: int) -> Iterator[Said]:
    """The lines of the answer before this one."""
    for other in range(at):
        if share(content(case.spoken[at]), content(case.spoken[other]), loose=True) >= NEAR:
            yield Said(case.spoken[other], ITSELF, case.lines[other].level)


def _nearest(text: str, around: Sequence[Said]) -> tuple[Said, ...]:
    words = content(text)
    ranked = [(_both(words, content(said.text)), said) for said in around]
    near = sorted((one for one in ranked if one[0] >= NEAR), key=lambda one: -one[0])
    return tuple(said for _, said in near[:MOST])


def _both(a: tuple[Word, ...], b: tuple[Word, ...]) -> float:
    return max(share(a, b, loose=True), share(b, a, loose=True))


def _pair(case: Case, at: int, said: Said) -> Pair:
    if said.level == COMMON:
        return Pair(said.text, case.spoken[at], "common-level")
    if _above(case, said):
        return Pair(case.spoken[at], said.text, "lower-higher")
    own = said.level == case.lines[at].level
    return Pair(said.text, case.spoken[at], "same-level" if own else "lower-higher")


def _collision(case: Case, at: int, said: Said, relation: Relation) -> Collision | None:
    """What the words and the relation model say together; a step up or down is no collision."""
    text, other = case.spoken[at], said.text
    fresh = bool(missing(content(text), case.known))
    stepped = relation.label in ("raise", "lower") and relation.confidence >= CLAUSE
    if _higher(text, other, case) or (not fresh and _above(case, said)) or (fresh and stepped):
        return None
    words, others = content(text), content(other)
    heavy = [word for word in words if word.is_heavy]
    whole = len(heavy) >= LEAST and (share(words, others) >= WHOLE or share(others, words) >= WHOLE)
    likely = relation.label in ("same", "partial") and relation.confidence >= LIKELY
    shared = next((clause.text for clause in clauses(text) if _repeats(clause, others)), "")
    if not fresh:
        strong = case.request.operation == "tighten" and _removable(case, at, said, relation)
        return Collision(at, said, "", strong) if strong or likely or whole else None
    strong = (likely and (relation.confidence >= SURE or whole or bool(shared))) or (
        whole and relation.label != "unrelated"
    )
    return Collision(at, said, shared, strong) if strong or likely or shared else None


def _removable(case: Case, at: int, said: Said, relation: Relation) -> bool:
    """Whether the account would let an old statement go because of this one: what may not go can't be one too many."""
    if all(implies(said.text, clause) for clause in clauses(case.spoken[at])):
        return True
    return said.where != ITSELF and covers(relation)


def _above(case: Case, said: Said) -> bool:
    """Whether a statement stands at a higher level: there, not here, its repetition is one too many."""
    return case.heights.get(said.level, -1) > (case.rank if case.rank is not None else len(case.heights))


def _higher(text: str, other: str, case: Case) -> bool:
    """Whether the two differ by a tier: a step, not a repetition."""
    mine, theirs = profile(text, case.before.terms), profile(other, case.before.terms)
    return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())


def _repeats(clause: Clause, others: tuple[Word, ...]) -> bool:
    heavy = clause.heavy
    telling = [word for word in heavy if word.lemma not in EVERYWHERE]
    return len(heavy) > 1 and bool(telling) and share(heavy, others, loose=True) == 1.0


def _echoes(case: Case, at: int, around: Sequence[Said], known: set[Said]) -> Iterator[Collision]:
    """The plainest weak sign: telling words of the line that common has too, or a graded phrase of the own summary."""
    text = case.spoken[at]
    found = []
    for said in around:
        summary = said.level == case.lines[at].level and "summary" in said.where
        if said in known or not (said.level == COMMON or summary):
            continue
        graded = _graded(text, said.text) if summary else ()
        words, near = _shared(text, said.text), _nearness(text, said.text)
        if graded or (words and near >= ECHO):
            found.append((near + len(graded), Collision(at, said, ", ".join(dict.fromkeys((*graded, *words))), False)))
    yield from (hit for _, hit in sorted(found, key=lambda one: -one[0])[:1])


def _graded(text: str, other: str) -> tuple[str, ...]:
    """The phrases with a tier that stand in both texts."""
    mine, theirs = ({one[tier.start : tier.end].lower() for tier in tiers(one)} for one in (text, other))
    return tuple(sorted(mine & theirs))


def _shared(text: str, other: str) -> tuple[str, ...]:
    """The telling words of a text that the other one has too."""
    others = [word for word in content(other) if word.lemma not in EVERYWHERE]
    mine = (word for word in content(text) if word.is_heavy and word.lemma not in EVERYWHERE)
    return tuple(word.text for word in mine if any(near(word.lemma, one.lemma) for one in others))


def _nearness(text: str, other: str) -> float:
    """How much of the other text's best clause stands in a text."""
    words = content(text)
    return max((share(one.heavy, words, loose=True) for one in clauses(other) if one.heavy), default=0.0)
