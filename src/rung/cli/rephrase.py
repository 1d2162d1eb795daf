"""`rung rephrase`: one statement otherwise, as you mean it."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("rephrase")
@click.argument("text")
@click.option(
    "--intent", default="", help="What it should say more clearly, in your own words."
)
@click.option(
    "--file", default="", metavar="FILE", help="The ladder that it stands in."
)
@click.option(
    "--level", default="", help="The level that it stands at, when several say it."
)
@manner
def command(*, text: str, intent: str, file: str, level: str, how: Manner) -> int:
    """Rephrase the statement TEXT with an intent.

    Rules can do this only where your own words can take the place of a part of it; they say so when they can't.
    """
    return run(file, Request("rephrase", level, intent=intent, text=text), how)
