"""`rung overlap`: what a ladder says twice, with both quotes."""

from __future__ import annotations

import click

from rung.cli.documents import groups, named, one_only, opened
from rung.cli.options import (
    config_option,
    form_option,
    judge_option,
    output_option,
    together_option,
)
from rung.cli.output import say, width_and_colour
from rung.cli.progress import progress
from rung.outside.workbenches import Options, Workbenches, relater
from rung.workbench.forms import FORMS, Form
from rung.workbench.progression import overlap, overlap_text


@click.command("overlap")
@click.argument("files", nargs=-1)
@click.option(
    "--between",
    nargs=2,
    metavar="LEVEL LEVEL",
    help="Only these two levels; common stands for all levels.",
)
@form_option(FORMS)
@output_option
@judge_option
@together_option
@config_option
def command(
    files: tuple[str, ...],
    *,
    between: tuple[str, str] | None,
    form: Form,
    output: str | None,
    judge: str,
    together: bool,
    config: str | None,
) -> int:
    """List what a ladder says twice, with both quotes and the reason.

    Progression from level to level is not overlap and is not listed; rung threads shows it.
    """
    names = named(files)
    if form in ("json", "html"):
        one_only(names, together, form.upper())
    workbenches = Workbenches(Options.at(config, judge=judge))
    found = []
    with progress(f"Relating {', '.join(names)}"):
        for some in groups(names, together):
            one = opened(workbenches, some)
            relates = one.workbench.relater or relater("", judge)
            found.append(overlap(one.opened, relates, between or ()))
    look = width_and_colour(output)
    say("\n".join(overlap_text(one, form, *look) for one in found), output)
    return 0
