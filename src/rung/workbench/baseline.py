"""The findings a team already knows of: kept as a file, marked in every report, never hidden from SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from rung.model.finding import Finding
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
    return Baseline(1, tuple(chain.from_iterable(map(_known, reviews))))


def _known(review: Review) -> Iterator[Known]:
    """What a review noted, but for what is allowed."""
    for mark, noted in zip(review.marks(), review.noted, strict=True):
        if noted.standing != "allowed":
            yield _as_known(mark, review.identity, noted.finding)


def _as_known(mark: str, identity: str, one: Finding) -> Known:
    """A finding as it is kept; its quote on one line."""
    quote = " ".join(one.quote.split())
    return Known(mark, identity, one.rule, one.level, one.category, quote)


def written(baseline: Baseline) -> bytes:
    """The bytes of a baseline file, indented so that a diff reads well."""
    from rung.workbench.forms import json  # msgspec, as above

    return json(baseline).encode()


def gone(baseline: Baseline, reviews: Sequence[Review]) -> int:
    """How many known findings of the reviewed documents no longer occur; other documents of the baseline don't count."""
    files = {review.identity for review in reviews}
    seen = set(chain.from_iterable(review.marks() for review in reviews))
    ours = (one.mark for one in baseline.known if one.file in files)
    return len(set(ours) - seen)
