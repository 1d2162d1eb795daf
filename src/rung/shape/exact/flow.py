"""The canonical page: headings open tracks, levels and categories; quotes are summaries, list entries statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rung.model.ladder import Role
from rung.model.source import Block, Run
from rung.shape.exact.builder import Builder, without_first
from rung.shape.notebook import NOWHERE, SHARED

ALL_LEVELS = "All levels"
CATEGORIES = "Categories"
UNNAMED_LEVEL = "Unnamed level"
UNNAMED_TRACK = "Unnamed track"
ASIDE, BACK = "rung: aside", "rung: back"
"""Comments around what a page says again for its readers, such as a table of all levels."""
LEADS: dict[str, Role] = {
    "Prerequisite:": "prerequisite",
    "Note:": "note",
    "Example:": "example",
}
HEADS = ("Purpose:", "Reviewed:", "Track:")


class _Stray(Exception):  # noqa: N818 - it leads to another way of reading
    """A block that the grammar has no place for."""


@dataclass(slots=True)
class _Page:
    blocks: Sequence[Block]
    builder: Builder
    titled: bool
    track: str = ""
    opening: int = NOWHERE
    category: str = ""
    defining: bool = False

    def block(self, number: int, block: Block) -> None:
        """Take one block, which stands for the one of this number."""
        if block.cell is not None:
            raise _Stray
        match block.kind:
            case "meta":
                self._meta(number, block)
            case "heading":
                self._heading(number, block)
            case "quote":
                self._statement(number, block, "summary", block.runs)
            case "item" if block.depth == 0:
                role, runs = _role(block.runs)
                self._statement(number, block, role, runs)
            case "paragraph" if block.depth == 0:
                self._paragraph(number, block)
            case _:
                raise _Stray

    def whole(self, number: int) -> Block | None:
        """A block; of a paragraph of a document that was cut into lines the first stands for all of them."""
        block, builder = self.blocks[number], self.builder
        if not builder.parted(block.place.order):
            return block
        before = self.blocks[number - 1] if number else None
        if (
            before is not None
            and before.kind != "note"
            and before.place.order == block.place.order
        ):
            builder.marks.append(
                builder.marks[-1]._replace(block=number, end=len(block.text))
            )
            return None
        return replace(block, runs=builder.whole(block))

    def _meta(self, number: int, block: Block) -> None:
        """A line of the file's front matter; what is no part of a ladder is kept as unplaced."""
        builder, text = self.builder, block.text
        match block.key:
            case "title":
                builder.title = _longer(builder.title, text)
            case "purpose":
                builder.purpose = _longer(builder.purpose, text)
            case "reviewed":
                builder.reviewed = text
            case "track":
                self.track = text
            case "rung":
                builder.mark(number, "intro")
                return
            case _:
                builder.mark(number, "unplaced")
                return
        builder.mark(number, "title" if block.key == "title" else "intro")

    def _heading(self, number: int, block: Block) -> None:
        """A heading: of a track, a level, a category, or none that this form has."""
        if block.depth == 1:
            self._top(number, block)
        elif block.depth == 2:
            self._level(number, block)
        elif block.depth == 3 and (self.defining or self.opening != NOWHERE):
            self.category = block.text
            self.builder.name(block.text)
            self.builder.mark(number, "category", self.opening, block.text)
            if self.opening != NOWHERE:
                self.builder.head(self.opening, block.text, block.text, block.place)
        else:
            raise _Stray

    def _top(self, number: int, block: Block) -> None:
        """A heading of the first depth: the title, once, and tracks after it."""
        self.opening, self.category, self.defining = NOWHERE, "", False
        if self.titled:
            self.titled, self.builder.title = False, block.text
            self.builder.mark(number, "title")
            return
        self.track = "" if _reserved(block, UNNAMED_TRACK) else block.text
        self.builder.mark(number, "title")

    def _level(self, number: int, block: Block) -> None:
        """A heading of the second depth: a level, the part for all levels, or the list of categories."""
        self.category, self.defining = "", _reserved(block, CATEGORIES)
        if self.defining:
            self.opening = NOWHERE
            self.builder.mark(number, "markup")
            return
        if _reserved(block, ALL_LEVELS):
            self.opening = SHARED
        else:
            ident, title = _named(block.runs)
            self.opening = self.builder.open(ident, title, self.track, block.place)
        self.builder.head(self.opening, "", block.text, block.place)
        self.builder.mark(number, "level", self.opening)

    def _statement(
        self, number: int, block: Block, role: Role, runs: Sequence[Run]
    ) -> None:
        """A statement of the level that is open; there is none before the first level."""
        if self.opening == NOWHERE:
            raise _Stray
        self.builder.say(self.opening, self.category, role, runs)
        self.builder.mark(number, "statement", self.opening, self.category)

    def _paragraph(self, number: int, block: Block) -> None:
        """A paragraph: the definition of a category or an introduction; anywhere else it is a stray."""
        if (
            self.defining
            and self.category
            and not self.builder.definitions[self.category]
        ):
            self.builder.name(self.category, block.text)
            self.builder.mark(number, "definition", NOWHERE, self.category)
        elif self.opening == NOWHERE and not self.defining:
            self._head_line(block)
            self.builder.mark(number, "intro")
        else:
            raise _Stray

    def _head_line(self, block: Block) -> None:
        """A paragraph above all levels: one of the facts of the head, or part of the introduction."""
        first = block.runs[0]
        rest = "".join(
            run.text for run in without_first(block.runs, len(first.text))
        ).strip()
        match first.text.strip() if first.strong else "":
            case "Purpose:":
                self.builder.purpose = rest
            case "Reviewed:":
                self.builder.reviewed = rest
            case "Track:":
                self.track = rest
            case _:
                self.builder.intro.append(block.text)


