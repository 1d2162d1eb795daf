"""Views worked out once per ladder: the same answer for the same ladder, never that of another that looks alike."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import Term
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.model.view import once_per_ladder
from rung.relate.profiles import chains
from rung.review.engine import review
from rung.review.rule import Rule

STATEMENT = Statement("IC1", "Impact", (Run("Plans for the tribe.", Place(0, 0, 20)),))
LADDER = Ladder(levels=(Level("IC1", "", "", 0),), statements=(STATEMENT,))


def test_a_view_is_worked_out_once_for_a_ladder() -> None:
    asked = []

    @once_per_ladder
    def size(ladder: Ladder) -> int:
        asked.append(ladder)
        return len(ladder.statements)

    assert [size(LADDER), size(LADDER)] == [1, 1]
    assert len(asked) == 1


def test_an_equal_ladder_is_another_one() -> None:
    term = Term("the tribe", "scope", 5)
    declared = Ladder(levels=LADDER.levels, statements=LADDER.statements, terms=(term,))
    assert declared == LADDER
    assert chains(LADDER) != chains(declared)
    assert "scope" in {chain.dimension for chain in chains(declared)}


def test_rules_that_look_at_the_same_share_the_view() -> None:
    asked = []

    def over(ladder: Ladder) -> Iterator[Statement]:
        asked.append(ladder)
        yield from ladder.statements

    def check(one: Statement) -> Iterator[Finding]:
        yield one.finding(0, 1, "A letter.")

    rules = [
        Rule(f"style/{name}", over, check, "warning", (), (), "")
        for name in ("one", "other")
    ]
    assert [one.rule for one in review(LADDER, rules)] == ["style/one", "style/other"]
    assert len(asked) == 1
