"""Which words make a job title, and how senior it sounds: facts about English, no company's names."""

from __future__ import annotations

import re
from collections.abc import Iterable

RANKS: dict[str, float] = {}
for _rank, _words in enumerate(
    (
        "intern trainee apprentice novice",
        "graduate entry entry-level beginner learner",
        "junior jr associate assistant emerging",
        "developing i",
        "mid mid-level middle intermediate medior regular practitioner competent ii",
        "experienced proficient advanced iii",
        "senior sr",
        "lead leading expert iv",
        "staff",
        "principal v",
        "distinguished master",
        "fellow",
    )
):
    for _word in _words.split():
        RANKS[_word] = float(_rank)
EXECUTIVE = frozenset(
    "manager director head chief vp svp evp avp vice president executive partner officer"
    " cto ceo coo cfo cpo cmo".split()
)
ROLES = frozenset(
    "engineer developer programmer designer analyst scientist researcher writer consultant specialist "
    "architect administrator admin"
    " representative coordinator producer marketer recruiter accountant strategist tester teacher nurse "
    "technician operator"
    " advocate owner contributor manager director lead leader officer executive president editor planner "
    "buyer advisor adviser"
    " supervisor supporter agent associate trainer coach lecturer professor counsel attorney lawyer paralegal "
    "master statistician"
    " economist controller auditor underwriter actuary surveyor physician doctor pharmacist librarian "
    "journalist artist animator"
    " photographer translator generalist partner fellow intern apprentice trainee principal staff builder "
    "maker craftsperson"
    " member professional practitioner mentor expert captain head chief vp".split()
)
ACRONYMS = frozenset("PM APM GPM TPM EM SRE SWE SDE AE SDR BDR CSM TAM QA".split())
"""Roles that are said by their letters."""
KNOWN = ROLES | EXECUTIVE | frozenset(word for word in RANKS if len(word) > 2)
NUMBER = re.compile(r"\d{1,2}|[IVX]{1,4}")
ROLE_LIKE = re.compile(
    r"(?:[bcdfghklmnprstvz]er|[ct]or|eer|ist|yst|tant|ician|smith|wright|man|woman)$"
)
NEVER = re.compile(
    r"\b(?:you|your|we|our|they|their|is|are|has|have|how|what|why|from|into|towards?|when|where|which|all|every|any|vs|"
    r"versus|versus|expectations?|years?|successful|becoming|differences?|between|hiring|salary|"
    r"compensation)\b|[.?!;\"“”]",
    re.IGNORECASE,
)


def seniority(text: str) -> float | None:
    """How senior the words of a title sound, on a scale of our own; None without any such word."""
    words = re.findall(r"[A-Za-z]+(?:-level)?", text.lower())
    known = [RANKS[word] for word in words if word in RANKS and len(word) > 2]
    executive = 20.0 if any(word in EXECUTIVE for word in words) else 0.0
    if "vp" in words or "president" in words or "chief" in words:
        executive += 6.0
    elif "director" in words or "head" in words:
        executive += 3.0
    if not known and not executive:
        return None
    return executive + max(known, default=0.0) + (0.5 if len(known) > 1 else 0.0)


def is_title(text: str) -> bool:
    """Whether these few words can be a job title: they end in a role or a rank, and nothing makes them a sentence."""
    text = re.sub(r"\s*\([^()]*\)\s*$", "", text) or text
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= 8 or NEVER.search(text):
        return False
    head = re.split(
        r"\s[(\[]|\s(?:of|for|in|to|at)\s|,|\s[-–—/&]\s", text.strip(), maxsplit=1
    )[0].split()
    if not head:
        return False
    while len(head) > 1 and NUMBER.fullmatch(head[-1]):
        head.pop()
    last, first = _plain(head[-1]), _plain(head[0])
    if (
        (first in RANKS or first in EXECUTIVE)
        and len(first) > 2
        and (last in KNOWN or head[-1] in ACRONYMS or ROLE_LIKE.search(last))
    ):
        return True
    named = last in KNOWN or head[-1] in ACRONYMS
    return named and all(
        _plain(word) in KNOWN or word[:1].isupper() or not word[:1].isalpha()
        for word in head
    )


def _plain(word: str) -> str:
    return word.strip("()[].,").lower()


def role_in(title: str) -> str:
    """A title without the words and numbers of seniority around its role, in lower case; empty where it has none."""
    words = title.split()
    every = len(words)
    while len(words) > 1 and NUMBER.fullmatch(words[-1]):
        words.pop()
    first = 0
    while first < len(words) - 1 and (
        _plain(words[first]) in RANKS or _plain(words[first]) in EXECUTIVE
    ):
        first += 1
    return " ".join(words[first:]).casefold() if first or len(words) < every else ""


def family(texts: Iterable[str]) -> frozenset[str]:
    """Those of these names that are one role at several heights ("Baker", "Baker II", "Head Baker"), whatever it is."""
    roles: dict[str, set[str]] = {}
    graded: set[str] = set()
    for text in texts:
        role = role_in(text)
        graded |= {role} if role else set()
        roles.setdefault(role or text.casefold(), set()).add(text)
    return frozenset(
        text for role in graded for text in roles[role] if len(roles[role]) > 1
    )
