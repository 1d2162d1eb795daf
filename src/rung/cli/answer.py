"""`rung answer`: what a chat assistant said, judged against what it was asked."""

from __future__ import annotations

import click

from rung.cli.requests import OPERATIONS, request_options, requested
from rung.cli.revising import Manner, judged_answer, manner


@click.command("answer")
@click.argument("file")
@click.argument("answer", default="-")
@click.option(
    "--request",
    "operation",
    type=click.Choice(OPERATIONS),
    required=True,
    help="What was asked.",
)
@request_options
@manner
def command(
    *, file: str, answer: str, operation: str, how: Manner, **given: object
) -> int:
    """Judge an ANSWER (a file, or standard input) to a request on FILE; - as FILE is a ladder that isn't needed.

    The answer may be formatted as chat assistants do: numbered, bold, fenced, in tables, with talk around it. The exit
    code is 0 when it is accepted and 1 when it is refused.
    """
    request, old = requested(operation, given)
    return judged_answer(file, answer, request, how, old=old)
