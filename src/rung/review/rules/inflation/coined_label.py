"""A made-up title in front of a statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.lexicon.verbs import readings
from rung.model.finding import Edit, Finding
from rung.model.ladder import Entry, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import lines, whole

LABEL = re.compile(
    r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)?(?P<all>\**(?P<label>[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|the|for"
    r"|&)\s+)*[A-Z][\w&'’-]*){1,4})"
    r"(?:\**:\**|:\*\*|\*\*\s+[–—-]))\s+(?=\S)"
)
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
    names = {
        name.strip().lower()
        for one in ladder.categories
        for name in (one.name, *one.name.split("/"))
    }
    found = [
        (entry, hit)
        for entry in lines(ladder)
        if entry.became == "statement" and (hit := LABEL.match(entry.text))
    ]
    counts = Counter(hit["label"].lower() for _, hit in found)
    for entry, hit in found:
        label = hit["label"].lower()
        if (
            label not in names
            and counts[label] == 1
            and not INTRODUCES.match(hit["label"])
        ):
            yield _finding(entry, hit)


def _finding(entry: Entry, hit: re.Match[str]) -> Finding:
    """The finding, with the label dropped where the line is literal and what follows can stand alone."""
    literal = len(entry.text) == entry.place.end - entry.place.start
    start = entry.place.start + (hit.start("all") if literal else 0)
    end = entry.place.start + hit.end("all") if literal else entry.place.end
    rest = entry.text[hit.end() : hit.end() + 1]
    drop = Edit(
        entry.place._replace(start=start, end=entry.place.start + hit.end() + 1),
        rest.upper(),
    )
    return Finding(
        place=entry.place._replace(start=start, end=end),
        message=f"'{hit['label']}' is a coined label; begin with the statement.",
        quote=hit["all"],
        level=entry.level,
        category=entry.category,
        fix=(drop,) if literal and _sentence(entry.text[hit.end() :]) else (),
    )


def _sentence(rest: str) -> bool:
    """Whether what follows can stand alone: it begins with a subject or a verb."""
    first = re.match(r"[\w'’]+", rest)
    if first is None:
        return False
    acts = any(form in ("third", "base") for _, form in readings(first[0]))
    return acts or first[0].lower() in ("you", "i", "we", "they")
