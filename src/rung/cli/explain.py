"""`rung explain`: the page of a rule, with its examples."""

from __future__ import annotations

import re

import click
from click.shell_completion import CompletionItem

from rung.cli.options import output_option
from rung.cli.output import say, width_and_colour
from rung.workbench.page import described, named, page


def _complete(
    context: click.Context, parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """The rules whose names begin as typed, for the shell."""
    return [
        CompletionItem(one.rule, help=one.summary)
        for one in described()
        if one.rule.startswith(typed)
    ]


@click.command("explain")
@click.argument("rule", shell_complete=_complete)
@output_option
def command(rule: str, *, output: str | None) -> int:
    """Explain a RULE: what it finds and why, with examples; ⟦ and ⟧ mark what is found."""
    text = page(named(rule))
    _, colour = width_and_colour(output)
    say(_coloured(text) if colour else text, output)
    return 0


def _coloured(text: str) -> str:
    """The page for a terminal: headings bold, what is found underlined, code fences left out."""
    text = re.sub(r"^`{3,}.*\n", "", text, flags=re.MULTILINE)
    text = re.sub(
        r"^#+ (.*)$",
        lambda hit: click.style(hit[1], bold=True),
        text,
        flags=re.MULTILINE,
    )
    text = re.sub(
        r"\*\*(error|warning|info)\*\*",
        lambda hit: click.style(hit[1], bold=True),
        text,
    )
    return re.sub(
        r"⟦(.*?)⟧",
        lambda hit: click.style(hit[1], underline=True),
        text,
        flags=re.DOTALL,
    )
