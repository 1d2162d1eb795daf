"""`rung init`: a commented rung.toml, and on request a first ladder."""

from __future__ import annotations

from pathlib import Path

import click

from rung.cli.output import warn
from rung.model.refused import Refused
from rung.outside.settings import FILE
from rung.outside.sources import put
from rung.workbench.starter import Wanted, ladder_text, settings_text


@click.command("init")
@click.option(
    "--ladder",
    metavar="FILE",
    help="Ask for objective, levels and categories, and write a first ladder there.",
)
@click.option(
    "--title", default="Career ladder", help="The ladder's title.", show_default=True
)
@click.option(
    "--objective", help="What the ladder is for, in a sentence; asked for when missing."
)
@click.option(
    "--levels",
    metavar="NAME,…",
    help="The levels from low to high; asked for when missing.",
)
@click.option(
    "--categories", metavar="NAME,…", help="The categories; asked for when missing."
)
def command(
    *,
    ladder: str | None,
    title: str,
    objective: str | None,
    levels: str | None,
    categories: str | None,
) -> int:
    """Write a rung.toml that explains every setting, or with --ladder a first ladder. Nothing is overwritten."""
    if not ladder:
        _write(Path(FILE), settings_text())
        return 0
    _refuse_existing(Path(ladder))
    wanted = Wanted(
        title,
        objective or click.prompt("What is this ladder for, in one sentence"),
        _names(
            levels
            or click.prompt(
                "Levels from low to high, with commas", default="IC1, IC2, IC3, IC4"
            )
        ),
        _names(
            categories
            or click.prompt(
                "Categories, with commas", default="Impact, Craft, Execution, Teamwork"
            )
        ),
    )
    _write(Path(ladder), ladder_text(wanted))
    warn(f"fill in what says TODO; rung check {ladder} lists what is left.")
    return 0


def _names(typed: str) -> tuple[str, ...]:
    names = tuple(
        dict.fromkeys(name.strip() for name in typed.split(",") if name.strip())
    )
    if not names:
        raise Refused("At least one name is needed.")
    return names


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise Refused(f"{path} exists already and is left as it is.")


def _write(path: Path, text: str) -> None:
    _refuse_existing(path)
    put(path, text.encode())
    warn(f"wrote {path}.")
