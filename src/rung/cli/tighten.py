"""`rung tighten`: nothing said twice, no more statements than asked, each loss named."""

from __future__ import annotations

import click

from rung.cli.revising import Manner, manner, run
from rung.model.proposal import Request


@click.command("tighten")
@click.argument("file")
@click.option(
    "--level",
    default="",
    help="The level to tighten; without it the whole ladder, level by level.",
)
@click.option("--category", default="", help="Only this category of it.")
@click.option(
    "--max",
    "most",
    type=click.IntRange(1),
    help="At most so many statements in each category.",
)
@click.option(
    "--intent",
    default="",
    help="What you want, in your own words; checked against the request.",
)
@click.option(
    "--keep",
    multiple=True,
    metavar="TEXT",
    help="A statement that must stay word for word; may be repeated.",
)
@manner
def command(
    *,
    file: str,
    level: str,
    category: str,
    most: int | None,
    intent: str,
    keep: tuple[str, ...],
    how: Manner,
) -> int:
    """Take out of FILE what is said already in common, at lower levels, in the summary or in the list itself.

    What a number of statements forces out is cut by rule and named. The exit code is 0 for a revision that the judge
    accepts, 1 for one that it refuses, and 2 when it can't be tried.
    """
    return run(
        file, Request("tighten", level, category, most, intent=intent, fixed=keep), how
    )
