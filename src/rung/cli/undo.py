"""`rung undo`: put back what stood before the last revision."""

from __future__ import annotations

from pathlib import Path

import click

from rung.cli.output import say
from rung.workbench.history import entries, listed, undo


@click.command("undo")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--list", "only", is_flag=True, help="List the revisions and undo none.")
def command(*, file: Path, only: bool) -> int:
    """Take back the last revision of FILE that rung wrote; again, the one before it."""
    if only:
        say(listed(entries(file)) or f"No revision of {file} is known here.\n")
        return 0
    last = undo(file)
    say(
        f"{file} is again what it was before {last.operation} by {last.author} ({last.at}).\n"
    )
    return 0
