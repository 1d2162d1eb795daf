"""A place without a network: a namespace of its own in which only the loopback is up, and a name server listens.

    python bench/privacy/namespace.py REPORT COMMAND ARGUMENT…

runs a command in one, and REPORT gets, as JSON, the names that it asked for and what the kernel counted meanwhile. Linux
only. Where namespaces are not to be had (no `unshare`, or a container that forbids them) `hindrance` says so.
"""

from __future__ import annotations

import fcntl
import itertools
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

INSIDE = "--inside"
NAME_SERVER = ("127.0.0.1", 53)
NOWHERE = socket.inet_aton("192.0.2.1")
"""What every name is answered with: an address for documentation (RFC 5737), which nobody has."""
RESOLVER = {
    "/etc/resolv.conf": "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n",
    "/etc/nsswitch.conf": "hosts: files dns\n",
}
"""Files that are covered in the namespace, so that each question for a name goes to our server and nowhere else."""
CACHE = Path("/var/run/nscd")
"""Where a daemon outside would answer for the name server; nothing lies there inside."""
COUNTERS = (
    ("/proc/net/snmp", ("Ip OutNoRoutes", "Tcp ActiveOpens", "Udp OutDatagrams")),
    ("/proc/net/snmp6", ("Ip6OutNoRoutes", "Udp6OutDatagrams")),
)
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 1
_ADDRESS, _HEADER = 1, 12


def command(inner: Sequence[str]) -> list[str]:
    """Return the command that runs another one in namespaces of its own, as root there whoever one is here."""
    mapped = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *mapped, "--net", "--mount", "--fork", *inner]


def hindrance() -> str:
    """Return why there is no such namespace here; empty where there is."""
    if not sys.platform.startswith("linux") or not shutil.which("unshare"):
        return "network namespaces need Linux and unshare (util-linux)"
    script = "import namespace; namespace.settle()"
    tried = subprocess.run(
        command([sys.executable, "-c", script]),
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
    )
    return (
        f"no network namespace: {tried.stderr.strip().splitlines()[-1]}"
        if tried.returncode
        else ""
    )


def settle() -> None:
    """Bring the loopback up and send each question for a name to our server; to be called inside."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh14x", b"lo", 0)
        answer = fcntl.ioctl(any_socket, _SIOCGIFFLAGS, request)
        flags = struct.unpack("16sh14x", answer)[1] | _IFF_UP
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags))
    if CACHE.exists():
        subprocess.run(["mount", "-t", "tmpfs", "none", str(CACHE)], check=True)
    for covered, text in RESOLVER.items():
        if not Path(covered).exists():
            continue
        with tempfile.NamedTemporaryFile("w", delete=False) as file:
            file.write(text)
        Path(file.name).chmod(0o644)
        subprocess.run(["mount", "--bind", file.name, covered], check=True)
        Path(file.name).unlink()


def attempts() -> dict[str, int]:
    """Return what the kernel has counted here: connections opened, datagrams sent, and packets that found no way out."""
    found: dict[str, int] = {}
    for path, wanted in COUNTERS:
        text = Path(path).read_text() if Path(path).exists() else ""
        known = _pairs(text)
        found |= {name: known.get(name, 0) for name in wanted}
    return found


def _pairs(text: str) -> dict[str, int]:
    """Return the counters of a file: in two rows, names above numbers, or one a line."""
    lines = [line.split() for line in text.splitlines()]
    found = {row[0]: int(row[1]) for row in lines if len(row) == 2}
    for names, numbers in itertools.pairwise(lines):
        if (
            len(names) > 2
            and names[0] == numbers[0]
            and numbers[1].lstrip("-").isdigit()
        ):
            head = names[0].rstrip(":")
            pairs = zip(names[1:], numbers[1:], strict=True)
            found |= {f"{head} {name}": int(number) for name, number in pairs}
    return found


class NameServer:
    """A name server that writes down what it is asked for and answers with an address that leads nowhere."""

    def __init__(self) -> None:
        self._asked: list[str] = []
        self._datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._datagrams.bind(NAME_SERVER)
        self._streams = socket.create_server(NAME_SERVER)
        for listen in (self._by_datagram, self._by_stream):
            threading.Thread(target=listen, daemon=True).start()

    def asked(self) -> tuple[str, ...]:
        """Return the names asked for since the last time, each once, and forget them."""
        found, self._asked = self._asked, []
        return tuple(dict.fromkeys(found))

    def _by_datagram(self) -> None:
        while True:
            question, sender = self._datagrams.recvfrom(4096)
            self._datagrams.sendto(self._answer(question), sender)

    def _by_stream(self) -> None:
        while True:
            stream, _ = self._streams.accept()
            with stream:
                answer = self._answer(stream.recv(4096)[2:])
                stream.sendall(len(answer).to_bytes(2, "big") + answer)

    def _answer(self, question: bytes) -> bytes:
        at, labels = _HEADER, []
        while length := question[at]:
            labels.append(question[at + 1 : at + 1 + length].decode("ascii", "replace"))
            at += 1 + length
        self._asked.append(".".join(labels))
        asked = question[_HEADER : at + 5]
        is_address = int.from_bytes(asked[-4:-2], "big") == _ADDRESS
        record = b"\xc0\x0c" + asked[-4:] + b"\0\0\0\x3c\0\x04" + NOWHERE
        head = question[:2] + b"\x81\x80\0\x01" + bytes([0, is_address]) + b"\0\0\0\0"
        return head + asked + (record if is_address else b"")


def main() -> int:
    """Run a command inside and write the report; its exit code."""
    report, *inner = sys.argv[1:]
    if report != INSIDE:
        again = [sys.executable, __file__, INSIDE, report, *inner]
        return subprocess.run(command(again)).returncode
    settle()
    server = NameServer()
    code = subprocess.run(inner[1:]).returncode
    found: dict[str, Any] = {"names": server.asked(), "attempts": attempts()}
    Path(inner[0]).write_text(json.dumps(found), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
