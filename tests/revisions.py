"""What the mechanical author offers, what assistants are asked, and how their answers are read, word by word.

`python tests/recordings.py revisions` writes it in tests/cases/revisions again, for a change that is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from builders import RULES, likely
from ladders import understood
from rung.model.operation import Operation
from rung.model.proposal import Line
from rung.model.request import Request
from rung.reports.revision.sentences import sentence
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.author import mechanical
from rung.revise.paste.answers import lines_of
from rung.revise.paste.clipping import clipping
from rung.revise.paste.prompt import prompt
from rung.verify.judge import judge

ROUNDS = 6

GARAGE = """# Garage

Every level builds on the levels below it.

## All levels

### Repair

- You clean your bay after every job, and put tools back.
- You report unsafe cars to the owner.

### Customers

- You greet customers by name.

## M1: Apprentice

> You repair simple faults on one brand with guidance.

### Repair

- You change tyres, brakes and filters with guidance.
- You are able to effectively clean your bay after every job.
- You read the repair manual in order to find the right torque.

### Customers

- You explain to customers what was repaired, e.g. which parts were changed.

## M2: Mechanic

> You repair common faults on several brands on your own.

### Repair

- You find the causes of common engine faults independently within a day.
- You find the causes of common brake faults independently within a day.
- Repairs engines, gearboxes and brakes of several brands.
- You keep a list of the parts that are missing, and order them each Friday.
- You proactively seek to ensure that tools are generally well maintained.

### Customers

- You explain costs to customers before the repair begins, and you greet customers by name.
- You estimate how long a repair takes, with an error of at most two hours.
- You never promise a date that the shop can't keep.

## M3: Master

> You lead the repair of rare faults across the company.

### Repair

- You set the standards for safe repair across the company.
- You lead the diagnosis of rare faults on all brands.
- You mentor 4 mechanics and apprentices.
- TODO

### Customers

- You decide with owners whether a repair is worth its price.
"""
OLD_MASTER = (
    "Sets the standards for safe repair across the company.",
    "Trains apprentices in welding.",
    "Responsible for the yearly inspection of lifts.",
)
REQUESTS: Mapping[str, Request] = {
    "tighten a level": Request(Operation.TIGHTEN, "M2"),
    "tighten a category": Request(Operation.TIGHTEN, "M1", "Repair"),
    "tighten to three": Request(Operation.TIGHTEN, "M2", "Repair", 3),
    "tighten to one": Request(Operation.TIGHTEN, "M2", "Repair", 1),
    "tighten and keep": Request(
        Operation.TIGHTEN, "M2", "Repair", 2,
        keep=("You keep a list of the parts that are missing, and order them each Friday.",),
    ),
    "tighten into another person": Request(Operation.TIGHTEN, "M2", "Customers", person="third"),
    "tighten what has a hole": Request(Operation.TIGHTEN, "M3"),
    "tighten what is common": Request(Operation.TIGHTEN, "common"),
    "shorten a level": Request(Operation.SHORTEN, "M2"),
    "shorten one statement": Request(
        Operation.SHORTEN, "M1", text="You read the repair manual in order to find the right torque."
    ),
    "shorten a text that isn't there": Request(
        Operation.SHORTEN, "M1", "Repair", text="You are responsible for ensuring that cars are washed in a timely manner."
    ),
    "rephrase one statement": Request(
        Operation.REPHRASE, "M2", text="You proactively seek to ensure that tools are generally well maintained."
    ),
    "rephrase with an intent": Request(
        Operation.REPHRASE, "M2", text="You keep a list of the parts that are missing, and order them each Friday.",
        intent="Say that it is done every day."
    ),
    "restyle into the third person": Request(Operation.RESTYLE, "M1", person="third"),
    "restyle into the first person": Request(Operation.RESTYLE, "M2", person="first"),
    "restyle into the second person": Request(Operation.RESTYLE, "M2", "Repair", person="second"),
    "restyle the whole ladder": Request(Operation.RESTYLE, person="third"),
    "convert an old description": Request(Operation.CONVERT, "M3", source=OLD_MASTER),
    "convert into few": Request(Operation.CONVERT, "M3", "Repair", 2, source=OLD_MASTER),
    "convert in the manner of another level": Request(Operation.CONVERT, "M3", source=OLD_MASTER, like=("M2",)),
    "draft a level above": Request(Operation.DRAFT, "M4", source=OLD_MASTER),
    "draft a level above in few": Request(Operation.DRAFT, "M4", "Repair", 2, source=OLD_MASTER, like=("M3",)),
    "draft out of nothing": Request(Operation.DRAFT, "M4"),
    "scale of people": Request(Operation.SCALE, ends=("one mechanic", "all garages of the company"), steps=4),
    "scale of a few": Request(Operation.SCALE, ends=("a team", "the company")),
    "scale downwards": Request(Operation.SCALE, ends=("the company", "a team"), steps=3),
    "scale of numbers": Request(Operation.SCALE, ends=("1 car", "20 cars"), steps=3),
    "relevel by new names": Request(Operation.RELEVEL, rename=(("M1", "G1"), ("M2", "G2"))),
    "free": Request(Operation.FREE, "M2", intent="Make it sound friendlier."),
}  # fmt: skip
"""What is asked of the garage's ladder."""

