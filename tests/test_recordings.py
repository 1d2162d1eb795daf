"""What is found, read and said of many inputs is what was found, read and said before."""

from __future__ import annotations

import pytest

from recordings import CASES, RECORDINGS, path_of

FOLDERS = {name.partition("/")[0] for name in RECORDINGS}


@pytest.mark.parametrize("name", RECORDINGS)
def test_it_is_what_it_was(name: str) -> None:
    assert "".join(RECORDINGS[name]()) == path_of(name).read_text(encoding="utf-8")


def test_every_recording_that_is_kept_is_compared() -> None:
    kept = {path for folder in FOLDERS for path in (CASES / folder).iterdir()}

    assert kept == set(map(path_of, RECORDINGS))
