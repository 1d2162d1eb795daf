"""A command for each operation: its arguments, and its options, made from what the operation takes."""

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
"""The details whose option may be repeated."""
NUMBERS = ("max", "steps")
PAIRS = ("ends",)
"""The details whose option takes two values."""


class Typed(NamedTuple):
    """How an operation is typed on the command line.

    help: the command's help. arguments: their names in order; `file` is the ladder, `old` an older description, `low`
    and `high` the ends of a scale, and any other a detail of the request. own: options that no other operation has.
    steps: how many steps a scale has by default.
    """

    help: str
    arguments: tuple[str, ...] = ("file",)
    own: tuple[Parameter, ...] = ()
    steps: int | None = None


def request_options(
    names: tuple[str, ...], steps: int | None = None
) -> list[Parameter]:
    """The options for these details of a request, in the order of `DETAILS`.

    steps: how many steps a scale has by default.
    """
    return [
        _option(name, steps if name == "steps" else None)
        for name in DETAILS
        if name in names
    ]


def requested(operation: Operation, given: Mapping[str, Any]) -> Request:
    """The request that these options describe; a detail that wasn't given keeps its default."""
    known = {one.name for one in fields(Request)}
    details = {name: _value(name, x) for name, x in given.items() if name in known}
    return Request(operation, **details)


def command_for(operation: Operation) -> click.Command:
    """The command for an operation."""
    typed, terms = TYPED[operation], operation.terms
    filled = {DETAIL_OF.get(name, name) for name in typed.arguments}
    names = tuple(one for one in terms.details if one not in filled | {"rename"})

    def called(*, how: Manner, **given: Any) -> int:
        """Run the operation with what the command line gave."""
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
            "Name a level and its new name, such as IC6=IC5, or use --swap, --move or"
            " --insert."
        )
    return Call(file, requested(operation, given), old, places)


DETAIL_OF = {"old": "source", "low": "ends", "high": "ends", "renames": "rename"}
"""The detail that an argument fills, if the two have different names."""


def _argument(name: str) -> Parameter:
    """The argument of a name; renamings take any number."""
    if name == "renames":
        return click.argument("rename", nargs=-1, metavar="[OLD=NEW]...")
    return click.argument(name)


def _option(name: str, default: int | None = None) -> Parameter:
    """The option for one detail, from its description."""
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
    help="The ladder whose form to use, with a stub for the level.",
)
FILE = click.option(
    "--file", default="", metavar="FILE", help="The ladder that the statement is in."
)
PLACES: tuple[Parameter, ...] = (
    click.option("--swap", nargs=2, metavar="LEVEL LEVEL", help="Swap two levels."),
    click.option(
        "--move",
        nargs=2,
        metavar="LEVEL TO",
        help="Move a level to the position of another; those between shift by one.",
    ),
    click.option(
        "--insert",
        default="",
        metavar="LEVEL",
        help="Make room for a new level, which rung draft can fill.",
    ),
)

TYPED: Mapping[Operation, Typed] = {
    Operation.TIGHTEN: Typed(
        """Take out of FILE what is already said in the common part, at lower levels, in the summary or in the list.

        If --max forces a cut, statements are cut by rule and named. The exit code is 0 if the judge accepts the
        revision, 1 if it refuses it, and 2 if the revision can't be tried.
        """
    ),
    Operation.SHORTEN: Typed(
        """Shorten statements of FILE, only by leaving words out or changing their form."""
    ),
    Operation.REPHRASE: Typed(
        """Rephrase the statement TEXT to fit an --intent.

        The rules can do this only if your own words can replace part of the statement; otherwise they say so.
        """,
        ("text",),
        (FILE,),
    ),
    Operation.RESTYLE: Typed(
        """Put the statements of FILE into one grammatical person; those that need a guess are left as they are and named."""
    ),
    Operation.CONVERT: Typed(
        """Convert OLD, an older description of a level, to the form of the ladder FILE.

        Finished statements stay word for word. Placeholders such as TODO are filled from OLD, or left and named.
        Without --max, everything is taken over that only OLD says.
        """,
        ("old",),
        (INTO,),
    ),
    Operation.DRAFT: Typed(
        """Draft a level of FILE: above the highest, below the lowest, or between two.

        The rules raise what the neighbouring level says by one step of a known scale, and mark each line as new. If
        nothing can be raised any further, they advise against adding the level.
        """
    ),
    Operation.SCALE: Typed(
        """Fill in a scale from LOW to HIGH: steps of one unit, each above the one before, with both ends as given.""",
        ("low", "high"),
        steps=6,
    ),
    Operation.RELEVEL: Typed(
        """Rename levels of FILE, for example IC6=IC5, or swap, move or insert levels.

        Headings and every mention in the text change together; everything else stays byte for byte.
        """,
        ("file", "renames"),
        PLACES,
    ),
}
"""Every operation that has a command of its own."""
