"""What all tests share: no network, and the command line called as a user calls it."""

from __future__ import annotations

import io
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rung.cli.main import main


class Answer(NamedTuple):
    """What a call of the command line left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refused(self: socket.socket, address: object) -> None:
        raise AssertionError(f"a test tried to reach {address}")

    monkeypatch.setattr(socket.socket, "connect", refused)
    yield


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Call rung in an empty folder; nothing of the caller's terminal or settings shows through."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "RUNG_TRACE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, stdin: bytes = b"") -> Answer:
        streams = {
            name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
            for name in ("stdout", "stderr")
        }
        with monkeypatch.context() as patched:
            patched.setattr(sys, "argv", ["rung", *arguments])
            patched.setattr(
                sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
            )
            for name, stream in streams.items():
                patched.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as ended:
                main()
        told = []
        for stream in streams.values():
            stream.flush()
            told.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
        return Answer(int(ended.value.code or 0), *told)

    return call
