"""Sentences, and what the rules find in each when it stands alone in a ladder, word by word.

The sentences are kept in tests/cases/findings, a file for each group of rules. "Hints | Ask the cook." stands under a
category of that name; "Bakes. ‖ Brews." are two statements. `python tests/recordings.py findings` writes what is found
below each again, for a change that is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from builders import RULES
from ladders import understood
from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.engine import review

KEPT = Path(__file__).parent / "cases/findings"
INDENT = "    "


def recorded(kept: Path) -> Iterator[str]:
    """The sentences of a file, each with what is found in it."""
    for sentence in kept.read_text(encoding="utf-8").splitlines():
        if not sentence.startswith(INDENT):
            yield f"{sentence}\n"
            yield from found(sentence)


def found(sentence: str) -> Iterator[str]:
    """A line for each finding: its rule, its words and what would stand there instead; what the readers say is left out."""
    made = alone(sentence)
    for one in review(made, RULES):
        if one not in made.findings:
            weight = "" if one.severity == "warning" else f" ({one.severity})"
            yield f"{INDENT}{one.rule}{weight} ⟦{one.quote}⟧{_instead(one)}\n"


def alone(sentence: str) -> Ladder:
    """The ladder in which only this is expected."""
    category, _, text = sentence.rpartition(" | ")
    items = "".join(f"- {one}\n" for one in text.split(" ‖ "))
    return understood(f"## IC1: Baker\n\n### {category or 'Impact'}\n\n{items}")


def _instead(finding: Finding) -> str:
    """The edits that a finding offers, with where each begins and ends if it takes in more or less than the words."""
    sure = "!" if finding.safe and finding.fix else ""
    return sure + "".join(
        f" → {text!r}"
        + ("" if place == finding.place else f" at {place.start}:{place.end}")
        for place, text in finding.fix
    )


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    path.stem: partial(recorded, path) for path in sorted(KEPT.glob("*.txt"))
}
