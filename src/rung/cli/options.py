"""Options that mean the same in every command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Parameter(Protocol):
    """A decorator that gives a command an argument or an option."""

    def __call__(self, command: F, /) -> F:
        """The command with the argument or option."""


def form_option(
    forms: Sequence[str], default: str | None = "terminal", *, help: str = ""
) -> Parameter:
    """--format, the output format; the command gets it as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=default,
        help=help or "The output format.",
    )


output_option: Parameter = click.option(
    "-o", "--output", metavar="FILE", help="Write the output to FILE."
)
config_option: Parameter = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="A settings file to use instead of the nearest rung.toml.",
)
together_option: Parameter = click.option(
    "--together", is_flag=True, help="Read several files as one ladder."
)
judge_option: Parameter = click.option(
    "--judge",
    metavar="MODEL",
    default="",
    help="A language model to ask about pairs that rung is unsure of.",
)