def read_flow(
    blocks: Sequence[Block], numbers: Sequence[int], builder: Builder, *, titled: bool
) -> bool:
    """Read a page into the builder; False where it strays. `titled`: its first heading is the title."""
    page = _Page(blocks, builder, titled)
    aside = False
    try:
        for number in numbers:
            block = blocks[number]
            if block.kind == "note":
                aside = block.text == ASIDE or (aside and block.text != BACK)
                builder.mark(number, "markup")
            elif aside:
                builder.mark(number, "intro")
            elif (whole := page.whole(number)) is not None:
                page.block(number, whole)
    except _Stray:
        return False
    return True


def _reserved(block: Block, words: str) -> bool:
    """Whether a heading is one of the grammar's own; a level of that name has its first letter written as an entity.

    >>> _reserved(blocks("# Categories")[0], "Categories"), _reserved(blocks("# *Cat*")[0], "Cat")
    (True, True)
    >>> _reserved(blocks("# **Categories**")[0], "Categories")
    False
    """
    return block.text == words and list(map(_is_plain, block.runs)) == [True]


def _named(runs: Sequence[Run]) -> tuple[str, str]:
    """Id and title of a level: what stands before and after the first plain colon.

    >>> _named(blocks("## IC1: Baker")[0].runs), _named(blocks("## Baker")[0].runs)
    (('IC1', 'Baker'), ('Baker', ''))
    >>> _named(blocks("## Unnamed level")[0].runs), _named(blocks("## **A: b**: Baker")[0].runs)
    (('', ''), ('A: b', 'Baker'))
    """
    text = "".join(run.text for run in runs)
    colon = _plain_colon(runs)
    ident, title = text[:colon], text[colon + 1 :]
    if colon < len(text):
        ident, title = ident.strip(), title.strip()
    reserved = _is_plain(runs[0]) and runs[0].text.startswith(UNNAMED_LEVEL)
    return ("" if reserved and ident == UNNAMED_LEVEL else ident), title


def _plain_colon(runs: Sequence[Run]) -> int:
    """Where the first colon stands that is no entity and not bold; behind the text where there is none.

    >>> _plain_colon(blocks("**A: b**: c")[0].runs), _plain_colon(blocks("a")[0].runs)
    (4, 1)
    """
    at = 0
    for run in runs:
        if _is_plain(run) and ":" in run.text:
            return at + run.text.index(":")
        at += len(run.text)
    return at


def _is_plain(run: Run) -> bool:
    """Whether a run is written as it is read, and not bold."""
    return run.literal and not run.strong


def _role(runs: Sequence[Run]) -> tuple[Role, Sequence[Run]]:
    """The role that the bold word at the beginning names, and the rest.

    >>> _role(blocks("**Note:** Bakes")[0].runs)[0], _role(blocks("Note: Bakes")[0].runs)[0]
    ('note', 'expectation')
    """
    role = LEADS.get(runs[0].text.strip()) if runs and runs[0].strong else None
    if role is None:
        return "expectation", runs
    rest = without_first(runs, len(runs[0].text))
    lead = len(rest[0].text) - len(rest[0].text.lstrip(" ")) if rest else 0
    return role, without_first(rest, lead)


def _longer(known: str, text: str) -> str:
    """What is known with a line more, since a field may span several blocks."""
    return f"{known}\n{text}" if known else text
