"""`rung relevel`: other names and places for levels, with every mention following."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run_renames


@click.command("relevel")
@click.argument("file")
@click.argument("renames", nargs=-1, metavar="[OLD=NEW]...")
@click.option(
    "--swap", nargs=2, metavar="LEVEL LEVEL", help="Let two levels change places."
)
@click.option(
    "--move",
    nargs=2,
    metavar="LEVEL TO",
    help="Put a level in the place of another; those between make room.",
)
@click.option(
    "--insert",
    default="",
    metavar="LEVEL",
    help="Make room for a new level; rung draft fills it.",
)
@manner
def command(
    *,
    file: str,
    renames: tuple[str, ...],
    swap: tuple[str, str] | None,
    move: tuple[str, str] | None,
    insert: str,
    how: Manner,
) -> int:
    """Rename levels of FILE, for example IC6=IC5, or swap, move or insert one.

    Headings and every mention in the text follow, all at once; everything else stays byte for byte.
    """
    if not (renames or swap or move or insert):
        raise click.UsageError(
            "Say what becomes what, for example IC6=IC5, or use --swap, --move or --insert."
        )
    return run_renames(
        file, renames, swap=swap or (), move=move or (), insert=insert, how=how
    )
