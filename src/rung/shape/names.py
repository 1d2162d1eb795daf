"""The grammar of level names: "IC3 (Senior)", "L4 Lead Programmer", "Level 3", "Senior Engineer 2", "Mid-market
(P3)".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.titles import is_title

LONGEST = 90
"""A line longer than this names no level."""


class LevelName(NamedTuple):
    """A level as a line names it. `prefix` is the code without its number.

    `sure` is false where only the words of a title speak for it, `guessed` where only the structure around it does.
    """

    id: str
    title: str
    prefix: str
    number: float
    sure: bool
    guessed: bool = False


FAMILIES = frozenset(
    "IC L M E P S D T A B C G SE SWE SDE EM PM TPM TL EL MTS PD UX QA DS DE ML SRE AE CSM BA CO EX".split()
)
"""Prefixes that a file's name may carry; others ("draft2", "v3") only count drafts."""
UNNAMED = LevelName("", "", "", -1.0, False)
"""The level of a draft that names none."""
NUMERALS = {
    name: float(n)
    for n, name in enumerate("i ii iii iv v vi vii viii ix x".split(), start=1)
}
WORDS = {
    name: float(n)
    for n, name in enumerate(
        "one two three four five six seven eight nine ten".split(), start=1
    )
}
CODE = r"(?P<prefix>[A-Z]{1,5})[-\u2011]?(?P<number>\d{1,2}(?:\.\d)?)(?P<suffix>[a-z]|\+)?(?:\*|†)?"
NOT_LEVELS = frozenset(
    "Q H V SOC ISO UTF EC ES OKR COVID PART FY CY RFC ADR HTTP HTML CSS MP GPT SHA MD".split()
)
"""Prefixes of quarters, versions, standards and the like, which look like level codes."""

ANY_CODE = re.compile(r"(?:^|[\s(/])[A-Z]{1,5}-?\d{1,2}\b")
ALONE = re.compile(rf"{CODE}$")
CODE_FIRST = re.compile(
    rf"{CODE}(?P<sep>\s*[-–—:,|/·•]\s*|\s+(?=\()|\s+)(?P<rest>\S.*)$"
)
CODE_IN_BRACKETS = re.compile(
    rf"(?P<before>[^()\[\]]+?)\s*[(\[]\s*{CODE}\s*[)\]]\s*(?P<after>.*)$"
)
CODE_LAST = re.compile(rf"(?P<before>.+?)\s*[-–—:,|/·]\s*{CODE}$")
GRADE = "level|lvl|grade|band|tier|stage|step|rank|milestone|phase|rung|career level|job level|class"
COUNT = r"\d{1,2}(?:\.\d)?[a-zA-Z]?|[IVX]{1,4}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten"
WORD_NUMBER = re.compile(
    rf"(?P<word>{GRADE})\s*[-#:]?\s*(?P<number>{COUNT})(?:(?P<sep>\s*[-–—:,|/·]\s*|\s+(?=\()|\s+)(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
SUBJECT = (
    r"(?:expectations?|requirements?|responsibilities|criteria|competenc(?:y|ies)|behaviou?rs?|skills"
    r"|descriptions?|definitions?|profile|guidelines?)"
)
ADJECTIVE = r"(?:additional|specific|level[- ]specific|key|core|role|level|our|job|the|main|minimum|performance|career)"
BEFORE = re.compile(
    rf"(?:{ADJECTIVE}\s+)*{SUBJECT}\s*(?:for|of|at|from|[-–—:])\s*(?:an?\s+|the\s+|our\s+)?(?=\S)"
    r"|what\s+we\s+(?:expect|look for)\s+(?:from|of|in)\s+(?:an?\s+|the\s+|our\s+)?"
    r"|(?:job\s+title|title|role|position|level\s+name|(?:current\s+)?level|moving (?:in)?to|"
    r"promotion to|becoming)\s*[-–—:]\s*"
    r"|being\s+an?\s+|as\s+an?\s+(?=\S+$)",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"\s*[-–—:]?\s*(?:{ADJECTIVE}\s+)*{SUBJECT}$|\s+(?:level|role)$", re.IGNORECASE
)
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U000e0020-\U000e007f]+"
)
DECORATION = re.compile(r"^[\s#*_>`~|]+|[\s#*_`~|]+$|\{#[\w-]+\}\s*$")
PLAIN = re.compile(r"[A-Za-z][\w\s&/,.'()+-]*[\w)]:?", re.ASCII)
NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|§|[a-z]\))\s+")


