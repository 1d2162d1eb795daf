"""How much of each real ladder is read, held against the statements on the answer sheet.

usage: python bench/reading/measure.py [--folder DIR] [--show N] [--categories "A;B"] [LADDER ...]

Needs ../shared/ladders (or --folder) with raw/ and statements.jsonl; says "skipped" without it. Level, category and
words are compared as the acceptance check does: a statement counts as read when its words stand, in order, in what was
read for its level and category; one of ours is spurious when its words stand nowhere in what the answer sheet has for
its level. `others` are statements of levels or tracks that the answer sheet leaves out; the second spurious figure
leaves them out too.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
import sys
import time
from pathlib import Path
from typing import NamedTuple

from rung.formats.choose import read
from rung.formats.format import Format
from rung.model.ladder import Ladder
from rung.model.reading import joined
from rung.model.source import Source
from rung.plugins import collect
from rung.shape.naming import Naming
from rung.shape.understand import understand

HERE = Path(__file__).resolve().parent
Row = dict[str, str]


class Figures(NamedTuple):
    """What was measured on one ladder."""

    recall: float
    spurious: float
    inner: float
    others: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]


def words(text: str) -> str:
    """Words of a text in lower case, as they are compared."""
    return " ".join(
        re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))
    )


def alike(one: str, other: str) -> bool:
    """Whether one name's words stand in the other."""
    one, other = words(one), words(other)
    return bool(other) and (
        one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} "
    )


def rows(ladder: Ladder) -> list[Row]:
    """Statements as `rung outline` lists them, examples left out."""
    titles = {(level.track, level.id): level.title for level in ladder.levels}
    return [
        {
            "level": f"{one.level} {titles.get((one.track, one.level), '')}".strip(),
            "category": one.category,
            "text": one.text,
        }
        for one in ladder.statements
        if one.role != "example"
    ]


def measure(gold: list[Row], ours: list[Row]) -> Figures:
    """Recall and spurious share of one ladder."""
    cells: dict[tuple[str, str], list[str]] = collections.defaultdict(list)
    levels: dict[str, list[str]] = collections.defaultdict(list)
    for row in ours:
        cells[row["level"], row["category"]].append(words(row["text"]))
    for row in gold:
        levels[row["at"]].append(words(row["text"]))
    missed = [
        f"{row['at']} / {row['category']}: {row['text'][:90]}"
        for row in gold
        if not found(row, cells)
    ]
    extra: list[str] = []
    others = 0
    for (level, category), texts in cells.items():
        known = [name for name in levels if alike(name, level)]
        near = " ".join(text for name in known for text in levels[name])
        wrong = [text for text in texts if text not in near]
        extra += [f"{level} / {category}: {text[:90]}" for text in wrong]
        others += len(texts) if not known else 0
    total = max(1, len(ours))
    return Figures(
        1 - len(missed) / max(1, len(gold)),
        len(extra) / total,
        (len(extra) - others) / max(1, total - others),
        others,
        tuple(missed),
        tuple(extra),
    )


def found(row: Row, cells: dict[tuple[str, str], list[str]]) -> bool:
    """Whether the words of a gold statement stand in what was read for its level and category."""
    want = words(row["text"])
    loose = row["kind"] in ("summary", "prerequisite", "note")
    return any(
        alike(row["at"], level)
        and (loose or alike(row["category"] or "", category))
        and want in " ".join(texts)
        for (level, category), texts in cells.items()
    )


def answers(folder: Path) -> dict[str, list[Row]]:
    """The answer sheet by ladder."""
    gold: dict[str, list[Row]] = collections.defaultdict(list)
    for line in (folder / "statements.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != "example":
            gold[row["ladder"]].append(
                {**row, "at": "common" if row["level_index"] < 0 else row["level"]}
            )
    return gold


def ladder_of(files: list[Path], formats: tuple[Format, ...], naming: Naming) -> Ladder:
    """Files read as one ladder."""
    return understand(
        joined(
            tuple(read(Source(path.name, path.read_bytes()), formats) for path in files)
        ),
        naming,
    )


def main() -> int:
    """Print a line for each ladder; 1 when one falls short."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--folder", type=Path, default=HERE.parents[2] / "shared" / "ladders"
    )
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument(
        "--categories",
        default="",
        help="names pinned as rung.toml would, with ; between them",
    )
    parser.add_argument("ladder", nargs="*")
    options = parser.parse_args()
    if not (options.folder / "statements.jsonl").exists():
        print(f"skipped: {options.folder} is missing")
        return 0
    gold, formats, short = answers(options.folder), collect("rung.formats", Format), 0
    naming = Naming(categories=tuple(filter(None, options.categories.split(";"))))
    by_format: dict[str, list[Figures]] = collections.defaultdict(list)
    for name in options.ladder or sorted(gold):
        files = sorted((options.folder / "raw").glob(f"{name}.*")) or [
            options.folder.parent / "brief" / "draft.txt"
        ]
        begun = time.perf_counter()
        figures = measure(gold[name], rows(ladder_of(files, formats, naming)))
        taken = time.perf_counter() - begun
        by_format[files[0].suffix].append(figures)
        good = figures.recall >= 0.98 and figures.spurious <= 0.01
        short += not good
        print(
            f"{'ok   ' if good else 'short'} {name:20} recall {figures.recall:.3f}  spurious {figures.spurious:.3f}"
            f"  (of known levels {figures.inner:.3f}, others {figures.others})"
            f"  {len(gold[name])} statements  {taken:.2f} s"
        )
        for kind, lines in (("missed", figures.missed), ("extra", figures.extra)):
            for line in lines[: options.show]:
                print(f"        {kind} {line}")
    for suffix, each in sorted(by_format.items()):
        print(
            f"{suffix:6} mean recall {sum(one.recall for one in each) / len(each):.3f} over {len(each)} ladders"
        )
    return bool(short)


if __name__ == "__main__":
    sys.exit(main())
