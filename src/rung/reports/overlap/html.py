"""What is said twice, as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from rung.reports.ladder_table import text
from rung.reports.overlap.answer import Overlap, Overlaps, grouped, place
from rung.reports.page import page

STYLE = """
.overlap { width: 100%; }
.overlap td { width: 33%; min-width: 12rem; } .overlap .number { width: 4.5rem; min-width: 0; }
"""


def html(found: Overlaps) -> str:
    """The page: a table for each two levels, both quotes side by side."""
    return page(f"What is said twice: {found.file}", _body(found), STYLE)


def _body(found: Overlaps) -> Iterator[str]:
    number = len(found.pairs)
    told = f"{number} {'pair says' if number == 1 else 'pairs say'} something twice."
    yield f"<p><strong>{told if number else 'Nothing is said twice.'}</strong></p>"
    for at, (title, pairs) in enumerate(grouped(found), 1):
        yield f'<h2 id="levels-{at}">{text(title[:1].upper() + title[1:])}</h2>'
        yield f'<div class="wide" role="region" aria-labelledby="levels-{at}" tabindex="0">'
        count = "1 pair" if len(pairs) == 1 else f"{len(pairs)} pairs"
        yield f'<table class="overlap"><caption>{count}, the lower or earlier one first</caption>'
        heads = "".join(
            f'<th scope="col">{name}</th>'
            for name in ("Said", "Said again", "Why", "Sure")
        )
        yield f"<thead><tr>{heads}</tr></thead><tbody>"
        yield from (_pair(pair) for pair in pairs)
        yield "</tbody></table></div>"
    yield f'<p class="soft">{text(found.judge)}</p>'


def _pair(pair: Overlap) -> str:
    sides = "".join(
        f'<td><span class="soft">{text(place(side))}</span><br>“{text(side.text)}”</td>'
        for side in (pair.a, pair.b)
    )
    lead = "" if pair.relation == "same" else f"<strong>{pair.relation}</strong>: "
    return f'<tr>{sides}<td>{lead}{text(pair.why)}</td><td class="number">{pair.confidence:.0%}</td></tr>'
