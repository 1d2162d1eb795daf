"""Are numbers and proper names what they were?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.grades import families
from rung.lexicon.numbers import EXACT
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.labels import spoken
from rung.verify.trace import Trace

NUMBER = re.compile(
    r"(?<![A-Za-z\d])[$€£]?\d[\d,.]*\d(?:\s?%|\+)?|(?<![A-Za-z\d.])[$€£]?\d(?:\s?%|\+)?(?!\w)"
)
PERIODS = [word for rank in families()["period"] for word in rank]
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
    said = "" if change.terms.writes else _flat(one.text for one in change.around)
    names = [old for old, _ in change.request.rename]
    for one in change.traces:
        if not one.lines or one.became == "cut":
            continue
        carrying = _flat(change.spoken[at] for at in one.lines)
        for fact in _facts_of(one):
            known = fact.lower() in carrying or fact.lower() in said
            if not known and not any(fact in name for name in names):
                yield fact


def _facts_of(one: Trace) -> list[str]:
    return sorted(facts(spoken(one.old.text)))


def _new(change: ProposedChange) -> Iterator[str]:
    request = change.request
    texts = [one.text for one in change.olds]
    texts += [*request.keep, request.intent, *request.ends]
    known = " ".join(texts)
    have = facts(known, strict=False) | {new for _, new in request.rename}
    if change.terms.writes:
        for one in change.before.statements:
            have |= facts(one.text, strict=False)
    for text in change.spoken:
        fresh = sorted(facts(text) - have)
        yield from (fact for fact in fresh if fact.lower() not in known.lower())


def _flat(texts: Iterator[str]) -> str:
    return " ".join(texts).lower()


def facts(text: str, *, strict: bool = True) -> set[str]:
    """The numbers and names of a text; `strict` leaves out capitals that a sentence begins with."""
    found = {hit[0].strip() for hit in NUMBER.finditer(text)}
    found |= {hit[0].lower() for hit in SPELLED.finditer(text)}
    found |= {_name(hit[0]) for hit in NAME.finditer(text)}
    found |= {hit[0] for hit in ACRONYM.finditer(text)} - {"I"}
    if not strict:
        found |= {hit[0] for hit in CAPITAL.finditer(text)}
    return found


def _name(text: str) -> str:
    return text.rstrip(".").removesuffix("'s").removesuffix("’s")


numbers_and_names_kept = Check(
    "numbers-and-names-kept", ask, ("statements", "names", "scale")
)
