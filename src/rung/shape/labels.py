"""What a label says of the passage below or beside it: shared by all levels, a summary, an example, no category at all.

A label is a heading, a lead-in before a colon, the head of a column or a key. The words are those by which documents
of every company announce such passages.
"""

from __future__ import annotations

import re

from rung.lexicon.plurals import either, plurals
from rung.model.ladder import Role
from rung.shape.nouns import DEMANDS, MANY_DEMANDS


def _beginning(*alternatives: str) -> re.Pattern[str]:
    """A pattern for labels that begin with one of these."""
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


def _whole(*alternatives: str) -> re.Pattern[str]:
    """A pattern for labels that consist of one of these."""
    return re.compile(rf"(?:{'|'.join(alternatives)})$", re.IGNORECASE)


EACH_ONE = (
    r"(?:all|every|each|any)\s+(?:of\s+(?:our|the)\s+)?(?:\w+\s+){0,3}?"
    r"(?:levels?|engineers?|roles?|employees?|individuals?|managers?|designers?|people"
    r"|team(?:\s*mates?)?|members?|staff|ics?|\w+ers?|colleagues|positions?|grades?)\b"
)
"""All engineers, each of our people, any level."""
EVERYONE = rf"(?:{EACH_ONE}|everyone|everybody)"
ASKED = rf"{either(DEMANDS)}|{plurals(MANY_DEMANDS)}"
"""What is asked of everyone: expectations, skills."""
SHARED = re.compile(
    "|".join(
        (
            rf"^(?:(?:our|the|general|common|shared|core|baseline|universal)\s+)*"
            rf"(?:{ASKED}|what\s+we\s+expect)\s+"
            rf"(?:for|of|from|across|shared\s+by|common\s+to|at)\s+{EVERYONE}",
            r"^(?:common|shared|general|baseline|universal|company[- ]wide|global|foundational"
            rf"|core(?=\s+expect))\s+(?:\w+\s+)?(?:{ASKED}|criteria|level)\b",
            rf"^(?:(?:for|at|across)\s+)?{EVERYONE}(?:\s+(?:at|in)\s+\w+|\s*\(.*\))?$",
            r"^(?:baseline|core|common|universal|foundations?\s+for\s+all|all|shared)$",
            rf"\b(?:appl(?:y|ies)|common|shared|expected|valid)\s+(?:to|by|of|across|for|at|in)\s+{EVERYONE}",
            r"\b(?:at|across|for|of)\s+(?:all|every|any)\s+(?:\w+\s+)?(?:levels?|roles?)\b",
            r"\bregardless\s+of\s+(?:their\s+|your\s+)?(?:level|role|seniority|title)",
        )
    ),
    re.IGNORECASE,
)

ABOUT_DOCUMENT = _beginning(
    r"glossary|terms|definitions?$|key$|legend$",
    r"faqs?|frequently\s+asked",
    r"table\s+of\s+contents|contents|toc\b",
    r"how\s+(?:to|we|this|do|does|is)\b|what\s+(?:is|are|this|do|if)\b",
    r"why\b|when\b|who\b|where\b|can\s+i\b|do\s+i\b",
    r"about\b|introduction|intro$|overview$|background|purpose\s+of|using\s+this",
    r"change\s*log|changes$|revision|version|history",
    r"references?$|resources?$|links?$|further\s+reading|read\s+more|see\s+also",
    r"other\s+(?:pages|resources|links)|appendix",
    r"feedback|give\s+us|contact|acknowledge?ments?|credits?",
    r"licen[cs]e|copyright|disclaimer",
    r"promotions?\b|compensation|salar(?:y|ies)|pay\b|things\s+to|next\s+steps",
    r"(?:level|career|job)\s+(?:definitions?|descriptions?|levels?|ladders?|framework)$",
    r"(?:(?:additional|specific)\s+)*expectations?\s+(?:for|by|per|at)\s+(?:(?:each|the|specific)\s+)*levels?$",
    r"levels?$|the\s+levels$|tracks?$|categories$",
)

