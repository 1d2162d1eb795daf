"""The findings a team already knows of: kept in a file, marked in every report, never hidden from SARIF."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rung.reports.report import Review
from rung.workbench.refused import BadSettings

FILE = ".rung-baseline.json"


@dataclass(frozen=True, slots=True)
class Known:
    """A known finding as people can read it; `mark` is what is compared."""

    mark: str
    file: str
    rule: str
    level: str
    category: str
    quote: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of some documents."""

    version: int = 1
    known: tuple[Known, ...] = ()

    @property
    def marks(self) -> frozenset[str]:
        """What to compare findings with."""
        return frozenset(one.mark for one in self.known)


def read(path: Path) -> Baseline:
    """A baseline file, or BadSettings with one sentence."""
    import msgspec  # 25 ms that only who has a baseline pays

    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except OSError as error:
        raise BadSettings(
            f"The baseline {path} can't be read ({error.strerror}); rung check --write-baseline makes one."
        ) from None
    except msgspec.MsgspecError as error:
        raise BadSettings(
            f"The baseline {path} is not one that rung wrote ({error})."
        ) from None


def identity(name: str, home: Path) -> str:
    """A document's name as seen from the folder of the baseline, so that it is the same wherever rung is called."""
    if not Path(name).is_file():
        return name
    return Path(os.path.relpath(Path(name).resolve(), home.resolve())).as_posix()


def made(reviews: Iterable[Review], home: Path) -> Baseline:
    """A baseline of everything noted that is not allowed."""
    known = []
    for review in reviews:
        file = identity(review.name, home)
        for mark, one in zip(review.marks(), review.noted, strict=True):
            finding = one.finding
            if one.standing != "allowed":
                quote = " ".join(finding.quote.split())
                known.append(
                    Known(
                        mark, file, finding.rule, finding.level, finding.category, quote
                    )
                )
    return Baseline(1, tuple(known))


def written(baseline: Baseline) -> bytes:
    """The bytes of a baseline file, indented so that a diff reads well."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(baseline), indent=2) + b"\n"


def gone(baseline: Baseline, reviews: Sequence[Review], home: Path) -> int:
    """How many known findings of the reviewed documents no longer occur."""
    files = {identity(review.name, home) for review in reviews}
    seen = {mark for review in reviews for mark in review.marks()}
    return sum(one.file in files and one.mark not in seen for one in baseline.known)
