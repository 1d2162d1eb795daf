"""A self-contained HTML page for a handbook: a table of all levels, then each level; with print style and dark mode."""

from __future__ import annotations

from rung.model.ladder import Ladder
from rung.pages.render import render
from rung.writers.order import normal
from rung.writers.writer import Extras, Writer


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as one web page."""
    from rung.writers.handbook.values import values  # markupsafe: only a page pays

    return render("handbook.html", **values(normal(ladder), extras)).encode()


html = Writer("html", ".html", _write)
