"""Write every generated page: rules, commands, settings, schemas, the picture of a report.

`python docs/generate.py` writes them; with `--check` it lists those that are out of date and exits with 1.
"""

from __future__ import annotations

import dataclasses
import inspect
import io
import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

from rung.cli.main import COMMANDS, imported
from rung.outside.sources import take
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.page import FIXES, fix, page
from rung.workbench.rules import every_rule
from rung.workbench.schema import schemas
from rung.workbench.settings import Allow, Categories, Levels, Settings, Style, Term
from rung.workbench.starter import settings_text

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
CARD = ROOT / "src/rung/relate/data/MODEL_CARD.md"
EXAMPLE = "examples/data-team.md"
MADE = "<!-- made by docs/generate.py; change the code it is made from -->\n\n"
LINES = 67
"""As much of the report as fits on a screen."""
TYPEFACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def pages() -> dict[Path, str]:
    """Every generated file with its text."""
    made = {DOCS / "schema" / f"{name}.json": text for name, text in schemas().items()}
    for rule in every_rule():
        made[DOCS / "rules" / f"{rule.id}.md"] = MADE + page(rule)
    made[DOCS / "rules/index.md"] = MADE + "\n".join(rule_index()) + "\n"
    made[DOCS / "cli.md"] = MADE + "\n".join(commands()) + "\n"
    made[DOCS / "settings.md"] = MADE + "\n".join(settings()) + "\n"
    made[DOCS / "relation-model.md"] = MADE + CARD.read_text(encoding="utf-8")
    made[DOCS / "report.svg"] = picture()
    return made


def rule_index() -> Iterator[str]:
    """The list of all rules under their families."""
    rules = every_rule()
    yield "# Rules"
    yield ""
    yield f"{len(rules)} rules. `rung rules` prints this list, `rung explain RULE` the page of one rule."
    for family in dict.fromkeys(rule.id.split("/")[0] for rule in rules):
        told = import_module(f"rung.review.rules.{family}").__doc__ or ""
        yield f"\n## {family}\n\n{inspect.cleandoc(told).splitlines()[0]}\n"
        yield "| rule | severity | fix | what it finds |\n| --- | --- | --- | --- |"
        for rule in rules:
            if rule.id.startswith(family + "/"):
                name = rule.id.split("/")[1]
                told = FIXES[fix(rule)].split(";")[0]
                summary = rule.summary.replace("|", "&#124;")
                yield f"| [{name}]({rule.id}.md) | {rule.severity} | {told} | {summary} |"


def commands() -> Iterator[str]:
    """A section for each command, with its arguments and options."""
    yield "# Commands"
    for name in COMMANDS:
        command = imported(name)
        words = [
            _argument(one) for one in command.params if isinstance(one, click.Argument)
        ]
        yield f"\n## rung {name}\n"
        yield f"`{' '.join(['rung', name, '[OPTIONS]', *words])}`\n"
        yield inspect.cleandoc(command.help or "").replace("\b\n", "")
        options = [
            one
            for one in command.params
            if isinstance(one, click.Option) and not one.hidden
        ]
        if options:
            yield "\n| option | what it does |\n| --- | --- |"
        for one in options:
            yield f"| {_option(one)} | {one.help} |"


def _argument(one: click.Argument) -> str:
    name = (one.name or "").upper()
    optional = name if one.required else f"[{name}]"
    return one.metavar or (f"[{name}]..." if one.nargs < 0 else optional)


def _option(one: click.Option) -> str:
    kind = one.type
    if one.is_flag:
        value = ""
    elif isinstance(kind, click.Choice):
        value = f" {' &#124; '.join(str(choice) for choice in kind.choices)}"
    else:
        value = f" {one.metavar or 'TEXT'}"
    return f"`{'`, `'.join(one.opts)}`{value}"


def settings() -> Iterator[str]:
    """The settings file with its comments, then each table with its keys."""
    yield "# Settings"
    yield ""
    yield "`rung init` writes this file as `rung.toml`. rung uses the nearest one in the folder of the ladder or above it,"
    yield "or the file given with `--config`. An unknown key is an error; it is never ignored."
    yield f"\n```toml\n{settings_text()}```"
    tables: tuple[tuple[str, type], ...] = (
        ("Top level", Settings),
        ("[levels]", Levels),
        ("[categories]", Categories),
        ("[style]", Style),
        ("[[allow]]", Allow),
        ("[[terms]]", Term),
    )
    for title, table in tables:
        yield f"\n## {title}\n\n{inspect.cleandoc(table.__doc__ or '')}\n"
        keys = [
            f"`{one.name}`" + (" (required)" if _required(one) else "")
            for one in dataclasses.fields(table)
        ]
        yield f"Keys: {', '.join(keys)}."


def _required(one: dataclasses.Field[object]) -> bool:
    return (
        one.default is dataclasses.MISSING
        and one.default_factory is dataclasses.MISSING
    )


def picture() -> str:
    """The first lines of the report on the example ladder, as rich draws them."""
    from rich.console import Console
    from rich.terminal_theme import MONOKAI

    from rung.reports.screen import draw
    from rung.reports.terminal import rows

    os.chdir(ROOT)
    workbench = Workbenches(Options()).workbench((EXAMPLE,))
    review = workbench.review(workbench.open(take(EXAMPLE)))
    console = Console(
        record=True,
        width=100,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
    )
    draw(rows(review), console, LINES)
    drawn = console.export_svg(
        title=f"rung check {EXAMPLE}", theme=MONOKAI, unique_id="rung"
    )
    return TYPEFACE.sub("", drawn)  # it would be fetched from somebody's server


def differs(path: Path, text: str) -> bool:
    """Whether a file is missing or out of date; of a picture the words count, not how a version of rich draws them."""
    if not path.exists():
        return True
    old = path.read_text(encoding="utf-8")
    return _words(old) != _words(text) if path.suffix == ".svg" else old != text


def _words(drawn: str) -> list[str]:
    """The words of a picture; how sure the relation model is may differ by a percent between processors."""
    return [
        re.sub(r"\d+%", "%", words)
        for words in re.findall(r"<text[^>]*>(.*?)</text>", drawn)
    ]


def stale() -> list[Path]:
    """Generated files that are missing, out of date, or made of a rule that is gone."""
    made = pages()
    left = [path for path in (DOCS / "rules").rglob("*.md") if path not in made]
    return [path for path, text in made.items() if differs(path, text)] + left


def main() -> int:
    """Write the pages, or with --check say which are out of date."""
    old = stale()
    if "--check" in sys.argv:
        for path in old:
            print(f"{path.relative_to(ROOT)} is out of date; run make docs")
        return 1 if old else 0
    made = pages()
    for path in old:
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
        else:
            path.unlink()
        print(f"{path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
