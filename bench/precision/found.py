"""What rung says by default about the real ladders: each warning or error once, under a key that survives small
changes of wording.

The ladders stand outside of the project and none of their sentences may be copied into it, so a row names the
place and a digest, and the text is derived again wherever it is needed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from rung.formats.choose import read
from rung.formats.format import Format
from rung.model.finding import Finding
from rung.model.reading import Reading, joined
from rung.model.source import Source
from rung.plugins import collect
from rung.review.engine import review
from rung.review.rule import Rule
from rung.shape.understand import understand
from rung.workbench.relations import Relater

SHARED = Path(__file__).resolve().parents[3] / "shared"
OWN = Path(__file__).resolve().parents[2] / "training/data"
HERE = Path(__file__).resolve().parent
FRESH = HERE / "ladders"
SHORT = 5
DRAFT = "seed-draft"
"""The draft's name in the answer sheet."""
Row = dict[str, str | int]


class Said(NamedTuple):
    """One finding with the ladder it is about and the text around it."""

    ladder: str
    line: int
    column: int
    finding: Finding
    around: str
    near: str

    @property
    def key(self) -> str:
        """The identity of a judgement: the ladder, the rule, and the words that it speaks of, wherever they stand."""
        words = "\0".join((self.ladder, self.finding.rule, plain(self.around)))
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    @property
    def family(self) -> str:
        """The family of the rule."""
        return self.finding.rule.split("/")[0]

    def row(self) -> Row:
        """What the sheet holds of it: nothing longer than five words of the ladder."""
        one = self.finding
        return {
            "key": self.key,
            "ladder": self.ladder,
            "line": self.line,
            "rule": one.rule,
            "severity": one.severity,
            "level": one.level,
            "category": one.category,
            "quote": " ".join(one.quote.split()[:SHORT]),
            "quote_hash": hashlib.sha256(one.quote.encode()).hexdigest()[:16],
            "verdict": "",
            "why": "",
        }


def plain(text: str) -> str:
    """Words only, so that marks and spaces don't matter; the mark of the place stays."""
    return " ".join(re.findall(r"[\w⟦⟧]+", text.lower()))


Ladders = dict[str, tuple[Source, ...]]


def real(formats: Sequence[Format]) -> Ladders:
    """Every ladder: the draft, the raw files that rung has a format for, the others written from their statements.

    A name with a dot before its suffix ("acme.ic1.html") is one of several files of a ladder.
    """
    suffixes = {suffix for one in formats for suffix in one.suffixes}
    found: dict[str, list[Source]] = {"draft": [_source(SHARED / "brief/draft.txt")]}
    for path in sorted((SHARED / "ladders/raw").iterdir()):
        if path.suffix in suffixes:
            found.setdefault(path.name.split(".")[0], []).append(_source(path))
    for name, text in _written(_rows(SHARED / "ladders/statements.jsonl")):
        if name not in (*found, DRAFT):
            found[name] = [Source(f"{name}.md", text.encode())]
    return {name: tuple(sources) for name, sources in found.items()}


def own(_: Sequence[Format]) -> Ladders:
    """The ladders that were written for the relation model, as Markdown; no rule was written looking at them.

    Their lines stand in the order of writing, so each level and category is brought together first.
    """
    found: Ladders = {}
    for path in sorted(OWN.glob("own-*.ladder.jsonl")):
        rows = _rows(path)
        levels, categories = (
            [row[key] for row in rows] for key in ("level", "category")
        )
        rows.sort(
            key=lambda row: (
                row["level_index"],
                levels.index(row["level"]),
                categories.index(row["category"]),
            )
        )
        found |= {
            name: (Source(f"{name}.md", text.encode()),)
            for name, text in _written(rows)
        }
    return found


def other(_: Sequence[Format]) -> Ladders:
    """Parts of ladders that aren't among the real ones: statements of the pairs that the relation model learned from.

    They are parts, so what is said of the structure of the whole isn't asked about; nor is what a real ladder says too.
    """
    seen = {
        plain(str(row["text"])) for row in _rows(SHARED / "ladders/statements.jsonl")
    }
    names = {str(row["ladder"]) for row in _rows(SHARED / "ladders/statements.jsonl")}
    found: dict[str, dict[tuple[str, str, str], None]] = {}
    for pair in _rows(SHARED / "gold/train.jsonl"):
        for side, name in (
            ("a", pair["ladder"]),
            ("b", pair.get("ladder_b", pair["ladder"])),
        ):
            if name not in names and plain(pair[side]) not in seen:
                found.setdefault(name, {})[
                    pair[f"{side}_level"], pair[f"{side}_category"], pair[side]
                ] = None
    return {
        name: (Source(f"{name}.md", _parts(name, sorted(rows)).encode()),)
        for name, rows in sorted(found.items())
    }


