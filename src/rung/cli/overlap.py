"""`rung overlap`: what is said twice in a ladder, level against level, with both quotes."""

from __future__ import annotations

import click

from rung.cli.output import say, width_and_colour
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.progression import FORMS, Form, overlap, overlap_text
from rung.workbench.relations import Relater
from rung.workbench.sources import STDIN, take


@click.command("overlap")
@click.argument("files", nargs=-1)
@click.option(
    "--between",
    nargs=2,
    metavar="LEVEL LEVEL",
    help="Only these two levels; common is what all share.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="terminal",
    help="How to show it.",
)
@click.option(
    "--judge",
    metavar="MODEL",
    default="",
    help="A language model to ask where rung is unsure.",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the answer to a file.")
def command(
    files: tuple[str, ...],
    *,
    between: tuple[str, str] | None,
    form: Form,
    judge: str,
    config: str | None,
    output: str | None,
) -> int:
    """List what is said twice in a ladder, with both quotes and why.

    What rises from level to level is no overlap and is not listed; see rung threads. Several FILES make one ladder.
    """
    names = files or (STDIN,)
    workbench = Desk(Options.at(config, judge=judge)).workbench(names)
    with progress(f"Relating {', '.join(names)}"):
        opened = workbench.open(*(take(name) for name in names))
        found = overlap(opened, workbench.relater or Relater("", judge), between or ())
    say(overlap_text(found, form, *width_and_colour(output)), output)
    return 0
