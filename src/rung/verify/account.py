"""What became of each old statement: found clause by clause in the new lines, never taken from the author's word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rung.lexicon.scales import profile
from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, matched, missing, share
from rung.lexicon.grades import grades
from rung.lexicon.senses import alike
from rung.lexicon.verbs import readings
from rung.model.proposal import Fate, Line
from rung.model.source import Place
from rung.verify.labels import label_of, spoken

ENOUGH = 0.7
"""So much of the weight of a clause with three or more full words must be there; of a shorter one all."""
SHORT = 2
HALF = 0.5
GRADED = ("size", "degree", "frequency", "period", "reach", "order", "length", "seniority", "help")
"""Families of words of degree: a clause that has lost one asks for something else."""
NEARLY = 0.85
AKIN, VERY_AKIN = 0.4, 0.6
"""So much of a statement must stand in another one outside for the other to imply a clause of it."""
HARDLY = 0.4
"""A statement of which less than this is left was cut or dropped as a whole; what is left of it is chance."""


class Old(NamedTuple):
    """A statement that the proposal must account for."""

    text: str
    level: str
    category: str
    place: Place | None = None


class Said(NamedTuple):
    """A statement that stands outside the scope and may imply one inside it; `where` says where it stands."""

    text: str
    where: str
    level: str
    place: Place | None = None


class Part(NamedTuple):
    """What became of one clause: the number of the line that carries it, or what implies it, or neither."""

    clause: Clause
    line: int = -1
    implied: Said | None = None
    lost: tuple[Word, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether neither a line nor a statement outside says it."""
        return self.line < 0 and self.implied is None


