"""The canonical data form, as types: the published JSON Schema is made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

import msgspec

from rung.model.ladder import COMMON, Ladder, Level, Role, Statement
from rung.writers.order import by_level, normal


class SaidStatement(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """One statement; without a category it speaks of the whole level, without a role it is an expectation."""

    text: str
    category: str = ""
    role: Role = "expectation"


class SaidLevel(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """One level with its statements; levels of a track stand in rising order."""

    id: str
    title: str = ""
    track: str = ""
    statements: tuple[SaidStatement, ...] = ()


class SaidCategory(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A category and how the ladder defines it, if it does."""

    name: str
    definition: str = ""


class Document(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A whole ladder. `common` is what is expected at all levels; `rung` is the version of this form."""

    rung: Annotated[Literal[1], msgspec.Meta(description="The version of this form.")]
    title: str = ""
    purpose: str = ""
    reviewed: str = ""
    intro: tuple[str, ...] = ()
    categories: tuple[SaidCategory, ...] = ()
    common: tuple[SaidStatement, ...] = ()
    levels: tuple[SaidLevel, ...] = ()


def document(ladder: Ladder) -> Document:
    """The ladder as the data form holds it."""
    told = normal(ladder)
    held = by_level(told)
    return Document(
        rung=1,
        title=told.title,
        purpose=told.purpose,
        reviewed=told.reviewed,
        intro=told.intro,
        categories=tuple(SaidCategory(*one) for one in told.categories),
        common=_said(held.get(("", COMMON), ())),
        levels=tuple(_level(level, held) for level in told.levels),
    )


def _level(
    level: Level, held: Mapping[tuple[str, str], Sequence[Statement]]
) -> SaidLevel:
    """A level with what stands at it."""
    said = _said(held.get((level.track, level.id), ()))
    return SaidLevel(level.id, level.title, level.track, said)


def _said(statements: Sequence[Statement]) -> tuple[SaidStatement, ...]:
    """Statements as the form holds them."""
    return tuple(SaidStatement(one.text, one.category, one.role) for one in statements)
