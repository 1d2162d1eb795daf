"""What is offered, asked and read of answers is what was offered, asked and read before."""

from __future__ import annotations

import pytest

from revisions import PARTS, path_of


@pytest.mark.parametrize("part", PARTS)
def test_the_words_are_those_of_before(part: str) -> None:
    assert "".join(PARTS[part]()) == path_of(part).read_text(encoding="utf-8")
