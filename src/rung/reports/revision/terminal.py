"""A revision for a terminal: what changes, why old statements are gone, what the judge said, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from rung.lexicon.casing import capitalized
from rung.reports.revision.answer import Judged, Revised
from rung.reports.revision.places import OldStatement, PlaceChange, Written, places
from rung.reports.rows import BLANK, Piece, Row, clean, clip, row
from rung.reports.wording import number_of, whereabouts

HANG = 2
AUTHORS = {"mechanical": "proposed by rule", "recorded": "proposed by a saved answer"}
ON_THE_LINE = frozenset({"cut-for-length", "new-as-said"})
"""Kinds of notable verdicts that aren't listed, since they already show beside their statement."""
TOLD, LONGEST = 2, 80
"""How many remarks of one check are shown, and how many characters of each; JSON has all in full."""
CHECK_OF = attrgetter("check")
IN_FULL = frozenset({"request-consistent"})
"""Checks whose remarks are never cut, because the reader has to act on them."""


def rows(found: Revised) -> Iterator[Row]:
    """The result as rows: a title, the change place by place, what the checks said, what to do next."""
    everywhere = places(found)
    changed = [place for place in everywhere if place.changed]
    yield _title(found)
    yield from _changes(changed, len(everywhere) - len(changed) if found.ledger else 0)
    yield BLANK
    yield from _judged(found.verdicts)
    for text in filter(None, (found.note, found.usage)):
        yield BLANK
        yield row(0, Piece(clean(text), "faint"))
    yield BLANK
    yield row(0, _next(found, changes=bool(changed)), hang=HANG)


def _changes(changed: Sequence[PlaceChange], others: int) -> Iterator[Row]:
    """The places that change, and how many others there are that don't."""
    for place in changed:
        yield BLANK
        yield from _place(place)
    if others:
        yield BLANK
        yield row(0, Piece(_untouched(others, other=bool(changed)), "faint"))


def _next(found: Revised, *, changes: bool) -> str:
    """What has happened to the file, and what the reader can do now."""
    name = clean(found.file)
    if found.applied:
        return f"Written to {name}; to undo: rung undo {name}"
    if not found.accepted:
        return "Refused, so nothing is written; each ✗ gives a reason."
    if not changes:
        return "Nothing would change."
    if found.file in ("", "stdin"):
        return "There is no file to write to; copy the text from here."
    return "Nothing is written yet. Add --apply to write it; rung undo reverts it."


def _untouched(number: int, *, other: bool) -> str:
    """How many parts of the ladder stay as they are."""
    noun = "other part" if other else "part"
    stays = "stays as it is" if number == 1 else "stay as they are"
    return f"{number_of(number, noun)} of the ladder {stays}."


def _title(found: Revised) -> Row:
    """What was asked for, what came of it, and who proposed it."""
    scope = _scale(found) or whereabouts(found.level, found.category, ", ")
    scope = scope or "the whole ladder"
    where = f"{found.file}: " if found.file else ""
    author = AUTHORS.get(found.author, f"proposed by {found.author}")
    return row(
        0,
        Piece(clean(f"{where}{found.operation} {scope}"), "level"),
        Piece(f": {_size(found)}, ", "faint"),
        Piece("accepted", "level") if found.accepted else Piece("refused", "error"),
        Piece(f", {author}", "faint"),
    )


def _scale(found: Revised) -> str:
    """The ends of the scale that was asked for; empty where it was none."""
    ends = " to ".join(f"'{end}'" for end in found.ends)
    return f"from {ends}" if ends else ""


def _size(found: Revised) -> str:
    """How many steps a scale has; else how many statements there were and would be, and what became of the old ones."""
    if found.ends:
        return number_of(found.steps, "step")
    before, after = len(found.ledger), len(found.statements)
    if not before:
        return number_of(after, "statement")
    counts = Counter(one.became for one in found.ledger)
    fates = ", ".join(f"{number} {fate}" for fate, number in counts.items())
    return f"{before} → {after} statements ({fates})"


def _place(place: PlaceChange) -> Iterator[Row]:
    """A place under its name: each new statement below the old ones that it replaces, then what is gone."""
    title = capitalized(whereabouts(place.level, place.category, ", "))
    if title:
        yield row(0, Piece(clean(title), "category"))
    for one in place.written:
        yield from _written(one)
    for gone in place.gone:
        yield from _old(OldStatement(gone, told=True))


def _written(one: Written) -> Iterator[Row]:
    """A new statement below the old ones that it replaces; an unchanged one alone."""
    text = clean(one.new.text)
    if one.kept:
        yield row(2, Piece("  "), Piece(text, "faint"), hang=HANG)
        return
    for old in one.olds:
        yield from _old(old)
    source = f"  [{clean(one.new.source)}]" if one.new.source else ""
    sign = Piece("+ ", "level")
    yield row(2, sign, Piece(text, "level"), Piece(source, "faint"), hang=HANG)


def _old(one: OldStatement) -> Iterator[Row]:
    """An old statement, and below it what became of it and why."""
    entry = one.entry
    style = "error" if entry.became == "dropped" else "warning"
    yield row(2, Piece("- ", style), Piece(clean(entry.old), style), hang=HANG)
    if one.told:
        why = f"{entry.became}: {clean(entry.why)}"
        yield row(4, Piece(why, "faint"), hang=HANG)


def _judged(verdicts: Sequence[Judged]) -> Iterator[Row]:
    """The checks: first those that failed, then remarks, then one line with all others."""
    said: dict[str, list[Judged]] = {"broken": [], "remark": [], "quiet": []}
    for one in verdicts:
        said[_kind(one)].append(one)
    for one in said["broken"]:
        yield _line("✗", one.check, "error", clean(one.why))
    remarks = sorted(said["remark"], key=CHECK_OF)
    for check, same in groupby(remarks, key=CHECK_OF):
        yield from _remarks(check, [clean(one.why) for one in same])
    if said["quiet"]:
        names = ", ".join(dict.fromkeys(map(CHECK_OF, said["quiet"])))
        yield row(0, Piece(f"✓ {names}", "faint"), hang=HANG)


def _kind(one: Judged) -> str:
    """Whether a verdict failed (broken), holds with a remark (remark), or holds without one (quiet)."""
    if not one.holds:
        return "broken"
    remarkable = one.notable and one.kind not in ON_THE_LINE
    return "remark" if remarkable else "quiet"


def _line(sign: str, check: str, style: str, said: str) -> Row:
    """What a check says, after a sign and its name."""
    return row(0, Piece(f"{sign} {check}: ", style), said, hang=HANG)


def _remarks(check: str, said: Sequence[str]) -> Iterator[Row]:
    """The first remarks of a check, shortened, and how many more there are."""
    for why in said[:TOLD]:
        shown = why if check in IN_FULL else clip(why, LONGEST)
        yield _line("·", check, "info", shown)
    if len(said) > TOLD:
        more = f"{len(said) - TOLD} more; --format json has them all."
        yield _line("·", check, "info", more)
