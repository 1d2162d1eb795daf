"""`rung export`: a ladder in the form in which people read, print, assess or compute with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rung.cli.output import warn
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.exporting import FORMS, form_of, written
from rung.workbench.importing import imported
from rung.workbench.refused import Refused
from rung.workbench.relations import Relater
from rung.workbench.sources import STDIN, put, take

BINARY = ("xlsx", "docx", "pdf")


@click.command("export")
@click.argument("files", nargs=-1)
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    help="The form to write; else the suffix of --output tells.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where to write; without it, to standard output.",
)
@click.option("-f", "--force", is_flag=True, help="Write over a file that exists.")
@click.option(
    "--no-relations",
    is_flag=True,
    help="Don't judge pairs, so that a page shows nothing as new at a level.",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
def command(
    files: tuple[str, ...],
    *,
    form: str | None,
    output: str | None,
    force: bool,
    no_relations: bool,
    config: str | None,
) -> int:
    """Write the ladder in FILES as a web page, a workbook, a document or data.

    Several FILES make one ladder. xlsx has a table of all levels and a sheet to assess against; html is one page that
    needs nothing else. Every form but pdf reads back as the very same ladder.
    """
    names = files or (STDIN,)
    if not form and not output:
        raise click.UsageError("Say --to FORM or -o FILE.")
    wanted = form or form_of(output or "")
    if output and Path(output).exists() and not force:
        raise Refused(
            f"{output} exists; say --force to write over it, or name another file."
        )
    if not output and wanted in BINARY and sys.stdout.isatty():
        raise Refused(f"A terminal can't show {wanted}; name a file with -o.")
    workbench = Desk(Options.at(config)).workbench(names)
    with progress(f"Writing {wanted}"):
        one = imported(workbench, workbench.open(*(take(name) for name in names)))
        data = written(
            one.ladder, wanted, None if no_relations else workbench.relater or Relater()
        )
    if output:
        put(Path(output), data)
        warn(f"written to {output}")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return 0
