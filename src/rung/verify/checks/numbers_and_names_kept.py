"""Are numbers and proper names what they were?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.grades import families
from rung.lexicon.numbers import EXACT
from rung.verify.case import WRITING, Case, quoted
from rung.verify.check import Answer, Check
from rung.verify.labels import spoken

NUMBER = re.compile(r"(?<![A-Za-z\d])[$€£]?\d[\d,.]*\d(?:\s?%|\+)?|(?<![A-Za-z\d.])[$€£]?\d(?:\s?%|\+)?(?!\w)")
PERIODS = [word for rank in families()["period"] for word in rank]
SPELLED = re.compile(rf"\b(?:{'|'.join((*EXACT, *PERIODS))})\b", re.IGNORECASE)
NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)(?<!\w)(?:[A-Z][\w&+#.-]*\w|[A-Z]{2,}s?\b)")
ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&]+s?\b")


def ask(case: Case) -> Iterator[Answer]:
    """What is gone from statements that are still there, and what came from nowhere."""
    gone = dict.fromkeys(
        fact
        for one in case.account
        if one.lines and one.became != "cut"
        for fact in _gone(case, one.old.text, one.lines)
    )
    if gone:
        yield Answer(False, f"{quoted(gone)} is gone from statements that stay.")
    known = " ".join([one.text for one in case.olds] + [*case.request.fixed, case.request.intent, *case.request.ends])
    have = facts(known, strict=False)
    if case.request.operation in WRITING:
        have |= {fact for one in case.before.statements for fact in facts(one.text, strict=False)}
    renamed = {new for _, new in case.request.renames}
    fresh = dict.fromkeys(fact for text in case.spoken for fact in facts(text) if fact not in have | renamed)
    unknown = [fact for fact in fresh if fact.lower() not in known.lower()]
    if unknown:
        yield Answer(False, f"{quoted(unknown)} is a number or a name that no old statement has.")
    if not gone and not unknown:
        yield Answer(True, "Numbers and names are what they were.")


def _gone(case: Case, text: str, lines: tuple[int, ...]) -> Iterator[str]:
    carrying = " ".join(case.spoken[at] for at in lines).lower()
    said = " ".join(one.text for one in case.outside).lower() if case.request.operation not in WRITING else ""
    for fact in facts(spoken(text)):
        if fact.lower() not in carrying and fact.lower() not in said and not _renamed(fact, case):
            yield fact


def _renamed(fact: str, case: Case) -> bool:
    return any(fact in old for old, _ in case.request.renames)


def facts(text: str, *, strict: bool = True) -> set[str]:
    """The numbers and names of a text; `strict` leaves out capitals that a sentence begins with."""
    found = {hit[0].strip() for hit in NUMBER.finditer(text)} | {hit[0].lower() for hit in SPELLED.finditer(text)}
    found |= {hit[0].rstrip(".").removesuffix("'s").removesuffix("’s") for hit in NAME.finditer(text)}
    if not strict:
        found |= {hit[0] for hit in re.finditer(r"[A-Z][\w&+#-]*", text)}
    return found | {hit[0] for hit in ACRONYM.finditer(text)} - {"I"}


numbers_and_names_kept = Check("numbers-and-names-kept", ask)
