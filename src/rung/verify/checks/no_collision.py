"""Does a new line say what common, another level, the summary or its own list says already?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.clauses import clauses
from rung.lexicon.content import content
from rung.lexicon.senses import alike
from rung.verify.case import Case, places
from rung.verify.check import Answer, Check
from rung.verify.collisions import Collision, collisions

FEW = 4


def ask(case: Case) -> Iterator[Answer]:
    """A refusal per plain repetition; echoes worth a look are told without one."""
    if not case.lines or case.request.operation == "scale":
        return
    found = collisions(case)
    strong = [one for one in found if one.strong]
    for one in strong:
        yield Answer(False, f"{_told(one, case)}.", places([one.said.place]))
    for at, text in enumerate(case.spoken):
        weak = [one for one in found if one.line == at and not one.strong]
        if weak:
            yield Answer(True, f"Worth a look: {'; '.join(_told(one, case) for one in weak[:FEW])}.")
        twice = () if at in case.verbatim else _twice(text)
        if twice:
            yield Answer(True, f"Worth a look: '{text}' says {' and '.join(twice)} twice.")
    if not strong:
        yield Answer(True, "No line plainly repeats what stands elsewhere.")


def _told(one: Collision, case: Case) -> str:
    part = f"'{one.why}' in " if one.why else ""
    return f"{part}'{case.spoken[one.line]}' repeats {one.said.where}: '{one.said.text}'"


def _twice(text: str) -> tuple[str, ...]:
    """Words of content that stand in two clauses of one line."""
    seen: list[tuple[int, str, str]] = []
    found = []
    for number, clause in enumerate(clauses(text)):
        for word in content(clause.text):
            if not word.is_heavy:
                continue
            if any(alike(word.lemma, plain) and number != at for at, plain, _ in seen):
                found.append(f"'{word.text}'")
            seen.append((number, word.lemma, word.text))
    return tuple(dict.fromkeys(found))


no_collision = Check("no-collision", ask)
