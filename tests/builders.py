"""Requests, proposals and judgements for tests of the judge, and what stands in for the models."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ladders import Row, ladder
from rung.lexicon.content import content
from rung.model.ladder import COMMON, Ladder
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.relation import LABELS, Label, Pair, Relation
from rung.model.request import Request
from rung.plugins import collect
from rung.relate.encoder import Vectors
from rung.reports.revision.sentences import sentence
from rung.review.rule import Rule
from rung.verify.judge import Judgement, judge

RULES = collect("rung.review.rules", Rule)
OLD = (
    "Plans the weekly release with two testers.",
    "Repairs broken builds within a day.",
    "Explains trade-offs to Marta's team, and keeps the risk list current.",
    "Supports a small group of customers from pilot to contract to renewal.",
)
COMMON_ROWS: tuple[Row, ...] = (
    (COMMON, "Craft", "Writes tests for every change."),
    (COMMON, "Craft", "Keeps customer data private."),
)
ROWS: tuple[Row, ...] = (
    *COMMON_ROWS,
    ("P1", "Craft", "Answers simple support questions."),
    *(("P2", "Craft", text) for text in OLD),
    ("P3", "Craft", "Sets the release calendar for all departments."),
)
Relate = Callable[[Sequence[Pair]], tuple[Relation, ...]]


def team(
    *rows: Row,
    summaries: tuple[tuple[str, str], ...] = (),
    categories: tuple[str, ...] = ("Craft", "People"),
) -> Ladder:
    """A ladder with levels P1 to P3, whatever its rows; `ROWS` where there are none."""
    return ladder(
        *(rows or ROWS),
        levels=("P1", "P2", "P3"),
        categories=categories,
        summaries=summaries,
    )


def relation(label: Label, confidence: float = 1.0) -> Relation:
    """A relation of which the model is so sure; the rest lies on 'unrelated', or on 'related' beside that."""
    rest = "related" if label == "unrelated" else "unrelated"
    found = {rest: 1.0 - confidence, label: confidence}
    return Relation(label, tuple(found.get(one, 0.0) for one in LABELS))


def by_first_letter(texts: Sequence[str]) -> Vectors:
    """An encoder that knows letters: texts that begin alike point one way."""
    rows = np.zeros((len(texts), 26), dtype=np.float32)
    for row, text in enumerate(texts):
        rows[row, ord(text[0].lower()) - 97] = 1
    return rows


def likely(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
    """A judge of pairs that knows copies only."""
    return tuple(
        relation("same" if content(a) == content(b) else "related") for a, b, _ in pairs
    )


def saying(label: Label, confidence: float = 1.0) -> Relate:
    """A judge of pairs that says one thing of all of them."""
    return lambda pairs: tuple(relation(label, confidence) for _ in pairs)


def asked(
    operation: str = "tighten",
    *texts: str,
    before: Ladder | None = None,
    relate: Relate = likely,
    note: str = "",
    sources: str = "",
    place: tuple[str, str] | None = None,
    **more: object,
) -> Judgement:
    """The judgement on these lines for level P2, Craft.

    sources: where the author took each line from. place: the level and category of the lines, if not those asked for.
    """
    details = {"level": "P2", "category": "Craft", **more}
    request = Request(Operation.named(operation), **details)  # type: ignore[arg-type]
    where = place or (request.level, request.category)
    lines = tuple(Line(*where, text, sources) for text in texts)
    return judge(
        before or team(),
        Proposal(request, "a stranger", lines, note),
        relate=relate,
        rules=RULES,
    )


def refusals(found: Judgement) -> str:
    """Every refusing sentence, each led by its check."""
    return "\n".join(
        f"{one.check}: {sentence(one)}" for one in found.verdicts if not one.holds
    )


def kinds(found: Judgement) -> list[str]:
    """The kinds of all verdicts."""
    return [one.kind for one in found.verdicts]
