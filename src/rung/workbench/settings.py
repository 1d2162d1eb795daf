"""What a team decides about its ladder, in rung.toml: which rules, how severe, what is allowed and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from typing import Literal, get_args

from rung.model.finding import Severity
from rung.model.refused import BadSettings, nearest, offered

FailOn = Literal["error", "warning", "info", "never"]
Person = Literal["", "first", "second", "third"]
Spelling = Literal["", "american", "british"]
Dimension = Literal[
    "scope",
    "complexity",
    "ambiguity",
    "autonomy",
    "influence",
    "people",
    "horizon",
    "risk",
    "knowledge",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allow:
    """A finding that is fine as it is. `place` is `IC3` or `IC3/Execution`; `quote` stands in the statement."""

    rule: str
    reason: str
    place: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """The levels as the document heads them, from low to high, and the headings of what all levels share."""

    names: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Categories:
    """The categories as the document names them."""

    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the document is to be written, where the team has decided; what is left out is learned from the document."""

    person: Person = ""
    full_stop: bool | None = None
    spelling: Spelling = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A phrase of the team's own and the rank that it shows on a dimension, from 1 up; with rank 0, its words show none."""

    phrase: str
    dimension: Dimension
    rank: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything rung.toml can say. If it is empty, every rule is used, and errors and warnings are shown but no infos."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "warning"
    info: bool = False
    baseline: str = ""
    encoder: str = ""
    severity: dict[str, Severity] = field(default_factory=dict)
    levels: Levels = Levels()
    categories: Categories = Categories()
    style: Style = Style()
    allow: tuple[Allow, ...] = ()
    terms: tuple[Term, ...] = ()


def parse(data: bytes) -> Settings:
    """The settings that a rung.toml says, or BadSettings with one sentence that names what is known."""
    import tomllib  # only who has a rung.toml pays for reading one

    import msgspec

    try:
        said = tomllib.loads(data.decode())
        _known_keys(said)
        settings = msgspec.convert(said, Settings)
    except msgspec.ValidationError as error:
        raise BadSettings(_sentence(str(error))) from None
    except ValueError as error:
        raise BadSettings(f"not readable as TOML ({error}).") from None
    for trouble in _troubles(settings):
        raise BadSettings(trouble)
    return settings


def _known_keys(said: Mapping[str, object]) -> None:
    """Raise BadSettings for the first key that no table of rung.toml has."""
    for table, kind in TABLES.items():
        keys = [one.name for one in fields(kind)]
        for name in _keys(said, table):
            if name not in keys:
                raise BadSettings(_unknown_key(name, table, keys))


def _unknown_key(name: str, table: str, keys: Sequence[str]) -> str:
    """That a table, or the file where that has no name, has no such key; the keys there are, and the close ones."""
    where = f" of [{table}]" if table else ""
    told = f"{name!r} is not a setting{where}; the settings are {', '.join(keys)}"
    return told + (nearest(name, keys) or ".")


def _keys(said: Mapping[str, object], table: str) -> list[str]:
    """The keys that are used in a table, or in each entry of a list of them; those of the file where it has no name."""
    match said.get(table) if table else said:
        case dict() as one:
            return list(one)
        case list() as several:
            tables = (entry for entry in several if isinstance(entry, dict))
            return list(chain.from_iterable(tables))
        case _:
            return []


def _troubles(settings: Settings) -> Iterator[str]:
    """What is wrong with values that have the right type, a sentence each."""
    yield from chain.from_iterable(map(_gaps, settings.allow))
    for term in settings.terms:
        if not 0 <= term.rank <= 12:
            yield f"the rank of the term {term.phrase!r} must lie between 0 and 12."


def _gaps(entry: Allow) -> Iterator[str]:
    """What an [[allow]] lacks that its types don't ask for, a sentence each."""
    if not (entry.place or entry.quote):
        yield f"the [[allow]] of {entry.rule} must say where: give it a place or a quote."
    if not entry.reason.strip():
        yield f"the [[allow]] of {entry.rule} must say why: give it a reason."


READERS = ("reading", "shape", "allow", "internal")
"""Families of findings that no rule makes but the readers, the allowances and the engine itself."""


def check_names(settings: Settings, known: tuple[str, ...]) -> None:
    """Raise BadSettings if a rule or family is named that doesn't exist."""
    families = {*READERS, *map(family, known)}
    named = (
        *settings.select,
        *settings.ignore,
        *settings.severity,
        *(entry.rule for entry in settings.allow),
    )
    for name in named:
        if name not in (*known, *families) and family(name) not in READERS:
            end = offered(name, (*known, *families), "; see rung rules.")
            raise BadSettings(f"there is no rule or family {name!r}{end}")


def family(rule: str) -> str:
    """The family of a rule, which is the part of its id before the slash."""
    return rule.partition("/")[0]


def covers(names: tuple[str, ...], rule: str) -> bool:
    """Whether a rule is named, by itself or by its family."""
    return rule in names or family(rule) in names


TABLES: Mapping[str, type] = {
    "": Settings,
    "levels": Levels,
    "categories": Categories,
    "style": Style,
    "allow": Allow,
    "terms": Term,
}
VALUES: Mapping[str, tuple[str, ...]] = {
    "fail_on": get_args(FailOn),
    "severity": get_args(Severity),
    "person": get_args(Person),
    "spelling": get_args(Spelling),
    "dimension": get_args(Dimension),
}


def _sentence(trouble: str) -> str:
    """What the TOML reader's types say is wrong, in a sentence for whoever wrote the file.

    The library tells it in prose alone, so the key and the value are read out of that.
    """
    enum = BAD_VALUE.match(trouble)
    if enum:
        value, table, inner = enum.groups()
        key = inner or table
        allowed = ", ".join(map(repr, filter(None, VALUES[key])))
        return f"{key} can't be {value!r}; it is one of {allowed}."
    trouble = MISSING.sub(r"`\2` is missing", trouble)
    return WHERE.sub(r" (at \1)", trouble) + "."


BAD_VALUE = re.compile(
    r"Invalid enum value '(.*?)' - at `\$\.(\w+)(?:\[\S*\])?(?:\.(\w+))?"
)
MISSING = re.compile(r"^(Object missing required field) `(.*?)`")
WHERE = re.compile(r" - at `\$\.?(.*?)`$")