@dataclass(frozen=True, slots=True)
class Fated:
    """One old statement with its parts and its fate."""

    old: Old
    parts: tuple[Part, ...]
    became: Fate = "dropped"
    sensed: bool = False

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that carry some of it, the one that carries most first."""
        count = [part.line for part in self.parts if part.line >= 0 for _ in part.clause.words]
        return tuple(sorted(set(count), key=lambda line: (-count.count(line), line)))

    @property
    def left(self) -> float:
        """The share of its weight that new lines carry."""
        return _weight(part for part in self.parts if part.line >= 0) / (_weight(self.parts) or 1.0)

    @property
    def gone(self) -> tuple[Part, ...]:
        """The clauses that nothing says any more."""
        return tuple(part for part in self.parts if part.gone)

    @property
    def implied(self) -> tuple[Said, ...]:
        """The statements outside that say what no line says."""
        return tuple(dict.fromkeys(part.implied for part in self.parts if part.implied))


def account(
    olds: Sequence[Old], lines: Sequence[Line], texts: Sequence[str], outside: Sequence[Said]
) -> tuple[Fated, ...]:
    """The fate of every old statement, in order; `texts` is what each line says."""
    known = {squeezed(old.text) for old in olds}
    kept = frozenset(at for at, line in enumerate(lines) if squeezed(line.text) in known)
    around = _Around(lines, tuple(texts), tuple(content(text) for text in texts), kept, tuple(outside))
    found = tuple(_fated(old, around) for old in olds)
    shared = [line for one in found for line in one.lines[:1] if one.left]
    return tuple(
        replace(one, became="merged") if one.became == "reworded" and shared.count(one.lines[0]) > 1 else one
        for one in found
    )


def forced(found: Sequence[Fated], most: int | None, lines: Sequence[Line]) -> tuple[Fated, ...]:
    """The fates when at most so many statements a category were asked for: what is gone because of it was cut."""
    if most is None:
        return tuple(found)
    cells: dict[tuple[str, str], list[Fated]] = {}
    for one in found:
        cells.setdefault((one.old.level, one.old.category), []).append(one)
    cut: set[int] = set()
    for cell, inside in cells.items():
        there = Counter(line.category for line in lines if line.level in (cell[0], "") or not cell[0])
        full = there[cell[1]] >= most or len(cells) == 1 or (not cell[1] and max(there.values(), default=0) >= most)
        spare = max(0, sum(one.became != "implied" for one in inside) - most) if full and len(lines) >= most else 0
        whole = [one for one in inside if one.became == "dropped" and one.left < HARDLY]
        cut |= {id(one) for one in whole[:spare]}
    return tuple(replace(one, became="cut") if id(one) in cut else one for one in found)


def told(one: Fated, by: Said) -> Fated:
    """The fate of a statement of which another one, outside, says all."""
    parts = tuple(part._replace(implied=by, lost=()) for part in one.parts)
    return replace(one, parts=parts, became="implied")


def reworded(one: Fated, line: int) -> Fated:
    """The fate of a statement that a line says in quite other words."""
    parts = tuple(part._replace(line=line, implied=None, lost=()) for part in one.parts)
    return replace(one, parts=parts, became="reworded", sensed=True)


def yielded(one: Fated, texts: Sequence[str], intent: str) -> Fated:
    """The fate of what was to be rephrased: one small clause may give way to words that the intent brings."""
    if one.became != "dropped" or len(one.gone) != 1 or not one.lines or len(one.gone[0].clause.heavy) > 1:
        return one
    fresh = missing(content(texts[one.lines[0]]), content(one.old.text))
    if not any(not missing((word,), content(intent)) for word in fresh):
        return one
    parts = tuple(part._replace(line=one.lines[0]) if part.gone else part for part in one.parts)
    return replace(one, parts=parts, became="reworded")


def carries(clause: Clause, words: tuple[Word, ...], *, loose: bool = False) -> bool:
    """Whether words say a clause: all of a short one, most of a longer one, and what is done in it."""
    heavy = clause.heavy
    if not heavy:
        return len(clause.words) < SHORT or share(clause.words, words, loose=loose) >= HALF
    have = share(heavy, words, loose=loose)
    if have == 1.0:
        return True
    if len(heavy) <= SHORT or have < ENOUGH:
        return False
    gone = missing(heavy, words)
    needed = {*_head(heavy), *(word for word in heavy if grades(word.lemma, GRADED))}
    return loose or needed.isdisjoint(gone)


def _head(heavy: tuple[Word, ...]) -> tuple[Word, ...]:
    """The word that acts, when the clause begins with it."""
    first = heavy[0]
    verb = any(kind in ("third", "base", "gerund") for _, kind in readings(first.text.lower()))
    return (first,) if verb else ()


class _Around(NamedTuple):
    """What may carry or imply a clause: the lines, what they say, which are old statements, what stands outside."""

    lines: Sequence[Line]
    texts: tuple[str, ...]
    words: tuple[tuple[Word, ...], ...]
    kept: frozenset[int]
    outside: tuple[Said, ...]


def _fated(old: Old, around: _Around) -> Fated:
    lines = around.lines
    same = next((at for at, line in enumerate(lines) if squeezed(line.text) == squeezed(old.text)), None)
    if same is not None:
        parts = tuple(Part(clause, same) for clause in clauses(spoken(old.text)))
        there = (lines[same].level, lines[same].category) in ((old.level, old.category), (old.level, ""), ("", ""))
        return Fated(old, parts, "kept" if there or not old.level else "moved")
    whole = tuple(word for word in content(spoken(old.text)) if word.is_heavy)
    parts = tuple(_part(clause, whole, around) for clause in clauses(spoken(old.text)))
    one = Fated(old, parts)
    if one.gone or (not one.lines and not one.implied):
        return one
    return replace(one, became=_became(one, lines))


def _became(one: Fated, lines: Sequence[Line]) -> Fate:
    if not one.lines or one.left < HARDLY:
        return "implied" if one.implied else "reworded"
    first = lines[one.lines[0]]
    elsewhere = bool(one.old.category and first.category and first.category != one.old.category)
    return "moved" if elsewhere or (one.old.level and first.level and first.level != one.old.level) else "reworded"


def _part(clause: Clause, whole: tuple[Word, ...], around: _Around) -> Part:
    """What became of a clause of a statement with these words.

    A line must be about the same thing; one that is another old statement word for word must imply the clause as one
    that stands outside must, for its words are there anyway.
    """
    said = around.words
    akin = VERY_AKIN if len(clause.heavy) <= SHORT else AKIN
    score = [share(clause.words, one) for one in said]
    some = [at for at in range(len(said)) if score[at] or not clause.heavy]
    ranked = sorted(some, key=lambda at: (-score[at], -share(whole, said[at]), -share(said[at], whole), at))
    for at in ranked:
        if at in around.kept:
            carried = implies(around.texts[at], clause) and _about(clause, whole, said[at], most=akin)
        else:
            carried = carries(clause, said[at]) and _about(clause, whole, said[at]) and _again(clause, whole, said[at])
        if carried:
            return Part(clause, at)
    for other in around.outside:
        if implies(other.text, clause) and _about(clause, whole, content(other.text), most=akin):
            return Part(clause, implied=other)
    nearest = said[ranked[0]] if ranked else ()
    lost = missing(clause.words, nearest)
    for other in around.outside if len(lost) < len(clause.heavy) else ():
        if _grades(lost, clause, other) and _about(clause, whole, content(other.text), most=AKIN):
            return Part(clause, implied=other)
    return Part(clause, lost=lost)


def _grades(lost: tuple[Word, ...], clause: Clause, other: Said) -> bool:
    """Whether what a line left out of a clause ('tested' of 'tested code') is said outside of the same thing."""
    words = content(other.text)
    rest = [word for word in clause.heavy if word not in lost]
    return not missing(lost, words) and any(matched(word, words) for word in rest)


def implies(text: str, clause: Clause) -> bool:
    """Whether a text asks for all that a clause asks for, at no lower tier."""
    if not clause.heavy or share(clause.heavy, content(text)) < NEARLY:
        return False
    wanted, there = profile(clause.text), profile(text)
    return all(there.get(name, rank) >= rank for name, rank in wanted.items())


def _again(clause: Clause, whole: tuple[Word, ...], words: tuple[Word, ...]) -> bool:
    """Whether a word that a statement says twice, and this clause rests on, stands as often in a line."""
    if len(clause.heavy) != 1:
        return True
    before, after = (sum(alike(clause.heavy[0].lemma, one.lemma) for one in text) for text in (whole, words))
    return before == 1 or after >= before


def _about(clause: Clause, whole: tuple[Word, ...], words: tuple[Word, ...], most: float = 0.0) -> bool:
    """Whether words that have a clause also have something else of its statement: one word in common is chance."""
    there = [word for word in whole if matched(word, words)]
    if not clause.heavy:
        return True
    if len(whole) <= SHORT:
        return len(there) == len(whole)
    return len(there) >= max(min(SHORT, len(whole)), most * len(whole))


def _weight(parts: Iterable[Part]) -> float:
    return sum(word.weight for part in parts for word in part.clause.words)


def squeezed(text: str) -> str:
    """A text as compared for 'verbatim': quotes and white space made alike, the list sign and a last full stop off."""
    plain = " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())
    return plain.removeprefix("- ").rstrip(".").strip()


def renamed(old: str, new: str) -> bool:
    """Whether two texts carry different labels over what they say."""
    return bool(label_of(old)) and label_of(old) != label_of(new)
