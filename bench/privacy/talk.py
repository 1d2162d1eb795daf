"""Talks to rung's servers as an assistant's and an editor's programs do, in plain JSON-RPC: no client's library is needed.

Each conversation asks for everything that the server offers, so that whatever a request loads is loaded.
"""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

import calls

Ask = Callable[[str, Mapping[str, Any]], dict[str, Any]]
"""Sends a request, by its method and parameters, and returns its result."""
Tell = Callable[[str, Mapping[str, Any]], None]
"""Sends a notification."""
PROTOCOL = "2025-06-18"
PATIENCE = 60.0
"""Seconds until a server that doesn't answer is given up."""


class NotAsExpected(Exception):  # noqa: N818 - it is a finding
    """A server offers what nobody here calls, or answers with an error."""


def assistant(ask: Ask, tell: Tell) -> None:
    """Greet `rung mcp`, list what it offers, and call every tool, prompt and resource."""
    ask(
        "initialize",
        {
            "protocolVersion": PROTOCOL,
            "capabilities": {},
            "clientInfo": {"name": "bench", "version": "1"},
        },
    )
    tell("notifications/initialized", {})
    tools = [one["name"] for one in ask("tools/list", {})["tools"]]
    prompts = [one["name"] for one in ask("prompts/list", {})["prompts"]]
    gaps = calls.missing("tool", calls.TOOLS, tools)
    gaps += calls.missing("prompt", calls.PROMPTS, prompts)
    if gaps:
        raise NotAsExpected("; ".join(gaps))
    revision: dict[str, str] = {}
    for name, arguments in calls.TOOLS.items():
        given = revision if name == "apply" else arguments
        found = ask("tools/call", {"name": name, "arguments": given})
        if found.get("isError"):
            raise NotAsExpected(f"{name}: {found['content']}")
        if said := (found.get("structuredContent") or {}).get("revision"):
            revision = {"revision": said}
    for name, arguments in calls.PROMPTS.items():
        ask("prompts/get", {"name": name, "arguments": arguments})
    ask("resources/templates/list", {})
    for uri in calls.RESOURCES:
        ask("resources/read", {"uri": uri})


def editor(ask: Ask, tell: Tell, folder: Path) -> None:
    """Greet `rung lsp`, and open, ask about, change, save and close a document; farewell() ends it."""
    uri = (folder / calls.LAD).as_uri()
    document = {"uri": uri}
    whole = {
        "start": {"line": 0, "character": 0},
        "end": {"line": 99, "character": 0},
    }
    ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    tell("initialized", {})
    text = {"uri": uri, "languageId": "markdown", "version": 1, "text": calls.LADDER}
    tell("textDocument/didOpen", {"textDocument": text})
    for line, _ in enumerate(calls.LADDER.splitlines()):
        at = {"line": line, "character": 4}
        ask("textDocument/hover", {"textDocument": document, "position": at})
    ask(
        "textDocument/codeAction",
        {"textDocument": document, "range": whole, "context": {"diagnostics": []}},
    )
    ask("textDocument/documentSymbol", {"textDocument": document})
    change = {"textDocument": {"uri": uri, "version": 2}}
    tell("textDocument/didChange", {**change, "contentChanges": [{"text": calls.OLD}]})
    tell("textDocument/didSave", {"textDocument": document})
    tell("textDocument/didClose", {"textDocument": document})


def farewell(ask: Ask, tell: Tell) -> None:
    """Take leave of `rung lsp`, which ends it."""
    ask("shutdown", {})
    tell("exit", {})


def over_lines(to: IO[bytes], back: IO[bytes]) -> tuple[Ask, Tell]:
    """Return how one asks and tells a server that takes a JSON message a line."""

    def send(message: Mapping[str, Any]) -> None:
        to.write(json.dumps(message).encode() + b"\n")
        to.flush()

    return _spoken(send, lambda: _parsed(back.readline()))


def over_headers(to: IO[bytes], back: IO[bytes]) -> tuple[Ask, Tell]:
    """Return how one asks and tells a server that takes messages with their length before them."""

    def send(message: Mapping[str, Any]) -> None:
        body = json.dumps(message).encode()
        to.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        to.flush()

    def receive() -> dict[str, Any]:
        length = 0
        while line := back.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return _parsed(back.read(length))

    return _spoken(send, receive)


def over_http(port: int) -> tuple[Ask, Tell]:
    """Return how one asks and tells a server on a port of this machine, which is waited for."""
    session: dict[str, str] = {}
    answered: list[dict[str, Any]] = []

    def send(message: Mapping[str, Any]) -> None:
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            **session,
        }
        connection = _connected(port)
        connection.request("POST", "/mcp", json.dumps(message), headers)
        response = connection.getresponse()
        if found := response.headers.get("Mcp-Session-Id"):
            session["Mcp-Session-Id"] = found
            session["Mcp-Protocol-Version"] = PROTOCOL
        lines = response.read().decode().splitlines()
        connection.close()
        data = [one.removeprefix("data:") for one in lines if one.startswith("data:")]
        answered.extend(json.loads(one) for one in data or lines if one.strip())

    return _spoken(send, lambda: answered.pop(0) if answered else _parsed(b""))


def _connected(port: int) -> http.client.HTTPConnection:
    until = time.monotonic() + PATIENCE
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.connect()
            return connection
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _spoken(
    send: Callable[[Mapping[str, Any]], None], receive: Callable[[], dict[str, Any]]
) -> tuple[Ask, Tell]:
    count = 0

    def ask(method: str, params: Mapping[str, Any]) -> dict[str, Any]:
        nonlocal count
        count += 1
        send({"jsonrpc": "2.0", "id": count, "method": method, "params": params})
        while (answer := receive()).get("id") != count or "method" in answer:
            pass  # what the server tells unasked
        if "error" in answer:
            raise NotAsExpected(f"{method}: {answer['error']}")
        return answer.get("result") or {}

    def tell(method: str, params: Mapping[str, Any]) -> None:
        send({"jsonrpc": "2.0", "method": method, "params": params})

    return ask, tell


def _parsed(line: bytes) -> dict[str, Any]:
    if not line:
        raise NotAsExpected("the server has hung up")
    found: dict[str, Any] = json.loads(line)
    return found
