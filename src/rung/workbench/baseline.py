"""The findings a team already knows of: kept as a file, marked in every report, never hidden from SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rung.model.refused import BadSettings
from rung.reports.report import Review


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


def parse(data: bytes, name: str) -> Baseline:
    """The baseline that these bytes hold; BadSettings with one sentence when they hold none."""
    import msgspec  # 25 ms that only who has a baseline pays

    try:
        return msgspec.json.decode(data, type=Baseline)
    except msgspec.MsgspecError as error:
        raise BadSettings(
            f"The baseline {name} is not one that rung wrote ({error})."
        ) from None


def made(reviews: Iterable[Review]) -> Baseline:
    """A baseline of everything noted that is not allowed."""
    return Baseline(1, tuple(one for review in reviews for one in _known(review)))


def _known(review: Review) -> Iterator[Known]:
    for mark, noted in zip(review.marks(), review.noted, strict=True):
        one = noted.finding
        if noted.standing != "allowed":
            quote = " ".join(one.quote.split())
            yield Known(mark, review.identity, one.rule, one.level, one.category, quote)


def written(baseline: Baseline) -> bytes:
    """The bytes of a baseline file, indented so that a diff reads well."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(baseline), indent=2) + b"\n"


def gone(baseline: Baseline, reviews: Sequence[Review]) -> int:
    """How many known findings of the reviewed documents no longer occur."""
    files = {review.identity for review in reviews}
    seen = {mark for review in reviews for mark in review.marks()}
    return sum(one.file in files and one.mark not in seen for one in baseline.known)
