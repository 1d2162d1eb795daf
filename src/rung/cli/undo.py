"""`rung undo`: put back what stood before the last revision."""

from __future__ import annotations

import click

from rung.cli.options import output_option
from rung.cli.output import say
from rung.outside.history import FileStore, listed


@click.command("undo")
@click.argument("file", type=click.Path())
@click.option("--list", "only", is_flag=True, help="List the revisions and undo none.")
@output_option
def command(*, file: str, only: bool, output: str | None) -> int:
    """Take back the last revision of FILE that rung wrote; again, the one before it."""
    store = FileStore()
    if only:
        told = listed(store.versions(file))
        say(told or f"No revision of {file} is known here.\n", output)
        return 0
    last = store.undo(file)
    made = f"{last.change.operation} by {last.change.author} ({last.at})"
    say(f"{file} is again what it was before {made}.\n", output)
    return 0
