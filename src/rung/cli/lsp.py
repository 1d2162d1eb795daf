"""`rung lsp`: the language server, for editors to start."""

from __future__ import annotations

import click

from rung.model.refused import Refused


@click.command("lsp")
def command() -> int:
    """Serve an editor over standard input and output; your editor starts this."""
    try:
        from rung.lsp.server import (
            start,
        )  # an extra: only an editor needs pygls
    except ImportError:
        raise Refused(
            "The language server isn't installed; run: pip install 'rung[lsp]'"
        ) from None
    start()
    return 0
