"""Prompts for a person to pick; each tells the assistant how to do one task with rung, and honestly."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.prompts import Prompt

from rung.mcp.requests import request_of
from rung.mcp.session import Session, Sessions
from rung.mcp.tools import KEYWORD, protocol_error, served
from rung.model.operation import Operation
from rung.workbench.changes import ask

HONEST = """
Use rung's tools. Try `revise` first; if it can't do it, word the change yourself and send it to `answer`. Don't present
anything as done unless it was accepted. Show me the ledger with it: what became of each old statement. Apply it only
once I agree."""
LISTED = ("keep", "like", "ends", "rename")
"""Details that hold several texts, which a person types separated by semicolons."""
NUMBERS = ("max", "steps")


def review(session: Session, ladder: str) -> str:
    """Review a ladder level by level."""
    return (
        f"Open the ladder {ladder!r} with rung and review it level by level, starting"
        " with the part for all levels: gaps, overlaps, text that is unclear or can't be"
        " acted on, inconsistent style. Take the findings from check and overlap, quote"
        " each place, and say what to do about it. Don't change anything."
    )


def compare(session: Session, old: str, new: str) -> str:
    """Show what changed in meaning between two drafts."""
    return (
        f"Compare the ladders {old!r} and {new!r} with rung's diff. Tell me, level by"
        " level, what was raised, lowered, moved, dropped or added. Leave out what was"
        " only reworded, unless I ask."
    )


def register(server: MCPServer, sessions: Sessions) -> None:
    """Give the server its prompts: one to review, one to compare, and one for each operation."""
    for prompt in (review, compare):
        made = served(prompt, sessions, refusal=protocol_error)
        server.add_prompt(Prompt.from_function(made))
    for operation in Operation:
        names = operation.terms.details
        more = {name: _typed(name) for name in names}
        made = served(_asking(operation), sessions, more, protocol_error)
        server.add_prompt(Prompt.from_function(made, name=operation.value))


def _asking(operation: Operation) -> Callable[..., str]:
    """A prompt for an operation on a ladder."""

    def prompt(session: Session, ladder: str, **details: str) -> str:
        """The request put to a chat assistant, with the text it is about."""
        given = {name: _value(name, text) for name, text in details.items()}
        old = str(given.pop("source", ""))
        request = request_of(operation, given)
        return ask(session.work(ladder, old), request) + HONEST

    prompt.__name__ = operation.value
    prompt.__doc__ = operation.terms.summary
    return prompt


def _typed(name: str) -> inspect.Parameter:
    """A detail as a field of a form: text, which may be left empty."""
    return inspect.Parameter(name, KEYWORD, annotation=str, default="")


def _value(name: str, text: str) -> Any:
    """A detail as its type: clients send all arguments of a prompt as text."""
    if name in LISTED:
        return [part.strip() for part in text.split(";") if part.strip()]
    if name in NUMBERS:
        return int(text) if text.strip().isdigit() else None
    return text
