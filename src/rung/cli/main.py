"""The command group; each command lives in a file of its own and is imported when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword

# Set before numpy is imported: its threads busy-wait, which makes small products on few cores many times slower.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from rung.model.operation import Operation
from rung.model.refused import Refused, nearest
from rung.version import __version__

# Garbage collection would take a fifth of a command's time, and a command ends before it pays.
gc.set_threshold(100_000, 50, 50)
atexit.register(gc.freeze)

COMMANDS = {
    "check": "Review ladders level by level.",
    "overlap": "List what is said twice, within and between levels.",
    "threads": "Trace each behaviour from level to level.",
    "relate": "Judge how two statements relate.",
    "outline": "Show how a ladder was read, line by line.",
    **{one.value: one.terms.summary for one in Operation if not one.terms.open_ended},
    "ask": "Print a prompt for a chat assistant.",
    "answer": "Judge a chat assistant's answer.",
    "undo": "Take back the last revision of a file.",
    "import": "Turn files in any format into one canonical ladder.",
    "diff": "Show what changed in meaning between two drafts.",
    "export": "Write a ladder as html, xlsx, csv, docx, pdf, md, yaml or json.",
    "fmt": "Rewrite a ladder in canonical Markdown.",
    "rules": "List the rules.",
    "explain": "Explain a rule, with examples.",
    "init": "Write a commented rung.toml, or a first ladder.",
    "mcp": "Serve a chat assistant.",
    "lsp": "Serve an editor.",
    "completion": "Print the completion script for a shell.",
}
"""Every command with its one-line help, so that `rung --help` imports none of them."""


OPERATIONS = frozenset(one.value for one in Operation)


def module(name: str) -> str:
    """The module of a command; a name that is a Python keyword gets an underscore."""
    return f"{name}_" if iskeyword(name) else name


def imported(name: str) -> click.Command:
    """The command with this name: from its own module, or made for an operation."""
    if name in OPERATIONS:
        made = import_module("rung.cli.operations").command_for
        command = made(Operation.named(name))
    else:
        command = import_module(f"rung.cli.{module(name)}").command
    assert isinstance(command, click.Command)
    return command


class Lazy(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, imported now; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        return imported(cmd_name)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """The list of commands, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first; for a mistyped name, fail and suggest similar ones."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(
                f"There is no command {args[0]!r}{nearest(args[0], COMMANDS) or '; rung --help lists them.'}"
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    __version__, "-V", "--version", prog_name="rung", message="%(prog)s %(version)s"
)
def rung() -> None:
    """A workbench for career ladders: it reads any draft and reviews it level by level.

    Start with: rung check FILE
    """


def main() -> None:
    """Run the command line; what can't be done ends with one sentence and exit code 2, never with a traceback."""
    try:
        answer = rung(prog_name="rung", standalone_mode=False)
        sys.exit(answer if isinstance(answer, int) else 0)
    except Refused as error:
        _end(str(error))
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        if os.environ.get("RUNG_TRACE"):
            raise
        _end(
            "this is a fault in rung, not in your document:"
            f" {type(error).__name__}: {error} (set RUNG_TRACE=1 to see where)."
        )


def _end(sentence: str) -> None:
    """End with a sentence on standard error and the exit code of a wrong call."""
    click.echo(f"rung: {sentence}", err=True)
    sys.exit(2)
