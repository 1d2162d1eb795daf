"""Fonts for the letters of a text: the bundled ones, then the machine's; a letter in neither is shown by its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fpdf import FPDF

FAMILY = "DejaVu"
OTHERS = (
    "*CJK*Regular*",
    "*wqy*",
    "DroidSansFallback*",
    "*Arial Unicode*",
    "*unifont*",
    "NotoEmoji*",
    "*Symbola*",
)
"""Fonts of the machine that may have letters the bundled one lacks."""
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)
SUFFIXES = (".ttf", ".otf", ".ttc")


def add_fonts(page: FPDF, texts: Iterable[str]) -> Mapping[str, str]:
    """Give a page fonts for texts; returns what to write instead of each letter that no font has: its name in brackets.

    The fonts of the machine are looked at only for letters that the bundled ones lack.
    """
    home = files("rung.writers").joinpath("fonts")
    regular = str(home.joinpath("DejaVuSans.ttf"))
    page.add_font(FAMILY, "", regular)
    page.add_font(FAMILY, "B", str(home.joinpath("DejaVuSans-Bold.ttf")))
    missing = {letter for text in texts for letter in text} - _letters(regular)
    missing = set(filter(_is_drawn, missing))
    if missing:
        missing -= _borrowed(page, missing)
    return {letter: _named(letter) for letter in missing}


def _is_drawn(letter: str) -> bool:
    """Whether a letter needs a glyph."""
    return not letter.isspace()


def _borrowed(page: FPDF, missing: set[str]) -> set[str]:
    """Add the fonts of the machine that have letters which are missing; returns the letters that are found."""
    found, names = set[str](), list[str]()
    for path in _fonts():
        new = (missing - found) & _letters(str(path))
        if new:
            names.append(f"other{len(names)}")
            page.add_font(names[-1], "", str(path))
            found |= new
    if names:
        page.set_fallback_fonts(names, exact_match=False)
    return found


def _named(letter: str) -> str:
    """A letter by its Unicode name, or by its number if it has none."""
    return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"


def _fonts() -> Iterator[Path]:
    """Fonts of the machine that may help, in the order of preference, folder by folder."""
    homes = (Path(folder).expanduser() for folder in FOLDERS)
    for home in filter(Path.is_dir, homes):
        for pattern in OTHERS:
            paths = sorted(home.rglob(pattern))
            yield from (path for path in paths if path.suffix.lower() in SUFFIXES)


@lru_cache(maxsize=32)
def _letters(path: str) -> frozenset[str]:
    """The letters that a font has."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # comes with fpdf2

    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or ()))
