"""Every report that is text says what it said, style by style and line by line."""

from __future__ import annotations

import pytest

from texts import FORMS, TEXTS


@pytest.mark.parametrize("name", FORMS)
def test_a_report_says_what_it_said(name: str) -> None:
    assert FORMS[name]() == (TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def test_every_text_that_is_kept_is_still_compared() -> None:
    assert {path.stem for path in TEXTS.iterdir()} == set(FORMS)
