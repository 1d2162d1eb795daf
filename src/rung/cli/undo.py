"""`rung undo`: restore a file as it was before the last revision."""

from __future__ import annotations

import click

from rung.cli.options import output_option
from rung.cli.output import say
from rung.outside.history import FileStore, listed


@click.command("undo")
@click.argument("file", type=click.Path())
@click.option(
    "--list", "only", is_flag=True, help="List the revisions without undoing any."
)
@output_option
def command(*, file: str, only: bool, output: str | None) -> int:
    """Undo the last revision of FILE that rung wrote; run it again to undo the one before."""
    store = FileStore()
    if only:
        told = listed(store.versions(file))
        say(told or f"No revision of {file} is recorded.\n", output)
        return 0
    last = store.undo(file)
    made = f"{last.change.operation} by {last.change.author} ({last.at})"
    say(f"{file} is back to what it was before {made}.\n", output)
    return 0
