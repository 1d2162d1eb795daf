"""Praise for the work instead of a description of it."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint, hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

PUFF = Phrases(
    "groundbreaking, visionary, pivotal, instrumental, invaluable, vibrant, unstoppable, stellar",
    "trailblazing, inspirational, seamless, flawless, flawlessly, masterful, masterfully, ever-evolving",
    "ever-changing, fast-paced, meticulous, meticulously, unyielding, breakthrough, a testament to",
    "play a pivotal role, plays a pivotal role, play a crucial role, plays a crucial role, a key role in",
    "play a key role, plays a key role, play a vital role, plays a vital role, a deep commitment to",
    "culture of excellence, culture of innovation, culture of technical excellence",
    "commitment to excellence, standard of excellence, operational excellence, technical excellence",
    "engineering excellence, excellence in everything, peak efficiency, peak performance, exciting way",
    "rich tapestry, new heights, greater heights, boundless energy, at the forefront of, at the forefront",
    "push boundaries, pushes boundaries, pushing boundaries, push the boundaries, pushes the boundaries",
    "pushing the boundaries",
)
QUIET = frozenset(
    "culture of technical excellence,operational excellence,technical excellence,engineering excellence,"
    "breakthrough,a key role in,instrumental,"
    "visionary,seamless".split(",")
)
MILD = Phrases(
    "robust, innovative, dynamic, comprehensive, compelling, powerful, crucial, vital, delightful, insightful",
    "exemplary",
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Plays a pivotal role⟧ in releases."),
        Bad("- ⟦Pushes boundaries⟧ in search."),
        Bad("- Writes ⟦robust⟧ code."),
    ),
    good=(
        "- Prepares each release and decides whether it goes out.",
        "- Writes code that survives the loss of one node.",
    ),
)
def puffery(statement: Statement) -> Iterator[Finding]:
    """Praise isn't a requirement.

    "Groundbreaking" and "pivotal" tell readers how impressed to be, not what to do. Cut the word; if something
    is lost, say that thing. Milder words of praise ("robust") are hints.
    """
    for hit in PUFF.find(statement.text):
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' is praise; cut it or say what is done.",
        )
        yield hint_if(hit.phrase in QUIET, finding)
    for hit in MILD.find(statement.text):
        message = f"'{hit.phrase}' is praise; cut it or say how it shows."
        yield hint(statement.finding(hit.start, hit.end, message))
