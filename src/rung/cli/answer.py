"""`rung answer`: a chat assistant's reply, judged against the request."""

from __future__ import annotations

from typing import Any

import click

from rung.cli.operations import request_options, requested
from rung.cli.revising import Call, Manner, judged_answer, manner
from rung.model.operation import Operation
from rung.model.request import DETAILS

OPERATIONS = tuple(one.value for one in Operation)


def answered(
    *,
    first: str,
    second: str,
    third: str,
    request: str | None,
    how: Manner,
    **given: Any,
) -> int:
    """Judge the ANSWER (a file, or standard input) to a prompt of `rung ask`, given the same OPERATION, FILE and options.

    Use - as FILE for an operation that needs no ladder. The answer may be formatted the way chat assistants do:
    numbered, bold, fenced, in tables, with remarks around it. The exit code is 0 if it is accepted and 1 if refused.
    """
    operation, file, answer = _parts(first, second, third, request)
    old = given.pop("old") or ""
    return judged_answer(Call(file, requested(operation, given), old), answer, how)


def _parts(
    first: str, second: str, third: str, request: str | None
) -> tuple[Operation, str, str]:
    """Operation, ladder and answer; `rung answer FILE ANSWER --request OPERATION` is the old way to say it."""
    if request:
        return Operation.named(request), first, second or "-"
    if first not in OPERATIONS:
        known = ", ".join(OPERATIONS)
        raise click.UsageError(
            f"There is no operation {first!r}; the operations are {known}."
        )
    if not second:
        raise click.UsageError("Name the ladder that the prompt was about.")
    return Operation.named(first), second, third or "-"


made: Any = manner(answered, authors=False)
for _option in reversed(request_options(tuple(DETAILS))):
    made = _option(made)
made = click.option("--request", type=click.Choice(OPERATIONS), hidden=True)(made)
for _name, _shown in (("third", "[ANSWER]"), ("second", "FILE")):
    made = click.argument(_name, required=False, default="", metavar=_shown)(made)
command = click.command("answer")(click.argument("first", metavar="OPERATION")(made))
