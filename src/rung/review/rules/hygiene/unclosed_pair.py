"""A bracket or quotation mark without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations

PAIRS = {")": "(", "]": "[", "”": "“"}
MARK = re.compile(r"[()\[\]“”]")
NOT_A_PAIR = re.compile(r"[:;]-?[)(]|`[^`]*`|<[-=]|[-=]>")
COUNTS = re.compile(r"(?:^|\s)(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z])$")
"""What stands before a lone bracket that counts: 'a)', '2)'."""
FEWEST = 3
"""A statement of fewer words is a label or a piece of code."""
SAY = "'{}' has no partner; close the pair or take it out."


@rule(
    over=expectations,
    severity="warning",
    bad=(
        Bad("- Reads logs ⟦(⟧and traces daily."),
        Bad("- Reads logs and traces⟦)⟧ daily."),
        Bad("- Answers “why”⟦”⟧ before “how”."),
    ),
    good=(
        "- Reads logs (and traces [both kinds]) daily.",
        "- Chooses a) the plan and b) the people :)",
        "- Asks (first. Then answers.) well.",
        "- Joins one team (team B) and then another (see a).",
    ),
)
def unclosed_pair(expectation: Expectation) -> Iterator[Finding]:
    """A bracket or quotation mark stands alone.

    Where the remark ends is then anybody's guess, and often text was lost with the other half. Close the pair, or take
    the mark out.

    Ignore it in code and in emoticons.
    """
    open_: list[tuple[str, Statement, int]] = []
    last: Statement | None = None
    for statement in expectation.statements:
        if len(statement.text.split()) < FEWEST or not (
            open_ or MARK.search(statement.text)
        ):
            continue
        if last and statement.place.start - last.place.end > 2:
            yield from _left(open_)
            open_ = []
        text = NOT_A_PAIR.sub(lambda hit: " " * len(hit[0]), statement.text)
        for hit in MARK.finditer(text):
            if hit[0] not in PAIRS:
                open_.append((hit[0], statement, hit.start()))
            elif open_ and open_[-1][0] == PAIRS[hit[0]]:
                open_.pop()
            elif not (
                hit[0] == ")"
                and COUNTS.search(text[max(0, hit.start() - 6) : hit.start()])
            ):
                yield statement.finding(*hit.span(), SAY.format(hit[0]))
        last = statement
    yield from _left(open_)


def _left(open_: list[tuple[str, Statement, int]]) -> Iterator[Finding]:
    """A finding for each mark that was never closed."""
    for mark, statement, at in open_:
        yield statement.finding(at, at + 1, SAY.format(mark))
