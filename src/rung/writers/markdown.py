"""Canonical Markdown: a page that reads well in a handbook and holds exactly what the ladder says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from rung.model.ladder import Ladder, Level, Statement
from rung.shape.exact.flow import ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL, UNNAMED_TRACK
from rung.writers.order import CategoryPart, LevelPart, defined, normal, track_parts
from rung.writers.wording import LEADS, only_track
from rung.writers.writer import Extras, Writer

SIGNS = re.compile(
    r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~|(?:(?<=\s)|^)#"
)
NUMBERED = re.compile(r"(\w{1,9})([.)])(?=\s|$)")
PLAIN_SCALAR = re.compile(r"[A-Za-z][\w ,/()'’&+.-]*[\w.)]")
OPENERS = "-+>=#|(!~\"'{}$%"
"""Characters that open, or could open, a block of Markdown at the beginning of a line."""
GLYPHS = ("Pd", "Po", "So", "Sm")
"""Unicode's categories of dashes and symbols, which reading takes for list signs outside ASCII."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def escaped(text: str, *, opening: bool = True) -> str:
    """A text escaped so that Markdown shows it as it is; `opening`: it begins a line."""
    shown = SIGNS.sub(lambda hit: "\\" + hit[0], text).replace("\n", "<br>")
    return _unmistaken(text, shown) if text and opening else shown


def _unmistaken(text: str, shown: str) -> str:
    """An escaped text whose beginning opens no list, heading, table or other block."""
    first = text[0]
    if hit := NUMBERED.match(shown):
        return f"{hit[1]}\\{shown[hit.end(1) :]}"
    if first in OPENERS and shown[0] == first:
        return "\\" + shown
    if ord(first) > 127 and unicodedata.category(first) in GLYPHS:
        return f"&#{ord(first)};{shown[1:]}"
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
    """The ladder as Markdown."""
    told = normal(ladder)
    return ("\n".join(_lines(told)) + "\n").encode()


def _lines(ladder: Ladder) -> Iterator[str]:
    """The lines of the page."""
    yield from _front(ladder)
    for paragraph in ladder.intro:
        yield from ("", escaped(paragraph))
    if defined(ladder):
        yield from _categories(ladder)
    for part in track_parts(ladder):
        if part.headed:
            yield from ("", _track(part.track))
        for section in part.levels:
            yield from _section(section)


def _front(ladder: Ladder) -> Iterator[str]:
    """The front matter."""
    yield "---"
    yield "rung: 1"
    yield f"title: {scalar(ladder.title)}"
    for key, value in (("purpose", ladder.purpose), ("track", only_track(ladder))):
        if value:
            yield f"{key}: {scalar(value)}"
    if ladder.reviewed:
        day = DAY.fullmatch(ladder.reviewed)
        yield f"reviewed: {ladder.reviewed if day else scalar(ladder.reviewed)}"
    yield "---"


def _categories(ladder: Ladder) -> Iterator[str]:
    """Every category, with its definition if it has one."""
    yield from ("", f"## {CATEGORIES}")
    for category in ladder.categories:
        yield from ("", _heading(3, category.name))
        if category.definition:
            yield from ("", escaped(category.definition))


def _track(name: str) -> str:
    """A track's heading."""
    return _heading(1, name, UNNAMED_TRACK) if name else f"# {UNNAMED_TRACK}"


def _section(section: LevelPart) -> Iterator[str]:
    """A level and what stands at it."""
    yield ""
    yield f"## {ALL_LEVELS}" if section.level is None else _level(section.level)
    for passage in section.categories:
        if passage.category:
            yield from ("", _heading(3, passage.category))
        yield from _passage(passage)


def _level(level: Level) -> str:
    """A level's heading; a colon within its name is an entity, unlike the one before its title."""
    name = f"## {UNNAMED_LEVEL}"
    if level.id:
        spelt = _heading(2, level.id, ALL_LEVELS, CATEGORIES, UNNAMED_LEVEL)
        name = spelt.replace(":", "&#58;")
    return f"{name}: {escaped(level.title, opening=False)}" if level.title else name


def _heading(depth: int, text: str, *reserved: str) -> str:
    """A heading; if it equals a keyword of the format, its first letter is written as an entity."""
    shown = escaped(text)
    if text.split(":")[0].strip() in reserved:
        shown = f"&#{ord(text[0])};{text[1:]}"
    return f"{'#' * depth} {shown}"


def _passage(passage: CategoryPart) -> Iterator[str]:
    """Summaries as quotes, the others as a list."""
    for quote, held in groupby(
        passage.statements, key=lambda one: one.role == "summary"
    ):
        yield ""
        said = tuple(held)
        yield from _quotes(said) if quote else map(_entry, said)


def _quotes(held: Sequence[Statement]) -> Iterator[str]:
    """Each summary as a quote of its own."""
    for number, one in enumerate(held):
        if number:
            yield ">"
        yield f"> {escaped(one.text)}"


def _entry(one: Statement) -> str:
    """A statement as an entry of a list."""
    if lead := LEADS.get(one.role):
        return f"- **{lead}** {escaped(one.text, opening=False)}"
    return f"- {escaped(one.text)}"


markdown = Writer("md", ".md", _write)
