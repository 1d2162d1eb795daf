"""The frame of an HTML page of ours: self-contained, with the style sheet in it and a way past the head."""

from __future__ import annotations

from collections.abc import Iterable
from pkgutil import get_data

from rung.reports.ladder_table import text


def page(title: str, body: Iterable[str], style_sheet: str = "") -> str:
    """A whole page with one heading and what stands under it; with more style rules if it needs them."""
    style = (get_data("rung.reports", "report.css") or b"").decode()
    return "\n".join(
        (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{text(title)}</title>\n<style>\n{style}{style_sheet}</style>\n</head>\n<body>",
            '<a class="skip" href="#main">Skip to the content</a>',
            f'<header><h1>{text(title)}</h1></header>\n<main id="main">',
            *body,
            "</main>\n</body>\n</html>\n",
        )
    )
