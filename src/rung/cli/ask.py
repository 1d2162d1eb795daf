"""`rung ask`: a prompt for any chat assistant, with everything it needs to answer."""

from __future__ import annotations

from typing import Any

import click

from rung.cli.operations import request_options, requested
from rung.cli.options import config_option, output_option
from rung.cli.output import say
from rung.cli.revising import work_of
from rung.model.operation import Operation
from rung.model.request import DETAILS
from rung.workbench.changes import ask

OPERATIONS = tuple(one.value for one in Operation)


@click.command("ask")
@click.argument("operation", type=click.Choice(OPERATIONS))
@click.argument("file", required=False, default="")
@output_option
@config_option
def command(
    *, operation: str, file: str, output: str | None, config: str | None, **given: Any
) -> int:
    """Print a prompt that asks a chat assistant for an OPERATION on FILE; rung answer judges the reply."""
    old = given.pop("old") or ""
    request = requested(Operation.named(operation), given)
    say(ask(work_of(file, old, config), request), output)
    return 0


for _option in request_options(tuple(DETAILS)):
    command = _option(command)
