"""A revision for a terminal: what changes, why each old statement is gone, the judge's word, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rung.model.ladder import called
from rung.reports.revision.answer import Judged, Ledgered, Revised
from rung.reports.rows import Piece, Row, clean, clip, row

BLANK = Row()
GONE = ("implied", "cut", "dropped")
HANG = 2
AUTHORS = {"mechanical": "proposed by rule", "recorded": "proposed by a saved answer"}
ON_THE_LINE = frozenset({"cut-for-length", "new-as-said"})
"""What is notable and stands beside its statement already."""
TOLD, LONGEST = 2, 80
"""How many remarks of one check are shown, and how much of what is only worth a look; JSON holds all in full."""


def rows(found: Revised) -> Iterator[Row]:
    """The answer as rows: where it stands, the change place by place, then what the checks said."""
    yield _title(found)
    places = _places(found)
    changed = [place for place in places if _touched(found, place)]
    for place in changed:
        yield BLANK
        yield from _place(found, place)
    if found.ledger and len(changed) < len(places):
        yield BLANK
        yield row(
            0,
            Piece(_untouched(len(places) - len(changed), other=bool(changed)), "faint"),
        )
    yield BLANK
    yield from _judged(found)
    for text in (found.note, found.usage):
        if text:
            yield BLANK
            yield row(0, Piece(clean(text), "faint"))
    yield BLANK
    yield row(0, _next(found), hang=HANG)


def _next(found: Revised) -> str:
    """What has happened to the file, and what the reader can do now."""
    name = clean(found.file)
    if found.applied:
        return f"Written to {name}; take it back with: rung undo {name}"
    if not found.accepted:
        return "Refused, so nothing is written; each ✗ says why."
    if not any(_touched(found, place) for place in _places(found)):
        return "Nothing would change."
    if found.file in ("", "stdin"):
        return "There is no file to write to; take the text from here."
    return "Nothing is written yet. Add --apply to write it; rung undo takes it back."


def _untouched(number: int, *, other: bool) -> str:
    said = f"{number} {'other ' if other else ''}{'part' if number == 1 else 'parts'}"
    return f"{said} of the ladder {'stays' if number == 1 else 'stay'} as {'it is' if number == 1 else 'they are'}."


def _title(found: Revised) -> Row:
    scope = (
        ", ".join(part for part in (called(found.level), found.category) if part)
        or "the whole ladder"
    )
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
        Piece(f", {AUTHORS.get(found.author, f'proposed by {found.author}')}", "faint"),
    )


def _places(found: Revised) -> tuple[tuple[str, str], ...]:
    """The places of the ladder that are spoken of, in the order of the new text."""
    new = dict.fromkeys((one.level, one.category) for one in found.statements)
    return tuple(
        new
        | dict.fromkeys(
            (one.level, one.category)
            for one in found.ledger
            if not _carried(one, found)
        )
    )


def _carried(one: Ledgered, found: Revised) -> bool:
    return any(one.new == new.text for new in found.statements)


def _touched(found: Revised, place: tuple[str, str]) -> bool:
    """Whether anything but kept statements stands at a place."""
    kept = Counter(
        one.new
        for one in found.ledger
        if one.became == "kept" and (one.level, one.category) == place
    )
    here = Counter(
        one.text for one in found.statements if (one.level, one.category) == place
    )
    return kept != here or any(
        one.became != "kept"
        for one in found.ledger
        if (one.level, one.category) == place
    )


def _place(found: Revised, place: tuple[str, str]) -> Iterator[Row]:
    title = ", ".join(part for part in (called(place[0]), place[1]) if part)
    if title:
        yield row(0, Piece(clean(title[:1].upper() + title[1:]), "category"))
    shown: set[int] = set()
    for new in (one for one in found.statements if (one.level, one.category) == place):
        olds = [
            (at, one)
            for at, one in enumerate(found.ledger)
            if one.new == new.text and one.became not in GONE
        ]
        if [one.became for _, one in olds] == ["kept"]:
            yield row(2, Piece("  "), Piece(clean(new.text), "faint"), hang=HANG)
        else:
            yield from (
                line
                for at, one in olds
                if at not in shown
                for line in _old(one, why=_first(found, at))
            )
            source = f"  [{clean(new.source)}]" if new.source else ""
            yield row(
                2,
                Piece("+ ", "level"),
                Piece(clean(new.text), "level"),
                Piece(source, "faint"),
                hang=HANG,
            )
        shown |= {at for at, _ in olds}
    for one in found.ledger:
        if (one.level, one.category) == place and one.became in GONE:
            yield from _old(one)


def _first(found: Revised, at: int) -> bool:
    """Whether an entry of the ledger is the first that became this for this reason; the next ones need not say it."""
    one = found.ledger[at]
    return all(
        (other.became, other.why) != (one.became, one.why)
        for other in found.ledger[:at]
    )


def _old(one: Ledgered, *, why: bool = True) -> Iterator[Row]:
    style = "error" if one.became == "dropped" else "warning"
    yield row(2, Piece("- ", style), Piece(clean(one.old), style), hang=HANG)
    if why:
        yield row(4, Piece(f"{one.became}: {clean(one.why)}", "faint"), hang=HANG)


def _judged(found: Revised) -> Iterator[Row]:
    """What broke first, then what is worth a look, then one line for all that holds."""
    broken = [one for one in found.verdicts if not one.holds]
    yield from (
        row(0, Piece(f"✗ {one.check}: ", "error"), Piece(clean(one.why)), hang=HANG)
        for one in broken
    )
    holding = [one for one in found.verdicts if one.holds]
    told = [one for one in holding if one.notable and one.kind not in ON_THE_LINE]
    for check, same in groupby(
        sorted(told, key=lambda one: one.check), key=lambda one: one.check
    ):
        yield from _remarks(check, list(same))
    names = [
        name for name, _ in groupby(one.check for one in holding if one not in told)
    ]
    if names:
        yield row(0, Piece(f"✓ {', '.join(dict.fromkeys(names))}", "faint"), hang=HANG)


def _remarks(check: str, said: list[Judged]) -> Iterator[Row]:
    """The first remarks of a check, cut to a glance, and how many more there are."""
    for one in said[:TOLD]:
        why = clean(one.why)
        shown = why if one.check == "request-consistent" else clip(why, LONGEST)
        yield row(0, Piece(f"· {check}: ", "info"), shown, hang=HANG)
    if len(said) > TOLD:
        yield row(
            0,
            Piece(f"· {check}: ", "info"),
            f"{len(said) - TOLD} more; --format json has them all.",
            hang=HANG,
        )
