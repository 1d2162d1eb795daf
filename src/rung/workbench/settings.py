"""What a team decides about its ladder, in rung.toml: which rules, how severe, what is allowed and why."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, get_args

import msgspec

from rung.model.finding import Severity
from rung.workbench.refused import BadSettings, nearest

FILE = "rung.toml"

FailOn = Literal["error", "warning", "info", "never"]
Person = Literal["", "first", "second", "third"]
Spelling = Literal["", "american", "british"]
Dimension = Literal[
    "scope", "complexity", "ambiguity", "autonomy", "influence", "people", "horizon", "risk", "knowledge"
]

Reason = Annotated[str, msgspec.Meta(min_length=3)]


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of rung.toml: it can't be changed once read, and a key nobody knows is refused."""


class Allow(Table, frozen=True):
    """A finding that is fine as it is. `place` is `IC3` or `IC3/Execution`; `quote` stands in the statement."""

    rule: str
    reason: Reason
    place: str = ""
    quote: str = ""


class Levels(Table, frozen=True):
    """The levels as the document heads them, from low to high, and the headings of what all levels share."""

    names: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


class Categories(Table, frozen=True):
    """The categories as the document names them."""

    names: tuple[str, ...] = ()


class Style(Table, frozen=True):
    """How the document is to be written, where the team has decided; what is left out is learned from the document."""

    person: Person = ""
    full_stop: bool | None = None
    spelling: Spelling = ""


class Term(Table, frozen=True):
    """A phrase of the team's own that shows a rank on a dimension, counted from 1; rank 0 only looks graded."""

    phrase: str
    dimension: Dimension
    rank: Annotated[int, msgspec.Meta(ge=0, le=12)]
    name: str = ""


class Settings(Table, frozen=True):
    """Everything rung.toml can say. An empty one asks for the quiet default: every rule, errors and warnings shown."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "warning"
    info: bool = False
    baseline: str = ""
    severity: dict[str, Severity] = msgspec.field(default_factory=dict)
    levels: Levels = Levels()
    categories: Categories = Categories()
    style: Style = Style()
    allow: tuple[Allow, ...] = ()
    terms: tuple[Term, ...] = ()


def found(start: Path) -> Path | None:
    """The nearest rung.toml at or above a folder."""
    here = start.resolve()
    return next((at / FILE for at in (here, *here.parents) if (at / FILE).is_file()), None)


def load(path: Path) -> Settings:
    """The settings of a file, or BadSettings with one sentence."""
    try:
        return parse(path.read_bytes())
    except BadSettings as error:
        raise BadSettings(f"{path}: {error}") from None
    except OSError as error:
        raise BadSettings(f"{path}: can't be read ({error.strerror}).") from None


def parse(data: bytes) -> Settings:
    """The settings that a rung.toml says, or BadSettings with one sentence that names what is known."""
    try:
        settings = msgspec.toml.decode(data, type=Settings)
    except msgspec.ValidationError as error:
        raise BadSettings(_sentence(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"not readable as TOML ({error}).") from None
    for entry in settings.allow:
        if not (entry.place or entry.quote):
            raise BadSettings(f"the [[allow]] of {entry.rule} must say where: give it a place or a quote.")
    return settings


READERS = ("reading", "shape", "allow", "internal")
"""Families of findings that no rule makes but the readers, the allowances and the engine itself."""


def check_names(settings: Settings, known: tuple[str, ...]) -> None:
    """Raise BadSettings if a rule or family is named that doesn't exist."""
    families = {*READERS, *(name.split("/")[0] for name in known)}
    named = (*settings.select, *settings.ignore, *settings.severity, *(entry.rule for entry in settings.allow))
    for name in named:
        if name not in families and name not in known and name.split("/")[0] not in READERS:
            raise BadSettings(
                f"there is no rule or family {name!r}{nearest(name, (*known, *families)) or '; see rung rules.'}"
            )


def covers(names: tuple[str, ...], rule: str) -> bool:
    """Whether a rule is named, by itself or by its family."""
    return rule in names or rule.split("/")[0] in names


KEYS = {
    "": Settings.__struct_fields__,
    "levels": Levels.__struct_fields__,
    "categories": Categories.__struct_fields__,
    "style": Style.__struct_fields__,
    "allow": Allow.__struct_fields__,
    "terms": Term.__struct_fields__,
}

VALUES = {
    "fail_on": get_args(FailOn),
    "severity": get_args(Severity),
    "person": get_args(Person),
    "spelling": get_args(Spelling),
    "dimension": get_args(Dimension),
}


def _sentence(trouble: str) -> str:
    unknown = re.match(r"Object contains unknown field `(.*?)`(?: - at `\$\.?(\w*))?", trouble)
    if unknown:
        name, table = unknown[1], unknown[2] or ""
        keys = KEYS.get(table, KEYS[""])
        where = f" of [{table}]" if table else ""
        return f"{name!r} is not a setting{where}; the settings are {', '.join(keys)}{nearest(name, keys)}"
    enum = re.match(r"Invalid enum value '(.*?)' - at `\$\.(\w+)(?:\[\S*\])?(?:\.(\w+))?", trouble)
    if enum:
        key = enum[3] or enum[2]
        return f"{key} can't be {enum[1]!r}; it is one of {', '.join(repr(word) for word in VALUES[key] if word)}."
    trouble = re.sub(r"^(Object missing required field) `(.*?)`", r"`\2` is missing", trouble)
    return re.sub(r" - at `\$\.?(.*?)`$", r" (at \1)", trouble) + "."
