"""A Markdown ladder brought into the canonical form, or refused where the form can't hold what it says."""

from __future__ import annotations

from collections.abc import Iterator

from rung.formats.choose import chosen
from rung.model.refused import Refused
from rung.model.source import Source
from rung.workbench.exporting import written
from rung.workbench.importing import imported
from rung.workbench.workbench import Opened, Workbench


def formatted(workbench: Workbench, source: Source) -> bytes:
    """The source in the canonical form; Refused for other formats, and where a comment or a key would be lost."""
    name = chosen(source, workbench.formats)[0].name
    if name not in ("markdown", "text"):
        raise Refused(
            f"rung fmt is for Markdown and {source.name} is {name}; rung import makes Markdown of it."
        )
    opened = workbench.open(source)
    if not opened.ladder.statements:
        raise Refused(
            f"Nothing in {source.name} was recognised as a statement, so it is left as it is."
        )
    one = imported(workbench, opened)
    for what in (*one.lost, *_comments(opened)):
        raise Refused(
            f"{source.name} is left as it is: the canonical form has no place for {what}."
        )
    return written(one.ladder, "md")


def _comments(opened: Opened) -> Iterator[str]:
    """Each comment of a document, told by its line."""
    for block in opened.reading.blocks:
        if block.kind == "note":
            line, _ = opened.reading.line_of(block.place)
            yield f"line {line}: a comment"
