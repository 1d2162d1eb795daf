"""The findings a team already knows of: kept in a file, marked in every report, never hidden from SARIF."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from rung.model.finding import Finding
from rung.reports.report import Review
from rung.workbench.refused import BadSettings

FILE = ".rung-baseline.json"


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known finding as people can read it; `mark` is what is compared."""

    mark: str
    file: str
    rule: str
    level: str
    category: str
    quote: str


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The known findings of some documents."""

    version: int = 1
    known: tuple[Known, ...] = ()

    @property
    def marks(self) -> frozenset[str]:
        """What to compare findings with."""
        return frozenset(one.mark for one in self.known)


def marks(name: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """A mark for each finding that stays when lines move.

    It is made of document, rule, level, category and quote, and of how many alike came before.
    """
    seen: Counter[str] = Counter()
    made = []
    for one in findings:
        coordinates = "\0".join((name, one.rule, one.level, one.category, " ".join(one.quote.split()).casefold()))
        made.append(hashlib.sha256(f"{coordinates}\0{seen[coordinates]}".encode()).hexdigest()[:20])
        seen[coordinates] += 1
    return tuple(made)


def read(path: Path) -> Baseline:
    """A baseline file, or BadSettings with one sentence."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except OSError as error:
        raise BadSettings(
            f"The baseline {path} can't be read ({error.strerror}); rung check --write-baseline makes one."
        ) from None
    except msgspec.MsgspecError as error:
        raise BadSettings(f"The baseline {path} is not one that rung wrote ({error}).") from None


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
        for one in review.noted:
            finding = one.finding
            if one.standing != "allowed":
                quote = " ".join(finding.quote.split())
                known.append(Known(one.mark, file, finding.rule, finding.level, finding.category, quote))
    return Baseline(1, tuple(known))


def written(baseline: Baseline) -> bytes:
    """The bytes of a baseline file, indented so that a diff reads well."""
    return msgspec.json.format(msgspec.json.encode(baseline), indent=2) + b"\n"


def gone(baseline: Baseline, reviews: Sequence[Review], home: Path) -> int:
    """How many known findings of the reviewed documents no longer occur."""
    files = {identity(review.name, home) for review in reviews}
    seen = {one.mark for review in reviews for one in review.noted}
    return sum(one.file in files and one.mark not in seen for one in baseline.known)
