"""`rung ask`: a prompt for any chat assistant, with all that it needs to answer."""

from __future__ import annotations

import click

from rung.cli.output import say
from rung.cli.requests import OPERATIONS, request_options, requested
from rung.cli.revising import work_of
from rung.workbench.authors import asked
from rung.workbench.revising import clipped


@click.command("ask")
@click.argument("operation", type=click.Choice(OPERATIONS))
@click.argument("file", required=False, default="")
@request_options
@click.option("-o", "--output", metavar="FILE", help="Write the prompt to a file.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
def command(
    *,
    operation: str,
    file: str,
    output: str | None,
    config: str | None,
    **given: object,
) -> int:
    """Print a prompt that asks a chat assistant for an OPERATION on FILE; rung answer judges what it says."""
    request, old = requested(operation, given)
    work, request = clipped(work_of(file, old, config), request)
    say(asked(work.opened, work.request(request)), output)
    return 0
