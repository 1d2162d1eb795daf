"""`rung mcp`: the server that chat assistants start."""

from __future__ import annotations

from pathlib import Path

import click

from rung.model.refused import Refused


@click.command("mcp")
@click.argument(
    "folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@click.option(
    "--http",
    "port",
    type=click.IntRange(1, 65535),
    metavar="PORT",
    help="Serve HTTP on this port of 127.0.0.1 instead.",
)
def command(folders: tuple[Path, ...], *, port: int | None) -> int:
    """Serve a chat assistant over standard input and output; your assistant's client starts this.

    Files are read and written only inside FOLDERS; without FOLDERS, the assistant can only paste text.
    """
    try:
        from rung.mcp.server import (
            serve,
        )  # an extra: only an assistant needs the SDK
    except ImportError:
        raise Refused(
            "The server for chat assistants isn't installed; run: pip install 'rung[mcp]'"
        ) from None
    serve(folders, port)
    return 0
