"""Cuts a conversation with a chat assistant into its turns, and an answer into lines; nothing of it is kept here."""

from __future__ import annotations

import re
from typing import NamedTuple

from rung.model.proposal import Line

TURN = re.compile(r"^### (User|Assistant) - (.+)$", re.MULTILINE)
RULER = re.compile(r"^\s*---+\s*$")
LEVEL = re.compile(r"\b([A-Z]{1,3}\d)\b")
WHOLE = re.compile(r"^(?:\*\*)?(?P<name>[^*:\n]{2,80}?)(?:\*\*)?:?(?:\*\*)?:?\s*$")
LED = re.compile(
    r"^(?:\*\*)?(?P<name>[A-Z][\w ]{2,30}?)(?:\*\*)?:(?:\*\*)?\s+(?P<rest>\S.*)$"
)
SIGN = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")
QUOTED = re.compile(r"^[\"“](.+)[\"”]$")


class Turn(NamedTuple):
    """What a user said at a time, and what was answered."""

    at: str
    said: tuple[str, ...]
    answer: str


def turns(text: str) -> dict[str, Turn]:
    """Every turn of a conversation by its time."""
    parts = TURN.split(text)[1:]
    pieces = list(zip(parts[0::3], parts[1::3], parts[2::3], strict=True))
    found = {}
    for number, (who, at, body) in enumerate(pieces):
        if who == "User":
            answer = pieces[number + 1][2] if number + 1 < len(pieces) else ""
            found[at.strip()] = Turn(
                at.strip(), tuple(body.strip("\n").split("\n")), answer.strip()
            )
    return found


def answered(
    answer: str, categories: tuple[str, ...], level: str
) -> tuple[tuple[Line, ...], str]:
    """The lines of an answer with their level and category, labels and bold type kept, and what is said around."""
    body, note = _body(answer)
    known = {name.lower(): name for name in categories}
    lines: list[Line] = []
    at = (level, "")
    for raw in body:
        text = raw.strip()
        if not text:
            continue
        plain = text.replace("*", "").strip(" :")
        if _opens_level(text, plain, known):
            names = LEVEL.findall(plain)
            at = (
                names[0] if names else "common" if "all " in plain.lower() else at[0],
                "",
            )
            for name in known:
                if name in plain.lower():
                    at = (at[0], known[name])
        elif plain.lower() in known or _section(text):
            at = (at[0], known.get(plain.lower(), plain))
        else:
            named, rest = _led(text, known)
            at = (
                (
                    (named and LEVEL.findall(named)[0]) or at[0],
                    known.get(named.lower(), "" if named else at[1]),
                )
                if named
                else at
            )
            said = SIGN.sub("", rest)
            quote = QUOTED.match(said)
            lines.append(Line(*at, quote[1] if quote else said))
    return tuple(lines), note


def _body(answer: str) -> tuple[list[str], str]:
    lines = answer.splitlines()
    rulers = [number for number, line in enumerate(lines) if RULER.match(line)]
    if len(rulers) >= 2:
        inside = [
            line for line in lines[rulers[0] + 1 : rulers[-1]] if not RULER.match(line)
        ]
        return inside, " ".join([*lines[: rulers[0]], *lines[rulers[-1] + 1 :]]).strip()
    if len(rulers) == 1:
        return lines[rulers[0] + 1 :], " ".join(lines[: rulers[0]]).strip()
    blocks = [block for block in answer.split("\n\n") if block.strip()]
    if len(blocks) == 1:
        return blocks[0].splitlines(), ""
    inside = list(blocks[1:2])
    return "\n".join(inside).splitlines(), " ".join([blocks[0], *blocks[2:]])


def _opens_level(text: str, plain: str, known: dict[str, str]) -> bool:
    heading = bool(re.match(r"^(\*\*|#)", text)) and (
        text.rstrip(":").endswith("**") or text.startswith("#")
    )
    names = bool(LEVEL.search(plain)) or "all engineers" in plain.lower()
    return heading and names and len(plain.split()) < 16


def _section(text: str) -> bool:
    return bool(re.match(r"^(?:\d+\.\s*)?\*\*[^*]+\*\*:?\s*$", text)) or (
        text.startswith("**") and text.rstrip().endswith("**:")
    )


def _led(text: str, known: dict[str, str]) -> tuple[str, str]:
    """A level or a category that leads a line, and the rest; labels of bullets stay."""
    found = re.match(r"^([A-Z]{1,3}\d)(?:\s*\([^)]*\))?:\s+(.+)$", text)
    if found:
        return found[1], found[2]
    return "", text
