"""An expectation that is far longer or shorter than its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations, whole

TIMES = 2.5
MANY = 5


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n"
            "### Impact\n\n- Leads work.\n\n"
            "## IC4\n\n### Impact\n\n- ⟦Leads programmes.⟧\n- Cuts cost.\n- Hires.\n- Plans.\n- Speaks for the group."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n- Tests them.\n\n"
        "## IC3\n\n### Impact\n\n- Leads work.\n- Plans it.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n- Reads code.\n- Asks early.\n- Pairs daily.\n- Writes tests.",
    ),
)
def size_outlier(ladder: Ladder) -> Iterator[Finding]:
    """One level has far more to say in a category than the others.

    Uneven detail reads as uneven weight: five lines against one suggest that this is five times as important there.
    Join or cut lines until the levels are of like size.

    Ignore it at the top of a ladder, where more is often meant.
    """
    rows: dict[tuple[str, str], list[Expectation]] = {}
    for expectation in expectations(ladder):
        if expectation.category:
            rows.setdefault((expectation.track, expectation.category), []).append(
                expectation
            )
    for (_, category), row in rows.items():
        usual = _median(sorted(len(one.statements) for one in row))
        for one in row if len(row) >= 3 else ():
            size = len(one.statements)
            if size >= MANY and size > TIMES * usual:
                first = one.statements[0]
                message = (
                    f"{category} has {size} statements here, {usual:g} at most levels; join or cut until they are of "
                    f"like size."
                )
                yield first.finding(0, len(first.text), message)


def _median(numbers: list[int]) -> float:
    middle = len(numbers) // 2
    return (
        numbers[middle]
        if len(numbers) % 2
        else (numbers[middle - 1] + numbers[middle]) / 2
    )
