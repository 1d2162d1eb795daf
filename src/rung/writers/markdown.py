"""The canonical form: a page of Markdown that reads well in a handbook and says exactly what the ladder says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from rung.model.ladder import Ladder, Level, Statement
from rung.shape.exact.flow import ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, UNNAMED_TRACK
from rung.writers.order import Passage, Section, defined, normal, stretches
from rung.writers.writer import Extras, Writer

LEADS = {
    "prerequisite": "**Prerequisite:** ",
    "note": "**Note:** ",
    "example": "**Example:** ",
}
SIGNS = re.compile(
    r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~|(?:(?<=\s)|^)#"
)
NUMBERED = re.compile(r"(\w{1,9})([.)])(?=\s|$)")
PLAIN_SCALAR = re.compile(r"[A-Za-z][\w ,/()'’&+.-]*[\w.)]")
WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def escaped(text: str, *, opening: bool = True) -> str:
    """A text so that Markdown shows it as it is; `opening`: it stands where a line begins."""
    shown = SIGNS.sub(lambda hit: "\\" + hit[0], text).replace("\n", "<br>")
    first = text[:1]
    if opening and (hit := NUMBERED.match(shown)):
        shown = f"{hit[1]}\\{shown[hit.end(1) :]}"
    elif opening and first and shown[0] == first and first in "-+>=#|(!~\"'{}$%":
        shown = "\\" + shown
    elif (
        opening
        and first
        and ord(first) > 127
        and unicodedata.category(first) in ("Pd", "Po", "So", "Sm")
    ):
        shown = f"&#{ord(first)};{shown[1:]}"
    return shown


def scalar(text: str) -> str:
    """A text as YAML holds it, quoted where it must be."""
    plain = PLAIN_SCALAR.fullmatch(text) and text.lower() not in WORDS_OF_YAML
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, for YAML and JSON alike."""
    made = json.dumps(text, ensure_ascii=False)
    return re.sub(
        r"[\x7f-\xa0\u2028\u2029\ufeff]", lambda hit: f"\\u{ord(hit[0]):04x}", made
    )


def _write(ladder: Ladder, extras: Extras) -> bytes:
    told = normal(ladder)
    return ("\n".join(_lines(told)) + "\n").encode()


def _lines(ladder: Ladder) -> Iterator[str]:
    tracks = ladder.tracks
    single = tracks[0] if len(tracks) == 1 else ""
    yield from _front(ladder, single)
    for paragraph in ladder.intro:
        yield from ("", escaped(paragraph))
    if defined(ladder):
        yield from ("", f"## {CATEGORIES}")
        for category in ladder.categories:
            yield from ("", _heading(3, category.name))
            if category.definition:
                yield from ("", escaped(category.definition))
    for stretch in stretches(ladder):
        shared = stretch.sections[0].level is None
        if len(tracks) > 1 and not shared:
            yield from (
                "",
                _heading(1, stretch.track, UNNAMED_TRACK)
                if stretch.track
                else f"# {UNNAMED_TRACK}",
            )
        for section in stretch.sections:
            yield from _section(section)


def _front(ladder: Ladder, track: str) -> Iterator[str]:
    yield "---"
    yield "rung: 1"
    for key, value in (
        ("title", ladder.title),
        ("purpose", ladder.purpose),
        ("track", track),
    ):
        if value or key == "title":
            yield f"{key}: {scalar(value)}"
    if ladder.reviewed:
        day = re.fullmatch(r"\d{4}-\d\d-\d\d", ladder.reviewed)
        yield f"reviewed: {ladder.reviewed if day else scalar(ladder.reviewed)}"
    yield "---"


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield f"## {ALL_LEVELS}" if section.level is None else _level(section.level)
    for passage in section.passages:
        if passage.category:
            yield from ("", _heading(3, passage.category))
        yield from _passage(passage)


def _level(level: Level) -> str:
    ident = (
        _heading(2, level.id, ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL)
        if level.id
        else f"## {UNNAMED_LEVEL}"
    )
    ident = ident if not level.id else "## " + ident[3:].replace(":", "&#58;")
    return f"{ident}: {escaped(level.title, opening=False)}" if level.title else ident


def _heading(depth: int, text: str, *reserved: str) -> str:
    """A heading; one that is a word of the form itself has its first letter written as an entity."""
    shown = escaped(text)
    if text.split(":")[0].strip() in reserved:
        shown = f"&#{ord(text[0])};{text[1:]}"
    return f"{'#' * depth} {shown}"


def _passage(passage: Passage) -> Iterator[str]:
    for quote, held in groupby(
        passage.statements, key=lambda one: one.role == "summary"
    ):
        yield ""
        said = tuple(held)
        yield from _quotes(said) if quote else map(_entry, said)


def _quotes(held: Sequence[Statement]) -> Iterator[str]:
    for number, one in enumerate(held):
        if number:
            yield ">"
        yield f"> {escaped(one.text)}"


def _entry(one: Statement) -> str:
    lead = LEADS.get(one.role, "")
    return f"- {lead}{escaped(one.text, opening=not lead)}"


markdown = Writer("md", ".md", _write)