ANSWERS: Mapping[str, tuple[str, Request]] = {
    "a list with talk around it": (
        "Sure! Here is a tighter version:\n\n- You find engine faults.\n- You order parts.\n\nLet me know what you think.",
        REQUESTS["tighten a level"],
    ),
    "headings of levels and categories": (
        "## M1\n\n### Repair\n1. You change tyres.\n2) You read manuals.\n\n**Customers:**\n(a) You explain repairs.\n\n"
        "## M2 - Mechanic\nRepair: You repair engines. You order parts.\n",
        Request(Operation.FREE, intent="x"),
    ),
    "a table": (
        "| Level | Repair | Customers |\n|---|---|---|\n| M1 | You change tyres.<br>You read manuals. | You greet. |\n"
        "| M2 | You repair engines. | You explain costs. |\n",
        Request(Operation.FREE, intent="x"),
    ),
    "a fence, a quote and quotation marks": (
        "```\n> \"You change tyres.\"\n> 'You read manuals.'\n```\n---\nNote: I removed the bay.\n",
        REQUESTS["tighten a category"],
    ),
    "what was cut": (
        "- You find faults.\n\nCut for length:\n- You order parts.\n", REQUESTS["tighten to one"],
    ),
    "what is common": (
        "All levels\n\n- You greet customers.\n\nM2:\n\n- Customers: You explain costs.\n- **Repair** - You repair.\n",
        Request(Operation.FREE, intent="x"),
    ),
    "sentences without a list": (
        "You find the causes of faults, e.g. of engines. You order parts each Friday! Who repairs engines?",
        REQUESTS["tighten a level"],
    ),
    "what is new and why": (
        "- You run the garage. [new: the source says it]\n- You train staff.", REQUESTS["draft a level above"],
    ),
    "nothing but talk": ("I can't do that without more context. Would you share the ladder?", REQUESTS["free"]),
    "nothing": ("", REQUESTS["free"]),
}  # fmt: skip
"""Answers of assistants, each to a request."""

CLIPPINGS: Mapping[str, tuple[str, str, str]] = {
    "a list for a level": (
        "Please make this shorter.\n\nM2 Repair:\n- You find faults.\n- You order parts.\n", "M2", "Repair",
    ),
    "with what is common and a tagline": (
        "Shared skills:\n- You greet.\n\nCurrent tagline for M2: You repair.\nNew tagline for M2: You repair well.\n"
        "M2 skills:\n1. You find faults.\n2. You order parts.\n\nKeep it to one line each.\n",
        "M2", "",
    ),
    "of two levels": ("M1:\n- You learn.\n\nM2:\n- You teach.\n", "m2", ""),
    "of another level": ("M1:\n- You learn.\n", "M2", ""),
    "bold names": ("**Expectations for M2:**\n* You teach.\n\n# M3: head\n+ You lead.\n", "M3", "Repair"),
    "no list": ("M2: make it nicer.\n", "M2", ""),
}  # fmt: skip
"""Texts that somebody clipped, with the level and category that is asked for."""


def _offers() -> Iterator[str]:
    """What is offered for each request, round by round, until the judge accepts it."""
    for name, request in REQUESTS.items():
        yield f"## {name}\n"
        yield from _rounds(request)


def _rounds(request: Request) -> Iterator[str]:
    """The offers for a request, each with what the judge says against it."""
    before = understood(GARAGE)
    task = Task(before, request, likely)
    refused: tuple[Refusal, ...] = ()
    for _ in range(ROUNDS):
        try:
            offer = mechanical.offer(task, refused)
        except Unable as reason:
            yield f"unable: {reason}\n"
            return
        if offer is None:
            yield "nothing more to offer\n"
            return
        said = judge(before, offer, relate=likely, rules=RULES)
        yield from map(_line, offer.lines)
        yield f"note: {offer.note}\n" if offer.note else ""
        if said.accepted:
            yield "accepted\n"
            return
        refusal = Refusal(offer, said.verdicts, said.account)
        refused = (*refused, refusal)
        yield "".join(f"✗ {sentence(one)}\n" for one in refusal.failed)


def _line(one: Line) -> str:
    """A line of an answer with its place and its source."""
    source = f" [{one.source}]" if one.source else ""
    return f"+ {one.level}/{one.category} {one.text}{source}\n"


def _prompts() -> Iterator[str]:
    """What an assistant is asked for a request of each operation, and after a refusal."""
    before = understood(GARAGE)
    for request in {one.operation: one for one in REQUESTS.values()}.values():
        yield f"==== {request.operation.value}\n{prompt(before, request)}"
    request = REQUESTS["tighten to three"]
    offer = mechanical.offer(Task(before, request, likely), ())
    assert offer is not None
    said = judge(before, replace(offer, lines=offer.lines[:1]), relate=likely)
    reasons = tuple(sentence(one) for one in said.verdicts if not one.holds)
    refusal = Refusal(offer, said.verdicts, said.account, reasons)
    yield f"==== after a refusal\n{prompt(before, request, (refusal, refusal))}"


def _answers() -> Iterator[str]:
    """How each answer is read."""
    before = understood(GARAGE)
    for name, (text, request) in ANSWERS.items():
        found = lines_of(text, before, request)
        yield (
            f"## {name}\n" + "".join(map(_line, found.lines)) + f"note: {found.note}\n"
        )


def _clippings() -> Iterator[str]:
    """How each clipping is read."""
    for name, (text, level, category) in CLIPPINGS.items():
        found = clipping(text, Request(Operation.TIGHTEN, level, category))
        yield f"## {name}\n"
        if found is None:
            yield "no clipping\n"
            continue
        yield f"intent: {found.intent!r}\n"
        yield f"levels: {[one.id for one in found.ladder.levels]}\n"
        for one in found.ladder.statements:
            yield f"{one.level}/{one.category} ({one.role}) {one.text} {one.place}\n"


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    "offers": _offers,
    "prompts": _prompts,
    "answers": _answers,
    "clippings": _clippings,
}
