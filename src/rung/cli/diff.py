"""`rung diff`: what changed in meaning between two drafts, level by level."""

from __future__ import annotations

import click

from rung.cli.documents import opened
from rung.cli.options import (
    config_option,
    form_option,
    judge_option,
    output_option,
)
from rung.cli.output import say, width_and_colour
from rung.cli.progress import progress
from rung.outside.workbenches import Options, Workbenches, relater
from rung.workbench.comparison import diff, diff_text
from rung.workbench.forms import FORMS, Form


@click.command("diff")
@click.argument("old")
@click.argument("new")
@form_option(FORMS)
@output_option
@judge_option
@config_option
def command(
    old: str,
    new: str,
    *,
    form: Form,
    output: str | None,
    judge: str,
    config: str | None,
) -> int:
    """Show what changed in meaning from OLD to NEW: raised, lowered, reworded, moved, merged, split, added, dropped.

    The drafts may be in different formats. A level that was renamed, or pushed up by a new one below it, is recognised
    by its statements. --format markdown writes a changelog for the people whom the ladder is about.
    """
    workbenches = Workbenches(Options.at(config, judge=judge))
    with progress(f"Comparing {old} and {new}"):
        before, after = opened(workbenches, (old,)), opened(workbenches, (new,))
        relates = after.workbench.relater or relater("", judge)
        found = diff(before.opened, after.opened, relates)
    say(diff_text(found, form, *width_and_colour(output)), output)
    return 0
