"""What changed, as one self-contained HTML page: old and new side by side, the words that differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.reports.diff.answer import MEANINGS, Diff, DiffChange, counted, grouped, news
from rung.reports.ladder_table import kept, text
from rung.reports.page import page

STYLE = """
.diff { width: 100%; } .diff td { width: 38%; min-width: 14rem; } .diff th[scope=row] { min-width: 9rem; }
.diff th[scope=row] .soft { font-weight: 400; }
.diff del, .diff ins { text-decoration: none; border-bottom: 2px solid; } .diff del { border-bottom-style: dashed; }
.diff del { background: var(--error-back); border-color: var(--error); }
.diff ins { background: var(--info-back); border-color: var(--info); }
"""


def html(found: Diff) -> str:
    """The page: a table for each level."""
    return page(f"What changed: {found.old} → {found.new}", _body(found), STYLE)


def _body(found: Diff) -> Iterator[str]:
    told = text(counted(found.changes))
    yield f"<p><strong>{told[:1].upper()}{told[1:]}</strong>; {_stayed(found.unchanged)}.</p>"
    sentences = list(news(found))
    if sentences:
        yield f"<ul>{''.join(f'<li>{text(one)}</li>' for one in sentences)}</ul>"
    for at, (title, changes) in enumerate(grouped(found), 1):
        yield f'<h2 id="level-{at}">{text(title[:1].upper() + title[1:])}</h2>'
        yield f'<div class="wide" role="region" aria-labelledby="level-{at}" tabindex="0"><table class="diff">'
        yield f"<caption>{text(counted(changes))}</caption>"
        heads = "".join(
            f'<th scope="col">{name}</th>' for name in ("Change", "Before", "Now")
        )
        yield f"<thead><tr>{heads}</tr></thead><tbody>"
        yield from (_change(change) for change in changes)
        yield "</tbody></table></div>"
    yield f'<p class="soft">{text(found.judge)}</p>'


def _stayed(number: int) -> str:
    return (
        "1 statement is as it was"
        if number == 1
        else f"{number} statements are as they were"
    )


def _change(change: DiffChange) -> str:
    old, new = _marked(change.old, change.new)
    category = (
        f'<br><span class="soft">{text(change.category)}</span>'
        if change.category
        else ""
    )
    why = f'<br><span class="soft">{text(change.why)}</span>'
    return f'<tr><th scope="row">{MEANINGS[change.kind]}{category}{why}</th><td>{old}</td><td>{new}</td></tr>'


def _marked(old: str, new: str) -> tuple[str, str]:
    """Both texts with the words that only they have marked."""
    if not old or not new:
        return _shown(old), _shown(new)
    import difflib  # 5 ms that only this page pays

    a, b = (re.findall(r"\w+|\W", one) for one in (old, new))
    left = right = ""
    for kind, low, high, start, end in difflib.SequenceMatcher(
        None, a, b, autojunk=False
    ).get_opcodes():
        gone, come = _shown("".join(a[low:high])), _shown("".join(b[start:end]))
        left += gone if kind == "equal" or not gone else f"<del>{gone}</del>"
        right += come if kind == "equal" or not come else f"<ins>{come}</ins>"
    return left, right


def _shown(said: str) -> str:
    """A part of a text, with the blanks at its ends that part it from its neighbours."""
    return "<br>".join(kept(line) for line in said.split("\n"))
