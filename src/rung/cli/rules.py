"""`rung rules`: every rule with its severity, in a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from rung.cli.options import form_option, output_option
from rung.cli.output import fitted, say
from rung.workbench.forms import json
from rung.workbench.page import Described, described


@click.command("rules")
@click.argument("families", nargs=-1)
@form_option(("terminal", "json"))
@output_option
def command(families: tuple[str, ...], *, form: str, output: str | None) -> int:
    """List all rules, or those of the FAMILIES named.

    rung check --fix can safely fix what a rule marked with * finds. rung explain RULE says more.
    """
    every = described()
    known = dict.fromkeys(one.rule.split("/")[0] for one in every)
    for name in families:
        if name not in known:
            raise click.UsageError(
                f"There is no family {name!r}; there are {', '.join(known)}."
            )
    rules = [one for one in every if not families or one.rule.split("/")[0] in families]
    if form == "json":
        say(json(rules), output)
        return 0
    say("".join(_rows(rules, output)), output)
    return 0


def _rows(rules: Sequence[Described], output: str | None) -> Iterator[str]:
    """A row of the table for each rule, wrapped for a terminal."""
    widest = max(len(one.rule) for one in rules)
    for one in rules:
        mark = "*" if one.fix == "safe" else " "
        lead = f"{one.rule:{widest}} {mark} {one.severity:7}  "
        yield fitted(lead + one.summary, len(lead), output)
