"""`rung import`: whatever a team keeps its ladder in becomes one canonical file, once its mapping was shown."""

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
@form_option(FORMS, None, help="The form to write; else FILE's suffix tells, or md.")
@output_option
@click.option(
    "-y",
    "--yes",
    is_flag=True,
    help="Write without asking, also over a file that exists.",
)
@click.option(
    "--ledger",
    metavar="FILE",
    help="Write what became of every line of the input, as JSON.",
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
    """Make a canonical ladder of SOURCES, whatever format they are in.

    Shows the mapping that was guessed (levels, categories, what stands outside) before anything is written. What
    stands outside every level is kept at the head of the ladder; nothing is dropped. When something is understood
    wrongly, name levels and categories in rung.toml and import again.
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
    wanted = form or (form_of(output) if output else "md")
    if wanted not in FORMS:
        raise Refused(
            f"An import writes md, yaml or json; rung export makes {wanted} of it."
        )
    return wanted


def _show_mapping(one: Import) -> None:
    """What was guessed and what the form can't hold; Refused where nothing was recognised."""
    _show(summary(one))
    if one.lost:
        _show(["Not of the canonical form and left in the source only:"])
        _show(f"  {what}" for what in one.lost)
    if not one.opened.ladder.statements:
        raise Refused(
            "Nothing was recognised as a statement, so nothing is written; rung outline"
            " shows each line."
        )


def _show(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr)


def _may_write(output: str | None, names: tuple[str, ...], *, yes: bool) -> None:
    """Ask where someone is there to answer; else go on only where nothing is overwritten."""
    if yes or not output:
        return
    exists = Path(output).exists()
    if STDIN not in names and sys.stdin.isatty():
        question = f"Write over {output}?" if exists else f"Write {output}?"
        click.confirm(question, default=not exists, abort=True, err=True)
    elif exists:
        raise Refused(
            f"{output} exists; say --yes to write over it, or name another file."
        )


def _write(data: bytes, output: str | None) -> None:
    if not output:
        say(data.decode())
        return
    put(Path(output), data)
    warn(f"written to {output}; see it with: rung check {output}")