SUMMARY = _whole(
    r"(?:(?:level|role|job|position|executive|short)\s+)*"
    r"(?:summary|tag\s?line|overview|in\s+(?:short|brief|a\s+nutshell)|tl;?dr|at\s+a\s+glance"
    r"|synopsis|headline|profile|elevator\s+pitch|mission|(?:general\s+)?description"
    r"|(?:impact|level|summary)\s+statement"
    r"|who\s+(?:you|they)\s+are|about\s+(?:the|this)\s+(?:role|level))"
)
PREREQUISITE = _whole(
    r"pre-?requisites?",
    r"(?:(?:minimum|basic|required|preferred)\s+)?qualifications?",
    r"(?:(?:typical|required|relevant|minimum)\s+)*years?\s*(?:of\s+)?"
    r"(?:(?:relevant|work|professional|industry)\s+)?(?:experience)?",
    r"(?:(?:typical|required|relevant|minimum|work)\s+)*experience(?:\s+\((?:years|yrs)\))?",
    r"yoe|education|time\s+in\s+(?:level|role|grade)",
    r"(?:promotion\s+)?eligibility.*|promotion\s+(?:eligibility|criteria|requirements?).*",
    r"entry\s+(?:criteria|requirements?)|.*\breview\s+rating",
)
NOTE = _whole(
    r"(?:(?:additional|extra|further|other|key|side|general)\s+)*"
    r"(?:notes?|comments?|remarks?|tips?|analog(?:y|ies)|key\s+points?|hints?|clarifications?"
    r"|caveats?|resources|reading|links|see\s+also|faqs?)"
    r"(?:\s*[/&,].*|\s+and\s+.*|\s+for\s+.*)?",
    r"(?:salar(?:y|ies)|pay|compensation|base\s+pay|bonus|equity|ote|quota)(?:\s+\w+){0,2}",
    r".*\b(?:quota|salary|pay)\s+(?:target|bands?|ranges?)",
    r"(?:typical|example|common|possible|equivalent|job|similar)\s+(?:job\s+)?titles?|titles?",
    r"reports?\s+to|(?:direct\s+)?reports|nb|n\.b\.?",
)
EXAMPLE = _whole(
    r"(?:(?:some|specific|concrete|sample|illustrative|real|typical|supporting|possible|good)\s+)*"
    r"(?:examples?|e\.?g\.?|for\s+example|for\s+instance|illustrations?"
    r"|sample\s+(?:behaviou?rs?|projects?)"
    r"|example\s+(?:behaviou?rs?|tasks?|projects?|criteria|activities|signals|evidence)"
    r"|what\s+(?:this|it)\s+(?:might\s+|could\s+|can\s+)?looks?\s+like|in\s+practice|evidence)"
    r"(?:\s+of\s+.*)?"
)
ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("example", EXAMPLE),
    ("summary", SUMMARY),
    ("prerequisite", PREREQUISITE),
    ("note", NOTE),
)

DEFINITION = _whole(
    r"(?:definition|description|meaning|explanation|what\s+(?:it|this)\s+(?:is|means)|about|details?)s?"
)
GENERIC = _whole(
    r"(?:(?:key|core|main|role|job|level)\s+)?"
    r"(?:expectations?|descriptions?|details?|behaviou?rs?|criteria|requirements?"
    r"|what\s+(?:it|this|we)\b.*|what\s+.*looks?\s+like|text|statements?"
    r"|responsibilities|competenc(?:ies|y)|skills|definition)"
)
PLACEHOLDER = _whole(
    "to-?do",
    "tbd|tbc",
    "fixme|xxx|wip",
    "placeholder",
    "draft",
    "q|question",
    "comment",
)


def role_of(label: str) -> Role | None:
    """The role of what stands under a label, or None for a category like any other.

    >>> role_of("Examples"), role_of("TL;DR:"), role_of("Minimum qualifications"), role_of("Notes")
    ('example', 'summary', 'prerequisite', 'note')
    >>> role_of("Craft") is None
    True
    """
    plain = " ".join(label.split()).rstrip(":")
    return next((role for role, pattern in ROLES if pattern.match(plain)), None)


def is_shared(label: str) -> bool:
    """Whether a label announces what is expected at all levels: "Expectations for everyone", "All engineers".

    >>> is_shared("Expectations for everyone"), is_shared("All engineers"), is_shared("Core")
    (True, True, True)
    >>> is_shared("Senior engineers"), is_shared("Core systems")
    (False, False)
    """
    return SHARED.search(label) is not None


def is_about_document(label: str) -> bool:
    """Whether a label announces words about the document, or something beside it: "FAQ", "How to use this", "Pay".

    >>> is_about_document("FAQ"), is_about_document("How to use this"), is_about_document("Levels")
    (True, True, True)
    >>> is_about_document("Craft"), is_about_document("Levels of service")
    (False, False)
    """
    return ABOUT_DOCUMENT.match(label) is not None


def is_definition(label: str) -> bool:
    """Whether a label announces what a category means: "Description", "What it is".

    >>> is_definition("Description"), is_definition("What it means"), is_definition("Described")
    (True, True, False)
    """
    return DEFINITION.match(label) is not None


def is_generic(label: str) -> bool:
    """Whether a label says no more than that expectations follow: "Key responsibilities".

    >>> is_generic("Key responsibilities"), is_generic("Craft")
    (True, False)
    """
    return GENERIC.match(label) is not None


def is_placeholder(label: str) -> bool:
    """Whether a label marks what is still to be written ("TODO"): no category, and no text without it either.

    >>> is_placeholder("TODO"), is_placeholder("todo list")
    (True, False)
    """
    return PLACEHOLDER.match(label) is not None
