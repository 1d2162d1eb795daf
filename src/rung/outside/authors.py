"""Authors by name: the rules, an answer from a file, or a language model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from rung.model.refused import Refused
from rung.outside.sources import take
from rung.revise.author import Author
from rung.revise.mechanical.author import mechanical
from rung.revise.recorded import recorded

Name = Literal["mechanical", "paste", "recorded", "model"]
NAMES: tuple[Name, ...] = get_args(Name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which author, and what a recorded or a model one needs; `watch` is called with what a model has written so far."""

    name: Name = "mechanical"
    answers: str = ""
    model: str = ""
    base_url: str = ""
    timeout: float = 60.0
    watch: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Hired:
    """An author, ready to use; `usage` says afterwards what a model's answers have cost, and is empty otherwise."""

    author: Author
    usage: Callable[[], str]


def hired(choice: Choice) -> Hired:
    """The chosen author; Refused if something it needs is missing."""
    if choice.name == "model":
        return _model(choice)
    if choice.name == "recorded" or choice.answers:
        return Hired(recorded(_answer(choice)), _free)
    return Hired(mechanical, _free)


def _answer(choice: Choice) -> str:
    """The text of the answer that was named; Refused where none was."""
    if not choice.answers:
        raise Refused(
            "Name the file with the answer: --answers FILE, or - for standard input."
        )
    return take(choice.answers).data.decode("utf-8", "replace")


def _model(choice: Choice) -> Hired:
    """A language model as author, with what it used; Refused where there is none to be had."""
    # takes half a second, needed for a model only
    from rung.revise.model import Model, NoModel

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


def _free() -> str:
    """What an author that costs nothing used: nothing to tell."""
    return ""
