"""Finding and reading settings: the nearest rung.toml in a folder or above it."""

from __future__ import annotations

from pathlib import Path

from rung.model.refused import BadSettings
from rung.workbench.settings import Settings, parse

FILE = "rung.toml"


def found(start: Path) -> Path | None:
    """The nearest rung.toml in a folder or above it; None if there is none."""
    here = start.resolve()
    folders = (here, *here.parents)
    return next((at / FILE for at in folders if (at / FILE).is_file()), None)


def load(path: Path) -> Settings:
    """The settings in a file; BadSettings says in one sentence what is wrong with it."""
    try:
        return parse(path.read_bytes())
    except BadSettings as error:
        raise BadSettings(f"{path}: {error}") from None
    except OSError as error:
        raise BadSettings(f"{path}: can't be read ({error.strerror}).") from None
