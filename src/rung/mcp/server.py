"""`rung mcp`: the tools, resources and prompts put together, over standard input or loopback HTTP."""

from __future__ import annotations

from pathlib import Path

from mcp.server.mcpserver import MCPServer

from rung.mcp import looking, prompts, resources, revising
from rung.mcp.session import Session
from rung.version import __version__

LOOPBACK = "127.0.0.1"
INSTRUCTIONS = """\
rung reads, reviews and revises career ladders, and proves each change.
- Paste the user's draft with paste_ladder word for word, or open a file; never retype it yourself.
- Report the findings of check_ladder and the pairs of overlaps as they are, each with its quote. Two statements that
  differ by a rising scope, difficulty or independence are progression, not overlap: don't claim overlaps that aren't
  listed.
- To change text, send your wording to propose. It is judged statement by statement without regard to its author. Show
  the user a revision only when it is accepted; when it is refused, mend what the reasons name and propose again.
- Account for every old statement: kept, reworded, merged, moved, implied by which statement, or cut by name. Add
  nothing that no source says. Keep the person, the number of statements and the form that were asked for.
- Don't answer a request for feedback with a rewrite."""


def made(folders: tuple[Path, ...]) -> MCPServer:
    """A server for the ladders in these folders, and for what is pasted."""
    server: MCPServer = MCPServer(
        "rung", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING"
    )
    session = Session(folders)
    looking.register(server, session)
    revising.register(server, session)
    resources.register(server, session)
    prompts.register(server, session)
    return server


def serve(folders: tuple[Path, ...], port: int | None = None) -> None:
    """Serve until the client hangs up: over standard input and output, or over loopback HTTP when a port is given."""
    server = made(folders)
    if port is None:
        server.run()
    else:
        server.run("streamable-http", host=LOOPBACK, port=port)
