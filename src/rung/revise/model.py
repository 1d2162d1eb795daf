"""The author that is a language model: of any provider, or behind a server that speaks the OpenAI protocol."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Field

from rung.model.proposal import Line, Proposal
from rung.model.scope import name_of
from rung.revise.author import Author, Refusal, Task, Unable
from rung.revise.paste.prompt import prompt

if TYPE_CHECKING:
    from pydantic_ai.models import Model as AnyModel
    from pydantic_ai.usage import RunUsage

ROLE = (
    "You revise career ladders. You are exact: nothing that stands there is lost, nothing is invented, the bar is"
    " neither raised nor lowered. A judge compares every clause of your answer with the old text."
)
ENVIRONMENT = "RUNG_MODEL"
"""The environment variable with the model to ask when none is named."""
WATCH_EVERY = 0.25
"""Seconds between two looks at what a model has written so far."""


class NoModel(Exception):  # noqa: N818 - it is an answer
    """There is no model to ask; the message says in a sentence what is missing."""


class Statement(BaseModel):
    """One statement of the answer."""

    level: str = Field(
        default="", description="The level it stands at; empty: the level asked about."
    )
    category: str = Field(
        default="",
        description="The category it stands in; empty: the category asked about.",
    )
    text: str = Field(
        description="The statement: one sentence, no label, no bold type."
    )
    source: str = Field(
        default="",
        description="For a statement that no source says: 'new: ' and why it follows.",
    )


class Answer(BaseModel):
    """All the statements that would stand in the scope of the request, and nothing else."""

    statements: list[Statement] = Field(description="The statements, in order.")
    note: str = Field(
        default="", description="What was cut and why; empty when nothing was."
    )


class Model:
    """A model as an author, and what its answers have cost so far."""

    def __init__(
        self,
        name: str | AnyModel = "",
        *,
        base_url: str = "",
        timeout: float = 60.0,
        watch: Callable[[str], None] | None = None,
    ) -> None:
        self._model = _found(name, base_url)
        self._timeout = timeout
        self._watch = watch
        self._usage: RunUsage | None = None
        self.author = Author("model", self._offer)

    def usage(self) -> str:
        """Tokens, requests and, where the price is known, the cost of all answers, in a line."""
        used = self._usage
        if used is None:
            return ""
        asked = f"{used.requests} {'request' if used.requests == 1 else 'requests'}"
        told = f"{asked}, {used.input_tokens} tokens read, {used.output_tokens} written"
        cost = getattr(used, "cost", None)
        return f"{told}, {_money(cost)}" if cost else f"{told}; the price is not known"

    def _offer(self, task: Task, refused: tuple[Refusal, ...]) -> Proposal:
        """The model's answer as a proposal; a line without a level or category belongs to the ones asked about."""
        found = self._asked(prompt(task.ladder, task.request, refused))
        lines = tuple(
            Line(
                name_of(task.ladder, one.level.strip() or task.request.level),
                one.category.strip() or task.request.category,
                one.text.strip(),
                one.source.strip(),
            )
            for one in found.statements
            if one.text.strip()
        )
        return Proposal(task.request, "model", lines, found.note)

    def _asked(self, text: str) -> Answer:
        """The model's answer; Unable with a sentence when it fails, takes too long, or doesn't answer in the form."""
        from pydantic_ai import Agent
        from pydantic_ai.exceptions import AgentRunError, ModelAPIError, UserError

        agent = Agent(
            self._model,
            output_type=Answer,
            instructions=ROLE,
            retries=2,
            defer_model_check=True,
        )
        settings: Any = {"timeout": self._timeout, "temperature": 0.0}
        try:
            return asyncio.run(self._streamed(agent, text, settings))
        except (TimeoutError, OSError) as error:
            raise Unable(
                f"The model did not answer within {self._timeout:g} seconds ({type(error).__name__})."
            ) from None
        except (AgentRunError, ModelAPIError, UserError) as error:
            raise Unable(
                f"The model gave no answer that can be used: {_first_line(error)}"
            ) from None

    async def _streamed(self, agent: Any, text: str, settings: Any) -> Answer:
        """The whole answer, told to the watcher while it comes."""
        async with agent.run_stream(
            text, model_settings=settings, usage=self._usage
        ) as result:
            async for partial in result.stream_output(debounce_by=WATCH_EVERY):
                if self._watch and partial.statements:
                    self._watch(partial.statements[-1].text)
            answer: Answer = await result.get_output()
            self._usage = result.usage
        return answer


def _found(name: str | AnyModel, base_url: str) -> AnyModel:
    """The model of a name; NoModel when the key, the package or the name is missing."""
    try:
        from pydantic_ai.exceptions import UserError
        from pydantic_ai.models import infer_model
    except ImportError:
        raise NoModel("Asking a model needs more: pip install 'rung[model]'.") from None
    if not isinstance(name, str):
        return name
    name = name or os.environ.get(ENVIRONMENT, "")
    if not name:
        raise NoModel(
            f"Name a model, for example --model openai:gpt-4o-mini, or set {ENVIRONMENT}."
        )
    if base_url:
        return _served(name, base_url)
    try:
        return infer_model(name)
    except (UserError, ImportError, ValueError) as error:
        key = re.search(r"`(\w+_API_KEY)`", str(error))
        if key:
            raise NoModel(
                f"The model {name} needs a key: set {key[1]}, or name a server with --base-url."
            ) from None
        raise NoModel(
            f"The model {name} can't be asked: {_first_line(error)}"
        ) from None


def _served(name: str, base_url: str) -> AnyModel:
    """A model behind a server that speaks the OpenAI protocol; a local one needs no key."""
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    key = os.environ.get("OPENAI_API_KEY", "none needed")
    return OpenAIChatModel(
        name.removeprefix("openai:"),
        provider=OpenAIProvider(base_url=base_url, api_key=key),
    )


def _first_line(error: Exception) -> str:
    """The first line of an error that says anything, else its name: a provider's message may be a page long."""
    return next(
        (line.strip() for line in str(error).splitlines() if line.strip()),
        type(error).__name__,
    )


def _money(cost: object) -> str:
    """A cost in dollars; as it came where it is no number."""
    try:
        return f"${float(cost):.4f}"  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return str(cost)
