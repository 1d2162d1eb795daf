"""`rung mcp`: the server with its tools, resources and prompts, over standard input and output or loopback HTTP."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer

from rung.mcp import looking, prompts, resources, revising
from rung.mcp.session import Sessions
from rung.version import __version__

LOOPBACK = "127.0.0.1"
INSTRUCTIONS = """\
rung reads, reviews and revises career ladders, and verifies each change.
- Pass the user's draft to paste_ladder word for word, or open a file; never retype it yourself.
- Report the findings of check and the pairs of overlap as they are, each with its quote. Two statements that differ in
  scope, difficulty or independence from one level to the next are progression, not overlap: don't claim overlaps that
  aren't listed.
- To change text, send your wording to answer. It is judged statement by statement, whoever wrote it. Show the user a
  revision only if it was accepted; if it was refused, fix what the reasons name and answer again.
- Account for every old statement: kept, reworded, merged, moved, implied (by which statement?) or cut. Add nothing
  that no source says. Keep the grammatical person, the number of statements and the form that were asked for.
- If the user asks for feedback, don't rewrite the text."""


FORMERLY = {
    "outline_ladder": "outline",
    "explain_rule": "explain",
    "check_ladder": "check",
    "overlaps": "overlap",
    "behaviours": "threads",
    "compare_ladders": "diff",
    "export_ladder": "export",
    "propose": "answer",
    "relevel": "revise",
}
"""The names of tools before version 0.2, with the new ones; the old ones work until 0.3 and aren't listed."""


class Server(MCPServer):
    """The SDK's server, which also knows tools by their former names."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Any = None
    ) -> Any:
        """Call a tool by its name or its former name."""
        put_anew = REARRANGED.get(name)
        if put_anew:
            arguments = put_anew(arguments)
        name = FORMERLY.get(name, name)
        return await super().call_tool(name, arguments, context)


def _relevelled(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What `revise` is asked where the former tool `relevel` was given renames, or two levels to swap."""
    renames = arguments.get("renames_") or _swapped(arguments.get("swap"))
    ladder = arguments.get("ladder")
    return {"ladder": ladder, "rename": renames, "operation": "relevel"}


REARRANGED = {"relevel": _relevelled}
"""The former tools whose arguments had other names, too."""


def _swapped(levels: Sequence[str] | None) -> list[str]:
    """The renames that swap two levels; none unless there are exactly two."""
    if not levels or len(levels) != 2:
        return []
    one, other = levels
    return [f"{one}={other}", f"{other}={one}"]


def made(folders: tuple[Path, ...]) -> Server:
    """A server for the ladders in these folders, and for pasted ones."""
    server = Server(
        "rung", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING"
    )
    sessions = Sessions(folders)
    looking.register(server, sessions)
    revising.register(server, sessions)
    resources.register(server, sessions)
    prompts.register(server, sessions)
    return server


def serve(folders: tuple[Path, ...], port: int | None = None) -> None:
    """Serve until the client hangs up: over standard input and output, or over loopback HTTP when a port is given."""
    server = made(folders)
    if port is None:
        server.run()
    else:
        server.run("streamable-http", host=LOOPBACK, port=port)
