"""`rung fmt`: a canonical ladder written the one way that the form has, as formatters do for code."""

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
    help="Write nothing; exit with 1 if a file is not in the canonical form.",
)
@config_option
def command(files: tuple[str, ...], *, check: bool, config: str | None) -> int:
    """Bring FILES in Markdown into the canonical form, in place; - reads standard input and writes to standard output.

    A file that says more than the form can hold is left as it is, and it is said what that is.
    """
    workbenches = Workbenches(Options.at(config))
    changed = 0
    for name in dict.fromkeys(files):
        source = take(name)
        data = formatted(workbenches.workbench((name,)), source)
        changed += data != source.data
        if check and data != source.data:
            warn(
                f"{name} is not in the canonical form; rung fmt {name} brings it there."
            )
        elif name == STDIN and not check:
            sys.stdout.buffer.write(data)
        elif data != source.data and not check:
            put(Path(name), data)
            warn(f"{name} is in the canonical form now.")
    return 1 if check and changed else 0
