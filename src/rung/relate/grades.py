"""Small words that grade a statement, in families from least to most: how many, how often, how well, how large, who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

_FAMILIES = (
    "no none not|fewest least|few fewer limited|some several couple|many multiple numerous more|most majority nearly"
    "|all every entire whole each",
    "never|rarely seldom infrequent|occasional occasionally sometimes|regular regularly often|frequent frequently"
    " usually|always consistently constantly continuously continually",
    "minimal minimum little|basic low rudimentary fundamental|moderate working general|good solid strong proficient"
    "|high deep advanced significant thorough|highest exceptional outstanding mastery master expert authority",
    "tiny minor simple small routine straightforward|smaller|medium mid moderate average|large larger big major complex"
    " hard difficult|largest biggest massive huge toughest hardest critical",
    "begin start learn aware familiar|contribute help support assist participate|actively proactively independently"
    " autonomously|lead drive own manage|set define shape establish direct|champion pioneer transform inspire",
    "myself own self individual|peer teammate colleague buddy|team squad|teams squads partner|stakeholder leader"
    " manager lead|department group organization organisation org division|director executive vp company business"
    "|industry community external",
)


def grade_steps(a: Iterable[str], b: Iterable[str]) -> tuple[float, ...]:
    """Return per family the step from a's words to b's and who alone grades, then the steps up and down in sum."""
    grades_a, grades_b = _graded(a), _graded(b)
    both = [k in grades_a and k in grades_b for k in range(len(_FAMILIES))]
    steps = [grades_b[k] - grades_a[k] if both[k] else 0 for k in range(len(_FAMILIES))]
    alone = [float(k in grades_b) - float(k in grades_a) for k in range(len(_FAMILIES))]
    up, down = sum(s for s in steps if s > 0), sum(-s for s in steps if s < 0)
    return (
        *(float(s) for s in steps),
        *alone,
        float(up),
        float(down),
        float(len(grades_a)),
        float(len(grades_b)),
    )


def _graded(words: Iterable[str]) -> dict[int, int]:
    """Return the highest rank that the words show in each family."""
    table, highest = _table(), dict[int, int]()
    for word in words:
        for family, rank in table.get(word, table.get(word.removesuffix("s"), ())):
            highest[family] = max(rank, highest.get(family, 0))
    return highest


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[tuple[int, int], ...]]:
    table: dict[str, tuple[tuple[int, int], ...]] = {}
    for family, ranks in enumerate(_FAMILIES):
        for rank, words in enumerate(ranks.split("|")):
            for word in words.split():
                table[word] = (*table.get(word, ()), (family, rank))
    return table
