"""Tools that read a ladder and change nothing; each docstring is the description that the assistant reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

from rung.mcp.paging import paged
from rung.mcp.session import Session, Sessions
from rung.mcp.tools import served
from rung.workbench.comparison import diff as compared
from rung.workbench.exporting import written
from rung.workbench.outline import Outline
from rung.workbench.outline import outline as outlined
from rung.workbench.page import named, page
from rung.workbench.progression import overlap as overlaps_of
from rung.workbench.progression import threads as threads_of
from rung.workbench.reporting import report

Form = Literal["md", "yaml", "json", "csv", "html"]
LOOK = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
SHOWN = 20
"""How many unplaced lines the answer of open_ladder and paste_ladder lists at most."""


def open_ladder(session: Session, ladder: str) -> dict[str, Any]:
    """Open a career ladder from a file in the allowed folders. Returns how it was read: its levels and
    categories, the number of statements, and the lines that rung could place nowhere. Pass the same path as
    `ladder` to the other tools.
    """
    return _summary(ladder, outlined(session.work(ladder).opened))


def paste_ladder(session: Session, text: str, markdown: bool = False) -> dict[str, Any]:
    """Pass on the text of a career ladder exactly as the user pasted it, even if its formatting was lost.

    Returns a name for it; pass that name as `ladder` to the other tools.
    """
    ladder = session.paste(text, ".md" if markdown else ".txt")
    return _summary(ladder, outlined(session.work(ladder).opened))


def outline(
    session: Session, ladder: str, level: str = "", page: int = 1
) -> dict[str, Any]:
    """List every statement of a ladder, or of one level, with its level, category, role and line."""
    found = outlined(session.work(ladder).opened)
    rows = (*found.statements, *found.examples)
    mine = [one for one in rows if level in ("", one.level)]
    return paged("statements", msgspec.to_builtins(mine), page)


def ledger(
    session: Session, ladder: str, only_unplaced: bool = True, page: int = 1
) -> dict[str, Any]:
    """List what became of each line of the input; by default, only the lines that rung could place nowhere."""
    rows = outlined(session.work(ladder).opened).ledger
    some = [one for one in rows if not only_unplaced or one.became == "unplaced"]
    return paged("ledger", msgspec.to_builtins(some), page)


def explain(session: Session, rule: str) -> str:
    """Explain a rule: what it finds and why, with examples, and how to allow a finding."""
    return page(named(rule))


def check(
    session: Session, ladder: str, level: str = "", page: int = 1
) -> dict[str, Any]:
    """Review a ladder level by level: gaps, overlaps, text that is unclear or can't be acted on, inflated prose,
    inconsistent style, faulty progression. Each finding quotes the text and gives the reason. Report the findings
    as they are; don't add overlaps or gaps that are not in this list without quoting both places.
    """
    work = session.work(ladder)
    found = msgspec.json.decode(report("json", [work.workbench.review(work.opened)]))
    rows = [one for one in found["findings"] if level in ("", one["level"])]
    return {**paged("findings", rows, page), "summary": found["summary"]}


def overlap(
    session: Session, ladder: str, low: str = "", high: str = "", page: int = 1
) -> dict[str, Any]:
    """List pairs of statements that say the same thing, with both quotes, the relation, its confidence and the
    reason. With `low` and `high`, only pairs between these two levels. Parallel progression ('small projects' →
    'large projects') is not overlap and is not listed.
    """
    between = [one for one in (low, high) if one]
    found = overlaps_of(session.work(ladder).opened, session.relater, between)
    return paged("pairs", msgspec.to_builtins(found)["pairs"], page)


def threads(session: Session, ladder: str, page: int = 1) -> dict[str, Any]:
    """Trace each behaviour from level to level, as a thread; each step is marked new, raise, same, partial or
    lower.
    """
    found = threads_of(session.work(ladder).opened, session.relater)
    return paged("threads", msgspec.to_builtins(found)["threads"], page)


def diff(session: Session, old: str, new: str, page: int = 1) -> dict[str, Any]:
    """Show what changed in meaning from one draft to another, level by level.

    Each change is reworded (same meaning), raised, lowered, split, merged, moved, dropped or added, with both texts
    and the reason. Levels that were renamed or pushed up by a new one are recognised.
    """
    before, after = session.work(old).opened, session.work(new).opened
    found = compared(before, after, session.relater)
    return paged("changes", msgspec.to_builtins(found)["changes"], page)


def export(session: Session, ladder: str, form: Form = "md") -> str:
    """Return the whole ladder as text in another format: md (canonical Markdown), yaml, json, csv or html.

    On the command line, `rung export` also writes xlsx, docx and pdf.
    """
    opened = session.work(ladder).opened
    return written(opened.ladder, form, session.relater).decode("utf-8")


TOOLS: tuple[Callable[..., Any], ...] = (
    open_ladder,
    paste_ladder,
    outline,
    ledger,
    explain,
    check,
    overlap,
    threads,
    diff,
    export,
)


def register(server: MCPServer, sessions: Sessions) -> None:
    """Give the server the tools that read."""
    for tool in TOOLS:
        server.add_tool(served(tool, sessions), annotations=LOOK)


def _summary(ladder: str, found: Outline) -> dict[str, Any]:
    """How a ladder was read, short enough to take in at a glance."""
    unplaced = [one for one in found.ledger if one.became == "unplaced"]
    return {
        "ladder": ladder,
        "title": found.title,
        "levels": msgspec.to_builtins(found.levels),
        "categories": [one.name for one in found.categories],
        "statements": len(found.statements),
        "unplaced": [f"{one.line}: {one.text.strip()}" for one in unplaced[:SHOWN]],
        "unplaced_total": len(unplaced),
    }
