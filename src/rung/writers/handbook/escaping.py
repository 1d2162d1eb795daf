"""Texts as HTML that reads back as the very same text, not as a list sign, a word of the form or a title."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup, escape

BREAK = Markup("<br>")
COLON = Markup("&#58;")


def written(text: str) -> Markup:
    """A text with its lines; what could be read as the sign of a list at its beginning is an entity."""
    shown = escape(text).replace("\n", BREAK)
    opens = text[:1]
    if not opens or opens.isalnum() or shown[:1] == "&" or opens == "\n":
        return shown
    return _entity(opens) + shown[1:]


def named(name: str, reserved: Collection[str]) -> Markup:
    """A name of the document's own; the first letter is an entity in one that is a word of the form itself."""
    return _entity(name[0]) + written(name[1:]) if name in reserved else written(name)


def titled(name: Markup, title: str) -> Markup:
    """A level's name and its title; a colon within the name is an entity, unlike the one between the two."""
    plain = name.replace(":", COLON)
    return plain + ": " + written(title) if title else plain


def _entity(letter: str) -> Markup:
    """A letter by its number."""
    return Markup(f"&#{ord(letter)};")
