"""`rung scale`: the steps between two ends."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("scale")
@click.argument("low")
@click.argument("high")
@click.option(
    "--steps",
    type=click.IntRange(2, 12),
    default=6,
    show_default=True,
    help="How many, both ends included.",
)
@manner
def command(*, low: str, high: str, steps: int, how: Manner) -> int:
    """Fill in a scale from LOW to HIGH: one unit, each step above the one before, the ends as given."""
    return run("", Request("scale", ends=(low, high), steps=steps), how)
