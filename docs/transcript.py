"""Pages that show a terminal: their files are written, their commands run, and what is printed stands below them.

`python docs/transcript.py PAGE...` brings pages up to date; the tests hold every page to what is printed now.

A block ```text title="NAME"``` (or markdown, toml …) is a file of an empty folder; a block ```console``` holds commands
after "$ " and what they print. Blocks of one page share one folder and run in order.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
SECONDS = 60


def fresh(page: str) -> str:
    """The page with each transcript as it is printed now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def block(hit: re.Match[str]) -> str:
            if hit["title"]:
                (folder / hit["title"]).write_text(hit["body"], encoding="utf-8")
            return (
                f"```console\n{_played(hit['body'], folder)}```"
                if hit["kind"] == "console"
                else hit[0]
            )

        return FENCE.sub(block, page)


def shows(page: str) -> bool:
    """Whether a page has a transcript."""
    return any(hit["kind"] == "console" for hit in FENCE.finditer(page))


def _played(body: str, folder: Path) -> str:
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_printed(command, folder)}" for command in commands)


def _printed(command: str, folder: Path) -> str:
    tools = str(Path(sys.executable).parent)
    environment = {
        **os.environ,
        "PATH": f"{tools}:{os.environ['PATH']}",
        "NO_COLOR": "1",
        "COLUMNS": "90",
        "TERM": "dumb",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    text = (done.stdout + done.stderr).rstrip()
    return (
        "".join(line.rstrip() + "\n" for line in text.splitlines()) + "\n"
        if text
        else "\n"
    )


def main() -> None:
    """Bring the named pages up to date."""
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(fresh(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
