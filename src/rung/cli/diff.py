"""`rung diff`: what changed in meaning between two drafts, level by level."""

from __future__ import annotations

import click

from rung.cli.output import say, width_and_colour
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.comparison import FORMS, diff, diff_text
from rung.workbench.progression import Form
from rung.workbench.relations import Relater
from rung.workbench.sources import take


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="terminal",
    help="How to show it.",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the answer to a file.")
def command(
    old: str, new: str, *, form: Form, config: str | None, output: str | None
) -> int:
    """Say what changed from OLD to NEW: raised, lowered, reworded, moved, merged, split, added, dropped.

    The drafts may be in different formats. A level that was renamed, or pushed up by a new one below it, is known by
    its statements. Markdown is a changelog for the people whom the ladder is about.
    """
    desk = Desk(Options.at(config))
    with progress(f"Comparing {old} and {new}"):
        workbench = desk.workbench((new,))
        before, after = (
            desk.workbench((old,)).open(take(old)),
            workbench.open(take(new)),
        )
        found = diff(before, after, workbench.relater or Relater())
    say(diff_text(found, form, *width_and_colour(output)), output)
    return 0
