"""Words by which documents of every company announce what a passage is: shared by all, a summary, a prerequisite,
a note, an example.
"""

from __future__ import annotations

import re

from rung.model.ladder import Role

EVERYONE = (
    r"(?:all|every|each|any)\s+(?:of\s+(?:our|the)\s+)?(?:\w+\s+){0,3}?(?:levels?|engineers?|roles?|"
    r"employees?|individuals?|managers?|designers?|people|team(?:\s*mates?)?|members?|staff|ics?|"
    r"\w+ers?|colleagues|positions?|grades?)\b"
)
COMMON = re.compile(
    rf"^(?:our\s+|the\s+|general\s+|common\s+|shared\s+|core\s+|baseline\s+|"
    rf"universal\s+)*(?:expectations?|requirements?|responsibilities|competencies|behaviou?rs|skills|"
    rf"what\s+we\s+expect)\s+(?:for|of|from|across|shared\s+by|common\s+to|at)\s+(?:everyone|everybody"
    rf"|{EVERYONE})"
    r"|^(?:common|shared|general|baseline|universal|company[- ]wide|global|foundational|"
    r"core(?=\s+expect))\s+(?:\w+\s+)?(?:expectations?|requirements?|responsibilities|competencies|"
    r"behaviou?rs|skills|criteria|level)\b"
    rf"|^(?:for\s+|at\s+|across\s+)?(?:{EVERYONE}|everyone|everybody)(?:\s+(?:at|in)\s+\w+|\s*\(.*\))?$"
    r"|^(?:baseline|core|common|universal|foundations?\s+for\s+all|all|everyone|shared)$"
    rf"|\b(?:appl(?:y|ies)|common|shared|expected|valid)\s+(?:to|by|of|across|for|at|in)\s+(?:{EVERYONE}|everyone|everybody)"
    r"|\b(?:at|across|for|of)\s+(?:all|every|any)\s+(?:\w+\s+)?(?:levels?|roles?)\b"
    r"|\bregardless\s+of\s+(?:their\s+|your\s+)?(?:level|role|seniority|title)",
    re.IGNORECASE,
)
INHERITS = re.compile(
    r"\b(?:each|every|a|all|higher|these|the|this|levels?|expectations?)\b[^.]{0,60}\b(?:inherits?|"
    r"builds?\s+(?:up)?on|adds?\s+(?:on\s*)?to|cumulative|on\s+top\s+of)\b[^.]{0,80}\b(?:levels?|"
    r"expectations?|baseline)\b"
    r"|^(?:everything|all)\b[^.]{0,40}\b(?:levels?|above|below|previous|prior|"
    r"[A-Z]{1,4}\d)\b[^.]{0,30}(?:plus|and|,|:|$)"
    r"|^everything\s+(?:in|from|of|at|expected\s+of|that\s+an?)\s[^.]{1,60}?[,:]?\s*(?:plus|and|as\s+well\s+as|with)?\s*[:,]?$"
    r"|^(?:in\s+addition\s+to|on\s+top\s+of|besides|plus|as\s+well\s+as)\b[^.]{0,30}\b(?:everything|"
    r"all|the\s+above|expectations|requirements|responsibilities|[A-Z]{1,4}\d)\b[^.,:]{0,60}[.,:]?$"
    r"|\bmust\s+(?:also\s+)?(?:meet|satisfy|fulfil+)\b[^.]{0,60}\b(?:lower|previous|prior|earlier|level\s+\w+)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"^(?:glossary|faqs?|frequently\s+asked|table\s+of\s+contents|contents|toc\b|how\s+(?:to|we|this|"
    r"do|does|is)\b|what\s+(?:is|are|this|do|if)\b|why\b|when\b|who\b|where\b|can\s+i\b|do\s+i\b"
    r"|about\b|introduction|intro$|overview$|background|purpose\s+of|change\s*log|changes$|revision|"
    r"version|history|references?$|resources?$|further\s+reading|read\s+more|see\s+also|links?$|"
    r"other\s+(?:pages|resources|links)"
    r"|appendix|feedback|acknowledge?ments?|credits?|licen[cs]e|copyright|promotions?\b|compensation|"
    r"salar(?:y|ies)|pay\b|things\s+to|give\s+us|disclaimer|contact|terms|definitions?$|key$|legend$|"
    r"using\s+this|next\s+steps"
    r"|(?:level|career|job)\s+(?:definitions?|descriptions?|levels?|ladders?|framework)$|"
    r"(?:additional\s+|specific\s+)*expectations?\s+(?:for|by|per|at)\s+(?:each\s+|the\s+|"
    r"specific\s+)*levels?$|levels?$|the\s+levels$|tracks?$|categories$)",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"^(?:this|the)\s+(?:\w+\s+){0,2}?(?:framework|document|page|ladder|matrix|guide|handbook|rubric)\b"
    r"(?!\s+(?:of|for|to|in)\b)",
    re.IGNORECASE,
)
"""How a paragraph begins that speaks of the document, not of anybody's work."""
FOOTER = re.compile(
    r"^(?:last\s+(?:updated|modified|edited|reviewed)|updated\s+on|created\s+by|©|\(c\)\s|copyright\b|all\s+rights\s+reserved"
    r"|back\s+to\s+(?:the\s+)?top|powered\s+by|edit\s+this\s+page|page\s+\d+(?:\s+of\s+\d+)?$|print\s+this\s+page)",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"^(?:(?:level|role|job|position|executive|short)\s+)*(?:summary|tag\s?line|overview|"
    r"in\s+(?:short|brief|a\s+nutshell)|tl;?dr|at\s+a\s+glance|synopsis|headline|profile|"
    r"elevator\s+pitch|mission|(?:general\s+)?description|(?:impact|level|summary)\s+statement|"
    r"who\s+(?:you|they)\s+are|about\s+(?:the|this)\s+(?:role|level))$",
    re.IGNORECASE,
)
PREREQUISITE = re.compile(
    r"^(?:pre-?requisites?|(?:minimum\s+|basic\s+|required\s+|preferred\s+)?qualifications?|"
    r"(?:typical\s+|required\s+|relevant\s+|minimum\s+)*(?:years?\s*(?:of\s+)?)(?:relevant\s+|work\s+"
    r"|professional\s+|industry\s+)?(?:experience)?|(?:typical\s+|required\s+|relevant\s+|minimum\s+|"
    r"work\s+)*experience(?:\s+\((?:years|yrs)\))?|yoe|education|(?:promotion\s+)?eligibility.*|"
    r"promotion\s+(?:eligibility|criteria|requirements?).*|time\s+in\s+(?:level|role|grade)|"
    r"entry\s+(?:criteria|requirements?)|.*\breview\s+rating)$",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"^(?:(?:additional|extra|further|other|key|side|general)\s+)*(?:notes?|comments?|remarks?|tips?|"
    r"analog(?:y|ies)|key\s+points?|hints?|clarifications?|caveats?|resources|reading|links|"
    r"see\s+also|faqs?)(?:\s*[/&,].*|\s+and\s+.*|\s+for\s+.*)?$"
    r"|^(?:salar(?:y|ies)|pay|compensation|base\s+pay|bonus|equity|ote|quota)(?:\s+\w+){0,2}$|"
    r"^.*\b(?:quota|salary|pay)\s+(?:target|bands?|ranges?)$"
    r"|^(?:typical|example|common|possible|equivalent|job|similar)\s+(?:job\s+)?titles?$|^nb$|"
    r"^n\.b\.?$|^reports?\s+to$|^(?:direct\s+)?reports$|^titles?$",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"^(?:(?:some|specific|concrete|sample|illustrative|real|typical|supporting|possible|"
    r"good)\s+)*(?:examples?|e\.?g\.?|for\s+example|for\s+instance|illustrations?|"
    r"sample\s+(?:behaviou?rs?|projects?)|example\s+(?:behaviou?rs?|tasks?|projects?|criteria|"
    r"activities|signals|evidence)|what\s+(?:this|it)\s+(?:might\s+|could\s+|can\s+)?looks?\s+like|"
    r"in\s+practice|evidence)(?:\s+of\s+.*)?$",
    re.IGNORECASE,
)
DEFINITION = re.compile(
    r"^(?:definition|description|meaning|explanation|what\s+(?:it|this)\s+(?:is|means)|about|details?)s?$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:(?:key|core|main|role|job|level)\s+)?(?:expectations?|descriptions?|details?|behaviou?rs?|"
    r"criteria|requirements?|what\s+(?:it|this|we)\b.*|what\s+.*looks?\s+like|text|statements?|"
    r"responsibilities|competenc(?:ies|y)|skills|definition)$",
    re.IGNORECASE,
)
"""Headings that say no more than that expectations follow."""
NOTHING = re.compile(
    r"^(?:n\s*/?\s*a\.?|[-–—−.…*]+|none|nil|null|not\s+applicable|[✓✔xX])$",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(
    r"^(?:to-?do|tbd|tbc|fixme|xxx|wip|placeholder|draft|q|question|comment)$",
    re.IGNORECASE,
)
"""Labels of what is still to be written; they are no category, and what follows them is no expectation without them."""
SPEAKING = re.compile(
    r"^(?:you|i|we|they|he|she|it|this|these|that|there|please|if|as|when|while|because|so|but|and|or"
    r"|the\s+following)\b",
    re.IGNORECASE,
)


def role_of(label: str) -> Role | None:
    """The role of what stands under a label, or None for a category like any other."""
    plain = " ".join(label.split()).rstrip(":")
    if EXAMPLE.match(plain):
        return "example"
    if SUMMARY.match(plain):
        return "summary"
    if PREREQUISITE.match(plain):
        return "prerequisite"
    return "note" if NOTE.match(plain) else None
