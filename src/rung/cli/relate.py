"""`rung relate`: how two statements relate, or a file of pairs."""

from __future__ import annotations

from typing import get_args

import click

from rung.cli.options import form_option, judge_option, output_option
from rung.cli.output import say
from rung.cli.progress import progress
from rung.model.relation import LABELS, Pair, Position, Relation
from rung.outside.sources import take
from rung.outside.workbenches import relater
from rung.workbench.pairs import Answer, answered, read, written

MEANINGS = {
    "same": "they say the same thing",
    "partial": "part of it is said twice",
    "raise": "B asks for more",
    "lower": "B asks for less",
    "related": "the same theme, distinct expectations",
    "unrelated": "different expectations",
}


@click.command("relate")
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option(
    "--position",
    type=click.Choice(get_args(Position)),
    default="lower-higher",
    help="Where A and B are in the ladder.",
)
@click.option(
    "--pairs",
    metavar="FILE",
    help="A file of pairs to judge: JSON lines with a, b and position; - for standard input.",
)
@form_option(("terminal", "json", "jsonl"))
@output_option
@judge_option
def command(
    a: str | None,
    b: str | None,
    *,
    position: Position,
    pairs: str | None,
    form: str,
    judge: str,
    output: str | None,
) -> int:
    """Judge how statement B relates to statement A, the one from the lower level or the common part.

    The result is same, partial, raise, lower, related or unrelated, with the probability of each.
    """
    if (pairs is None) == (a is None or b is None):
        raise click.UsageError("Name two statements, or a file of pairs with --pairs.")
    asked = (
        read(take(pairs)) if pairs is not None else (Pair(a or "", b or "", position),)
    )
    with progress(f"Relating {len(asked)} pairs"):
        relations = relater("", judge).relate(asked)
    answers = tuple(answered(relation) for relation in relations)
    if form == "terminal":
        text = "".join(
            _shown(pair, one, relation)
            for pair, one, relation in zip(asked, answers, relations, strict=True)
        )
    else:
        text = written(answers)
    say(text, output)
    return 0


def _shown(pair: Pair, answer: Answer, relation: Relation) -> str:
    """The answer about a pair, with the words that only one of the two has."""
    lines = [
        f"{answer.relation} ({answer.confidence:.0%}): {MEANINGS[answer.relation]}"
    ]
    for name, text, words in (
        ("A", pair.a, relation.words_a),
        ("B", pair.b, relation.words_b),
    ):
        only = f"   only here: {', '.join(words)}" if words else ""
        lines.append(f"  {name}  {' '.join(text.split())}{only}")
    lines.append(
        "  " + ", ".join(f"{name} {answer.probabilities[name]:.0%}" for name in LABELS)
    )
    return "\n".join(lines) + "\n"
