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
    help="Write a first ladder to FILE, after asking for its purpose, levels and categories.",
)
@click.option(
    "--title", default="Career ladder", help="The ladder's title.", show_default=True
)
@click.option(
    "--objective",
    help="What the ladder is for, in a sentence; rung asks if you leave it out.",
)
@click.option(
    "--levels",
    metavar="NAME,…",
    help="The levels from low to high; rung asks if you leave them out.",
)
@click.option(
    "--categories",
    metavar="NAME,…",
    help="The categories; rung asks if you leave them out.",
)
def command(
    *,
    ladder: str | None,
    title: str,
    objective: str | None,
    levels: str | None,
    categories: str | None,
) -> int:
    """Write a rung.toml that explains every setting or, with --ladder, a first ladder; existing files are left alone."""
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
                "Levels from low to high, separated by commas",
                default="IC1, IC2, IC3, IC4",
            )
        ),
        _names(
            categories
            or click.prompt(
                "Categories, separated by commas",
                default="Impact, Craft, Execution, Teamwork",
            )
        ),
    )
    _write(Path(ladder), ladder_text(wanted))
    warn(f"now replace each TODO; rung check {ladder} lists what is left.")
    return 0


def _names(typed: str) -> tuple[str, ...]:
    """The names in a list typed with commas, each once; Refused where there is none."""
    names = tuple(
        dict.fromkeys(name.strip() for name in typed.split(",") if name.strip())
    )
    if not names:
        raise Refused("Give at least one name.")
    return names


def _refuse_existing(path: Path) -> None:
    """Refuse to write over a file."""
    if path.exists():
        raise Refused(f"{path} already exists; rung leaves it as it is.")


def _write(path: Path, text: str) -> None:
    """Write a new file and say so."""
    _refuse_existing(path)
    put(path, text.encode())
    warn(f"wrote {path}.")
