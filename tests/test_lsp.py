"""The language server, driven by a real client over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from rung.lsp.border import Border
from rung.model.source import Place

TEXT = "## IC1\r\n\r\n### Impact\r\n\r\n- Ships 🚀 small changes, tests, etc.\r\n- Explains their plans.\r\n"


class Client(LanguageClient):
    """A client that keeps what the server publishes."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    async def findings(self) -> list[types.Diagnostic]:
        """What the server says next."""
        return list((await asyncio.wait_for(self.told.get(), 20)).diagnostics)


def served(
    folder: Path, conversation: Callable[[Client, str], Awaitable[None]]
) -> None:
    """Start the server, greet it, talk, and take leave."""

    async def whole() -> None:
        client = Client()
        await client.start_io(sys.executable, "-m", "rung", "lsp")
        await client.initialize_async(
            types.InitializeParams(types.ClientCapabilities(), root_uri=folder.as_uri())
        )
        client.initialized(types.InitializedParams())
        await conversation(client, (folder / "ladder.md").as_uri())
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()

    asyncio.run(whole())


def opened(client: Client, uri: str, text: str) -> None:
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri, types.LanguageKind.Markdown, 1, text)
        )
    )


def test_a_finding_stands_where_it_is_in_utf_16_and_goes_when_it_is_mended(
    tmp_path: Path,
) -> None:
    async def conversation(client: Client, uri: str) -> None:
        opened(client, uri, TEXT)
        found = next(
            one
            for one in await client.findings()
            if one.code == "clarity/open-ended-list"
        )
        line = TEXT.split("\r\n")[4]
        start = len(line[: line.index("etc.")].encode("utf-16-le")) // 2

        assert (found.range.start.line, found.range.start.character) == (4, start)

        hover = await client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), found.range.start)
        )
        assert hover is not None and "open-ended-list" in hover.contents.value  # type: ignore[union-attr]

        symbols = await client.text_document_document_symbol_async(
            types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        )
        assert [one.name for one in symbols or []] == ["IC1"]
        assert [one.name for one in (symbols or [])[0].children or []] == ["Impact"]  # type: ignore[union-attr]

        change = types.TextDocumentContentChangePartial(
            types.Range(types.Position(4, start - 2), types.Position(4, start + 4)), ""
        )
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=2), [change]
            )
        )
        assert all(
            one.code != "clarity/open-ended-list" for one in await client.findings()
        )

    served(tmp_path, conversation)


def test_a_fix_is_offered_as_an_edit_and_all_safe_ones_together(tmp_path: Path) -> None:
    text = (
        "## IC1\n\n### Impact\n\n"
        + "".join(f"- Plans part {n} of the work.\n" for n in range(8))
        + "- Tests the plan\n"
    )

    async def conversation(client: Client, uri: str) -> None:
        opened(client, uri, text)
        found = next(
            one for one in await client.findings() if one.code == "style/full-stop"
        )
        offered = await client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                found.range,
                types.CodeActionContext([found]),
            )
        )
        actions = [one for one in offered or [] if isinstance(one, types.CodeAction)]
        one = next(
            action for action in actions if action.kind == types.CodeActionKind.QuickFix
        )
        edit = (one.edit.changes or {})[uri][0]  # type: ignore[union-attr]

        assert edit.new_text == "plan."
        assert any(
            action.kind == types.CodeActionKind.SourceFixAll for action in actions
        )

    served(tmp_path, conversation)


def test_every_change_of_a_ladder_of_fifty_statements_is_answered(
    tmp_path: Path,
) -> None:
    cells = "".join(
        f"## IC{level}\n\n### {name}\n\n"
        + "".join(f"- Plans part {n} of the {name.lower()} work.\n" for n in range(5))
        for level in range(1, 6)
        for name in ("Impact", "Teamwork")
    )

    async def conversation(client: Client, uri: str) -> None:
        opened(client, uri, cells)
        await client.findings()
        for version in range(2, 8):
            at = types.Position(4, 2)
            change = types.TextDocumentContentChangePartial(types.Range(at, at), "x")
            client.text_document_did_change(
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(uri=uri, version=version),
                    [change],
                )
            )
            await client.findings()

        assert client.told.empty()

    served(tmp_path, conversation)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@given(text=st.text(alphabet="a🚀é\r\n", max_size=40), data=st.data())
def test_every_offset_survives_the_border_and_back(
    encoding: str, text: str, data: st.DataObject
) -> None:
    border = Border.of(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset += 1

    assert border.offset(border.range(Place(0, offset, offset)).start) == offset
