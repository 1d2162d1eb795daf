"""Laws of two drafts and how they differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import by_first_letter
from ladders import ladder
from relations import by_words
from rung.relate.drafts.changes import compared

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["common", "B1", "B2"]),
        st.sampled_from(["Craft", "Guests"]),
        st.sampled_from(
            ["Greets guests.", "greets guests", "Steams milk.", "TODO", "TBD", "TODO: say more"]
        ),
    ),
    max_size=8,
)  # fmt: skip


@given(ROWS)
def test_no_draft_differs_from_itself(rows: list[tuple[str, str, str]]) -> None:
    made = ladder(*rows)
    found = compared(made, made, by_words, by_first_letter)

    assert (found.changes, found.unchanged) == ((), len(rows))


@given(ROWS, ROWS)
def test_every_statement_stays_or_is_told_of(
    before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]
) -> None:
    old, new = ladder(*before), ladder(*after)
    found = compared(old, new, by_words, by_first_letter)
    told = [one.order for change in found.changes for one in change.new]

    assert len(set(told)) == len(told)
    assert len(told) + found.unchanged == len(after)
