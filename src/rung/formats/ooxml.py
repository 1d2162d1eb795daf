"""Office files: a zip of XML, opened within bounds, read to small trees that know their bytes, and patched in place."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from posixpath import join, normpath
from xml.parsers import expat

from rung.formats.format import UnknownFormat
from rung.formats.limits import TooLarge, sized
from rung.model.source import Source

MAX_MEMBER = 80_000_000
MAX_NODES = 400_000
MAX_NESTING = 400
MAX_MEMBERS = 10_000
FOREIGN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=[\"'](?!utf-8)", re.IGNORECASE
)
OLD = b"\xd0\xcf\x11\xe0"


class Node:
    """An XML element by its local name; `begin` and `end` are the bytes between which its text stands."""

    __slots__ = ("attributes", "begin", "children", "end", "name", "start", "text")

    def __init__(self, name: str, attributes: Mapping[str, str], start: int) -> None:
        self.name, self.attributes, self.start = name, attributes, start
        self.begin = self.end = -1
        self.children: list[Node] = []
        self.text = ""

    def child(self, name: str) -> Node | None:
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def value(self, name: str) -> str | None:
        """The `val` of a child, or None where there is no such child."""
        child = self.child(name)
        return None if child is None else child.attributes.get("val", "")

    def all(self, name: str) -> Iterator[Node]:
        """Every element of a name below this one, in order."""
        stack = [self]
        while stack:
            node = stack.pop()
            if node.name == name:
                yield node
            stack.extend(reversed(node.children))


def value_of(node: Node | None, name: str) -> str | None:
    """The `val` of a child; None where there is no such child, or no element to look in."""
    return node.value(name) if node else None


def switched_on(node: Node | None, name: str) -> bool:
    """Whether a property that can be on or off, such as bold, is on."""
    return value_of(node, name) not in (None, "0", "false", "off")


class Package:
    """An Office file that is open for reading."""

    def __init__(self, source: Source, kind: str) -> None:
        self.source, self.kind = sized(source), kind
        if source.data.startswith(OLD):
            raise UnknownFormat(
                f"{source.name} is protected by a password or of an old version; save it as {kind}."
            )
        import zipfile  # 5 ms of every start, if it were imported above

        try:
            self.zip = zipfile.ZipFile(io.BytesIO(source.data))
            self.names = {info.filename: info for info in self.zip.infolist()}
        except (
            zipfile.BadZipFile,
            OSError,
            ValueError,
            NotImplementedError,
            EOFError,
        ) as error:
            raise UnknownFormat(
                f"{source.name} is broken or no {kind} file ({error}); save it again."
            ) from None
        if len(self.names) > MAX_MEMBERS:
            raise TooLarge(
                f"{source.name} holds {len(self.names):,} files, which no {kind} document does."
            )

    def member(self, name: str) -> bytes:
        """A member's bytes; UnknownFormat when it is missing, broken, locked or too large."""
        info = self.names.get(name)
        if info is None:
            raise UnknownFormat(
                f"{self.source.name} has no {name}; it is broken or no {self.kind} file."
            )
        if info.flag_bits & 1:
            raise UnknownFormat(
                f"{self.source.name} is protected by a password; save it without one."
            )
        if info.file_size > MAX_MEMBER:
            raise TooLarge(
                f"{self.source.name} unpacks to {info.file_size / 1e6:.0f} MB, which no ladder does."
            )
        from zipfile import BadZipFile  # as above

        try:
            with self.zip.open(info) as member:
                data = member.read(MAX_MEMBER + 1)
        except (
            BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise UnknownFormat(
                f"{self.source.name} is broken ({error}); save it again."
            ) from None
        if len(data) > MAX_MEMBER:
            raise TooLarge(
                f"{self.source.name} unpacks to more than {MAX_MEMBER / 1e6:.0f} MB, which no ladder does."
            )
        return data

    def tree(self, name: str, keep: Callable[[Node], bool] = lambda node: True) -> Node:
        """A member as a tree, without the elements that `keep` refuses when they end."""
        try:
            return _Builder(keep).built(self.member(name))
        except expat.ExpatError as error:
            raise UnknownFormat(
                f"{name} in {self.source.name} is broken ({error}); save it again."
            ) from None
        except _RefusedXML as error:
            raise TooLarge(
                f"{name} in {self.source.name} {error}, so it was not read."
            ) from None

    def optional(self, name: str) -> Node | None:
        """A member as a tree, or None where there is none."""
        return self.tree(name) if name in self.names else None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a member refers to: by id, the last word of its kind and the name of the member."""
        folder, _, file = name.rpartition("/")
        found = self.optional(
            f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        )
        links: dict[str, tuple[str, str]] = {}
        for link in found.children if found else ():
            target = link.attributes.get("Target", "")
            path = (
                target.lstrip("/")
                if target.startswith("/")
                else normpath(join(folder, target))
            )
            links[link.attributes.get("Id", "")] = (
                link.attributes.get("Type", "").rpartition("/")[2],
                path,
            )
        return links

    def with_changed(self, changed: Mapping[str, bytes]) -> Source:
        """The source with some members changed and all others as they were."""
        from zipfile import ZipFile  # as above

        out = io.BytesIO()
        with ZipFile(out, "w") as target:
            for name, info in self.names.items():
                target.writestr(
                    info,
                    changed[name] if name in changed else self.zip.read(info),
                    info.compress_type,
                )
        return Source(self.source.name, out.getvalue())


class _RefusedXML(Exception):  # noqa: N818 - its message is half a sentence
    """XML that is built to harm, or far from anything that Office writes."""


class _Builder:
    """Expat's events to a tree."""

    def __init__(self, keep: Callable[[Node], bool]) -> None:
        self.keep = keep
        self.root = Node("", {}, 0)
        self.open = [self.root]
        self.nodes = 0
        self.said: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def built(self, data: bytes) -> Node:
        """The root of the tree that the bytes describe."""
        self.parser.Parse(data, True)
        return self.root.children[0]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element; _RefusedXML where there are too many of them, or too deep."""
        node = Node(
            _local(name),
            {_local(key): value for key, value in attributes.items()},
            self.parser.CurrentByteIndex,
        )
        self.nodes += 1
        self.said.clear()
        self.open[-1].children.append(node)
        self.open.append(node)
        if self.nodes > MAX_NODES:
            raise _RefusedXML(f"has more than {MAX_NODES:,} filled elements")
        if len(self.open) > MAX_NESTING:
            raise _RefusedXML("is nested too deep")

    def _end(self, name: str) -> None:
        """End an element with its text, and drop it if it isn't to be kept."""
        node = self.open.pop()
        node.end = self.parser.CurrentByteIndex
        if not node.children:
            node.text = "".join(self.said)
        self.said.clear()
        if not self.keep(node):
            self.open[-1].children.pop()
            self.nodes -= 1

    def _text(self, data: str) -> None:
        """Keep a piece of text, and where the first piece of its element begins."""
        node = self.open[-1]
        if node.begin < 0:
            node.begin = self.parser.CurrentByteIndex
        self.said.append(data)

    def _doctype(self, *declared: object) -> None:
        """Refuse XML that declares entities, which could blow it up."""
        raise _RefusedXML("declares entities, which Office never does")


def _local(name: str) -> str:
    """A name without the prefix of its namespace."""
    return name.rpartition(":")[2]


def text_cut(data: bytes, node: Node, said: str) -> tuple[int, int, bytes]:
    """The cut that changes an element's text; an attribute keeps blanks at its ends."""
    if FOREIGN.match(data) or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UnknownFormat(
            "This Office file is not written in UTF-8; change it in its own program."
        )
    tag = data[node.start : node.begin]
    if said != said.strip() and b"xml:space" not in tag:
        tag = tag[:-1] + b' xml:space="preserve">'
    return node.start, node.end, tag + escape(said, quote=False).encode()


def spliced(data: bytes, cuts: Iterable[tuple[int, int, bytes]]) -> bytes:
    """The bytes with some stretches replaced."""
    pieces: list[bytes] = []
    upto = 0
    for start, end, new in sorted(cuts):
        pieces += [data[upto:start], new]
        upto = end
    return b"".join([*pieces, data[upto:]])
