"""Other names for levels throughout a document: every mention follows, everything else stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.lexicon.mentions import Renames, mentions, renamed
from rung.model.finding import Edit
from rung.model.ladder import Ladder
from rung.model.refused import Refused
from rung.model.source import Place, Source
from rung.workbench.inplace import patched
from rung.workbench.sections import level_starts, section_end
from rung.workbench.workbench import Opened, Workbench


def pair(text: str) -> tuple[str, str]:
    """An old and a new name, written OLD=NEW; Refused when it is not."""
    old, sign, new = text.partition("=")
    if not sign or not old.strip() or not new.strip():
        raise Refused(
            f"{text!r} names no two levels; write OLD=NEW, for example IC6=IC5."
        )
    return old.strip(), new.strip()


def renames(
    ladder: Ladder,
    asked: Renames,
    *,
    insert: str = "",
    swap: Sequence[str] = (),
    move: Sequence[str] = (),
) -> tuple[tuple[str, str], ...]:
    """The old and new names that a request comes to; Refused when a level isn't there."""
    names = [level.id for level in ladder.levels]
    if insert:
        return _inserted(names, insert)
    if swap:
        one, other = (_known(names, name) for name in swap)
        return ((one, other), (other, one))
    if move:
        return _moved(names, *(_known(names, name) for name in move))
    return tuple((_known(names, old), new) for old, new in asked)


def _known(names: Sequence[str], wanted: str) -> str:
    found = next((name for name in names if name.casefold() == wanted.casefold()), None)
    if found is None:
        raise Refused(
            f"The ladder has no level {wanted!r}; there are {', '.join(names)}."
        )
    return found


def _inserted(names: Sequence[str], new: str) -> tuple[tuple[str, str], ...]:
    """Every level from the new one on, one number higher."""
    shape = re.fullmatch(r"([A-Za-z ]*?)(\d+)", new)
    if not shape:
        raise Refused(
            f"{new!r} has no number, so no level can make room for it; rename the others yourself."
        )
    pairs = []
    for name in names:
        own = re.fullmatch(r"(.*?)(\d+)", name)
        if (
            own
            and own[1].casefold() == shape[1].casefold()
            and int(own[2]) >= int(shape[2])
        ):
            pairs.append((name, f"{own[1]}{int(own[2]) + 1}"))
    return tuple(pairs)


def _moved(names: Sequence[str], one: str, to: str) -> tuple[tuple[str, str], ...]:
    """A level takes the place of another; those between move up or down by one."""
    order = [name for name in names if name != one]
    order.insert(names.index(to), one)
    return tuple(
        (old, new) for old, new in zip(order, names, strict=True) if old != new
    )


def relevelled(
    workbench: Workbench, opened: Opened, pairs: Renames
) -> tuple[Source, ...]:
    """The sources under the new names, the sections of levels that changed places in rising order again."""
    edits = [
        Edit(Place(order, start, end), new)
        for order, part in enumerate(opened.reading.parts)
        for start, end, new in mentions(part.text, pairs)
    ]
    sources = patched(workbench, opened, edits)
    after = workbench.open(*sources)
    if {old for old, _ in pairs} == {new for _, new in pairs}:
        sources = _reordered(workbench, opened, after)
        after = workbench.open(*sources)
    wanted = sorted(
        (dict(pairs).get(one.level, one.level), renamed(one.text, pairs))
        for one in opened.ladder.statements
    )
    if wanted != sorted((one.level, one.text) for one in after.ladder.statements):
        raise Refused(
            f"{opened.name} would not read the same under the new names; nothing was written."
        )
    return sources


def _reordered(
    workbench: Workbench, before: Opened, after: Opened
) -> tuple[Source, ...]:
    """The sections of the levels in the order in which their names stood before."""
    if len(after.reading.parts) != 1:
        raise Refused(
            f"{after.name} is no plain text, so its levels can't change places; rename them one by one."
        )
    text = after.reading.parts[0].text
    order = [level.id for level in before.ladder.levels]
    starts = level_starts(after, text)
    if [name for name, _ in starts] == order or {name for name, _ in starts} != set(
        order
    ):
        return after.reading.sources
    ends = [*(start for _, start in starts[1:]), section_end(text, starts[-1][1])]
    pieces = {
        name: text[start:end] for (name, start), end in zip(starts, ends, strict=True)
    }
    tidy = {name: piece.rstrip("\n") for name, piece in pieces.items()}
    gaps = [piece[len(piece.rstrip("\n")) :] for piece in pieces.values()]
    whole = "".join(tidy[name] + gap for name, gap in zip(order, gaps, strict=True))
    return patched(workbench, after, [Edit(Place(0, starts[0][1], ends[-1]), whole)])
