"""`rung threads`: each behaviour followed up through the levels."""

from __future__ import annotations

import click

from rung.cli.output import say, width_and_colour
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.progression import FORMS, Form, Part, threads, threads_text
from rung.workbench.relations import Relater
from rung.workbench.sources import STDIN, take


@click.command("threads")
@click.argument("files", nargs=-1)
@click.option("--new", "part", flag_value="new", help="Show what is new at each level.")
@click.option(
    "--profile",
    "part",
    flag_value="profile",
    help="Show how high each level stands on each dimension.",
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
    part: Part | None,
    form: Form,
    judge: str,
    config: str | None,
    output: str | None,
) -> int:
    """Follow each behaviour from the common part up: where it begins, rises, is repeated, falls back.

    JSON and HTML hold the threads, what is new at each level, and the profile at once. Several FILES make one ladder.
    """
    names = files or (STDIN,)
    workbench = Desk(Options.at(config, judge=judge)).workbench(names)
    with progress(f"Relating {', '.join(names)}"):
        opened = workbench.open(*(take(name) for name in names))
        found = threads(opened, workbench.relater or Relater("", judge))
    say(
        threads_text(found, form, *width_and_colour(output), part=part or "threads"),
        output,
    )
    return 0
