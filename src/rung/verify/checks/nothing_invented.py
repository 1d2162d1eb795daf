"""Does each new line trace to old ones, or say that it is new where something new was asked for?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import Word, content, missing
from rung.verify.case import WRITING, Case, quoted
from rung.verify.check import Answer, Check


def ask(case: Case) -> Iterator[Answer]:
    """One answer per line that brings in words which no source has."""
    if case.request.operation == "scale":
        return
    clean = True
    for at, line in enumerate(case.lines):
        if at in case.verbatim or at in case.sensed:
            continue
        words = missing(content(case.spoken[at]), _sources(case))
        if not words:
            continue
        if _marked(case, line.source):
            yield Answer(True, f"'{case.spoken[at]}' is new, as its author says ({line.source}): {_told(words)}.")
            continue
        clean = False
        yield Answer(False, f"{_told(words)} in '{case.spoken[at]}' stands in no old statement.")
    if clean:
        yield Answer(True, "Nothing is said that no old statement says.")


def _marked(case: Case, source: str) -> bool:
    return case.request.operation in WRITING and bool(source.strip())


def _sources(case: Case) -> tuple[Word, ...]:
    if case.request.operation != "draft":
        return case.known
    around = (word for one in case.before.statements for word in content(one.text))
    return (*case.known, *around)


def _told(words: tuple[Word, ...]) -> str:
    return quoted(dict.fromkeys(word.text for word in words))


nothing_invented = Check("nothing-invented", ask)
