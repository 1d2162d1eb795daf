"""What an assistant may read without calling a tool: ladders, single levels, rule pages."""

from __future__ import annotations

from mcp.server.mcpserver import MCPServer

from rung.mcp.session import Session
from rung.mcp.telling import told
from rung.workbench.outline import OutlinedStatement, outline
from rung.workbench.page import described, named, page


def register(server: MCPServer, session: Session) -> None:
    """Give the server its resources."""

    @server.resource("rung://rules", mime_type="text/markdown")
    def rules() -> str:
        """Every rule with its severity and its first line."""
        return "\n".join(
            f"- `{one.rule}` ({one.severity}): {one.summary}" for one in described()
        )

    @server.resource("rung://rules/{family}/{rule}", mime_type="text/markdown")
    @told
    def rule_page(family: str, rule: str) -> str:
        """The page of one rule."""
        return page(named(f"{family}/{rule}"))

    @server.resource("rung://ladder/{ladder}", mime_type="text/markdown")
    @told
    def whole(ladder: str) -> str:
        """A ladder on the table, as understood."""
        return _told(outline(session.open(ladder)[1]).statements)

    @server.resource("rung://ladder/{ladder}/{level}", mime_type="text/markdown")
    @told
    def one_level(ladder: str, level: str) -> str:
        """One level of a ladder on the table; `common` for what all levels share."""
        return _told(
            tuple(
                one
                for one in outline(session.open(ladder)[1]).statements
                if one.level == level
            )
        )


def _told(statements: tuple[OutlinedStatement, ...]) -> str:
    lines: list[str] = []
    where = ("", "")
    for one in statements:
        if (one.level, one.category) != where:
            if one.level != where[0]:
                lines += ["", f"## {one.level} {one.level_title}".rstrip()]
            if one.category:
                lines += ["", f"### {one.category}", ""]
            where = (one.level, one.category)
        lines.append(
            f"- {one.text}"
            if one.role == "expectation"
            else f"> {one.role}: {one.text}"
        )
    return "\n".join(lines).strip() + "\n"
