"""`rung lsp`: what an editor can ask for, answered from the page of the document."""

from __future__ import annotations

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from rung.lsp.pages import Page, fresh, read
from rung.model.refused import Refused
from rung.version import __version__
from rung.workbench.page import named, page

FIX_ALL = types.CodeActionKind.SourceFixAll


class Server(LanguageServer):
    """A language server that remembers the page of each open document."""

    def __init__(self) -> None:
        super().__init__(
            "rung",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
        )
        self.workbenches = fresh()
        self.pages: dict[str, Page] = {}

    def review(self, uri: str) -> None:
        """Review the document in its current state and send the editor the findings."""
        document = self.workspace.get_text_document(uri)
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        found = read(
            self.workbenches,
            uri,
            document.source,
            str(getattr(encoding, "value", encoding)),
        )
        self.pages[uri] = found
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri, found.diagnostics(), version=document.version
            )
        )


def made() -> Server:
    """A server with all its features registered."""
    server = Server()
    _follow(server)
    _answer(server)
    return server


def start() -> None:
    """Serve one editor over standard input and output until it disconnects."""
    made().start_io()


def _follow(server: Server) -> None:
    """Register what the editor reports: documents opened, changed, saved and closed."""

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        """Review a page that was opened."""
        ls.review(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        """Review a page that was changed."""
        ls.review(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        """Review a page that was saved, with its settings read afresh."""
        ls.workbenches = fresh()  # rung.toml may have changed meanwhile
        ls.review(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a page and take its findings out of the editor."""
        ls.pages.pop(params.text_document.uri, None)
        ls.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(params.text_document.uri, [])
        )


def _answer(server: Server) -> None:
    """Register what the editor asks for: hover, symbols and code actions."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
        """The pages of the rules that have a finding at a position."""
        found = ls.pages.get(params.text_document.uri)
        rules = (
            dict.fromkeys(one.rule for one in found.at(params.position))
            if found
            else {}
        )
        pages = [text for rule in rules if (text := _page(rule))]
        content = types.MarkupContent(
            types.MarkupKind.Markdown, "\n\n---\n\n".join(pages)
        )
        return types.Hover(content) if pages else None

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(
        ls: Server, params: types.DocumentSymbolParams
    ) -> list[types.DocumentSymbol]:
        """The outline of a page."""
        found = ls.pages.get(params.text_document.uri)
        return found.symbols() if found else []

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=kinds),
    )
    def actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The fixes that a range offers, and one for all safe ones of the page."""
        found = ls.pages.get(params.text_document.uri)
        return [*_fixes(found, params.range), *_all(found)] if found else []


def _page(rule: str) -> str:
    """The page of a rule; nothing for a finding about reading the file."""
    try:
        return page(named(rule))
    except Refused:  # findings about reading the file have no page
        return ""


def _fixes(found: Page, wanted: types.Range) -> list[types.CodeAction]:
    """A fix for each finding that touches the range; preferred where it is safe."""
    low, high = found.border.offset(wanted.start), found.border.offset(wanted.end)
    here = [
        one
        for one in found.findings
        if one.fix and one.place.start <= high and low <= one.place.end
    ]
    return [
        types.CodeAction(
            f"{one.message} [{one.rule}]",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[found.diagnostic(one)],
            edit=found.edits([one]),
            is_preferred=one.safe,
        )
        for one in here
    ]


def _all(found: Page) -> list[types.CodeAction]:
    """One action that applies every safe fix, if there is any."""
    safe = [one for one in found.findings if one.safe]
    if not safe:
        return []
    return [
        types.CodeAction(
            f"Apply all {len(safe)} safe fixes by rung",
            kind=FIX_ALL,
            edit=found.edits(safe),
        )
    ]
