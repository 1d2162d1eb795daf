"""`rung import`: whatever a team keeps its ladder in becomes one canonical file, once its mapping was shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from rung.cli.output import say, warn
from rung.cli.progress import progress
from rung.workbench.assemble import Desk, Options
from rung.workbench.exporting import form_of, written
from rung.workbench.importing import account, imported, summary
from rung.workbench.refused import Refused
from rung.workbench.sources import STDIN, put, take

FORMS = ("md", "yaml", "json")


@click.command("import")
@click.argument("sources", nargs=-1)
@click.option("-o", "--output", metavar="FILE", help="Where to write the ladder; without it, to standard output.")
@click.option("--format", "form", type=click.Choice(FORMS), help="The form to write; else FILE's suffix tells, or md.")
@click.option("-y", "--yes", is_flag=True, help="Write without asking, also over a file that exists.")
@click.option("--ledger", metavar="FILE", help="Write what became of every line of the input, as JSON.")
@click.option("--config", metavar="FILE", type=click.Path(), help="Settings instead of the nearest rung.toml.")
def command(
    sources: tuple[str, ...], *, output: str | None, form: str | None, yes: bool, ledger: str | None, config: str | None
) -> int:
    """Make one canonical ladder of SOURCES, whatever format they are in.

    Shows the mapping that was guessed (levels, categories, what stands outside) before anything is written. What
    stands outside every level is kept at the head of the ladder; nothing is dropped. When something is understood
    wrongly, name levels and categories in rung.toml and import again.
    """
    names = sources or (STDIN,)
    wanted = form or (form_of(output) if output else "md")
    if wanted not in FORMS:
        raise Refused(f"An import writes md, yaml or json; rung export makes {wanted} of it.")
    workbench = Desk(Options.at(config)).workbench(names)
    with progress(f"Reading {', '.join(names)}"):
        opened = workbench.open(*(take(name) for name in names))
        one = imported(workbench, opened)
    _show(summary(one))
    if one.lost:
        _show(["Not of the canonical form and left in the source only:", *(f"  {what}" for what in one.lost)])
    if not opened.ladder.statements:
        raise Refused("Nothing was recognised as a statement, so nothing is written; rung outline shows each line.")
    _may_write(output, names, yes=yes)
    data = written(one.ladder, wanted)
    if output:
        put(Path(output), data)
        warn(f"written to {output}; see it with: rung check {output}")
    else:
        say(data.decode())
    if ledger:
        put(Path(ledger), account(one))
    return 0


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
        raise Refused(f"{output} exists; say --yes to write over it, or name another file.")
