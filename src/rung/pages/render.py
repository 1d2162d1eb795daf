"""Values to HTML, through the templates of this package; all text is escaped, and invisible characters are shown."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING

from rung.pages.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, **values: object) -> str:
    """The page or part that a template makes of the values; a missing value raises `UndefinedError`."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    from jinja2 import (  # 45 ms that only a page pays
        Environment,
        FunctionLoader,
        StrictUndefined,
    )

    return Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        finalize=_finalized,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _source(name: str) -> str | None:
    """The text of a template, even from a zipped package; None if there is no such template."""
    try:
        found = get_data(__package__, f"templates/{name}")
    except OSError:
        return None
    return None if found is None else found.decode()


def _finalized(value: object) -> object:
    """A value as a template writes it; what is already HTML stays as it is."""
    plain = isinstance(value, str) and not hasattr(value, "__html__")
    return visible(str(value)) if plain else value
