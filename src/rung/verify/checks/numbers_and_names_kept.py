"""Are numbers and proper names what they were?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from rung.lexicon.grades import families
from rung.lexicon.numbers import EXACT
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange, texts_of
from rung.verify.check import Check
from rung.verify.labels import spoken
from rung.verify.trace import Trace

NUMBER = re.compile(
    r"(?<![A-Za-z\d])[$€£]?\d[\d,.]*\d(?:\s?%|\+)?|(?<![A-Za-z\d.])[$€£]?\d(?:\s?%|\+)?(?!\w)"
)
PERIODS = tuple(chain.from_iterable(families()["period"]))
SPELLED = re.compile(rf"\b(?:{'|'.join((*EXACT, *PERIODS))})\b", re.IGNORECASE)
NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)(?<!\w)(?:[A-Z][\w&+#.-]*\w|[A-Z]{2,}s?\b)")
ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&]+s?\b")
CAPITAL = re.compile(r"[A-Z][\w&+#-]*")


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """What is gone from statements that are still there, and what came from nowhere."""
    gone = tuple(dict.fromkeys(_gone(change)))
    new = tuple(dict.fromkeys(_new(change)))
    if gone:
        yield Verdict("fact-gone", "fails", gone=gone)
    if new:
        yield Verdict("fact-new", "fails", came=new)
    if not gone and not new:
        yield Verdict("facts-kept")


def _gone(change: ProposedChange) -> Iterator[str]:
    """The facts of statements that lines carry which neither these lines nor what stands around say.

    Of a level that is written new nothing around may speak for it. A part of a renamed level's old name may go.
    """
    around = () if change.terms.writes else texts_of(change.around)
    names = tuple(old for old, _ in change.request.rename)
    for one in filter(_is_carried, change.traces):
        lines = (change.spoken[at] for at in one.lines)
        said = (_flat(lines), _flat(around))
        for fact in sorted(facts(spoken(one.old.text))):
            if not _stands_in(fact.lower(), said) and not _stands_in(fact, names):
                yield fact


def _is_carried(one: Trace) -> bool:
    """Whether a statement is said by a line of the answer; what was cut as a whole takes its numbers along."""
    return bool(one.lines) and one.became != "cut"


def _stands_in(fact: str, texts: Iterable[str]) -> bool:
    """Whether a number or a name stands in one of the texts.

    >>> _stands_in("5", ["", "5 teams"])
    True
    """
    return any(fact in text for text in texts)


def _new(change: ProposedChange) -> Iterator[str]:
    """The facts of the lines that nothing given has, neither as a fact nor as a part of a word."""
    known = _flat(change.given)
    have = _facts_given(change)
    for text in change.spoken:
        for fact in sorted(facts(text) - have):
            if fact.lower() not in known:
                yield fact


def _facts_given(change: ProposedChange) -> set[str]:
    """The facts of what is given, of new names, and, where something new is written, of the whole ladder."""
    names = {new for _, new in change.request.rename}
    have = facts(" ".join(change.given), strict=False) | names
    if not change.terms.writes:
        return have
    held = (facts(one.text, strict=False) for one in change.before.statements)
    return have.union(*held)


def _flat(texts: Iterable[str]) -> str:
    """Texts as one lower-case text."""
    return " ".join(texts).lower()


def facts(text: str, *, strict: bool = True) -> set[str]:
    """The numbers and names of a text; `strict` leaves out capitals that a sentence begins with.

    >>> sorted(facts("Mentors 5 people.")), sorted(facts("Mentors five people in EMEA."))
    (['5'], ['EMEA', 'five'])
    """
    numbers = {number.strip() for number in _found(NUMBER, text)}
    spelled = set(map(str.lower, _found(SPELLED, text)))
    names = set(map(_name, _found(NAME, text)))
    acronyms = set(_found(ACRONYM, text)) - {"I"}
    capitals = set() if strict else set(_found(CAPITAL, text))
    return numbers | spelled | names | acronyms | capitals


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """What a pattern finds in a text, as it is written there."""
    return (hit[0] for hit in pattern.finditer(text))


def _name(text: str) -> str:
    """A name without the full stop or the possessive that follows it.

    >>> _name("Kubernetes."), _name("Ada's")
    ('Kubernetes', 'Ada')
    """
    return text.rstrip(".").removesuffix("'s").removesuffix("’s")


numbers_and_names_kept = Check(
    "numbers-and-names-kept", ask, ("statements", "names", "steps")
)
