"""Workbenches for documents on this machine, with their settings, plug-ins and relation model."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rung.formats.format import Format
from rung.model.refused import BadSettings
from rung.outside.settings import found, load
from rung.outside.sources import STDIN
from rung.plugins import collect
from rung.workbench import baseline
from rung.workbench.relations import Relater, relation_model, static_vectors
from rung.workbench.rules import every_rule
from rung.workbench.settings import FailOn, Settings, check_names
from rung.workbench.workbench import Workbench

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder
    from rung.relate.judged import Judge

BASELINE = ".rung-baseline.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a call asks for beyond the settings file; what is None or empty is left to the file.

    fresh: the baseline that is named need not be there yet. judge: a language model to ask where the relation model is
    unsure.
    """

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
        """Options that set only the settings file and a language model to ask."""
        return cls(config=Path(config) if config else None, judge=judge)


class Workbenches:
    """Makes workbenches, each with the settings for the folder of its document; one per settings file."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self._rules = every_rule()
        self._formats = collect("rung.formats", Format, deep=False)
        self._made: dict[Path | None, Workbench] = {}

    def workbench(self, names: Sequence[str] = ()) -> Workbench:
        """The workbench for a document of these files; BadSettings if its settings are wrong."""
        path = self._settings_file(names)
        if path not in self._made:
            self._made[path] = self._assembled(path)
        return self._made[path]

    def baseline_file(self, names: Sequence[str] = ()) -> Path:
        """The path of the baseline for a document of these files, whether or not it exists."""
        path = self._settings_file(names)
        settings = self.workbench(names).settings
        return self._named_baseline(path, settings) or _home(path) / BASELINE

    def _settings_file(self, names: Sequence[str]) -> Path | None:
        """The settings that hold for files: the ones named, else those found from the first file's folder upwards."""
        pasted = not names or names[0] == STDIN
        return self.options.config or found(Path() if pasted else Path(names[0]).parent)

    def _assembled(self, path: Path | None) -> Workbench:
        """A workbench of the settings in a file, with the options of this call over them."""
        settings = _over(load(path) if path else Settings(), self.options)
        check_names(settings, tuple(rule.id for rule in self._rules))
        known = self._named_baseline(path, settings)
        new = known and self.options.fresh and not known.exists()
        home = (known or _home(path) / BASELINE).parent
        return Workbench(
            settings,
            self._formats,
            self._rules,
            _read(known) if known and not new else None,
            self._relater(settings),
            partial(_identity, home),
        )

    def _named_baseline(self, path: Path | None, settings: Settings) -> Path | None:
        """The file of known findings that the options or the settings name, if any."""
        if self.options.baseline:
            return self.options.baseline
        return _home(path) / settings.baseline if settings.baseline else None

    def _relater(self, settings: Settings) -> Relater | None:
        """What relates statements; None where the options ask to leave relations out."""
        if not self.options.relations:
            return None
        return relater(settings.encoder, self.options.judge)


def relater(encoder: str = "", model: str = "") -> Relater:
    """What relates statements, with another encoder or a language model to ask if they are named."""
    return Relater(
        partial(_second_opinion, model) if model else relation_model,
        partial(_named_encoder, encoder) if encoder else static_vectors,
        model,
    )


def _named_encoder(name: str) -> Encoder:
    """The encoder that the settings name."""
    from rung.outside.encoders.choose import named  # only who names one pays for it

    return named(name)


def _second_opinion(model: str) -> Judge:
    """The relation model, with a language model asked about what it doubts."""
    # needed only when a model is asked
    from rung.outside.opinion import SecondOpinion, asking, cache_file

    return SecondOpinion(relation_model(), asking(model), model, cache_file())


def _read(path: Path) -> baseline.Baseline:
    """The baseline in a file; BadSettings says in one sentence why it can't be read."""
    try:
        return baseline.parse(path.read_bytes(), str(path))
    except OSError as error:
        raise BadSettings(
            f"The baseline {path} can't be read ({error.strerror}); rung check"
            " --write-baseline makes one."
        ) from None


def _home(path: Path | None) -> Path:
    """The folder that names in a settings file are relative to."""
    return path.parent if path else Path()


def _identity(home: Path, name: str) -> str:
    """A document's path relative to the folder of the baseline, so that it is the same wherever rung is run."""
    if not Path(name).is_file():
        return name
    return Path(os.path.relpath(Path(name).resolve(), home.resolve())).as_posix()


def _over(settings: Settings, options: Options) -> Settings:
    """The settings with the options of this call over them."""
    return replace(
        settings,
        select=options.select or settings.select,
        ignore=(*settings.ignore, *options.ignore),
        fail_on=options.fail_on or settings.fail_on,
        info=options.info or settings.info,
    )
