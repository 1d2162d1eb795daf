"""`rung threads`: each behaviour traced from level to level."""

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
from rung.workbench.progression import Part, threads, threads_text


@click.command("threads")
@click.argument("files", nargs=-1)
@click.option("--new", "part", flag_value="new", help="Show what is new at each level.")
@click.option(
    "--profile",
    "part",
    flag_value="profile",
    help="Show the tier that each level reaches on each dimension.",
)
@form_option(FORMS)
@output_option
@judge_option
@together_option
@config_option
def command(
    files: tuple[str, ...],
    *,
    part: Part | None,
    form: Form,
    output: str | None,
    judge: str,
    together: bool,
    config: str | None,
) -> int:
    """Trace each behaviour from level to level: where it begins, rises, is repeated or falls back.

    JSON and HTML always hold all three: the threads, what is new at each level, and the profile.
    """
    names = named(files)
    if form in ("json", "html"):
        one_only(names, together, form.upper())
    workbenches = Workbenches(Options.at(config, judge=judge))
    found = []
    with progress(f"Relating {', '.join(names)}"):
        for some in groups(names, together):
            one = opened(workbenches, some)
            found.append(
                threads(one.opened, one.workbench.relater or relater("", judge))
            )
    look = width_and_colour(output)
    shown = part or "threads"
    say("\n".join(threads_text(one, form, *look, part=shown) for one in found), output)
    return 0
