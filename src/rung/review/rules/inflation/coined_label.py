"""A made-up title in front of a statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.lexicon.verbs import readings
from rung.model.finding import Edit, Finding
from rung.model.ladder import Entry, Ladder
from rung.review.fixes import editable
from rung.review.rule import Bad, rule
from rung.review.views import lines, whole

LABEL = re.compile(
    r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)?(?P<all>\**(?P<label>[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|the|for"
    r"|&)\s+)*[A-Z][\w&'’-]*){1,4})"
    r"(?:\**:\**|:\*\*|\*\*\s+[–—-]))\s+(?=\S)"
)
WORD = re.compile(r"[\w'’]+")
PRONOUNS = ("you", "i", "we", "they")
INTRODUCES = re.compile(
    r"^(?:Examples?|Notes?|Typically|Scope|Years|Prerequisites?|Includes?|For|Such|Title|Role|Summary|Bonus"
    r"|Optional|Must|Nice|Level|Grade)\b"
)


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- ⟦Quality Guardian:⟧ Reviews every change.",
            becomes="- Reviews every change.",
        ),
        Bad(
            "- ⟦**Team Maestro**:⟧ leads the weekly plan.",
            becomes="- Leads the weekly plan.",
        ),
    ),
    good=(
        "- Reviews every change.",
        "## IC1\n### Impact\n- Code Craft: Writes tests.\n## IC2\n### Impact\n- Code Craft: Writes plans.",
        "- Takes part in two rituals: planning and the demo.",
        "## IC1\n### Own Team / Other Teams\n- Other Teams: Reviews plans.\n- Runs the rota.",
    ),
)
def coined_label(ladder: Ladder) -> Iterator[Finding]:
    """A coined title adds a name and no expectation.

    "Quality Guardian:" has to be read, learned and compared, and nobody uses it. Begin with the statement.
    A label that comes back at other levels, or that names a category, is the document's own order and
    stays.
    """
    names = _names(ladder)
    found = [*_labelled(ladder)]
    counts = Counter(hit["label"].lower() for _, hit in found)
    for entry, hit in found:
        label = hit["label"]
        known = label.lower() in names or INTRODUCES.match(label)
        if counts[label.lower()] == 1 and not known:
            yield _finding(entry, hit)


def _names(ladder: Ladder) -> frozenset[str]:
    """What the document calls its categories; of 'Own Team / Other Teams' the parts too."""
    names = (one.name for one in ladder.categories)
    parts = (part for name in names for part in (name, *name.split("/")))
    return frozenset(part.strip().lower() for part in parts)


def _labelled(ladder: Ladder) -> Iterator[tuple[Entry, re.Match[str]]]:
    """The lines of statements that begin with a label."""
    for entry in lines(ladder):
        hit = LABEL.match(entry.text) if entry.became == "statement" else None
        if hit:
            yield entry, hit


def _finding(entry: Entry, hit: re.Match[str]) -> Finding:
    """The finding, with the label dropped where the line is literal and what follows can stand alone."""
    place, rest = entry.place, entry.text[hit.end() :]
    label = place._replace(
        start=place.start + hit.start("all"), end=place.start + hit.end("all")
    )
    dropped = label._replace(end=place.start + hit.end() + 1)
    literal = editable(entry)
    return Finding(
        place=label if literal else place,
        message=f"'{hit['label']}' is a coined label; begin with the statement.",
        quote=hit["all"],
        level=entry.level,
        category=entry.category,
        fix=(Edit(dropped, rest[:1].upper()),) if literal and _sentence(rest) else (),
    )


def _sentence(rest: str) -> bool:
    """Whether what follows can stand alone: it begins with a subject or a verb."""
    first = WORD.match(rest)
    if first is None:
        return False
    acts = any(form in ("third", "base") for _, form in readings(first[0]))
    return acts or first[0].lower() in PRONOUNS
