"""`rung completion`: the script with which a shell completes commands, options and rules."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from rung.cli.output import say

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print the completion script for a SHELL; bash must be version 4.4 or newer.

    \b
    bash  in ~/.bashrc:  eval "$(rung completion bash)"
    zsh   in ~/.zshrc:   eval "$(rung completion zsh)"
    fish  rung completion fish > ~/.config/fish/completions/rung.fish
    """
    made = get_completion_class(shell)
    assert made is not None
    shell_complete = made(context.find_root().command, {}, "rung", "_RUNG_COMPLETE")
    # Not made.source(): for bash, that starts a bash to find its version, and rung starts no programs.
    say(ShellComplete.source(shell_complete) + "\n")
    return 0
