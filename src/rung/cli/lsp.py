"""`rung lsp`: the language server, for editors to start."""

from __future__ import annotations

import click

from rung.model.refused import Refused


@click.command("lsp")
def command() -> int:
    """Serve an editor over standard input and output; editors start this, not people."""
    try:
        from rung.lsp.server import (
            start,
        )  # an extra: only who serves an editor needs pygls
    except ImportError:
        raise Refused(
            "The language server needs an extra: pip install 'rung[lsp]'."
        ) from None
    start()
    return 0
