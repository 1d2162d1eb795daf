"""A second opinion from a language model on pairs that the relation model is unsure of, asked for once and cached."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rung.model.refused import Refused
from rung.model.relation import LABELS, Label, Pair, Relation

if TYPE_CHECKING:
    from rung.relate.judged import Judge

Ask = Callable[[Pair], Label]
"""Something that names the relation of one pair."""

CLOSE = 0.3
"""A pair is unsure if its two likeliest judgements are at most this far apart in probability."""

MOST = 40
"""How many pairs are asked about at most, the least sure first: each one costs a request."""

TRUST = 0.8
"""The weight of a model's answer: it counts as one careful reader, and two of those agree nine times in ten."""

ROLE = """You compare two statements A and B of one career ladder, where every level inherits what lower levels and the
part common to all levels expect. Unless they are of one level, B stands at a higher level than A. Name their relation:
same: nothing more is asked by one than by the other, wording aside;
partial: they share a clause that says one thing twice, and differ otherwise;
raise: the same behaviour, and B asks for more (wider scope, harder work, more freedom, deeper knowledge);
lower: the same behaviour, and B asks for less;
related: one theme, two expectations; unrelated: different expectations.
Decide by meaning, not by shared words. Would someone who does A satisfy B already? Then it is same, otherwise raise."""


class SecondOpinion:
    """A judge that asks another about pairs it is unsure of, and keeps the answers in a file, one per line."""

    def __init__(
        self, first: Judge, ask: Ask, name: str, cache: Path | None = None
    ) -> None:
        self._first, self._ask, self._name = first, ask, name
        self._cache = cache
        self._known: dict[str, Label] = dict(_read(cache)) if cache else {}

    def __call__(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """The first judge's relations, with those it was least sure of replaced by the second judge's."""
        found = list(self._first(pairs))
        unsure = sorted(
            (margin(one), row) for row, one in enumerate(found) if margin(one) < CLOSE
        )
        for _, row in unsure[:MOST]:
            found[row] = _told(found[row], self._asked(pairs[row]))
        return tuple(found)

    def _asked(self, pair: Pair) -> Label:
        """The model's label of a pair; what it said once is remembered, and kept on disk where a cache is given."""
        key = hashlib.sha256("\0".join((self._name, *pair)).encode()).hexdigest()[:24]
        if key not in self._known:
            self._known[key] = self._ask(pair)
            if self._cache:
                self._cache.parent.mkdir(parents=True, exist_ok=True)
                with self._cache.open("a", encoding="utf-8") as file:
                    file.write(json.dumps([key, self._known[key]]) + "\n")
        return self._known[key]


def margin(relation: Relation) -> float:
    """By how much the likeliest judgement (said twice, more, less, distinct) leads the next one, in probability."""
    same, partial, higher, lower, related, unrelated = relation.probabilities
    first, second, *_ = sorted(
        (same + partial, higher, lower, related + unrelated), reverse=True
    )
    return first - second


def asking(model: str) -> Ask:
    """Something that asks a provider's model by its name; Refused if the package or the API key is missing."""
    try:
        from pydantic_ai import Agent
        from pydantic_ai.exceptions import AgentRunError, UserError
    except ImportError:
        raise Refused(
            "Asking a model needs more packages; run: pip install 'rung[model]'"
        ) from None
    answer: Any = Label  # a type of answers, which the package takes as a value
    try:
        agent: Any = Agent(model, output_type=answer, instructions=ROLE)
    except (UserError, ValueError) as error:
        raise Refused(
            f"The model {model} can't be asked: {str(error).splitlines()[0]}"
        ) from None

    def ask(pair: Pair) -> Label:
        """The label that the model gives a pair; Refused where it gives none."""
        where = (
            "of one level" if pair.position == "same-level" else "B at the higher level"
        )
        try:
            found: Label = asyncio.run(
                agent.run(f"({where})\nA: {pair.a}\nB: {pair.b}")
            ).output
        except (AgentRunError, OSError) as error:
            raise Refused(
                f"The model {model} gave no answer: {str(error).splitlines()[0]}"
            ) from None
        return found

    return ask


def cache_file() -> Path:
    """The file where answers are kept, in the user's cache folder."""
    return (
        Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        / "rung"
        / "judgements.jsonl"
    )


def _told(relation: Relation, label: Label) -> Relation:
    """The relation with most of the probability given to the model's label, the rest shared as before."""
    rest = [p * (1 - TRUST) for p in relation.probabilities]
    rest[LABELS.index(label)] += TRUST
    return relation._replace(label=label, probabilities=tuple(rest))


def _read(path: Path) -> list[tuple[str, Label]]:
    """The answers in a file; a line that was cut short is left out."""
    found: list[tuple[str, Label]] = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        try:
            key, label = json.loads(line)
        except ValueError:
            continue
        if label in LABELS:
            found.append((key, label))
    return found
