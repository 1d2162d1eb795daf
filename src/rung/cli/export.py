"""`rung export`: a ladder in another format, to read, print, assess with or process."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rung.cli.documents import named, one_only, opened
from rung.cli.options import (
    config_option,
    form_option,
    output_option,
    together_option,
)
from rung.cli.output import warn
from rung.cli.progress import progress
from rung.model.refused import Refused
from rung.outside.overwriting import is_of_rung
from rung.outside.sources import put
from rung.outside.workbenches import Options, Workbenches, relater
from rung.workbench.exporting import form_of, writers, written
from rung.workbench.importing import imported

FORMS = tuple(writers())
BINARY = ("xlsx", "docx", "pdf")


@click.command("export")
@click.argument("files", nargs=-1)
@form_option(
    FORMS, None, help="The format to write (default: by the suffix of --output)."
)
@click.option("--to", "form", type=click.Choice(FORMS), hidden=True)
@output_option
@click.option(
    "-f", "--force", is_flag=True, help="Overwrite FILE whatever it contains."
)
@click.option(
    "--no-relations",
    is_flag=True,
    help="Don't relate statements: faster, but an HTML page doesn't show what is new.",
)
@together_option
@config_option
def command(
    files: tuple[str, ...],
    *,
    form: str | None,
    output: str | None,
    force: bool,
    no_relations: bool,
    together: bool,
    config: str | None,
) -> int:
    """Write the ladder in FILES as a web page, a workbook, a document or data.

    xlsx has a table of all levels and a sheet for assessments; html is a single page that needs no other files. Every
    format except pdf reads back as the same ladder. rung overwrites a file that it wrote and nobody has changed since.
    """
    names = named(files)
    one_only(names, together, "An export")
    wanted = _wanted(form, output)
    workbenches = Workbenches(Options.at(config))
    with progress(f"Writing {wanted}"):
        one = opened(workbenches, names)
        relates = None if no_relations else one.workbench.relater or relater()
        said = imported(one.workbench, one.opened).ladder
        data = written(said, wanted, relates)
    if output and not force:
        _may_overwrite(Path(output), data)
    _write(data, output)
    return 0


def _wanted(form: str | None, output: str | None) -> str:
    """The format to write; Refused for a binary one on a terminal."""
    if not form and not output:
        raise click.UsageError("Name a format with --format, or a file with -o.")
    wanted = form or form_of(output or "")
    if not output and wanted in BINARY and sys.stdout.isatty():
        raise Refused(f"A terminal can't show {wanted}; name a file with -o.")
    return wanted


def _may_overwrite(path: Path, data: bytes) -> None:
    """Refused for a file that rung didn't write, or that was changed since, unless its bytes would stay the same."""
    if path.exists() and not is_of_rung(path, data):
        raise Refused(
            f"{path} exists, and rung didn't write it or it was changed since; add"
            " --force to overwrite it, or name another file."
        )


def _write(data: bytes, output: str | None) -> None:
    """Write to the file named, else to standard output as bytes: a document may be no text."""
    if output:
        put(Path(output), data)
        warn(f"written to {output}")
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