def bare(text: str) -> str:
    """A heading's text without emoji, decoration, numbering and the closing colon, white space made single."""
    if PLAIN.fullmatch(text):
        return " ".join(text.rstrip(":").split())
    text = EMOJI.sub(" ", text)
    for _ in range(2):
        text = DECORATION.sub("", text.strip()).strip()
    return " ".join(NUMBERING.sub("", text).rstrip(":：").split())


@lru_cache(maxsize=4096)
def level_name(text: str) -> LevelName | None:
    """The level that a whole line names, or None. Ranges ("IC1 - IC6") and sentences name none."""
    if len(text) > LONGEST:
        return None
    name = bare(text)
    wrapped = BEFORE.match(name)
    if wrapped:
        name = name[wrapped.end() :]
    name = AFTER.sub("", name).strip() or name
    return _by_code(name) or _by_word(name) or _by_title(name)


def _by_code(name: str) -> LevelName | None:
    hit = ALONE.match(name)
    if hit:
        return _coded(hit, "")
    hit = CODE_FIRST.match(name)
    if hit:
        rest = hit["rest"]
        return _coded(hit, _unwrapped(rest)) if _titles(rest, hit["sep"]) else None
    hit = CODE_IN_BRACKETS.match(name)
    if hit and len(hit["before"].split()) <= 6 and len(hit["after"].split()) <= 5:
        return _coded(hit, " ".join(filter(None, (hit["before"], hit["after"]))))
    hit = CODE_LAST.match(name)
    if hit and len(hit["before"].split()) <= 5 and is_title(hit["before"]):
        return _coded(hit, hit["before"])
    return None


def _coded(hit: re.Match[str], title: str) -> LevelName | None:
    if hit["prefix"] in NOT_LEVELS or (
        ANY_CODE.search(title) and hit.groupdict().get("sep", "").strip() != "/"
    ):
        return None
    shown = f"{hit['prefix']}{hit['number']}{hit['suffix'] or ''}"
    return LevelName(shown, title.strip(), hit["prefix"], float(hit["number"]), True)


def _titles(rest: str, separator: str) -> bool:
    """Whether what follows a code can be its title and is no sentence."""
    words = rest.split()
    if (
        len(words) > 9
        or rest.endswith((".", ";", "!", "?"))
        or (separator.strip() == "" and len(words) > 6)
    ):
        return False
    first = words[0].lstrip("(")
    if not separator.strip() and not rest.startswith("("):
        return (first[:1].isupper() or is_title(rest)) and first.lower() not in (
            "vs",
            "and",
            "to",
            "through",
            "or",
        )
    return first.lower() not in ("you", "i", "we", "they", "vs", "to")


def _unwrapped(rest: str) -> str:
    whole = re.fullmatch(r"[(\[]([^()\[\]]+)[)\]]", rest.strip())
    return (whole[1] if whole else rest).strip(" -–—:")


def _by_word(name: str) -> LevelName | None:
    hit = WORD_NUMBER.match(name)
    if not hit:
        return None
    rest = hit["rest"] or ""
    if rest and (
        re.match(r"(?:[-–—&+]|to|and|or|through)?\s*\d", rest)
        or not _titles(rest, hit["sep"] or " ")
    ):
        return None
    shown = f"{hit['word'][:1].upper()}{hit['word'][1:]} {hit['number']}"
    return LevelName(
        shown, _unwrapped(rest), hit["word"].lower(), _number(hit["number"]), True
    )


def _number(text: str) -> float:
    lower = text.lower()
    if lower in NUMERALS or lower in WORDS:
        return NUMERALS.get(lower) or WORDS[lower]
    digits = re.match(r"\d+(?:\.\d)?", text)
    return float(digits[0]) if digits else float(ord(lower[0]) - ord("a") + 1)


def _by_title(name: str) -> LevelName | None:
    if not is_title(name):
        return None
    number = re.search(r"(?<=\s)(\d{1,2}|[IVX]{1,4})(?=\s*(?:\(|$))", name)
    return LevelName(name, "", "", _number(number[1]) if number else -1.0, bool(number))


def named_by_file(stem: str) -> LevelName | None:
    """The level that a file's name gives away ("ladder.ic3", "senior-engineer"), or None."""
    tokens = [token for token in re.split(r"[^A-Za-z0-9]+", stem) if token]
    for token in tokens:
        hit = ALONE.match(token.upper())
        if hit and hit["prefix"] in FAMILIES:
            return _coded(hit, "")
    return level_name(" ".join(tokens).title())
