"""Options that mean the same in every command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Parameter(Protocol):
    """What gives a command an argument or an option."""

    def __call__(self, command: F, /) -> F:
        """The command with it."""


def form_option(
    forms: Sequence[str], default: str | None = "terminal", *, help: str = ""
) -> Parameter:
    """--format: the form of the answer. `form` is the name of the parameter."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=default,
        help=help or "The form of the answer.",
    )


output_option: Parameter = click.option(
    "-o", "--output", metavar="FILE", help="Write the answer to a file."
)
config_option: Parameter = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(),
    help="Settings instead of the nearest rung.toml.",
)
together_option: Parameter = click.option(
    "--together", is_flag=True, help="Read several files as one ladder."
)
judge_option: Parameter = click.option(
    "--judge",
    metavar="MODEL",
    default="",
    help="A language model to ask where rung is unsure.",
)
