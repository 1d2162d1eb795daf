"""Threads: how one behaviour goes on through the levels of a track, step by step, beginning with what all share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rung.model.ladder import COMMON, Judged, Ladder, Statement
from rung.model.relation import LABELS, Relation
from rung.relate.copies import copies
from rung.relate.placed import Placed, placed

StepKind = Literal["new", "raise", "same", "lower", "partial"]

SAME_BEHAVIOUR = ("same", "partial", "raise", "lower")
REDUNDANT = ("same", "partial")

SAME_CATEGORY = 0.15
"""How much a thread prefers to stay within its category over being likelier the same behaviour."""

NEARER = 0.1
"""How much it prefers the level right below over the lowest."""

SECOND = 0.85
"""So sure must a second statement of one level be to join a thread that has one there already."""


FLAT = 2
"""In more levels than this the same words are no slip but a behaviour that doesn't grow."""


class Step(NamedTuple):
    """One statement of a thread and how it stands to the one that it follows; the first one follows none and is new."""

    statement: Statement
    height: int
    kind: StepKind
    before: Statement | None = None
    relation: Relation | None = None


class Thread(NamedTuple):
    """The steps of one behaviour in one track, lowest first."""

    track: str
    steps: tuple[Step, ...]

    @property
    def category(self) -> str:
        """Where the behaviour begins."""
        return self.steps[0].statement.category


def threads(ladder: Ladder) -> tuple[Thread, ...]:
    """Every expectation and summary in exactly one thread of its track, in the order of categories and levels.

    Each statement follows the likeliest lower one, its own category first; what is common to several tracks begins
    threads in each. Where nobody judged, only copies are followed.
    """
    standing = placed(ladder)
    order = {
        name: at
        for at, name in enumerate(
            dict.fromkeys(["", *(one.name for one in ladder.categories)])
        )
    }
    found: list[Thread] = []
    for number, track in enumerate(ladder.tracks or ("",)):
        made = [
            one
            for one in _woven(track, standing, ladder)
            if number == 0 or one.steps[-1].height >= 0
        ]
        found += sorted(
            made,
            key=lambda one: (order.get(one.category, len(order)), one.steps[0].height),
        )
    return tuple(found)


def new_at(
    found: Iterable[Thread], level: str, track: str = ""
) -> tuple[Statement, ...]:
    """What is expected at a level for the first time: the statements of it that no lower one leads to."""
    steps = (step for one in found if one.track == track for step in one.steps)
    return tuple(
        step.statement
        for step in steps
        if step.kind == "new" and step.statement.level == level
    )


def certainty(relation: Relation) -> float:
    """How sure it is that two statements are the same behaviour at all."""
    return sum(
        p
        for label, p in zip(LABELS, relation.probabilities, strict=True)
        if label in SAME_BEHAVIOUR
    )


class _Loom:
    """The threads of one track while they are woven, and which of them each statement is in."""

    def __init__(self) -> None:
        self.threads: list[list[Step]] = []
        self.of: dict[int, int] = {}

    def begin(self, one: Placed) -> None:
        self.of[id(one.statement)] = len(self.threads)
        self.threads.append([Step(one.statement, one.height, "new")])

    def follow(self, one: Placed, link: Judged) -> None:
        at = self.of[id(link.a)]
        kind: StepKind = link.relation.label  # type: ignore[assignment]  # only links of the same behaviour come here
        self.of[id(one.statement)] = at
        self.threads[at].append(
            Step(one.statement, one.height, kind, link.a, link.relation)
        )

    def taken(self, link: Judged, height: int) -> bool:
        return any(step.height == height for step in self.threads[self.of[id(link.a)]])


def _woven(track: str, standing: Sequence[Placed], ladder: Ladder) -> Iterator[Thread]:
    inside = [
        one
        for one in standing
        if one.statement.track == track or _everywhere(one, ladder)
    ]
    rows = {id(one.statement): one for one in inside}
    links: dict[int, list[Judged]] = {}
    for one in copies(ladder) if ladder.relations is None else ladder.relations:
        if (
            one.relation.label in SAME_BEHAVIOUR
            and id(one.a) in rows
            and id(one.b) in rows
        ):
            links.setdefault(id(one.b), []).append(one)
    loom = _Loom()
    for height in sorted({one.height for one in inside}):
        _weave([one for one in inside if one.height == height], links, rows, loom)
    return (Thread(track, tuple(steps)) for steps in loom.threads)


def _everywhere(one: Placed, ladder: Ladder) -> bool:
    return one.statement.level == COMMON and one.statement.track not in ladder.tracks


def _weave(
    level: Sequence[Placed],
    links: dict[int, list[Judged]],
    rows: dict[int, Placed],
    loom: _Loom,
) -> None:
    """Put the statements of one level into the threads: the surest links to lower levels first, then their twins."""
    offers = [
        (link, one)
        for one in level
        for link in links.get(id(one.statement), ())
        if rows[id(link.a)].height < one.height
    ]
    for link, one in sorted(offers, key=lambda offer: -_pull(offer[0], rows)):
        free = not loom.taken(link, one.height) or _sure(link)
        if id(one.statement) not in loom.of and free:
            loom.follow(one, link)
    for one in sorted(level, key=lambda each: each.statement.place):
        twins = [
            link
            for link in links.get(id(one.statement), ())
            if link.relation.label in REDUNDANT
            and rows[id(link.a)].height == one.height
            and id(link.a) in loom.of
        ]
        if id(one.statement) in loom.of:
            continue
        if twins:
            loom.follow(one, max(twins, key=lambda link: certainty(link.relation)))
        else:
            loom.begin(one)


def _sure(link: Judged) -> bool:
    return link.a.category == link.b.category and certainty(link.relation) >= SECOND


def _pull(link: Judged, rows: dict[int, Placed]) -> float:
    gap = rows[id(link.b)].height - rows[id(link.a)].height
    return (
        certainty(link.relation)
        + SAME_CATEGORY * (link.a.category == link.b.category)
        + NEARER / gap
    )


def notes(thread: Thread, top: int) -> Iterator[tuple[str, str]]:
    """What is worth knowing of a thread, each as a kind and a sentence; `top` is the height of the highest level."""
    kinds = [step.kind for step in thread.steps]
    levels = list(dict.fromkeys(step.statement.level for step in thread.steps))
    falls = [step.statement.level for step in thread.steps if step.kind == "lower"]
    if falls:
        yield "reversal", f"falls back at {', '.join(falls)}"
    if top > 0 and thread.steps[0].height == top:
        yield "late", f"appears only at the top, at {levels[0]}"
    elif len(levels) > FLAT and set(kinds[1:]) <= {"same"}:
        yield (
            "unchanging",
            f"says the same at {', '.join(levels)}; say it once, in the part for all levels",
        )
    else:
        repeats = [step.statement.level for step in thread.steps if step.kind == "same"]
        if repeats:
            yield "repeat", f"is repeated at {', '.join(dict.fromkeys(repeats))}"
