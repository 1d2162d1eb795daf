"""Which words make a job title, and how senior it sounds: facts about English, no company's names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

WORDS_BY_RANK = (
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
"""Words that say how senior somebody is, from the lowest to the highest."""
RANKS = {
    word: float(rank)
    for rank, words in enumerate(WORDS_BY_RANK)
    for word in words.split()
}
CLEAR_RANKS = {word: rank for word, rank in RANKS.items() if len(word) > 2}
"""Without those of one or two letters, which say a rank only beside a role ("Baker II")."""
EXECUTIVES = {
    **dict.fromkeys("manager vice executive partner officer svp evp avp".split(), 20.0),
    **dict.fromkeys("cto ceo coo cfo cpo cmo".split(), 20.0),
    **dict.fromkeys("director head".split(), 23.0),
    **dict.fromkeys("chief vp president".split(), 26.0),
}
"""Words of those who manage, with how senior they sound on the scale of the ranks."""
ROLES = frozenset(
    """
    accountant actuary admin administrator adviser advisor advocate agent analyst animator apprentice architect artist
    associate attorney auditor builder buyer captain chief coach consultant contributor controller coordinator counsel
    craftsperson designer developer director doctor economist editor engineer executive expert fellow generalist head
    intern journalist lawyer lead leader lecturer librarian maker manager marketer master member mentor nurse officer
    operator owner paralegal partner pharmacist photographer physician planner practitioner president principal producer
    professional professor programmer recruiter representative researcher scientist specialist staff statistician
    strategist supervisor supporter surveyor teacher technician tester trainee trainer translator underwriter vp writer
    """.split()
)
ACRONYMS = frozenset("PM APM GPM TPM EM SRE SWE SDE AE SDR BDR CSM TAM QA".split())
"""Roles that are said by their letters."""
IN_TITLES = ROLES | EXECUTIVES.keys() | CLEAR_RANKS.keys()
FIRST_IN_TITLES = CLEAR_RANKS.keys() | (EXECUTIVES.keys() - {"vp"})
"""Words that, at the beginning, let an unknown word at the end be a role: "Senior Brewer"."""
NUMBER = re.compile(r"\d{1,2}|[IVX]{1,4}")
ROLE_LIKE = re.compile(
    r"(?:[bcdfghklmnprstvz]er|[ct]or|eer|ist|yst|tant|ician|smith|wright|man|woman)$"
)
"""How words end that say what somebody is."""
NEVER = re.compile(
    r"\b(?:you|your|we|our|they|their|is|are|has|have|how|what|why|when|where|which"
    r"|from|into|towards?|all|every|any|vs|versus|expectations?|years?|successful"
    r"|becoming|differences?|between|hiring|salary|compensation)\b|[.?!;\"“”]",
    re.IGNORECASE,
)
"""What stands in sentences and headings, but in no title."""
SENIOR_WORDS = RANKS.keys() | EXECUTIVES.keys()
SENIORITY_WORD = re.compile(r"[a-z]+(?:-level)?")
REMARK = re.compile(r"\s*\([^()]*\)\s*$")
AFTER_ROLE = re.compile(r"\s[(\[]|\s(?:of|for|in|to|at)\s|,|\s[-–—/&]\s")
"""What parts a role from its field: "Head of Design", "Engineer, Platform"."""
LONGEST = 8
"""Words that a title has at most."""


def seniority(text: str) -> float | None:
    """How senior the words of a title sound: the rank among WORDS_BY_RANK, 20 and more for those who manage.

    None where no word says anything of it.

    >>> seniority("Junior Engineer") < seniority("Senior Engineer"), seniority("Baker") is None
    (True, True)
    """
    words = SENIORITY_WORD.findall(text.lower())
    ranks = _values(CLEAR_RANKS, words)
    heights = _values(EXECUTIVES, words)
    if not ranks and not heights:
        return None
    several = 0.5 if len(ranks) > 1 else 0.0
    return max([0.0, *heights]) + max([0.0, *ranks]) + several


def _values(known: Mapping[str, float], words: Sequence[str]) -> list[float]:
    """What those of the words that are known stand for, in their order."""
    return [known[word] for word in words if word in known]


def is_title(text: str) -> bool:
    """Whether these few words can be a job title: they end in a role or a rank, and nothing makes them a sentence.

    >>> is_title("Staff Engineer"), is_title("Leads projects"), is_title("Head of Design")
    (True, False, True)
    """
    text = REMARK.sub("", text) or text
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= LONGEST or NEVER.search(text):
        return False
    before_field = AFTER_ROLE.split(text.strip(), maxsplit=1)[0]
    role = _without_numbers(before_field.split())
    if not role:
        return False
    return _begins_with_rank(role) or _ends_in_role(role)


def _begins_with_rank(words: Sequence[str]) -> bool:
    """Whether a word of seniority stands first and a role, or what may be one, last."""
    if _plain(words[0]) not in FIRST_IN_TITLES:
        return False
    return _is_role(words[-1]) or ROLE_LIKE.search(_plain(words[-1])) is not None


def _ends_in_role(words: Sequence[str]) -> bool:
    """Whether a known role stands last and every word is written as in a title."""
    return _is_role(words[-1]) and all(map(_fits_title, words))


def _is_role(word: str) -> bool:
    """Whether a word says what somebody is, in full or by its letters.

    >>> _is_role("engineer"), _is_role("project")
    (True, False)
    """
    return word in ACRONYMS or _plain(word) in IN_TITLES


def _fits_title(word: str) -> bool:
    """Whether a word can stand in a title: a known one, a number or sign, or a name with a capital.

    >>> _fits_title("II"), _fits_title("Bakery"), _fits_title("leads")
    (True, True, False)
    """
    if _plain(word) in IN_TITLES:
        return True
    return word[:1].isupper() or not word[:1].isalpha()


def role_in(title: str) -> str:
    """A title without the words and numbers of seniority around its role, in lower case; empty where it has none.

    >>> role_in("Senior Product Designer II")
    'product designer'
    """
    words = title.split()
    role = _without_ranks(_without_numbers(words))
    return " ".join(role).casefold() if len(role) < len(words) else ""


def _without_numbers(words: Sequence[str]) -> Sequence[str]:
    """The words without the numbers at their end; the first one stays.

    >>> _without_numbers(["Designer", "II"])
    ['Designer']
    """
    count = len(words)
    while count > 1 and NUMBER.fullmatch(words[count - 1]):
        count -= 1
    return words[:count]


def _without_ranks(words: Sequence[str]) -> Sequence[str]:
    """The words without those of seniority at their beginning; the last one stays.

    >>> _without_ranks(["senior", "designer"])
    ['designer']
    """
    first = 0
    while first < len(words) - 1 and _plain(words[first]) in SENIOR_WORDS:
        first += 1
    return words[first:]


def family(texts: Iterable[str]) -> frozenset[str]:
    """Those of these names that are one role at several heights ("Baker", "Baker II", "Head Baker"), whatever it is.

    >>> sorted(family(["Baker", "Head Baker", "Ovens"]))
    ['Baker', 'Head Baker']
    """
    names_of: dict[str, set[str]] = defaultdict(set)
    graded: set[str] = set()
    for text in texts:
        role = role_in(text)
        names_of[role or text.casefold()].add(text)
        graded.add(role)
    several = [names_of[role] for role in graded if len(names_of[role]) > 1]
    return frozenset().union(*several)


def _plain(word: str) -> str:
    """A word in lower case, without the signs around it."""
    return word.strip("()[].,").lower()
