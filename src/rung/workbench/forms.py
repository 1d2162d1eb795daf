"""An answer in the form that was asked for: for a terminal, as JSON, as Markdown or as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

import msgspec

from rung.reports.report import Look
from rung.reports.rows import Row
from rung.reports.screen import shown

T = TypeVar("T")
Form = Literal["terminal", "json", "markdown", "html"]
FORMS: tuple[Form, ...] = get_args(Form)


class Views(NamedTuple, Generic[T]):
    """What makes each form of an answer but JSON, which is the answer itself."""

    rows: Callable[[T], Iterable[Row]]
    lines: Callable[[T], Iterable[str]]
    html: Callable[[T], str]


def text(found: T, form: Form, look: Look, views: Views[T]) -> str:
    """An answer in a form; `look` matters for a terminal only."""
    match form:
        case "terminal":
            return shown(views.rows(found), look)
        case "markdown":
            return "\n".join(views.lines(found)) + "\n"
        case "html":
            return views.html(found)
        case "json":
            return json(found)


def json(value: object) -> str:
    """A value as rung prints JSON: indented, with a line break at the end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
