"""`rung restyle`: the same statements in another grammatical person."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("restyle")
@click.argument("file")
@click.option(
    "--person",
    type=click.Choice(("third", "second", "first")),
    required=True,
    help="Leads …, You lead …, I lead …",
)
@click.option("--level", default="", help="Only this level.")
@click.option("--category", default="", help="Only this category.")
@manner
def command(*, file: str, person: str, level: str, category: str, how: Manner) -> int:
    """Put the statements of FILE into one person; what can't be said so without guessing is left and named."""
    return run(file, Request("restyle", level, category, person=person), how)
