"""A command for each operation: how it is typed, and its options, made from what the operation takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, NamedTuple, get_args

import click

from rung.cli.options import Parameter
from rung.cli.revising import Call, Manner, manner, run
from rung.model.operation import Operation
from rung.model.request import DETAILS, Person, Request
from rung.workbench.renaming import pair

MANY = ("keep", "like", "rename")
"""Details whose option may be repeated."""
NUMBERS = ("max", "steps")
PAIRS = ("ends",)
"""Details of two parts."""


class Typed(NamedTuple):
    """How an operation is typed: its arguments in order, what they fill, options of its own, and its help.

    An argument `file` is the ladder, `old` the older description; any other is a detail of the request, `low` and
    `high` the two ends.
    """

    help: str
    arguments: tuple[str, ...] = ("file",)
    own: tuple[Parameter, ...] = ()
    steps: int | None = None


def request_options(
    names: tuple[str, ...], steps: int | None = None
) -> list[Parameter]:
    """The options for some details of a request, in their order.

    steps: how many steps a scale has where nobody says so.
    """
    return [
        _option(name, steps if name == "steps" else None)
        for name in DETAILS
        if name in names
    ]


def requested(operation: Operation, given: Mapping[str, Any]) -> Request:
    """The request that options come to; what they don't hold is left out."""
    known = {one.name for one in fields(Request)}
    details = {name: _value(name, x) for name, x in given.items() if name in known}
    return Request(operation, **details)


def command_for(operation: Operation) -> click.Command:
    """The command of an operation."""
    typed, terms = TYPED[operation], operation.terms
    filled = {DETAIL_OF.get(name, name) for name in typed.arguments}
    names = tuple(one for one in terms.details if one not in filled | {"rename"})

    def called(*, how: Manner, **given: Any) -> int:
        return run(_call(operation, given), how)

    made: Any = manner(called)
    options = request_options(names, typed.steps)
    for parameter in reversed([*typed.own, *options]):
        made = parameter(made)
    for name in reversed(typed.arguments):
        made = _argument(name)(made)
    return click.command(operation.value, help=typed.help)(made)


def _call(operation: Operation, given: dict[str, Any]) -> Call:
    """What was asked of which file, from the arguments and options of a command."""
    file, old = given.pop("file", None) or "", given.pop("old", None) or ""
    places = {name: given.pop(name, None) or () for name in ("swap", "move", "insert")}
    if "low" in given:
        given["ends"] = (given.pop("low"), given.pop("high"))
    if operation.terms.subject == "names" and not any(
        (*places.values(), given["rename"])
    ):
        raise click.UsageError(
            "Say what becomes what, for example IC6=IC5, or use --swap, --move or"
            " --insert."
        )
    return Call(file, requested(operation, given), old, places)


DETAIL_OF = {"old": "source", "low": "ends", "high": "ends", "renames": "rename"}
"""Which detail an argument fills that isn't called as it is."""


def _argument(name: str) -> Parameter:
    if name == "renames":
        return click.argument("rename", nargs=-1, metavar="[OLD=NEW]...")
    return click.argument(name)


def _option(name: str, default: int | None = None) -> Parameter:
    """The option for one detail, as its description tells."""
    detail = DETAILS[name]
    flag = f"--{detail.option or name}"
    if name == "source":
        return click.option(
            flag, "old", metavar=detail.metavar, default="", help=detail.help
        )
    kind: Any = None
    if name in NUMBERS:
        kind = click.IntRange(detail.low, detail.high)
    elif name == "person":
        kind = click.Choice([one for one in get_args(Person) if one])
    return click.option(
        flag,
        name,
        type=kind,
        metavar=None if name == "person" else detail.metavar,
        multiple=name in MANY,
        nargs=2 if name in PAIRS else 1,
        default=default,
        show_default=default is not None,
        help=detail.help,
    )


def _value(name: str, given: Any) -> Any:
    """What an option gives, as the request holds it."""
    if name == "rename":
        return tuple(pair(text) for text in given)
    if given is None and name not in (*NUMBERS, "track"):
        return () if name in PAIRS else ""
    return given


INTO = click.option(
    "--into",
    "file",
    required=True,
    metavar="FILE",
    help="The ladder with the new form, stub included.",
)
FILE = click.option(
    "--file", default="", metavar="FILE", help="The ladder that it stands in."
)
PLACES: tuple[Parameter, ...] = (
    click.option(
        "--swap", nargs=2, metavar="LEVEL LEVEL", help="Let two levels change places."
    ),
    click.option(
        "--move",
        nargs=2,
        metavar="LEVEL TO",
        help="Put a level in the place of another; those between make room.",
    ),
    click.option(
        "--insert",
        default="",
        metavar="LEVEL",
        help="Make room for a new level; rung draft fills it.",
    ),
)

TYPED: Mapping[Operation, Typed] = {
    Operation.TIGHTEN: Typed(
        """Take out of FILE what is said already in common, at lower levels, in the summary or in the list itself.

        What a number of statements forces out is cut by rule and named. The exit code is 0 for a revision that the
        judge accepts, 1 for one that it refuses, and 2 when it can't be tried.
        """
    ),
    Operation.SHORTEN: Typed(
        """Say statements of FILE in fewer words: deletions and other forms of the same words, nothing else."""
    ),
    Operation.REPHRASE: Typed(
        """Rephrase the statement TEXT with an intent.

        Rules can do this only where your own words can take the place of a part of it; they say so when they can't.
        """,
        ("text",),
        (FILE,),
    ),
    Operation.RESTYLE: Typed(
        """Put the statements of FILE into one person; what can't be said so without guessing is left and named."""
    ),
    Operation.CONVERT: Typed(
        """Bring the description OLD of a level into the form of FILE.

        Finished statements stay word for word, holes such as TODO are filled from OLD or left and said. Without --max
        all that OLD says and nobody else is taken over.
        """,
        ("old",),
        (INTO,),
    ),
    Operation.DRAFT: Typed(
        """Draft a level of FILE: above the highest, below the lowest, or between two.

        Rules raise what the neighbour says by one step of a known scale and mark each line as new; where nothing rises
        any further they advise against the level.
        """
    ),
    Operation.SCALE: Typed(
        """Fill in a scale from LOW to HIGH: one unit, each step above the one before, the ends as given.""",
        ("low", "high"),
        steps=6,
    ),
    Operation.RELEVEL: Typed(
        """Rename levels of FILE, for example IC6=IC5, or swap, move or insert one.

        Headings and every mention in the text follow, all at once; everything else stays byte for byte.
        """,
        ("file", "renames"),
        PLACES,
    ),
}
"""Every operation that has a command of its own."""
