"""Authors by name: the rules, an answer from a file, or a model; and the prompt for a chat assistant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from rung.model.proposal import Request
from rung.revise.author import Author
from rung.revise.paste.prompt import prompt
from rung.revise.recorded import recorded
from rung.workbench.refused import Refused
from rung.workbench.sources import take
from rung.workbench.workbench import Opened

Name = Literal["mechanical", "paste", "recorded", "model"]
NAMES: tuple[Name, ...] = get_args(Name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which author, and what a recorded or a model one needs; `watch` is told what a model has written so far."""

    name: Name = "mechanical"
    answers: str = ""
    model: str = ""
    base_url: str = ""
    timeout: float = 60.0
    watch: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Hired:
    """An author at work; `usage` says afterwards what a model's answers have cost, and is empty otherwise."""

    author: Author
    usage: Callable[[], str]


def hired(choice: Choice) -> Hired:
    """The author chosen; Refused when something it needs is missing."""
    if choice.name == "recorded" or (choice.answers and choice.name == "mechanical"):
        if not choice.answers:
            raise Refused(
                "Name the file with the answer: --answers FILE, or - for standard input."
            )
        return Hired(recorded(_text(choice.answers)), _free)
    if choice.name == "model":
        from rung.revise.model import (
            Model,
            NoModel,
        )  # half a second that only who asks a model pays

        try:
            model = Model(
                choice.model,
                base_url=choice.base_url,
                timeout=choice.timeout,
                watch=choice.watch,
            )
        except NoModel as error:
            raise Refused(str(error)) from None
        return Hired(model.author, model.usage)
    from rung.revise.mechanical.author import mechanical

    return Hired(mechanical, _free)


def answering(text: str) -> Author:
    """The author that has answered with this text."""
    return recorded(text, "paste")


def asked(opened: Opened, request: Request) -> str:
    """The prompt for a chat assistant."""
    return prompt(opened.ladder, request)


def _text(name: str) -> str:
    return take(name).data.decode("utf-8", "replace")


def _free() -> str:
    return ""
