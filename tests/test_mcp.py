"""The server for chat assistants, driven by the official client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters

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
        found = await said(client, "check_ladder", ladder=pasted["ladder"])
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
            "propose",
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
        honest = await said(client, "propose", answer=answer, **asked)

        assert honest["accepted"], honest["verdicts"]

        applied = await said(client, "apply", revision=honest["revision"])
        assert applied["text"].count("tested and easy to change") == 1
        assert "You deliver features on your own." in applied["text"]

    talk(conversation)


def test_levels_are_renamed_with_every_mention(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, encoding="utf-8")

    async def conversation(client: Client) -> None:
        found = await said(client, "relevel", ladder="draft.txt", renames_=["IC2=IC3"])
        assert found["accepted"], found["verdicts"]
        assert file.read_text(encoding="utf-8") == DRAFT
        await said(client, "apply", revision=found["revision"])

    talk(conversation, tmp_path)

    assert file.read_text(encoding="utf-8") == DRAFT.replace("IC2", "IC3")


def test_overlaps_are_listed_with_both_quotes_and_progression_is_not() -> None:
    async def conversation(client: Client) -> None:
        ladder = (await said(client, "paste_ladder", text=DRAFT))["ladder"]
        pairs = (await said(client, "overlaps", ladder=ladder))["pairs"]

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
        changes = (await said(client, "compare_ladders", old=old, new=new["ladder"]))[
            "changes"
        ]

        assert [(one["kind"], one["level"]) for one in changes] == [("raised", "IC1")]

        text = str(
            (await client.call_tool("export_ladder", {"ladder": old})).content[0].text
        )  # type: ignore[union-attr]
        assert "## IC2" in text
        assert "Only md" in await refused(
            client, "export_ladder", ladder=old, form="pdf"
        )

    talk(conversation)


def test_only_the_folders_it_was_started_with_are_open(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out.md"
    inside.mkdir()
    outside.write_text("## IC1\n", encoding="utf-8")
    (inside / "link.md").symlink_to(outside)

    async def conversation(client: Client) -> None:
        for path in (str(outside), "../out.md", "link.md", "/etc/hostname"):
            assert "folders that this server may read" in await refused(
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
