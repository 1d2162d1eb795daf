"""A ladder written in another form; the page for a handbook also shows what is new at each level."""

from __future__ import annotations

from collections.abc import Mapping

from rung.model.ladder import Ladder, Statement
from rung.model.refused import Refused, offered
from rung.plugins import collect
from rung.workbench.relations import Relater
from rung.writers.seal import sealed
from rung.writers.writer import Extras, MissingLibrary, Writer

ALSO = {"markdown": "md", "yml": "yaml", "htm": "html"}
"""Other names by which a form is asked for."""
RELATING = ("html",)
"""The forms that show what is new at each level."""


def writers() -> dict[str, Writer]:
    """Every writer by its name."""
    return {one.name: one for one in collect("rung.writers", Writer, deep=False)}


def form_of(name: str) -> str:
    """The form that a file's name asks for; Refused when it asks for none."""
    suffix = name.rpartition(".")[2].lower()
    return _known(suffix, writers(), f"{name} names no form")


def written(ladder: Ladder, form: str, relater: Relater | None = None) -> bytes:
    """The ladder in a form, by its name; Refused when the form is unknown or its library is missing."""
    known = writers()
    name = _known(form, known, f"There is no form {form!r}")
    extras = Extras()
    if relater and name in RELATING:
        extras = Extras(_new(relater.related(ladder)))
    try:
        return sealed(known[name].write(ladder, extras), name)
    except MissingLibrary as error:
        raise Refused(str(error)) from None


def _known(form: str, known: Mapping[str, Writer], trouble: str) -> str:
    """The name of a form as its writer has it; Refused with the trouble, and the names there are, for an unknown one."""
    name = ALSO.get(form.lower(), form.lower())
    if name not in known:
        raise Refused(trouble + offered(name, known))
    return name


def _new(ladder: Ladder) -> dict[tuple[str, str], tuple[Statement, ...]]:
    """What each level but the lowest of its track expects for the first time."""
    from rung.relate.threads import (
        new_at,
        threads,
    )  # numpy: only who relates pays for it

    found = threads(ladder)
    return {
        (level.track, level.id): new_at(found, level.id, level.track)
        for level in ladder.levels
        if level.rank > 0
    }
