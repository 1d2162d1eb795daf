"""`rung shorten`: the same acts in fewer of the same words."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("shorten")
@click.argument("file")
@click.option(
    "--text",
    default="",
    help="Only this statement, which may stand in the file or not.",
)
@click.option("--level", default="", help="Only this level.")
@click.option("--category", default="", help="Only this category.")
@manner
def command(*, file: str, text: str, level: str, category: str, how: Manner) -> int:
    """Say statements of FILE in fewer words: deletions and other forms of the same words, nothing else."""
    return run(file, Request("shorten", level, category, text=text), how)
