"""The grammar of level names: "IC3 (Senior)", "L4 Lead Programmer", "Level 3", "Senior Engineer 2", "Mid-market (P3)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.plurals import either, plurals
from rung.lexicon.titles import is_title
from rung.shape.decoration import bare
from rung.shape.nouns import DEMANDS, NUMBERED

LONGEST = 90
"""A line longer than this names no level."""
UNNUMBERED = -1.0


class LevelName(NamedTuple):
    """A level as a line names it. `prefix` is the code without its number, or the noun before the number.

    `sure` is false where only the words of a title speak for it, `guessed` where only the structure around it does.
    """

    id: str
    title: str = ""
    prefix: str = ""
    number: float = UNNUMBERED
    sure: bool = False
    guessed: bool = False


UNNAMED = LevelName("")
"""The level of a draft that names none."""

NOT_LEVELS = frozenset(
    "Q H V SOC ISO UTF EC ES OKR COVID PART FY CY RFC ADR HTTP HTML CSS MP GPT SHA MD".split()
)
"""Prefixes of quarters, versions, standards and the like, which look like level codes."""
NUMBERS_IN_WORDS = {
    word: float(number)
    for words in (
        "one two three four five six seven eight nine ten",
        "i ii iii iv v vi vii viii ix x",
    )
    for number, word in enumerate(words.split(), start=1)
}

CODE = (
    r"(?P<prefix>[A-Z]{1,5})[-\u2011]?"
    r"(?P<number>\d{1,2}(?:\.\d)?)(?P<suffix>[a-z]|\+)?(?:\*|†)?"
)
ANY_CODE = re.compile(r"(?:^|[\s(/])[A-Z]{1,5}-?\d{1,2}\b")
CODE_ALONE = re.compile(rf"{CODE}$")
CODE_FIRST = re.compile(
    rf"{CODE}(?P<sign>\s*[-–—:,|/·•]\s*|\s+(?=\()|\s+)(?P<rest>\S.*)$"
)
CODE_IN_BRACKETS = re.compile(
    rf"(?P<before>[^()\[\]]+?)\s*[(\[]\s*{CODE}\s*[)\]]\s*(?P<after>.*)$"
)
CODE_LAST = re.compile(rf"(?P<before>.+?)\s*[-–—:,|/·]\s*{CODE}$")

COUNT = r"\d{1,2}(?:\.\d)?[a-zA-Z]?|[IVX]{1,4}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten"
NOUN_AND_NUMBER = re.compile(
    rf"(?P<noun>{'|'.join(NUMBERED)})\s*[-#:]?\s*(?P<number>{COUNT})"
    r"(?:(?P<sign>\s*[-–—:,|/·]\s*|\s+(?=\()|\s+)(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
RANGE = re.compile(r"(?:[-–—&+]|to|and|or|through)?\s*\d")
"""What makes a range of a noun and a number: "Levels 1 to 3"."""
NUMBER_IN_TITLE = re.compile(r"(?<=\s)(\d{1,2}|[IVX]{1,4})(?=\s*(?:\(|$))")
BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")

SUBJECT = (
    f"(?:{either((*DEMANDS, 'competency', 'behaviour', 'description', 'definition', 'guideline'))}"
    f"|{plurals(('responsibility', 'criterion', 'skill'))}|profile)"
)
ADJECTIVE = (
    r"(?:additional|specific|level[- ]specific|key|core|role|level|our|job|the|main"
    r"|minimum|performance|career)"
)
BEFORE_NAME = re.compile(
    rf"(?:{ADJECTIVE}\s+)*{SUBJECT}\s*(?:for|of|at|from|[-–—:])\s*(?:an?\s+|the\s+|our\s+)?(?=\S)"
    r"|what\s+we\s+(?:expect|look for)\s+(?:from|of|in)\s+(?:an?\s+|the\s+|our\s+)?"
    r"|(?:job\s+title|title|role|position|level\s+name|(?:current\s+)?level|moving (?:in)?to"
    r"|promotion to|becoming)\s*[-–—:]\s*"
    r"|being\s+an?\s+|as\s+an?\s+(?=\S+$)",
    re.IGNORECASE,
)
"""What may stand before a level's name: "Expectations for a", "Role:"."""
AFTER_NAME = re.compile(
    rf"\s*[-–—:]?\s*(?:{ADJECTIVE}\s+)*{SUBJECT}$|\s+(?:level|role)$", re.IGNORECASE
)
ENDS_SENTENCE = (".", ";", "!", "?")
JOINS = frozenset("vs and to through or".split())
SPEAKS = frozenset("you i we they vs to".split())
"""Words after a code with which a sentence goes on."""


