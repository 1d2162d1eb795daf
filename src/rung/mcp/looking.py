"""Tools that look at a ladder and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

from rung.mcp.paging import paged
from rung.mcp.session import Session
from rung.mcp.telling import told
from rung.workbench.comparison import diff
from rung.workbench.exporting import written
from rung.workbench.outline import Outline, outline
from rung.workbench.page import named, page
from rung.workbench.progression import overlap, threads
from rung.workbench.refused import Refused
from rung.workbench.reporting import report

TEXTS = ("md", "yaml", "json", "csv", "html")
LOOK = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


@dataclass(frozen=True, slots=True)
class Looking:
    """The tools, each a method whose docstring is what the assistant reads."""

    session: Session

    def open_ladder(self, ladder: str) -> dict[str, Any]:
        """Open a career ladder from a file in the allowed folders and say what was understood of it: levels,
        categories, how many statements, and lines that belong to nothing. Use the same path as `ladder` in the
        other tools.
        """
        return _summary(ladder, outline(self.session.open(ladder)[1]))

    def paste_ladder(self, text: str, markdown: bool = False) -> dict[str, Any]:
        """Hand over the text of a career ladder exactly as the user pasted it, formatting lost or not.

        Answers a name for it; use that name as `ladder` in the other tools.
        """
        ladder = self.session.paste(text, "ladder.md" if markdown else "ladder.txt")
        return _summary(ladder, outline(self.session.open(ladder)[1]))

    def outline_ladder(
        self, ladder: str, level: str = "", page: int = 1
    ) -> dict[str, Any]:
        """Every statement of a ladder, or of one level, with its level, category, role and line."""
        found = outline(self.session.open(ladder)[1])
        rows = [
            one
            for one in (*found.statements, *found.examples)
            if level in ("", one.level)
        ]
        return paged("statements", msgspec.to_builtins(rows), page)

    def ledger(
        self, ladder: str, only_unplaced: bool = True, page: int = 1
    ) -> dict[str, Any]:
        """What became of each line of the input; by default only the lines that belong to nothing."""
        rows = outline(self.session.open(ladder)[1]).ledger
        chosen = [one for one in rows if not only_unplaced or one.became == "unplaced"]
        return paged("ledger", msgspec.to_builtins(chosen), page)

    def explain_rule(self, rule: str) -> str:
        """The page of a rule: what it finds, why, examples, how to allow it."""
        return page(named(rule))

    def check_ladder(
        self, ladder: str, level: str = "", page: int = 1
    ) -> dict[str, Any]:
        """Review a ladder level by level: gaps, overlaps, what is unclear or can't be acted on, inflated prose,
        style drift, faulty progression. Each finding quotes the text and says why. Report findings as they are;
        don't add overlaps or gaps that are not in this list without quoting both places.
        """
        workbench, opened = self.session.open(ladder)
        found = msgspec.json.decode(report("json", [workbench.review(opened)]))
        rows = [one for one in found["findings"] if level in ("", one["level"])]
        return {**paged("findings", rows, page), "summary": found["summary"]}

    def overlaps(
        self, ladder: str, low: str = "", high: str = "", page: int = 1
    ) -> dict[str, Any]:
        """Pairs of statements that say the same thing (between two levels when `low` and `high` name them), with
        both quotes, the relation, its confidence and why. Parallel progression ('small projects' → 'large
        projects') is not overlap and is not listed.
        """
        _, opened = self.session.open(ladder)
        found = msgspec.to_builtins(
            overlap(opened, self.session.relater, [one for one in (low, high) if one])
        )
        return paged("pairs", found["pairs"], page)

    def behaviours(self, ladder: str, page: int = 1) -> dict[str, Any]:
        """The ladder as threads: how each behaviour goes on from level to level, each step
        marked new, raise, same, partial or lower.
        """
        _, opened = self.session.open(ladder)
        return paged(
            "threads",
            msgspec.to_builtins(threads(opened, self.session.relater))["threads"],
            page,
        )

    def compare_ladders(self, old: str, new: str, page: int = 1) -> dict[str, Any]:
        """What changed in meaning from one draft to another, level by level.

        Each change is reworded (same bar), raised, lowered, split, merged, moved, dropped or added, with both texts and
        why. Levels that were renamed or pushed up are recognised.
        """
        found = diff(
            self.session.open(old)[1], self.session.open(new)[1], self.session.relater
        )
        return paged("changes", msgspec.to_builtins(found)["changes"], page)

    def export_ladder(self, ladder: str, form: str = "md") -> str:
        """The whole ladder as text in another form: md (canonical Markdown), yaml, json, csv or html."""
        if form not in TEXTS:
            raise Refused(
                f"Only {', '.join(TEXTS)} are text; `rung export` writes the other forms to a file."
            )
        return written(
            self.session.open(ladder)[1].ladder, form, self.session.relater
        ).decode("utf-8")


def register(server: MCPServer, session: Session) -> None:
    """Give the server the tools that look."""
    look = Looking(session)
    tools: tuple[Callable[..., Any], ...] = (
        look.open_ladder,
        look.paste_ladder,
        look.outline_ladder,
        look.ledger,
        look.explain_rule,
        look.check_ladder,
        look.overlaps,
        look.behaviours,
        look.compare_ladders,
        look.export_ladder,
    )
    for tool in tools:
        server.add_tool(told(tool), annotations=LOOK)


def _summary(ladder: str, found: Outline) -> dict[str, Any]:
    unplaced = [
        f"{one.line}: {one.text.strip()}"
        for one in found.ledger
        if one.became == "unplaced"
    ]
    return {
        "ladder": ladder,
        "title": found.title,
        "levels": msgspec.to_builtins(found.levels),
        "categories": [one.name for one in found.categories],
        "statements": len(found.statements),
        "unplaced": unplaced[:20],
        "unplaced_total": len(unplaced),
    }
