"""The documents that a command is given: several files are several ladders, unless --together is given."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click

from rung.cli.output import warn
from rung.model.refused import Unreadable
from rung.outside.keys import known_keys
from rung.outside.sources import STDIN, take
from rung.outside.workbenches import Workbenches
from rung.workbench.workbench import Opened, Workbench


class Document(NamedTuple):
    """A document, the names it was opened by, and the workbench with the settings of its folder."""

    names: tuple[str, ...]
    workbench: Workbench
    opened: Opened


def named(files: Sequence[str]) -> tuple[str, ...]:
    """The files that a command is to read, each once; standard input if none is named."""
    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file, or - to paste text.")
    if list(files).count(STDIN) > 1:
        raise click.UsageError("Standard input can be read only once.")
    return tuple(dict.fromkeys(files)) or (STDIN,)


def groups(names: tuple[str, ...], together: bool) -> list[tuple[str, ...]]:
    """The names of the files, grouped by the ladder that they make."""
    return [names] if together else [(name,) for name in names]


def opened(workbenches: Workbenches, names: tuple[str, ...]) -> Document:
    """The document of these files; Unreadable says in a sentence why it can't be read."""
    workbench = workbenches.workbench(names)
    sources = tuple(take(name) for name in names)
    keys = known_keys(sources[0]) if len(sources) == 1 else {}
    return Document(names, workbench, workbench.open(*sources, keys=keys))


def readable(
    workbenches: Workbenches, among: Sequence[tuple[str, ...]]
) -> Iterator[Document]:
    """The documents that can be read; for each of the others, warn why it can't be."""
    for names in among:
        try:
            yield opened(workbenches, names)
        except Unreadable as error:
            warn(str(error))


def one_only(names: tuple[str, ...], together: bool, what: str) -> None:
    """UsageError if several ladders are named and the output, called `what`, can hold only one."""
    if len(names) > 1 and not together:
        raise click.UsageError(
            f"{what} holds one ladder; add --together to read these {len(names)} files"
            " as one, or name one file."
        )