@lru_cache(maxsize=4096)
def level_name(text: str) -> LevelName | None:
    """The level that a whole line names, or None.

    "Expectations for a Senior Engineer (IC3)" names IC3; a range ("IC1 - IC6") and a sentence name none.

    >>> level_name("Expectations for a Senior Engineer (IC3)").id
    'IC3'
    >>> level_name("L4 Lead Programmer").title, level_name("Level 3").id
    ('Lead Programmer', 'Level 3')
    >>> level_name("IC1 - IC6") is None, level_name("Craft") is None, level_name("Q3") is None
    (True, True, True)
    """
    if len(text) > LONGEST:
        return None
    name = _unwrapped(bare(text))
    return _by_code(name) or _by_noun(name) or _by_title(name)


def _unwrapped(name: str) -> str:
    """A name without the words around it that only say that expectations follow.

    "Role: Senior Engineer" and "Senior Engineer - key responsibilities" are both "Senior Engineer".

    >>> _unwrapped("Role: Senior Engineer"), _unwrapped("Senior Engineer - key responsibilities")
    ('Senior Engineer', 'Senior Engineer')
    """
    before = BEFORE_NAME.match(name)
    if before:
        name = name[before.end() :]
    return AFTER_NAME.sub("", name).strip() or name


def _by_code(name: str) -> LevelName | None:
    """The level whose code a name consists of or begins with; else one in brackets or at its end.

    "IC3", "IC3 (Senior)", "L4 Lead Programmer", "Senior Engineer (IC3)", "Lead Programmer - L4".

    >>> [_by_code(name).id for name in ("IC3", "IC3 (Senior)", "Lead Programmer - L4", "Baker (B2)")]
    ['IC3', 'IC3', 'L4', 'B2']
    >>> _by_code("Ovens and their care - L4") is None
    True
    """
    if alone := CODE_ALONE.match(name):
        return _coded(alone)
    if first := CODE_FIRST.match(name):
        fits = _can_be_title(first["rest"], first["sign"])
        return _coded(first, _without_brackets(first["rest"])) if fits else None
    if inside := _code_in_brackets(name):
        return _coded(inside, f"{inside['before']} {inside['after']}")
    last = _code_at_end(name)
    return _coded(last, last["before"]) if last else None


def _code_at_end(name: str) -> re.Match[str] | None:
    """The match of a code at the end of a name, if a job title of a few words stands before it.

    >>> _code_at_end("Senior Engineer - L4")["prefix"], _code_at_end("Ovens - L4") is None
    ('L', True)
    """
    hit = CODE_LAST.match(name)
    if hit and _words(hit["before"]) <= 5 and is_title(hit["before"]):
        return hit
    return None


def _code_in_brackets(name: str) -> re.Match[str] | None:
    """The match of a code in brackets, unless there are too many words around it for a title.

    >>> _code_in_brackets("Senior Engineer (IC3)")["number"]
    '3'
    >>> _code_in_brackets("A sentence of seven words or so (IC3)") is None
    True
    """
    hit = CODE_IN_BRACKETS.match(name)
    if hit and _words(hit["before"]) <= 6 and _words(hit["after"]) <= 5:
        return hit
    return None


