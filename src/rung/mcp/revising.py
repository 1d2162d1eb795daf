"""Tools that revise: whoever words a change, the judge has to accept it before it can be applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

from rung.mcp.session import Session
from rung.mcp.telling import told
from rung.model.proposal import Request
from rung.workbench.authors import Choice, Hired, answering, hired
from rung.workbench.operations import told as answered
from rung.workbench.refused import Refused
from rung.workbench.renaming import renames
from rung.workbench.revising import Chosen, Work, done, sources, write

OFFER = ToolAnnotations(
    read_only_hint=True, idempotent_hint=True, open_world_hint=False
)
WRITE = ToolAnnotations(
    read_only_hint=False,
    destructive_hint=False,
    idempotent_hint=False,
    open_world_hint=False,
)
ROUNDS = 6


class Kept:
    """Revisions that were judged, under a number, until they are applied."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, bytes, Work, Chosen]] = {}

    def keep(self, ladder: str, work: Work, chosen: Chosen) -> dict[str, Any]:
        """The answer for the assistant; an accepted revision gets the number by which it can be applied."""
        told_: dict[str, Any] = msgspec.to_builtins(answered(chosen.outcome))
        if not chosen.outcome.accepted:
            told_["next"] = (
                "Refused. Mend what the verdicts that don't hold name, and propose again; don't show it as done."
            )
            return told_
        number = f"revision-{len(self._held) + 1}"
        self._held[number] = (ladder, work.source.data, work, chosen)
        told_["revision"] = number
        told_["next"] = (
            "Accepted. Show it to the user with the ledger; apply it when the user agrees."
        )
        return told_

    def of(self, number: str, session: Session) -> tuple[str, Work, Chosen]:
        """An accepted revision; Refused when there is none of that number or its ladder has changed since."""
        if number not in self._held:
            raise Refused(
                f"There is no accepted revision {number!r}; only what the judge accepted can be applied."
            )
        ladder, before, work, chosen = self._held[number]
        if session.source(ladder).data != before:
            raise Refused(
                f"{ladder} has changed since {number} was judged; propose it again."
            )
        return ladder, work, chosen


@dataclass(frozen=True, slots=True)
class Revising:
    """The tools, each a method whose docstring is what the assistant reads."""

    session: Session
    kept: Kept

    def propose(
        self,
        ladder: str,
        operation: str,
        answer: str,
        level: str = "",
        category: str = "",
        max: int | None = None,
        person: str = "",
        intent: str = "",
        text: str = "",
        keep: list[str] | None = None,
    ) -> dict[str, Any]:
        """Have your own wording judged. Nothing is written.

        operation: tighten, shorten, rephrase, restyle, convert, draft, scale or free. answer: the statements that would
        stand in the scope (level, category) instead of what stands there, one a line, under 'Category:' lines when
        there are several categories. max: how many statements per category the user allowed. keep: texts that must
        stay word for word. The answer says what became of every old statement and which checks don't hold.
        """
        request = Request(
            operation,
            level,
            category,
            max,
            person,
            intent,
            text,
            fixed=tuple(keep or ()),
        )
        return self._carried_out(ladder, request, Hired(answering(answer), str))

    def revise(
        self,
        ladder: str,
        operation: str,
        level: str = "",
        category: str = "",
        max: int | None = None,
        person: str = "",
        intent: str = "",
        text: str = "",
        keep: list[str] | None = None,
    ) -> dict[str, Any]:
        """Let rung's own rules revise: they pick, merge and trim the words that are there and invent nothing.

        The same arguments as propose, without an answer. Use it first; word a revision yourself where the rules say
        that they can't.
        """
        request = Request(
            operation,
            level,
            category,
            max,
            person,
            intent,
            text,
            fixed=tuple(keep or ()),
        )
        return self._carried_out(ladder, request, hired(Choice()))

    def relevel(
        self, ladder: str, renames_: list[str], swap: list[str] | None = None
    ) -> dict[str, Any]:
        """Give levels other names, for example renames_=["IC6=IC5"]; every mention in the text follows.

        swap: two levels that change places. Everything else stays byte for byte.
        """
        work = self.session.work(ladder)
        pairs = renames(work.opened.ladder, renames_, swap=swap or [])
        return self.kept.keep(
            ladder,
            work,
            done(work, Request("relevel", renames=pairs), hired(Choice()), 0),
        )

    def apply(self, revision: str) -> dict[str, Any]:
        """Write an accepted revision into its ladder with the smallest change, after the user agreed.

        A file keeps its original and a ledger beside it in .rung (`rung undo FILE` takes it back); for pasted text the
        whole new text is answered.
        """
        ladder, work, chosen = self.kept.of(revision, self.session)
        if self.session.pasted(ladder):
            source = sources(work, chosen)[0]
            self.session.replace(ladder, source)
            return {
                "applied": revision,
                "ladder": ladder,
                "text": source.data.decode("utf-8"),
            }
        after = write(work, chosen, self.session.path(ladder))
        return {"applied": revision, "ladder": ladder, "diff": after.diff}

    def _carried_out(
        self, ladder: str, request: Request, hands: Hired
    ) -> dict[str, Any]:
        work = self.session.work(ladder)
        return self.kept.keep(ladder, work, done(work, request, hands, ROUNDS))


def register(server: MCPServer, session: Session) -> None:
    """Give the server the tools that revise."""
    tools = Revising(session, Kept())
    for tool in (tools.propose, tools.revise, tools.relevel):
        server.add_tool(told(tool), annotations=OFFER)
    server.add_tool(told(tools.apply), annotations=WRITE)
