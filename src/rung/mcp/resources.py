"""What an assistant can read without calling a tool: ladders, single levels, rule pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mcp.server.mcpserver import MCPServer

from rung.mcp.session import Session, Sessions
from rung.mcp.tools import protocol_error, served
from rung.workbench.outline import OutlinedStatement, outline
from rung.workbench.page import described, named, page

MARKDOWN = "text/markdown"


def rules() -> str:
    """Every rule with its severity and a one-line summary."""
    return "\n".join(
        f"- `{one.rule}` ({one.severity}): {one.summary}" for one in described()
    )


def rule_page(session: Session, family: str, rule: str) -> str:
    """The page of one rule."""
    return page(named(f"{family}/{rule}"))


def whole(session: Session, ladder: str) -> str:
    """A ladder of this session, as rung reads it."""
    return _told(outline(session.work(ladder).opened).statements)


def one_level(session: Session, ladder: str, level: str) -> str:
    """One level of a ladder of this session; `common` is the part for all levels."""
    found = outline(session.work(ladder).opened).statements
    return _told(tuple(one for one in found if one.level == level))


RESOURCES: Mapping[str, Callable[..., str]] = {
    "rung://rules/{family}/{rule}": rule_page,
    "rung://ladder/{ladder}": whole,
    "rung://ladder/{ladder}/{level}": one_level,
}


def register(server: MCPServer, sessions: Sessions) -> None:
    """Give the server its resources."""
    server.resource("rung://rules", mime_type=MARKDOWN)(rules)
    for address, resource in RESOURCES.items():
        made = served(resource, sessions, refusal=protocol_error)
        server.resource(address, mime_type=MARKDOWN)(made)


def _told(statements: tuple[OutlinedStatement, ...]) -> str:
    """Statements as Markdown, under the names of their levels and categories."""
    return "\n".join(_lines(statements)).strip() + "\n"


def _lines(statements: tuple[OutlinedStatement, ...]) -> Iterator[str]:
    """The statements under headings of their levels and categories."""
    level, category = "", ""
    for one in statements:
        if one.level != level:
            yield from ("", f"## {one.level} {one.level_title}".rstrip())
            category = ""
        if one.category and one.category != category:
            yield from ("", f"### {one.category}", "")
        level, category = one.level, one.category
        sign = "-" if one.role == "expectation" else f"> {one.role}:"
        yield f"{sign} {one.text}"
