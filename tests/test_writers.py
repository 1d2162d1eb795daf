"""Laws of writers: what is written reads back as the very ladder, carries no formula, and escapes what it must."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rung.formats.choose import read
from rung.formats.format import Format
from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.source import Place, Run, Source
from rung.plugins import collect
from rung.shape.understand import understand
from rung.writers.order import normal
from rung.writers.writer import PLAIN, Writer

FORMATS = collect("rung.formats", Format, deep=False)
WRITERS = {one.name: one for one in collect("rung.writers", Writer, deep=False)}
LOSSLESS = [one for one in WRITERS.values() if one.lossless]
ROLES: tuple[Role, ...] = ("expectation", "summary", "prerequisite", "note", "example")
ODD = [
    "- dash", "-", "+ plus", "* star *", "# head", "#", "1. one", "1) one", "12", "a) x", "IC1: x", "All levels",
    "Categories", "Unnamed level", "Unnamed track", "a: b: c", ":", "| a | b |", "a|b", "**bold**", "*Note:* x",
    "Note: x", "**Note:** y", "`code` ``x", "[link](http://x.y)", "[x] done", "![i](j)", "<b>tag</b>", "<br>",
    "<!-- rung: aside -->", "<!-- c", "&amp; &#65; &", "snake_case _em_ __x__", "~~gone~~", "> quote", "\\", "\\n",
    "=1+1", "@x", "'quoted", "'=x", "\"double\"", "'", "---", "===", "***", "• glyph", "– dash", "— dash", "🚀 ship",
    "ship 🚀", "a, b; c", "true", "null", "yes", "2023-09-12", "0x1F", "{a}", "%x", "e.g. x. Y", "https://example.org",
    "Ünïcödé — naïve", "日本語", "tel. (1) x", "TODO", "✓ tick", "$x$", "x\ny", "x\n- y", "x\n\n1. y\n# z", "“quoted”",
]  # fmt: skip


def seen(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs") or letter == " "


letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp", "Zs"])
words = st.one_of(
    st.sampled_from(ODD),
    st.text(letters | st.sampled_from(" -#*_:|<>&`[]().+=@'\"\\~!1a"), min_size=1, max_size=12),
    st.sampled_from(["writes code", "leads a team of 3", "Ships small things."]),
)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
names = texts.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Ladders with odd names and texts; several tracks, levels without statements, categories nobody uses."""
    tracks = draw(st.lists(st.just("") | names, min_size=0, max_size=2, unique=True))
    levels = [
        Level(ident, draw(st.just("") | names), track, rank)
        for track in tracks
        for rank, ident in enumerate(
            draw(st.lists(names.filter(lambda x: x != COMMON), min_size=1, max_size=3, unique=True))
        )
    ]
    categories = draw(st.lists(names, max_size=3, unique=True))
    homes = [("", COMMON), *((level.track, level.id) for level in levels)]
    statements = []
    for track, level in homes:
        for _ in range(draw(st.integers(0, 4))):
            text, role = draw(texts), draw(st.sampled_from(ROLES))
            runs = (Run(text, Place(0, 0, len(text))),)
            statements.append(Statement(level, draw(st.sampled_from(["", *categories])), runs, role, track))
    return normal(
        Ladder(
            title=draw(names),
            levels=tuple(levels),
            categories=tuple(Category(name, draw(st.just("") | texts)) for name in categories),
            statements=tuple(statements),
            purpose=draw(st.just("") | names),
            reviewed=draw(st.sampled_from(["", "2026-01-31", "spring: 2026"])),
            intro=tuple(draw(st.lists(names, max_size=2))),
        )
    )


def told(ladder: Ladder) -> tuple[object, ...]:
    """Everything a ladder says, places aside."""
    return (
        ladder.title,
        [level._replace(place=None) for level in ladder.levels],
        ladder.categories,
        [(one.level, one.category, one.text, one.role, one.track, one.order) for one in ladder.statements],
        ladder.purpose,
        ladder.reviewed,
        ladder.intro,
    )


def back(data: bytes, suffix: str) -> Ladder:
    return understand(read(Source("ladder" + suffix, data), FORMATS))


@pytest.mark.parametrize("writer", LOSSLESS, ids=lambda one: one.name)
@given(ladder=ladders())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_reads_back_as_the_very_ladder(writer: Writer, ladder: Ladder) -> None:
    assert told(back(writer.write(ladder, PLAIN), writer.suffix)) == told(ladder)


@given(ladder=ladders())
@settings(max_examples=100, deadline=None)
def test_normal_order_is_reached_at_once(ladder: Ladder) -> None:
    assert told(normal(ladder)) == told(ladder)
