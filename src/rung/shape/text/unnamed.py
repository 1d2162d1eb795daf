"""A draft of one level that names none: where its text begins, if there is any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.shape.lines.line import Line
from rung.shape.lines.wording import noun_like, states

DRAFT = re.compile(
    r"^(?:the\s+)?(?:current|existing|new|old|proposed|draft|updated|revised|before|after|original|"
    r"input|output|text)(?:\s+(?:definition|description|version|draft|text|state|wording))?$",
    re.IGNORECASE,
)
"""Labels that say which draft this is: "Current definition"."""
MOSTLY = 0.6


def unnamed_from(lines: Sequence[Line]) -> int:
    """The number of the line from which on a document without levels states expectations; -1 if it seems to state none.

    That is below the label of a draft, or at the first list or label, or else at the first statement among sentences
    of which most are statements.

    >>> unnamed_from(page("Hello.", "", "Current definition", "", "You lead a team."))
    2
    >>> unnamed_from(page("The weather is fine.", "", "The sun is out."))
    -1
    """
    found = (
        find(lines) for find in (_below_draft, _first_structured, _first_statement)
    )
    return next((at for at in found if at >= 0), -1)


def _below_draft(lines: Sequence[Line]) -> int:
    """The line below the label of a draft ("Current definition"), or -1.

    >>> _below_draft(page("Current definition", "", "You lead.")), _below_draft(page("You lead."))
    (1, -1)
    """
    labels = (at for at, line in enumerate(lines[:-1]) if DRAFT.match(line.name))
    return next(labels, -2) + 1


def _first_structured(lines: Sequence[Line]) -> int:
    """The first entry of a list or label, or -1; a heading at the very beginning is the title, and no label.

    >>> _first_structured(page("Hello.", "", "- Leads a team")), _first_structured(page("# Baker", "x."))
    (1, 1)
    >>> _first_structured(page("Hello."))
    -1
    """
    structured = (at for at, line in enumerate(lines) if line.listed or _labels(line))
    first = next(structured, -1)
    titled = first == 0 and lines[0].look == "heading" and len(lines) > 1
    return 1 if titled else first


def _first_statement(lines: Sequence[Line]) -> int:
    """The first of two statements or more, where most sentences are statements; -1 where they aren't.

    >>> _first_statement(page("Hello all.", "", "You lead a team.", "", "You own a service."))
    1
    >>> _first_statement(page("Hello all.", "", "You lead a team."))
    -1
    """
    texts = [at for at, line in enumerate(lines) if line.look != "heading"]
    stating = [at for at in texts if states(lines[at].text)]
    mostly = len(stating) > 1 and len(stating) >= MOSTLY * len(texts)
    return stating[0] if mostly else -1


def _labels(line: Line) -> bool:
    """Whether a line is, or begins with, what can name a category.

    >>> _labels(line("**Craft**")), _labels(line("Craft")), _labels(line("**You own it.**"))
    (True, False, False)
    """
    labelled = line.look in ("strong", "colon", "lead", "heading")
    return labelled and noun_like(line.name)
