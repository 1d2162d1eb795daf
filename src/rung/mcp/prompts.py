"""Prompts that a person picks: each tells the assistant how an operation is done honestly here."""

from __future__ import annotations

from mcp.server.mcpserver import MCPServer

from rung.mcp.session import Session
from rung.mcp.telling import told
from rung.model.proposal import Request
from rung.workbench.authors import asked

HONEST = """
Work with the tools of rung. Try `revise` first; where it can't, word it yourself and send it to `propose`. Don't show
me
anything as done that isn't accepted. With it show me the ledger: what became of each old statement. Apply it only when
I
agree."""


def register(server: MCPServer, session: Session) -> None:
    """Give the server its prompts."""
    _looking(server)
    _revising(server, session)


def _looking(server: MCPServer) -> None:
    @server.prompt()
    def review(ladder: str) -> str:
        """Go through a ladder level by level."""
        return (
            f"Open the ladder {ladder!r} with rung and go through it level by level, the common part first: gaps,"
            " overlaps, what is unclear or can't be acted on, what is out of style. Take the findings from check_ladder"
            " and overlaps, quote each place, and say what to do. Change nothing."
        )

    @server.prompt()
    def compare(old: str, new: str) -> str:
        """Say what changed in meaning between two drafts."""
        return (
            f"Compare the ladders {old!r} and {new!r} with rung's compare_ladders. Tell me level by level what was"
            " raised, lowered, moved, dropped or added, and leave out what was only reworded unless I ask."
        )


def _revising(server: MCPServer, session: Session) -> None:
    def prompt(ladder: str, request: Request) -> str:
        return asked(session.open(ladder)[1], request) + HONEST

    @server.prompt()
    @told
    def tighten(ladder: str, level: str, category: str = "", max: str = "3") -> str:
        """At most so many statements, without what is said already elsewhere."""
        return prompt(
            ladder,
            Request("tighten", level, category, max=int(max) if max.isdigit() else 3),
        )

    @server.prompt()
    @told
    def shorten(ladder: str, level: str, text: str = "") -> str:
        """Fewer words, the same meaning."""
        return prompt(ladder, Request("shorten", level, text=text))

    @server.prompt()
    @told
    def rephrase(ladder: str, text: str, intent: str) -> str:
        """One statement, said with another intent."""
        return prompt(ladder, Request("rephrase", text=text, intent=intent))

    @server.prompt()
    @told
    def restyle(ladder: str, person: str = "third") -> str:
        """The same statements in another person."""
        return prompt(ladder, Request("restyle", person=person))

    @server.prompt()
    @told
    def draft(ladder: str, level: str) -> str:
        """A level that is missing, or a good reason for not adding it."""
        return prompt(ladder, Request("draft", level))
