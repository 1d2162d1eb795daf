"""A mark in an exported file by which rung recognises it, as long as nobody has changed it.

It holds a digest of everything else in the file. Pages and PDF carry it as a comment at their end, Word and Excel files
among their properties. The formats that people edit (Markdown, YAML, JSON, CSV) carry none, and are never
overwritten without asking.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

CORE = "docProps/core.xml"
END = b"</cp:coreProperties>"
PAGE_SEAL = re.compile(rb"\n<!-- made by rung, sha256:([0-9a-f]{64}) -->\n\Z")
PDF_SEAL = re.compile(rb"\n% made by rung, sha256:([0-9a-f]{64})\n\Z")
OFFICE_SEAL = re.compile(
    rb"<dc:identifier>made by rung, sha256:([0-9a-f]{64})</dc:identifier>"
)

Seal = Callable[[bytes], bytes]


def sealed(data: bytes, form: str) -> bytes:
    """The file with its seal; as it is for a form that carries none."""
    seal = SEALS.get(form)
    return seal(data) if seal else data


def is_sealed(data: bytes) -> bool:
    """Whether rung wrote these bytes and nobody has changed them since."""
    if data[:2] == b"PK":
        return _is_sealed_office(data)
    for pattern in (PAGE_SEAL, PDF_SEAL):
        found = pattern.search(data[-200:])
        if found:
            rest = data[: len(data) - len(found[0])]
            return _digest(rest) == found[1]
    return False


def _page(data: bytes) -> bytes:
    """A web page with its seal in a comment."""
    return data + b"\n<!-- made by rung, sha256:" + _digest(data) + b" -->\n"


def _pdf(data: bytes) -> bytes:
    """A PDF with its seal in a comment."""
    return data + b"\n% made by rung, sha256:" + _digest(data) + b"\n"


def _office(data: bytes) -> bytes:
    """The package with the digest of all its other parts as an identifier among its properties."""
    parts = _parts(data)
    core = OFFICE_SEAL.sub(b"", parts.get(CORE, b""))
    if END not in core:
        return data
    mark = b"<dc:identifier>made by rung, sha256:" + _digest_of(parts)
    parts[CORE] = core.replace(END, mark + b"</dc:identifier>" + END)
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


def _is_sealed_office(data: bytes) -> bool:
    """Whether an Office document holds the seal of its other parts."""
    try:
        parts = _parts(data)
    except (BadZipFile, OSError, ValueError):
        return False
    found = OFFICE_SEAL.search(parts.get(CORE, b""))
    return found is not None and found[1] == _digest_of(parts)


def _parts(data: bytes) -> dict[str, bytes]:
    """The parts of an Office document, by name."""
    with ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _digest_of(parts: Mapping[str, bytes]) -> bytes:
    """The digest of all parts of a package but the one that holds the seal."""
    return _digest(
        b"".join(
            name.encode() + b"\0" + _digest(part)
            for name, part in parts.items()
            if name != CORE
        )
    )


def _digest(data: bytes) -> bytes:
    """The digest of bytes, in hexadecimal."""
    return sha256(data).hexdigest().encode()


SEALS: Mapping[str, Seal] = {
    "html": _page,
    "pdf": _pdf,
    "docx": _office,
    "xlsx": _office,
}
"""How each form is sealed."""
