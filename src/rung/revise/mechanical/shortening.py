"""Says a sentence in fewer of its own words: deletions, and other forms of the same verbs; nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rung.lexicon.casing import capitalized
from rung.lexicon.openers import opener
from rung.lexicon.verbs import readings, third_person
from rung.revise.mechanical.acts import acting_verb

FILLERS = re.compile(
    r"\b(?:actively|proactively|consistently|effectively|successfully|truly|really|very|highly|greatly|basically"
    r"|generally|typically|essentially|continuously|continually|always|simply|clearly|seamlessly|strategically"
    r"|particularly|in general|as a whole|on an ongoing basis|in a meaningful way|as appropriate|as needed"
    r"|(?:often|usually) more heavily)\s+(?=[a-z])",
    re.IGNORECASE,
)
WORDY = (
    (re.compile(r"\bin order to\b", re.I), "to"), (re.compile(r"\bso as to\b", re.I), "to"),
    (re.compile(r"\bin terms of\b", re.I), "in"), (re.compile(r"\bwith (?:regards?|respect) to\b", re.I), "on"),
    (re.compile(r"\bas well as\b", re.I), "and"), (re.compile(r"\bat all times\b", re.I), ""),
    (re.compile(r"\ba wide (?:range|variety) of\b", re.I), "many"),
    (re.compile(r"\bdue to the fact that\b", re.I), "because"), (re.compile(r"\bin the process of\b", re.I), ""),
    (re.compile(r"\b(?:the|a) (?:process|task|act) of (?=\w+ing\b)", re.I), ""),
    (re.compile(r",? but are not limited to,?", re.I), ""),
    (re.compile(r"\b(?:that|which) (?:are|is) (?=relevant|needed)"), ""),
    (re.compile(r"\bthe (?:skills|ability) (?:needed|required) to\b", re.I), "skills to"),
    (re.compile(r"\btake (?:on )?responsibility for\b", re.I), "own"),
    (re.compile(r"\b(is|are) able to (?=\w)"), "can "),
)  # fmt: skip
CAN = re.compile(r"^(You) (?:are able to|have the ability to|are capable of) (\w+)\b")
CAN_THIRD = re.compile(r"^(?:Is able to|Able to|Has the ability to) (\w+)\b")
CHAIN = re.compile(r",\s+(?:while\s+)?(?:also\s+)?(\w+ing)\b|\s+and\s+(\w+ing)\b")
SPACE = re.compile(r"[ ]{2,}")


def shortened(sentence: str) -> Iterator[str]:
    """Shorter ways to say a sentence, the shortest first; none when no rule finds a word to spare.

    >>> next(shortened("Is able to lead projects in order to help the team."))
    'Leads projects to help the team.'
    """
    steps: tuple[Callable[[str], str], ...] = (_able, _finite, _wordy, _fillers)
    every = sentence
    for step in steps:
        every = step(every)
    ways = [every, *(step(sentence) for step in steps)]
    tidy = dict.fromkeys(_tidy(way) for way in ways)
    yield from sorted((one for one in tidy if _size(one) < _size(sentence)), key=_size)


def _size(text: str) -> int:
    """How many words a text has.

    >>> _size("Leads the team.")
    3
    """
    return len(text.split())


def _able(text: str) -> str:
    """'You are able to lead' and 'Is able to lead' become 'You lead' and 'Leads'.

    >>> _able("Is able to lead projects.")
    'Leads projects.'
    """
    text = CAN.sub(lambda hit: f"{hit[1]} {hit[2]}", text)
    return CAN_THIRD.sub(lambda hit: third_person(hit[1]).capitalize(), text)


def _finite(text: str) -> str:
    """Acts that hang on as '…, influencing A and mentoring B, while driving C' become a list of acts.

    >>> _finite("Leads the team, mentoring interns, while planning releases.")
    'Leads the team, mentors interns, and plans releases.'
    """
    verb = acting_verb(text)
    hits = [hit for hit in CHAIN.finditer(text, verb[1]) if _base(hit)] if verb else []
    if not hits or text[hits[0].start()] != ",":
        return text
    in_third_person = opener(text).kind == "third"
    joints = [", "] * len(hits)
    joints[-1] = ", and " if len(hits) > 1 else " and "
    for hit, joint in zip(reversed(hits), reversed(joints), strict=True):
        base = _base(hit)
        word = third_person(base) if in_third_person else base
        text = text[: hit.start()] + joint + word + text[hit.end() :]
    return text


def _base(hit: re.Match[str]) -> str:
    """The base of the verb in -ing that was found; empty where no verb has that form."""
    word = (hit[1] or hit[2]).lower()
    return next((verb.base for verb, kind in readings(word) if kind == "gerund"), "")


def _wordy(text: str) -> str:
    """The text with the short form of every long-winded phrase.

    >>> _wordy("Leads projects in order to help the team.")
    'Leads projects to help the team.'
    """
    for pattern, instead in WORDY:
        text = pattern.sub(instead, text)
    return text


def _fillers(text: str) -> str:
    """The text without words that only fill.

    >>> _fillers("Leads very large projects.")
    'Leads large projects.'
    """
    return FILLERS.sub("", text)


def _tidy(text: str) -> str:
    """The text with single blanks, none before a mark, and a capital.

    >>> _tidy("Leads , projects  .")
    'Leads, projects.'
    """
    text = SPACE.sub(" ", text).replace(" ,", ",").replace(" .", ".").strip()
    return capitalized(text)
