"""Tools that revise: whoever words a change, it can be applied only if the judge accepts it."""

from __future__ import annotations

from typing import Any

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

from rung.mcp.requests import parameters, request_of
from rung.mcp.session import Session, Sessions
from rung.mcp.tools import served
from rung.model.operation import Operation
from rung.revise.mechanical.author import mechanical
from rung.workbench.answers import told
from rung.workbench.changes import Outcome, Work, propose
from rung.workbench.changes import answer as answered
from rung.workbench.changes import ask as asked
from rung.workbench.decisions import commit

OFFER = ToolAnnotations(
    read_only_hint=True, idempotent_hint=True, open_world_hint=False
)
WRITE = ToolAnnotations(
    read_only_hint=False,
    destructive_hint=False,
    idempotent_hint=False,
    open_world_hint=False,
)
REFUSED = (
    "Refused. Fix what the failed verdicts name, and answer again; don't present it as"
    " done."
)
ACCEPTED = (
    "Accepted. Show it to the user with the ledger; apply it once the user agrees."
)


def ask(session: Session, ladder: str, operation: Operation, **details: Any) -> str:
    """Get everything you need to word a revision yourself: the statements, their context, the rules, the form.

    Then send your wording to `answer`, with the same arguments.
    """
    work, given = _work(session, ladder, details)
    return asked(work, request_of(operation, given))


def answer(
    session: Session, ladder: str, operation: Operation, answer: str, **details: Any
) -> dict[str, Any]:
    """Have your own wording judged. Nothing is written.

    answer: the statements that would replace those in the scope (level, category), one per line, under 'Category:'
    lines if there are several categories. Returns what became of every old statement and which checks failed.
    """
    work, given = _work(session, ladder, details)
    return _offered(
        session, ladder, answered(work, request_of(operation, given), answer)
    )


def revise(
    session: Session, ladder: str, operation: Operation, **details: Any
) -> dict[str, Any]:
    """Have rung's own rules make the revision: they pick, merge and trim the existing words and invent nothing.

    Takes the arguments of `answer`, except the answer itself. Try this first, and word a revision yourself only if
    the rules say that they can't. relevel renames levels and every mention of them: rename=["IC6=IC5"]; to swap two
    levels, rename each to the other: rename=["IC5=IC6", "IC6=IC5"].
    """
    work, given = _work(session, ladder, details)
    return _offered(
        session, ladder, propose(work, request_of(operation, given), mechanical)
    )


def apply(session: Session, revision: str) -> dict[str, Any]:
    """Write an accepted revision into its ladder with the smallest possible edit, once the user has agreed.

    For a file, the original and a ledger are kept beside it in .rung (`rung undo FILE` reverts the revision). For
    pasted text, returns the whole new text.
    """
    ladder, work, outcome = session.offered(revision)
    store, name = session.store(ladder)
    done = commit(store, name, work, outcome)
    said = {"applied": revision, "ladder": ladder}
    if session.is_pasted(ladder):
        return {**said, "text": store.head(name).decode("utf-8")}
    return {**said, "diff": done.diff}


def register(server: MCPServer, sessions: Sessions) -> None:
    """Give the server the tools that revise."""
    for tool in (ask, answer, revise):
        made = served(tool, sessions, parameters())
        server.add_tool(made, annotations=OFFER)
    server.add_tool(served(apply, sessions), annotations=WRITE)


def _work(
    session: Session, ladder: str, details: dict[str, Any]
) -> tuple[Work, dict[str, Any]]:
    """The ladder with the older description that the details name, and the other details."""
    given = dict(details)
    return session.work(ladder, given.pop("source", "")), given


def _offered(session: Session, ladder: str, outcome: Outcome) -> dict[str, Any]:
    """The result for the assistant; an accepted revision gets a name by which it can be applied."""
    said: dict[str, Any] = msgspec.to_builtins(told(outcome))
    if not outcome.accepted:
        return {**said, "next": REFUSED}
    revision = session.offer(ladder, outcome)
    return {**said, "revision": revision, "next": ACCEPTED}
