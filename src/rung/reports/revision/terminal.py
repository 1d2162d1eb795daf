"""A revision for a terminal: old and new under each other, why each old statement is gone, and the judge's word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rung.reports.revision.answer import Ledgered, Revised
from rung.reports.rows import Piece, Row, clean, row

BLANK = Row()
GONE = ("implied", "cut", "dropped")
HANG = 2


def rows(found: Revised) -> Iterator[Row]:
    """The answer as rows: where it stands, the change place by place, then what the checks said."""
    yield _title(found)
    for place in _places(found):
        yield BLANK
        yield from _place(found, place)
    yield BLANK
    yield from _judged(found)
    for text in (found.note, found.usage):
        if text:
            yield BLANK
            yield row(0, Piece(clean(text), "faint"))


def _title(found: Revised) -> Row:
    scope = ", ".join(part for part in (found.level, found.category) if part) or "the whole ladder"
    counts = Counter(one.became for one in found.ledger)
    told = ", ".join(f"{number} {fate}" for fate, number in counts.items())
    before, after = len(found.ledger), len(found.statements)
    size = f"{before} → {after} statements" if before else f"{after} statements"
    word = Piece("accepted", "level") if found.accepted else Piece("refused", "error")
    where = f"{found.file}: " if found.file else ""
    return row(
        0,
        Piece(clean(f"{where}{found.operation} {scope}"), "level"),
        Piece(f": {size}{f' ({told})' if told else ''}, ", "faint"),
        word,
        Piece(f", by {found.author}", "faint"),
        Piece("; written to the file" if found.applied else "", "faint"),
    )


def _places(found: Revised) -> tuple[tuple[str, str], ...]:
    """The places of the ladder that are spoken of, in the order of the new text."""
    new = dict.fromkeys((one.level, one.category) for one in found.statements)
    return tuple(new | dict.fromkeys((one.level, one.category) for one in found.ledger if not _carried(one, found)))


def _carried(one: Ledgered, found: Revised) -> bool:
    return any(one.new == new.text for new in found.statements)


def _place(found: Revised, place: tuple[str, str]) -> Iterator[Row]:
    title = ", ".join(part for part in place if part)
    if title:
        yield row(0, Piece(clean(title), "category"))
    shown: set[int] = set()
    for new in (one for one in found.statements if (one.level, one.category) == place):
        olds = [(at, one) for at, one in enumerate(found.ledger) if one.new == new.text and one.became not in GONE]
        if [one.became for _, one in olds] == ["kept"]:
            yield row(2, Piece("  "), Piece(clean(new.text), "faint"), hang=HANG)
        else:
            yield from (line for at, one in olds if at not in shown for line in _old(one))
            source = f"  [{clean(new.source)}]" if new.source else ""
            yield row(2, Piece("+ ", "level"), Piece(clean(new.text), "level"), Piece(source, "faint"), hang=HANG)
        shown |= {at for at, _ in olds}
    for one in found.ledger:
        if (one.level, one.category) == place and one.became in GONE:
            yield from _old(one)


def _old(one: Ledgered) -> Iterator[Row]:
    style = "error" if one.became == "dropped" else "warning"
    yield row(2, Piece("- ", style), Piece(clean(one.old), style), hang=HANG)
    yield row(4, Piece(f"{one.became}: {clean(one.why)}", "faint"), hang=HANG)


def _judged(found: Revised) -> Iterator[Row]:
    """What broke first, then what is worth a look, then one line for all that holds."""
    broken = [one for one in found.verdicts if not one.holds]
    yield from (row(0, Piece(f"✗ {one.check}: ", "error"), Piece(clean(one.why)), hang=HANG) for one in broken)
    holding = [one for one in found.verdicts if one.holds]
    told = [one for one in holding if one.why.startswith(("Worth a look", "Please check"))]
    yield from (row(0, Piece(f"· {one.check}: ", "info"), Piece(clean(one.why)), hang=HANG) for one in told)
    names = [name for name, _ in groupby(one.check for one in holding if one not in told)]
    if names:
        yield row(0, Piece(f"✓ {', '.join(dict.fromkeys(names))}", "faint"), hang=HANG)
