"""What import, export and diff are measured by: speed, round trips of real ladders, two real drafts, LibreOffice.

usage: python bench/formats/measure.py [speed] [trips] [drafts] [office]

`trips` and `drafts` need ../shared, `office` needs soffice and pdftotext; each says "skipped" without. Exit code 1 when
a bar is missed.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from rung.model.ladder import Ladder, Level, Statement
from rung.model.source import Place, Run, Source
from rung.outside.workbenches import Options, Workbenches
from rung.relate.drafts.changes import compared
from rung.relate.encoder import static
from rung.relate.relation import relate
from rung.workbench.exporting import written
from rung.workbench.importing import imported
from rung.writers.order import normal

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
EXAMPLE = HERE.parents[1] / "examples/data-team.md"
FORMS = ("md", "yaml", "json", "csv", "xlsx", "html", "docx")
BAR = 2.0
"""Seconds of processor time for the import and the export of 500 statements, each in a process of its own."""


def told(ladder: Ladder) -> tuple[object, ...]:
    """Everything a ladder says, places aside."""
    levels = [level._replace(place=None) for level in ladder.levels]
    said = [
        (one.level, one.category, one.text, one.role, one.track, one.order)
        for one in ladder.statements
    ]
    return (
        ladder.title,
        levels,
        ladder.categories,
        said,
        ladder.purpose,
        ladder.reviewed,
        ladder.intro,
    )


def made(count: int) -> Ladder:
    """A ladder of so many statements, in six levels and five categories."""
    levels = tuple(
        Level(f"IC{rank + 1}", f"Engineer {rank + 1}", "", rank) for rank in range(6)
    )
    said = []
    for at in range(count):
        text = f"Delivers change number {at} to {at % 7 + 1} services, tells {at % 5 + 2} people, and writes down why."
        said.append(
            Statement(
                f"IC{at % 6 + 1}",
                f"Category {at // 6 % 5 + 1}",
                (Run(text, Place(0, 0, len(text))),),
            )
        )
    return normal(
        Ladder(title="Made for measuring", levels=levels, statements=tuple(said))
    )


def speed() -> bool:
    """Import and export of a workbook of 500 statements, cold."""
    with tempfile.TemporaryDirectory() as folder:
        book, page = Path(folder) / "ladder.xlsx", Path(folder) / "ladder.md"
        book.write_bytes(written(made(500), "xlsx"))
        times = {
            "import": _timed("import", str(book), "-o", str(page), "--yes"),
            "export": _timed(
                "export", str(page), "-o", str(Path(folder) / "again.xlsx")
            ),
        }
        count = page.read_text(encoding="utf-8").count("\n- ")
    print(
        f"speed   500 statements, {count} of them imported, processor time: "
        + ", ".join(f"{k} {v:.2f} s" for k, v in times.items())
    )
    return sum(times.values()) <= BAR and count == 500


def _timed(*arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "rung", *arguments], check=True, capture_output=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def trips() -> bool:
    """Every public ladder through every form and back."""
    raw = SHARED / "ladders/raw"
    if not raw.is_dir():
        print("trips   skipped: ../shared/ladders/raw is not here")
        return True
    desk = Workbenches(Options())
    workbench = desk.workbench(())
    groups: dict[str, list[Path]] = {}
    for path in sorted(raw.iterdir()):
        groups.setdefault(path.name.split(".")[0], []).append(path)
    whole = True
    for name, paths in groups.items():
        opened = workbench.open(
            *(Source(path.name, path.read_bytes()) for path in paths)
        )
        ladder = imported(workbench, opened).ladder
        wanted = told(normal(ladder))
        kept = [
            form
            for form in FORMS
            if told(workbench.open(Source(f"x.{form}", written(ladder, form))).ladder)
            == wanted
        ]
        lost = sorted(set(FORMS) - set(kept))
        whole = whole and not lost
        print(
            f"trips   {name:20} {len(ladder.statements):4} statements, {len(kept)}/{len(FORMS)} forms whole",
            *lost,
        )
    return whole


def drafts() -> bool:
    """The changes named between two real drafts, held against a list made by reading them."""
    path = SHARED / "brief/conversation.txt"
    if not path.is_file():
        print("drafts  skipped: ../shared/brief/conversation.txt is not here")
        return True
    sheet = json.loads((HERE / "drafts.json").read_text(encoding="utf-8"))
    turns = dict(
        re.findall(
            r"^### User - (\S+ \S+)\n(.*?)(?=^### |\Z)",
            path.read_text(encoding="utf-8"),
            re.M | re.S,
        )
    )
    workbench = Workbenches(Options()).workbench(())
    old, new = (
        workbench.open(Source(at, turns[at].encode())).ladder
        for at in (sheet["old"], sheet["new"])
    )
    named = [
        (
            one.kind,
            here.level,
            here.category,
            " ".join(each.text for each in one.new or one.old),
        )
        for one in compared(old, new, relate, static).changes
        for here in [(one.new or one.old)[0]]
    ]
    missed = [
        one for one in sheet["changes"] if not any(_is(one, each) for each in named)
    ]
    more = [
        each
        for each in named
        if each[1] not in sheet["new_levels"]
        and not any(_is(one, each) for one in sheet["changes"])
    ]
    fresh = [each for each in named if each[1] in sheet["new_levels"]]
    due = sum(one.level in sheet["new_levels"] for one in new.statements)
    wrong = [each for each in fresh if each[0] != "added"]
    print(f"drafts  {len(sheet['changes']) - len(missed)} of {len(sheet['changes'])} changes of old levels named, "
          f"{len(more)} more; {len(fresh)} of {due} statements of new levels, {len(wrong)} not as added")  # fmt: skip
    for one in missed:
        print("        missed", one)
    for each in (*more, *wrong):
        print("        not expected", *each[:3], each[3][:60])
    return not missed and not more and not wrong and len(fresh) == due


def _is(wanted: dict[str, object], named: tuple[str, str, str, str]) -> bool:
    kind, level, category, text = named
    has = str(wanted["says"]) in text.lower()
    return (
        kind in list(wanted["kinds"])
        and (level, category) == (wanted["level"], wanted["category"])
        and has
    )  # type: ignore[call-overload]


def office() -> bool:
    """Whether LibreOffice opens what is written, and shows every statement."""
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        print("office  skipped: soffice or pdftotext is not installed")
        return True
    workbench = Workbenches(Options()).workbench(())
    ladder = imported(
        workbench, workbench.open(Source(EXAMPLE.name, EXAMPLE.read_bytes()))
    ).ladder
    whole = True
    for form in ("docx", "xlsx", "pdf"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"ladder.{form}"
            path.write_bytes(written(ladder, form))
            if form != "pdf":
                call = [
                    "soffice",
                    f"-env:UserInstallation=file://{folder}/home",
                    "--headless",
                    "--convert-to",
                    "pdf",
                ]
                subprocess.run(
                    [*call, "--outdir", folder, str(path)],
                    check=False,
                    capture_output=True,
                    timeout=180,
                )
            page = path.with_suffix(".pdf")
            shown = subprocess.run(
                ["pdftotext", str(page), "-"], check=False, capture_output=True
            ).stdout
        words = "".join(shown.decode("utf-8", "replace").split())
        missing = [
            one for one in ladder.statements if "".join(one.text.split()) not in words
        ]
        whole = whole and bool(words) and not missing
        print(
            f"office  {form}: {'opened' if words else 'not opened'}, {len(missing)} statements missing"
        )
    return whole


CHECKS: dict[str, Callable[[], bool]] = {
    "speed": speed,
    "trips": trips,
    "drafts": drafts,
    "office": office,
}


def main() -> int:
    """Run the checks that are named, or all."""
    passed = [CHECKS[name]() for name in sys.argv[1:] or CHECKS]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
