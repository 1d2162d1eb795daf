"""Tools that look at a ladder and change nothing; each docstring is what the assistant reads."""

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
"""So many lines that belong to nothing are told at once."""


def open_ladder(session: Session, ladder: str) -> dict[str, Any]:
    """Open a career ladder from a file in the allowed folders and say what was understood of it: levels,
    categories, how many statements, and lines that belong to nothing. Use the same path as `ladder` in the
    other tools.
    """
    return _summary(ladder, outlined(session.work(ladder).opened))


def paste_ladder(session: Session, text: str, markdown: bool = False) -> dict[str, Any]:
    """Hand over the text of a career ladder exactly as the user pasted it, formatting lost or not.

    Answers a name for it; use that name as `ladder` in the other tools.
    """
    ladder = session.paste(text, ".md" if markdown else ".txt")
    return _summary(ladder, outlined(session.work(ladder).opened))


def outline(
    session: Session, ladder: str, level: str = "", page: int = 1
) -> dict[str, Any]:
    """Every statement of a ladder, or of one level, with its level, category, role and line."""
    found = outlined(session.work(ladder).opened)
    rows = (*found.statements, *found.examples)
    mine = [one for one in rows if level in ("", one.level)]
    return paged("statements", msgspec.to_builtins(mine), page)


def ledger(
    session: Session, ladder: str, only_unplaced: bool = True, page: int = 1
) -> dict[str, Any]:
    """What became of each line of the input; by default only the lines that belong to nothing."""
    rows = outlined(session.work(ladder).opened).ledger
    some = [one for one in rows if not only_unplaced or one.became == "unplaced"]
    return paged("ledger", msgspec.to_builtins(some), page)


def explain(session: Session, rule: str) -> str:
    """The page of a rule: what it finds, why, examples, how to allow it."""
    return page(named(rule))


def check(
    session: Session, ladder: str, level: str = "", page: int = 1
) -> dict[str, Any]:
    """Review a ladder level by level: gaps, overlaps, what is unclear or can't be acted on, inflated prose,
    style drift, faulty progression. Each finding quotes the text and says why. Report findings as they are;
    don't add overlaps or gaps that are not in this list without quoting both places.
    """
    work = session.work(ladder)
    found = msgspec.json.decode(report("json", [work.workbench.review(work.opened)]))
    rows = [one for one in found["findings"] if level in ("", one["level"])]
    return {**paged("findings", rows, page), "summary": found["summary"]}


def overlap(
    session: Session, ladder: str, low: str = "", high: str = "", page: int = 1
) -> dict[str, Any]:
    """Pairs of statements that say the same thing (between two levels when `low` and `high` name them), with
    both quotes, the relation, its confidence and why. Parallel progression ('small projects' → 'large
    projects') is not overlap and is not listed.
    """
    between = [one for one in (low, high) if one]
    found = overlaps_of(session.work(ladder).opened, session.relater, between)
    return paged("pairs", msgspec.to_builtins(found)["pairs"], page)


def threads(session: Session, ladder: str, page: int = 1) -> dict[str, Any]:
    """The ladder as threads: how each behaviour goes on from level to level, each step marked new, raise,
    same, partial or lower.
    """
    found = threads_of(session.work(ladder).opened, session.relater)
    return paged("threads", msgspec.to_builtins(found)["threads"], page)


def diff(session: Session, old: str, new: str, page: int = 1) -> dict[str, Any]:
    """What changed in meaning from one draft to another, level by level.

    Each change is reworded (same bar), raised, lowered, split, merged, moved, dropped or added, with both texts and
    why. Levels that were renamed or pushed up are recognised.
    """
    before, after = session.work(old).opened, session.work(new).opened
    found = compared(before, after, session.relater)
    return paged("changes", msgspec.to_builtins(found)["changes"], page)


def export(session: Session, ladder: str, form: Form = "md") -> str:
    """The whole ladder as text in another form: md (canonical Markdown), yaml, json, csv or html.

    `rung export` on the command line writes files of other forms too.
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
    """Give the server the tools that look."""
    for tool in TOOLS:
        server.add_tool(served(tool, sessions), annotations=LOOK)


def _summary(ladder: str, found: Outline) -> dict[str, Any]:
    """What was understood, short enough to read at a glance."""
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
