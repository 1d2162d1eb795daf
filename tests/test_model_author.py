"""The author that is a model, with the test models of pydantic-ai: never a network, never a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

pytest.importorskip("pydantic_ai")

from pydantic_ai.messages import ModelMessage
from pydantic_ai.models.function import AgentInfo, DeltaToolCall, FunctionModel
from pydantic_ai.models.test import TestModel as Canned

from rung.model.operation import Operation
from rung.model.request import Request
from rung.revise.author import Task, Unable
from rung.revise.model import Model, NoModel
from rung.workbench.revision import Commission, Judging, revised
from test_revise import judging as judging
from test_revise import ladder

BEFORE = ladder(
    ("S1", "Craft", "Draws charts."), ("S1", "Craft", "Teaches interns to read charts.")
)
ASKED = Request(Operation.TIGHTEN, "S1", "Craft")


def said(*texts: str) -> dict[str, Any]:
    return {"statements": [{"text": text} for text in texts]}


def test_a_structured_answer_becomes_lines_and_tokens_are_told() -> None:
    seen: list[str] = []
    model = Model(Canned(custom_output_args=said("Draws charts.")), watch=seen.append)
    found = model.author.offer(Task(BEFORE, ASKED, lambda pairs: ()), ())

    assert found is not None and [line[:3] for line in found.lines] == [
        ("S1", "Craft", "Draws charts.")
    ]
    assert seen and model.usage().startswith("1 request, ")


def test_a_refused_answer_goes_back_with_the_reasons(judging: Judging) -> None:
    prompts: list[str] = []

    async def streamed(
        messages: list[ModelMessage], info: AgentInfo
    ) -> AsyncIterator[dict[int, DeltaToolCall]]:
        prompts.append(str(messages[0].parts[-1].content))  # type: ignore[union-attr]
        good = '{"statements": [{"text": "Draws charts."}, {"text": "Teaches interns to read charts."}]}'
        bad = '{"statements": [{"text": "Draws stunning charts for the board."}]}'
        yield {
            0: DeltaToolCall(
                info.output_tools[0].name, good if len(prompts) > 1 else bad
            )
        }

    author = Model(FunctionModel(stream_function=streamed)).author
    found = revised(BEFORE, ASKED, Commission(author, judging, 3))

    assert found is not None and found.accepted and len(found.refused) == 1
    assert "stunning" in prompts[1] and "is lost" in prompts[1]


def test_a_model_that_never_learns_is_refused_in_the_end(judging: Judging) -> None:
    model = Model(Canned(custom_output_args=said("Rules the world.")))
    found = revised(BEFORE, ASKED, Commission(model.author, judging, 2))

    assert found is not None and not found.accepted and len(found.refused) == 3
    assert model.usage().startswith("3 requests")


def test_a_model_that_fails_says_so_in_a_sentence() -> None:
    async def broken(
        messages: list[ModelMessage], info: AgentInfo
    ) -> AsyncIterator[str]:
        raise TimeoutError
        yield ""

    with pytest.raises(Unable, match="within 1 seconds"):
        Model(FunctionModel(stream_function=broken), timeout=1.0).author.offer(
            Task(BEFORE, ASKED, lambda pairs: ()), ()
        )


def test_a_local_server_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    Model("tiny", base_url="http://127.0.0.1:9/v1")

    with pytest.raises(NoModel, match="OPENAI_API_KEY"):
        Model("openai:tiny")
