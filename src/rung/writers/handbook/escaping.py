"""Texts as HTML that reads back as the same text, not as a list marker, a keyword of the format or a title."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup, escape

BREAK = Markup("<br>")
COLON = Markup("&#58;")


def written(text: str) -> Markup:
    """A text with its lines; a beginning that could be read as a list marker becomes an entity."""
    shown = escape(text).replace("\n", BREAK)
    opens = text[:1]
    if not opens or opens.isalnum() or shown[:1] == "&" or opens == "\n":
        return shown
    return _entity(opens) + shown[1:]


def named(name: str, reserved: Collection[str]) -> Markup:
    """A name in the document; if it equals a keyword of the format, its first letter is an entity."""
    return _entity(name[0]) + written(name[1:]) if name in reserved else written(name)


def titled(name: Markup, title: str) -> Markup:
    """A level's name and its title; a colon within the name is an entity, unlike the one between the two."""
    plain = name.replace(":", COLON)
    return plain + ": " + written(title) if title else plain


def _entity(letter: str) -> Markup:
    """A letter by its number."""
    return Markup(f"&#{ord(letter)};")
