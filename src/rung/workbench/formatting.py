"""A Markdown ladder brought into the canonical form, or refused where the form can't hold what it says."""

from __future__ import annotations

from rung.formats.choose import chosen
from rung.model.refused import Refused
from rung.model.source import Source
from rung.workbench.exporting import written
from rung.workbench.importing import imported
from rung.workbench.workbench import Workbench


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
    comments = [block for block in opened.reading.blocks if block.kind == "note"]
    if one.lost or comments:
        what = (
            one.lost[0]
            if one.lost
            else f"line {opened.reading.line_of(comments[0].place)[0]}: a comment"
        )
        raise Refused(
            f"{source.name} is left as it is: the canonical form has no place for {what}."
        )
    return written(one.ladder, "md")
