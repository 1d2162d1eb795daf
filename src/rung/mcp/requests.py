"""A request from an assistant: the parameters of its tools, made from the details of requests, and back."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, get_origin, get_type_hints

from pydantic import Field

from rung.model.operation import Operation
from rung.model.request import DETAILS, Request
from rung.workbench.renaming import pair

TYPES = get_type_hints(Request)
"""The type of each detail in Python."""
SOURCE = (
    "An older description to draw on: the name of a ladder pasted earlier, a path, or"
    " the text itself."
)


def parameters(names: Iterable[str] = DETAILS) -> dict[str, inspect.Parameter]:
    """A parameter for each of these details, with its type, bounds, default and description."""
    return {name: _parameter(name) for name in names}


def request_of(operation: Operation, given: Mapping[str, Any]) -> Request:
    """The request that an assistant's arguments describe, without `source`, which the caller opens."""
    details = {name: _value(name, x) for name, x in given.items() if name != "source"}
    return Request(operation, **details)


def _parameter(name: str) -> inspect.Parameter:
    """A detail of a request as a tool's parameter, with its help and its bounds."""
    detail = DETAILS[name]
    help = SOURCE if name == "source" else detail.help.replace("; may be repeated", "")
    kind = _kind(name)
    described: Any = Annotated[
        kind, Field(description=help, **_bounds(detail.low, detail.high))
    ]
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        annotation=described,
        default=_default(kind),
    )


def _kind(name: str) -> Any:
    """The type of a detail as assistants give it: several texts as a list, a pair as OLD=NEW, no track as no text."""
    kind = str if name in ("source", "track") else TYPES[name]
    return list[str] if get_origin(kind) is tuple else kind


def _bounds(low: int | None, high: int | None) -> dict[str, Any]:
    """The bounds of a number, as the schema names them."""
    bounds = {"ge": low, "le": high}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def _default(kind: Any) -> Any:
    """What a detail is when it isn't given."""
    if kind == list[str]:
        return []
    return None if kind == int | None else ""


def _value(name: str, given: Any) -> Any:
    """An argument in the type that the request has for it."""
    if name == "rename":
        return tuple(pair(text) for text in given)
    if name == "track":
        return given or None
    return tuple(given) if isinstance(given, list) else given