def fresh(_: Sequence[Format]) -> Ladders:
    """Ladders that were written only to be judged here, in the form in which they were written."""
    return {path.stem: (_source(path),) for path in sorted(FRESH.iterdir())}


def _parts(name: str, rows: Sequence[tuple[str, str, str]]) -> str:
    held = [
        {
            "ladder": name,
            "level": level,
            "level_index": -1 if level == "All" else 0,
            "category": category,
            "text": text,
        }
        for level, category, text in rows
    ]
    return next(text for _, text in _written(held))


def _source(path: Path) -> Source:
    return Source(path.name, path.read_bytes())


def _rows(path: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _written(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each ladder of these rows as Markdown; only what a person is held to."""
    for name, inside in groupby(rows, key=lambda row: str(row["ladder"])):
        text = f"# {name}\n"
        level = category = None
        for row in inside:
            if row.get("kind", "statement") not in ("statement", "summary"):
                continue
            if row["level"] != level:
                level, category = row["level"], None
                text += f"\n## {'All levels' if row['level_index'] < 0 else level}\n\n"
            if row.get("kind") == "summary":
                text += f"> {row['text']}\n\n"
                continue
            if row["category"] != category:
                category = row["category"]
                text += f"\n### {category}\n\n"
            text += f"- {row['text']}\n"
        yield name, text


class Sample(NamedTuple):
    """Ladders to draw from, the sheet of their verdicts, where they stand, the families that aren't asked about, and
    whether statements are related first, as `rung check` does.
    """

    ladders: Callable[[Sequence[Format]], Ladders]
    sheet: Path
    stands: Path
    without: frozenset[str] = frozenset()
    related: bool = False


SAMPLES = {
    "real": Sample(real, HERE / "sheet.jsonl", SHARED / "ladders/raw"),
    "own": Sample(own, HERE / "own.jsonl", OWN),
    "other": Sample(
        other, HERE / "other.jsonl", SHARED / "gold", frozenset({"structure", "shape"})
    ),
    "fresh": Sample(fresh, HERE / "fresh.jsonl", FRESH, related=True),
}


def said(sample: Sample) -> tuple[Said, ...]:
    """Every warning and error on every ladder, in order; what is said again of the same words in a ladder counts
    once.
    """
    formats, rules = collect("rung.formats", Format), collect("rung.review.rules", Rule)
    relater = Relater()
    found: dict[str, Said] = {}
    for name, sources in sample.ladders(formats).items():
        reading = joined(tuple(read(source, formats) for source in sources))
        ladder = understand(reading)
        for one in review(relater.related(ladder) if sample.related else ladder, rules):
            if one.severity != "info":
                line, column = reading.line_of(one.place)
                made = Said(
                    name, line, column, one, _around(reading, one), _near(reading, one)
                )
                if made.family not in sample.without:
                    found.setdefault(made.key, made)
    return tuple(found.values())


def _around(reading: Reading, one: Finding) -> str:
    """The paragraph in which a finding stands, with the place marked."""
    text = reading.parts[one.place.order].text
    start = max(text.rfind("\n", 0, one.place.start) + 1, one.place.start - 400)
    stop = text.find("\n", one.place.end)
    end = min(len(text) if stop < 0 else stop, one.place.end + 400)
    return f"{text[start : one.place.start]}⟦{text[one.place.start : one.place.end]}⟧{text[one.place.end : end]}".strip()


def _near(reading: Reading, one: Finding) -> str:
    """The line before and the line after, since a paragraph may be broken."""
    text = reading.parts[one.place.order].text
    before = text[: one.place.start].splitlines()[-2:-1]
    after = text[one.place.end :].splitlines()[1:2]
    return " … ".join(line.strip()[:200] for line in (*before, *after))


def sheet(sample: Sample) -> list[Row]:
    """The rows of the sheet, or none when it isn't drawn."""
    return _rows(sample.sheet) if sample.sheet.exists() else []


def write(rows: list[Row], sample: Sample) -> None:
    """Put these rows in the sheet."""
    sample.sheet.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows),
        encoding="utf-8",
    )
