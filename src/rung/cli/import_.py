"""`rung import`: a ladder in any format becomes one canonical file, after showing how it was read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from rung.cli.documents import named, one_only, opened
from rung.cli.options import (
    config_option,
    form_option,
    output_option,
    together_option,
)
from rung.cli.output import say, warn
from rung.cli.progress import progress
from rung.model.refused import Refused
from rung.outside.sources import STDIN, put
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.exporting import form_of, written
from rung.workbench.importing import Import, account, imported, summary

FORMS = ("md", "yaml", "json")


@click.command("import")
@click.argument("sources", nargs=-1)
@form_option(
    FORMS, None, help="The format to write (default: by FILE's suffix, else md)."
)
@output_option
@click.option(
    "-y",
    "--yes",
    is_flag=True,
    help="Don't ask before writing, even over an existing file.",
)
@click.option(
    "--ledger",
    metavar="FILE",
    help="Write to FILE what became of every line of the input, as JSON.",
)
@together_option
@config_option
def command(
    sources: tuple[str, ...],
    *,
    form: str | None,
    output: str | None,
    yes: bool,
    ledger: str | None,
    together: bool,
    config: str | None,
) -> int:
    """Turn SOURCES, in any format, into a canonical ladder.

    Before writing, rung shows how it read the input: levels, categories, and text outside every level, which is kept
    at the top of the ladder. Nothing is dropped. If something was misread, name your levels and categories in
    rung.toml and import again.
    """
    names = named(sources)
    one_only(names, together, "An import")
    wanted = _wanted(form, output)
    with progress(f"Reading {', '.join(names)}"):
        document = opened(Workbenches(Options.at(config)), names)
        one = imported(document.workbench, document.opened)
    _show_mapping(one)
    _may_write(output, names, yes=yes)
    _write(written(one.ladder, wanted), output)
    if ledger:
        put(Path(ledger), account(one))
    return 0


def _wanted(form: str | None, output: str | None) -> str:
    """The form to write: the one named, else the one the output's name ends in; Refused where it is no source."""
    wanted = form or (form_of(output) if output else "md")
    if wanted not in FORMS:
        raise Refused(
            f"An import writes md, yaml or json; use rung export to turn that into {wanted}."
        )
    return wanted


def _show_mapping(one: Import) -> None:
    """Show how the input was read and what the format can't hold; Refused if no statement was recognised."""
    _show(summary(one))
    if one.lost:
        _show(["Not part of the canonical format, so left out of the new file:"])
        _show(f"  {what}" for what in one.lost)
    if not one.opened.ladder.statements:
        raise Refused(
            "No statements were recognised, so nothing is written; rung outline shows how"
            " each line was read."
        )


def _show(lines: Iterable[str]) -> None:
    """Print lines beside the result, on standard error."""
    for line in lines:
        print(line, file=sys.stderr)


def _may_write(output: str | None, names: tuple[str, ...], *, yes: bool) -> None:
    """Ask on a terminal; elsewhere, Refused if a file would be overwritten."""
    if yes or not output:
        return
    exists = Path(output).exists()
    if STDIN not in names and sys.stdin.isatty():
        question = f"Overwrite {output}?" if exists else f"Write {output}?"
        click.confirm(question, default=not exists, abort=True, err=True)
    elif exists:
        raise Refused(
            f"{output} exists; add --yes to overwrite it, or name another file."
        )


def _write(data: bytes, output: str | None) -> None:
    """Write to the file named and say what to do next, else to standard output."""
    if not output:
        say(data.decode())
        return
    put(Path(output), data)
    warn(f"written to {output}; review it with: rung check {output}")
