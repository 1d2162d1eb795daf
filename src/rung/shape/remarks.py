"""What a line says besides expectations: that a level takes over another's, that the document speaks of itself, nothing."""

from __future__ import annotations

import re

INHERITS = re.compile(
    "|".join(
        (
            r"\b(?:each|every|a|all|higher|these|the|this|levels?|expectations?)\b[^.]{0,60}"
            r"\b(?:inherits?|builds?\s+(?:up)?on|adds?\s+(?:on\s*)?to|cumulative|on\s+top\s+of)\b[^.]{0,80}"
            r"\b(?:levels?|expectations?|baseline)\b",
            r"^(?:everything|all)\b[^.]{0,40}"
            r"\b(?:levels?|above|below|previous|prior|[A-Z]{1,4}\d)\b[^.]{0,30}(?:plus|and|,|:|$)",
            r"^everything\s+(?:in|from|of|at|expected\s+of|that\s+an?)\s[^.]{1,60}?[,:]?"
            r"\s*(?:plus|and|as\s+well\s+as|with)?\s*[:,]?$",
            r"^(?:in\s+addition\s+to|on\s+top\s+of|besides|plus|as\s+well\s+as)\b[^.]{0,30}"
            r"\b(?:everything|all|the\s+above|expectations|requirements|responsibilities|[A-Z]{1,4}\d)\b"
            r"[^.,:]{0,60}[.,:]?$",
            r"\bmust\s+(?:also\s+)?(?:meet|satisfy|fulfil+)\b[^.]{0,60}"
            r"\b(?:lower|previous|prior|earlier|level\s+\w+)\b",
        )
    ),
    re.IGNORECASE,
)
DOCUMENT_ITSELF = re.compile(
    r"(?:this|the)\s+(?:\w+\s+){0,2}?"
    r"(?:framework|document|page|ladder|matrix|guide|handbook|rubric)\b(?!\s+(?:of|for|to|in)\b)",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"(?:last\s+(?:updated|modified|edited|reviewed)|updated\s+on|created\s+by"
    r"|©|\(c\)\s|copyright\b|all\s+rights\s+reserved|powered\s+by"
    r"|back\s+to\s+(?:the\s+)?top|edit\s+this\s+page|print\s+this\s+page|page\s+\d+(?:\s+of\s+\d+)?$)",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"(?:n\s*/?\s*a\.?|[-–—−.…*]+|none|nil|null|not\s+applicable|[✓✔xX])$",
    re.IGNORECASE,
)
BEGINS_SENTENCE = re.compile(
    r"(?:you|i|we|they|he|she|it|this|these|that|there|please|if|as|when|while|because"
    r"|so|but|and|or|the\s+following)\b",
    re.IGNORECASE,
)


def inherits(text: str) -> bool:
    """Whether a line says that a level takes over what another asks: "Everything in IC2, plus:".

    >>> inherits("Everything in IC2, plus:"), inherits("Everything is documented")
    (True, False)
    """
    return INHERITS.search(text) is not None


def is_about_itself(text: str) -> bool:
    """Whether a paragraph begins to speak of the document: "This framework describes …".

    >>> is_about_itself("This framework describes levels"), is_about_itself("The framework of the team")
    (True, False)
    """
    return DOCUMENT_ITSELF.match(text) is not None


def is_footer(text: str) -> bool:
    """Whether a line is one of those that pages carry at their foot: "Last updated in May", "Page 3 of 7".

    >>> is_footer("Last updated in May"), is_footer("Page 3 of 7"), is_footer("Page 3 has it")
    (True, True, False)
    """
    return FOOTER.match(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a cell or value is filled only to show that nothing belongs there: "n/a", "–".

    >>> says_nothing("n/a"), says_nothing("–"), says_nothing("None of these")
    (True, True, False)
    """
    return NOTHING.match(text) is not None


def begins_sentence(text: str) -> bool:
    """Whether the first word begins a sentence rather than a name: "You …", "When …".

    >>> begins_sentence("You lead"), begins_sentence("Younger staff")
    (True, False)
    """
    return BEGINS_SENTENCE.match(text) is not None
