"""`rung rules`: every rule with its severity, in a table or as JSON."""

from __future__ import annotations

import click
import msgspec

from rung.cli.options import form_option, output_option
from rung.cli.output import fitted, say
from rung.workbench.page import described


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
        say(msgspec.json.format(msgspec.json.encode(rules), indent=2).decode() + "\n")
        return 0
    widest = max(len(one.rule) for one in rules)
    for one in rules:
        lead = f"{one.rule:{widest}} {'*' if one.fix == 'safe' else ' '} {one.severity:7}  "
        say(fitted(lead + one.summary, len(lead)))
    return 0
