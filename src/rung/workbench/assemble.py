"""Settings to workbench: the one place where plug-ins are collected and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rung.formats.format import Format
from rung.plugins import collect
from rung.review.rule import AnyRule, Rule
from rung.workbench import baseline
from rung.workbench.relations import Relater
from rung.workbench.settings import FailOn, Settings, check_names, found, load
from rung.workbench.sources import STDIN
from rung.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a call asks for beyond the settings file; what is None or empty is left to the file."""

    config: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    info: bool = False
    baseline: Path | None = None
    fresh: bool = False
    relations: bool = True
    judge: str = ""

    @classmethod
    def at(cls, config: str | Path | None, *, judge: str = "") -> Options:
        """Options that only name the settings file, and a language model to ask where the relation model is unsure."""
        return cls(config=Path(config) if config else None, judge=judge)


class Desk:
    """Workbenches for documents, each with the settings of the folder it lies in; made once per settings file."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._rules = every_rule()
        self._formats = collect("rung.formats", Format, deep=False)
        self._made: dict[Path | None, Workbench] = {}

    def workbench(self, names: Sequence[str]) -> Workbench:
        """The workbench for a document of these files; BadSettings when its settings can't be followed."""
        folder = Path() if not names or names[0] == STDIN else Path(names[0]).parent
        path = self.options.config or found(folder)
        if path not in self._made:
            self._made[path] = self._assembled(path)
        return self._made[path]

    def _assembled(self, path: Path | None) -> Workbench:
        settings = _over(load(path) if path else Settings(), self.options)
        check_names(settings, tuple(rule.id for rule in self._rules))
        home = path.parent if path else Path()
        known = self.options.baseline or (
            home / settings.baseline if settings.baseline else None
        )
        compared = known and not (self.options.fresh and not known.exists())
        return Workbench(
            settings,
            self._formats,
            self._rules,
            baseline.read(known) if known and compared else None,
            known or home / baseline.FILE,
            Relater(settings.encoder, self.options.judge)
            if self.options.relations
            else None,
        )


def every_rule() -> tuple[AnyRule, ...]:
    """All rules there are, in the order of their paths."""
    return collect("rung.review.rules", Rule)


def _over(settings: Settings, options: Options) -> Settings:
    return replace(
        settings,
        select=options.select or settings.select,
        ignore=(*settings.ignore, *options.ignore),
        fail_on=options.fail_on or settings.fail_on,
        info=options.info or settings.info,
    )
