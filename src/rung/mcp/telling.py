"""A refusal of the workbench becomes an answer that the assistant can act on, not a crash."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from mcp.server.mcpserver.exceptions import ToolError

from rung.workbench.refused import Refused

P = ParamSpec("P")
T = TypeVar("T")


def told(tool: Callable[P, T]) -> Callable[P, T]:
    """The tool, with what the workbench refuses told as the tool's error in the same words."""

    @wraps(tool)
    def called(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return tool(*args, **kwargs)
        except Refused as error:
            raise ToolError(str(error)) from None

    return called
