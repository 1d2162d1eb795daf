"""The server for chat assistants, driven by the official client over standard input and output."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, MCPError, StdioServerParameters
from mcp.server.mcpserver import Context

from rung.mcp.server import made
from rung.mcp.session import SESSION_ID, Sessions
from rung.model.refused import Refused

DRAFT = """Our expectations for all engineers:

Impact
You keep your promises to other teams.
Craft
You write code that is tested and easy to change.
Teamwork
You raise risks early (maybe weekly too; we can reword)

Expectations for IC1:
Impact: You deliver small tasks with guidance.
Craft: You write code that is tested and easy to change. You read the docs of the tools you use. You fix simple bugs. \
You ask before you add a dependency.
Teamwork:

Expectations for IC2:
Impact: You deliver features on your own.
Craft: You review the code of others and fix hard bugs. The staff at IC1 learn from you.
Teamwork: You mentor IC1 engineers.
"""


def talk(conversation: Callable[[Client], Awaitable[None]], *folders: Path) -> None:
    """Start the server with these folders, and talk."""

    async def whole() -> None:
        arguments = ["-m", "rung", "mcp", *map(str, folders)]
        async with Client(
            StdioServerParameters(command=sys.executable, args=arguments)
        ) as client:
            await conversation(client)

    asyncio.run(whole())


async def said(client: Client, tool: str, **arguments: object) -> dict[str, Any]:
    """What a tool answers."""
    found = await client.call_tool(tool, arguments)

    assert not found.is_error, found.content
    assert found.structured_content is not None
    return found.structured_content


async def refused(client: Client, tool: str, **arguments: object) -> str:
    """Why a tool refuses."""
    found = await client.call_tool(tool, arguments)

    assert found.is_error
    return str(found.content[0].text)  # type: ignore[union-attr]


def test_a_pasted_draft_is_reviewed_and_nothing_is_rewritten() -> None:
    async def conversation(client: Client) -> None:
        pasted = await said(client, "paste_ladder", text=DRAFT)
        found = await said(client, "check", ladder=pasted["ladder"])
        rules = {one["rule"] for one in found["findings"]}

        assert [one["id"] for one in pasted["levels"]] == ["IC1", "IC2"]
        assert {"structure/drafting-note", "structure/empty-expectation"} <= rules
        assert (
            (await client.read_resource(f"rung://ladder/{pasted['ladder']}/IC2"))
            .contents[0]
            .text.startswith("## IC2")
        )  # type: ignore[union-attr]

    talk(conversation)


def test_a_proposal_that_loses_a_statement_is_refused_and_a_mended_one_applied() -> (
    None
):
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        asked = {
            "ladder": ladder,
            "operation": "tighten",
            "level": "IC1",
            "category": "Craft",
            "max": 3,
        }
        lossy = await said(
            client,
            "answer",
            answer="- You read the docs of the tools you use.",
            **asked,
        )

        assert not lossy["accepted"]
        assert "revision" not in lossy
        assert any(
            one["became"] == "dropped" and "simple bugs" in one["old"]
            for one in lossy["ledger"]
        )
        assert "no accepted revision" in await refused(
            client, "apply", revision="revision-1"
        )

        answer = "- You read the docs of the tools you use.\n- You fix simple bugs.\n- You ask before you add a dependency."
        honest = await said(client, "answer", answer=answer, **asked)

        assert honest["accepted"], honest["verdicts"]

        applied = await said(client, "apply", revision=honest["revision"])
        assert applied["text"].count("tested and easy to change") == 1
        assert "You deliver features on your own." in applied["text"]

    talk(conversation)


def test_levels_are_renamed_with_every_mention(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, encoding="utf-8")

    async def conversation(client: Client) -> None:
        found = await said(
            client,
            "revise",
            ladder="draft.txt",
            operation="relevel",
            rename=["IC2=IC3"],
        )
        assert found["accepted"], found["verdicts"]
        assert file.read_text(encoding="utf-8") == DRAFT
        await said(client, "apply", revision=found["revision"])

    talk(conversation, tmp_path)

    assert file.read_text(encoding="utf-8") == DRAFT.replace("IC2", "IC3")


def test_overlaps_are_listed_with_both_quotes_and_progression_is_not() -> None:
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        pairs = (await said(client, "overlap", ladder=ladder))["pairs"]

        assert ("You write code that is tested and easy to change.",) * 2 in [
            (one["a"]["text"], one["b"]["text"]) for one in pairs
        ]
        assert not [
            one
            for one in pairs
            if "deliver" in one["a"]["text"] and "deliver" in one["b"]["text"]
        ]

    talk(conversation)


def test_drafts_are_compared_and_exported() -> None:
    async def conversation(client: Client) -> None:
        old = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        new = await said(
            client,
            "paste_ladder",
            text=DRAFT.replace("small tasks with guidance", "large projects alone"),
        )
        changes = (await said(client, "diff", old=old, new=new["ladder"]))["changes"]

        assert [(one["kind"], one["level"]) for one in changes] == [("raised", "IC1")]

        text = str((await client.call_tool("export", {"ladder": old})).content[0].text)  # type: ignore[union-attr]
        assert "## IC2" in text
        assert "Input should be 'md'" in await refused(
            client, "export", ladder=old, form="pdf"
        )

    talk(conversation)


def test_only_the_folders_it_was_started_with_are_open(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out.md"
    inside.mkdir()
    outside.write_text("## IC1\n", encoding="utf-8")
    (inside / "link.md").symlink_to(outside)

    async def conversation(client: Client) -> None:
        for path in (str(outside), "../out.md", "link.md", "/etc/hostname"):
            assert "that this server may read" in await refused(
                client, "open_ladder", ladder=path
            )

    talk(conversation, inside)


def test_every_tool_and_prompt_says_what_it_does() -> None:
    async def conversation(client: Client) -> None:
        tools = (await client.list_tools()).tools
        prompts = (await client.list_prompts()).prompts

        assert all(one.description and len(one.description) > 30 for one in tools)
        assert {"tighten", "shorten", "rephrase", "restyle", "draft", "review"} <= {
            one.name for one in prompts
        }
        assert [
            one.name
            for one in tools
            if not (one.annotations and one.annotations.read_only_hint)
        ] == ["apply"]

        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        prompt = await client.get_prompt(
            "tighten", {"ladder": ladder, "level": "IC1", "category": "Craft"}
        )
        assert "simple bugs" in str(prompt.messages[0].content)

    talk(conversation)


def test_an_operation_that_there_is_none_of_is_refused_by_the_schema() -> None:
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        tools = {one.name: one for one in (await client.list_tools()).tools}
        schema = tools["answer"].input_schema

        assert "tighten" in str(schema["$defs"]["Operation"]["enum"])
        assert {"ends", "steps", "like", "source", "rename"} <= set(
            schema["properties"]
        )
        told = await refused(
            client, "answer", ladder=ladder, operation="tigthen", answer="- You plan."
        )
        assert "tighten" in told

    talk(conversation)


def test_an_older_description_is_a_source_for_an_assistant_too() -> None:
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        old = "## IC2\n\n### Craft\n\n- Rewrites brittle tests.\n"
        asked = {
            "ladder": ladder,
            "operation": "convert",
            "level": "IC2",
            "source": old,
        }
        prompt = await client.call_tool("ask", asked)
        assert "Rewrites brittle tests" in str(prompt.content)
        found = await said(client, "revise", **asked)
        texts = [one["text"] for one in found["statements"]]

        assert "You rewrite brittle tests." in texts, found["verdicts"]

    talk(conversation)


def test_tools_go_on_working_by_the_names_that_they_had(tmp_path: Path) -> None:
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        names = {one.name for one in (await client.list_tools()).tools}

        assert not names & {"check_ladder", "propose", "behaviours", "relevel"}
        assert "findings" in await said(client, "check_ladder", ladder=ladder)
        found = await said(client, "relevel", ladder=ladder, renames_=["IC2=IC3"])
        assert found["accepted"]

    talk(conversation)


class _Asking(Context):
    """A context with nothing but the headers of a client."""

    def __init__(self, headers: dict[str, str] | None) -> None:
        super().__init__(mcp_server=None)
        self._told = headers

    @property
    def headers(self) -> dict[str, str] | None:  # type: ignore[override]
        return self._told


def test_each_client_has_a_table_of_its_own() -> None:
    sessions = Sessions(())
    one = sessions.of(_Asking({SESSION_ID: "one"}))
    other = sessions.of(_Asking({SESSION_ID: "other"}))
    pasted = one.paste(DRAFT, ".txt")

    assert sessions.of(_Asking({SESSION_ID: "one"})) is one
    assert sessions.of(_Asking(None)) is sessions.of(_Asking({}))
    assert one.work(pasted).ladder.levels
    with pytest.raises(Refused):
        other.work(pasted)


def test_names_of_pasted_texts_can_not_be_guessed() -> None:
    names = [Sessions(()).named("").paste("x", ".md") for _ in range(20)]

    assert len(set(names)) == 20
    assert all(re.fullmatch(r"pasted-1-[0-9a-f]{8}\.md", name) for name in names)


@pytest.mark.parametrize(
    ("details", "told"),
    [
        ({"level": "IC9", "source": "no-such-file.md"}, "no-such-file.md"),
        ({"level": "IC1"}, "an older description to draw on"),
    ],
)
def test_a_prompt_that_cannot_be_made_says_why_in_a_sentence(
    details: dict[str, str], told: str, tmp_path: Path
) -> None:
    async def conversation() -> None:
        async with Client(made((tmp_path,))) as client:
            ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
            with pytest.raises(MCPError) as error:
                await client.get_prompt("convert", {"ladder": ladder, **details})

        assert told in str(error.value)

    asyncio.run(conversation())


def test_a_resource_that_is_not_there_says_so_in_a_sentence() -> None:
    async def conversation() -> None:
        async with Client(made(())) as client:
            with pytest.raises(MCPError) as error:
                await client.read_resource("rung://rules/style/no-such-rule")

        assert "There is no rule 'style/no-such-rule'" in str(error.value)

    asyncio.run(conversation())
