"""`rung convert`: an old description of a level in the form of the ladder."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("convert")
@click.argument("old")
@click.option(
    "--into",
    "file",
    required=True,
    metavar="FILE",
    help="The ladder with the new form, stub included.",
)
@click.option("--level", required=True, help="The level that is described.")
@click.option(
    "--max",
    "most",
    type=click.IntRange(1),
    help="At most so many statements in each category.",
)
@click.option(
    "--keep",
    multiple=True,
    metavar="TEXT",
    help="A text that must stand word for word; may be repeated.",
)
@click.option(
    "--intent",
    default="",
    help="What you want, in your own words; checked against the request.",
)
@manner
def command(
    *,
    old: str,
    file: str,
    level: str,
    most: int | None,
    keep: tuple[str, ...],
    intent: str,
    how: Manner,
) -> int:
    """Bring the description OLD of a level into the form of FILE.

    Finished statements stay word for word, holes such as TODO are filled from OLD or left and said. Without --max all
    that OLD says and nobody else is taken over.
    """
    return run(
        file,
        Request("convert", level, "", most, intent=intent, fixed=keep),
        how,
        old=old,
    )
