"""`rung mcp`: the tools, resources and prompts put together, over standard input or loopback HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer

from rung.mcp import looking, prompts, resources, revising
from rung.mcp.session import Sessions
from rung.version import __version__

LOOPBACK = "127.0.0.1"
INSTRUCTIONS = """\
rung reads, reviews and revises career ladders, and proves each change.
- Paste the user's draft with paste_ladder word for word, or open a file; never retype it yourself.
- Report the findings of check and the pairs of overlap as they are, each with its quote. Two statements that
  differ by a rising scope, difficulty or independence are progression, not overlap: don't claim overlaps that aren't
  listed.
- To change text, send your wording to answer. It is judged statement by statement without regard to its author. Show
  the user a revision only when it is accepted; when it is refused, mend what the reasons name and answer again.
- Account for every old statement: kept, reworded, merged, moved, implied by which statement, or cut by name. Add
  nothing that no source says. Keep the person, the number of statements and the form that were asked for.
- Don't answer a request for feedback with a rewrite."""


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
"""What tools were called before version 0.2; these names go on working until 0.3 and are not listed."""


class Server(MCPServer):
    """The SDK's server, which also knows tools by the names that they had."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Any = None
    ) -> Any:
        """Call a tool by its name, or by the one that it had."""
        if name == "relevel":
            renames = arguments.get("renames_") or _swapped(arguments.get("swap"))
            arguments = {"ladder": arguments.get("ladder"), "rename": renames}
            arguments["operation"] = name
        name = FORMERLY.get(name, name)
        return await super().call_tool(name, arguments, context)


def _swapped(levels: Sequence[str] | None) -> list[str]:
    """The renames that let two levels change places."""
    if not levels or len(levels) != 2:
        return []
    one, other = levels
    return [f"{one}={other}", f"{other}={one}"]


def made(folders: tuple[Path, ...]) -> Server:
    """A server for the ladders in these folders, and for what is pasted."""
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
