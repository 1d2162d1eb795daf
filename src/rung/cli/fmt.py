"""`rung fmt`: a ladder in canonical Markdown, formatted the one canonical way, as formatters do for code."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rung.cli.options import config_option
from rung.cli.output import warn
from rung.outside.sources import STDIN, put, take
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.formatting import formatted


@click.command("fmt")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; exit with 1 if a file is not in canonical form.",
)
@config_option
def command(files: tuple[str, ...], *, check: bool, config: str | None) -> int:
    """Rewrite FILES in canonical Markdown, in place; - reads standard input and writes to standard output.

    A file with content that canonical Markdown can't hold is left as it is, with a message that names the content.
    """
    workbenches = Workbenches(Options.at(config))
    changed = 0
    for name in dict.fromkeys(files):
        source = take(name)
        data = formatted(workbenches.workbench((name,)), source)
        changed += data != source.data
        if check and data != source.data:
            warn(f"{name} is not in canonical form; run: rung fmt {name}")
        elif name == STDIN and not check:
            sys.stdout.buffer.write(data)
        elif data != source.data and not check:
            put(Path(name), data)
            warn(f"{name} is now in canonical form.")
    return 1 if check and changed else 0