def _coded(hit: re.Match[str], title: str = "") -> LevelName | None:
    """The level that a code and the title beside it name.

    None for codes of other things ("Q3"), and where the title holds another code: "IC1 - IC6" is a range, though
    "IC3 / M1" is one level with two names.
    """
    two_names = hit.groupdict().get("sign", "").strip() == "/"
    if hit["prefix"] in NOT_LEVELS or (ANY_CODE.search(title) and not two_names):
        return None
    return LevelName(
        id=f"{hit['prefix']}{hit['number']}{hit['suffix'] or ''}",
        title=title.strip(),
        prefix=hit["prefix"],
        number=float(hit["number"]),
        sure=True,
    )


def _can_be_title(rest: str, sign: str) -> bool:
    """Whether what follows a code or number can be its title and is no sentence; `sign` is what stands between.

    "IC3 - Senior Engineer" and "IC3 (leads a team)" have titles; "IC3 you lead a team" is a sentence.

    >>> _can_be_title("Senior Engineer", " - "), _can_be_title("(leads a team)", " ")
    (True, True)
    >>> _can_be_title("you lead a team", " "), _can_be_title("Senior.", " - ")
    (False, False)
    """
    words = rest.split()
    first = words[0].lstrip("(")
    most = 9 if sign.strip() else 6
    if len(words) > most or rest.endswith(ENDS_SENTENCE):
        return False
    if sign.strip() or rest.startswith("("):
        return first.lower() not in SPEAKS
    return first.lower() not in JOINS and (first[:1].isupper() or is_title(rest))


def _without_brackets(title: str) -> str:
    """A title without the brackets around it and the signs beside it.

    >>> _without_brackets("(Senior)"), _without_brackets("- Senior")
    ('Senior', 'Senior')
    """
    whole = BRACKETED.fullmatch(title.strip())
    inner = whole[1] if whole else title
    return inner.strip(" -–—:")


def _by_noun(name: str) -> LevelName | None:
    """The level that a noun and a number name.

    "grade IV: Lead" is Grade IV, called Lead; "Level 1 to 3" is a range.

    >>> _by_noun("grade IV: Lead")[:4]
    ('Grade IV', 'Lead', 'grade', 4.0)
    >>> _by_noun("Level 1 to 3") is None, _by_noun("Craft") is None
    (True, True)
    """
    hit = NOUN_AND_NUMBER.match(name)
    if not hit:
        return None
    noun, number, rest = hit["noun"], hit["number"], hit["rest"] or ""
    if rest and (RANGE.match(rest) or not _can_be_title(rest, hit["sign"])):
        return None
    return LevelName(
        id=f"{noun[:1].upper()}{noun[1:]} {number}",
        title=_without_brackets(rest),
        prefix=noun.lower(),
        number=_number(number),
        sure=True,
    )


def _number(text: str) -> float:
    """The value of a number in digits, Roman numerals, words or letters.

    "2.1" is 2.1, "IV" and "four" are 4, "B" is 2.

    >>> _number("2.1"), _number("IV"), _number("four"), _number("B")
    (2.1, 4.0, 4.0, 2.0)
    """
    lower = text.lower()
    if lower in NUMBERS_IN_WORDS:
        return NUMBERS_IN_WORDS[lower]
    digits = re.match(r"\d+(?:\.\d)?", text)
    return float(digits[0]) if digits else ord(lower[0]) - ord("a") + 1.0


def _by_title(name: str) -> LevelName | None:
    """The level that a job title names: for sure where it is numbered ("Engineer II").

    >>> _by_title("Engineer II").number, _by_title("Senior Engineer").sure
    (2.0, False)
    >>> _by_title("Ovens") is None
    True
    """
    if not is_title(name):
        return None
    number = NUMBER_IN_TITLE.search(name)
    if number is None:
        return LevelName(name)
    return LevelName(name, number=_number(number[1]), sure=True)


def _words(text: str) -> int:
    """How many words there are."""
    return len(text.split())
