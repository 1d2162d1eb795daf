"""Make a function on a session a tool, prompt or resource: it gets the client's session, and refusals become errors."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, get_type_hints

from mcp import MCPError
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import INVALID_PARAMS

from rung.mcp.session import Sessions
from rung.model.refused import Refused

CONTEXT = "context"


def protocol_error(message: str) -> MCPError:
    """The one error of a prompt or a resource whose words the SDK passes on; tools have an error of their own."""
    return MCPError(INVALID_PARAMS, message)


def served(
    function: Callable[..., Any],
    sessions: Sessions,
    more: Mapping[str, inspect.Parameter] | None = None,
    refusal: Callable[[str], Exception] = ToolError,
) -> Callable[..., Any]:
    """The function as the SDK calls it; its own first parameter is the session of the client that sent the request.

    A refusal becomes an error of the SDK with the same message; `refusal` makes the one that it passes on for what is
    served. `more`: further parameters, which the function takes as keywords.
    """

    def called(**given: Any) -> Any:
        """Call the function with the client's session; what it refuses is told as the tool's error."""
        session = sessions.of(given.pop(CONTEXT))
        try:
            return function(session, **given)
        except Refused as error:
            raise refusal(str(error)) from None

    hints = get_type_hints(function, include_extras=True)
    own = _parameters(function, hints)
    context = inspect.Parameter(CONTEXT, KEYWORD, annotation=Context)
    parameters = [*own, *(more or {}).values(), context]
    made: Any = called
    made.__name__, made.__doc__ = function.__name__, function.__doc__
    made.__signature__ = inspect.Signature(
        parameters, return_annotation=hints.get("return", str)
    )
    made.__annotations__ = {one.name: one.annotation for one in parameters}
    return called


KEYWORD = inspect.Parameter.KEYWORD_ONLY


def _parameters(
    function: Callable[..., Any], hints: Mapping[str, Any]
) -> list[inspect.Parameter]:
    """The parameters of a function except the session and **details, with their types resolved."""
    _, *rest = inspect.signature(function).parameters.values()
    return [
        one.replace(kind=KEYWORD, annotation=hints[one.name])
        for one in rest
        if one.kind is not inspect.Parameter.VAR_KEYWORD
    ]
