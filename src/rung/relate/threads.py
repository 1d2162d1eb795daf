"""Threads: how one behaviour goes on through the levels of a track, step by step, beginning with what all share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, cast, get_args

from rung.model.ladder import COMMON, Judged, Ladder, Statement
from rung.model.relation import LABELS, Relation
from rung.model.source import Place
from rung.relate.copies import known_relations
from rung.relate.placed import Placed, placed

StepKind = Literal["new", "raise", "same", "lower", "partial"]
KINDS: tuple[StepKind, ...] = get_args(StepKind)

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
    level_rank: int
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

    def levels(self, *kinds: StepKind) -> tuple[str, ...]:
        """The levels at which it has a step of these kinds, of any kind if none is named, lowest first."""
        wanted = kinds or KINDS
        steps = (step for step in self.steps if step.kind in wanted)
        return tuple(dict.fromkeys(step.statement.level for step in steps))


def threads(ladder: Ladder) -> tuple[Thread, ...]:
    """Every expectation and summary in exactly one thread of its track, in the order of categories and levels.

    Each statement follows the likeliest lower one, its own category first; what is common to several tracks begins
    threads in each, but one that nothing follows is told in the first track alone. Where nobody judged, only copies
    are followed.
    """
    by_beginning = _by_beginning(ladder)
    found: list[Thread] = []
    for number, track in enumerate(ladder.tracks or ("",)):
        made = _woven(track, ladder)
        if number > 0:
            made = (one for one in made if one.steps[-1].level_rank >= 0)
        found += sorted(made, key=by_beginning)
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
    p = dict(zip(LABELS, relation.probabilities, strict=True))
    return p["same"] + p["partial"] + p["raise"] + p["lower"]


def notes(thread: Thread, top: int) -> Iterator[tuple[str, str]]:
    """What is worth knowing of a thread, each as a kind and a sentence; `top` is the rank of the highest level."""
    falls, repeats = thread.levels("lower"), thread.levels("same")
    if falls:
        yield "reversal", f"falls back at {', '.join(falls)}"
    if _is_late(thread, top):
        yield "late", f"appears only at the top, at {thread.levels()[0]}"
    elif _is_unchanging(thread):
        levels = ", ".join(thread.levels())
        yield (
            "unchanging",
            f"says the same at {levels}; say it once, in the part for all levels",
        )
    elif repeats:
        yield "repeat", f"is repeated at {', '.join(repeats)}"


def _is_late(thread: Thread, top: int) -> bool:
    """Whether it begins at the highest level of several."""
    return thread.steps[0].level_rank == top and top > 0


def _is_unchanging(thread: Thread) -> bool:
    """Whether it only says the same, at more levels than by a slip."""
    kinds = {step.kind for step in thread.steps[1:]}
    return kinds == {"same"} and len(thread.levels()) > FLAT


def _by_beginning(ladder: Ladder) -> Callable[[Thread], tuple[int, int]]:
    """What threads are sorted by: the category and the level at which they begin; unlisted categories come last."""
    names = dict.fromkeys(["", *(one.name for one in ladder.categories)])
    order = {name: at for at, name in enumerate(names)}

    def key(one: Thread) -> tuple[int, int]:
        return order.get(one.category, len(order)), one.steps[0].level_rank

    return key


def _woven(track: str, ladder: Ladder) -> Iterator[Thread]:
    """The threads of a track, in the order in which they begin."""
    inside = [one for one in placed(ladder) if _is_inside(one, track, ladder)]
    loom = _Loom(inside, _links(ladder))
    for rank in sorted({one.level_rank for one in inside}):
        loom.add_level([one for one in inside if one.level_rank == rank])
    return (Thread(track, tuple(steps)) for steps in loom.threads)


def _is_inside(one: Placed, track: str, ladder: Ladder) -> bool:
    """Whether a statement is of this track or common to all tracks."""
    if one.statement.track == track:
        return True
    return one.statement.level == COMMON and one.statement.track not in ladder.tracks


def _links(ladder: Ladder) -> Iterator[Judged]:
    """What is known to be the same behaviour; where nobody judged, the copies."""
    known = known_relations(ladder)
    return (one for one in known if one.relation.label in SAME_BEHAVIOUR)


class _Loom:
    """The threads of one track while they are made, level by level from the lowest.

    Statements are known by their keys: `ranks` has the rank of each, `links` what each may follow, `thread_of` the
    number of the thread that each has been put into.
    """

    def __init__(self, inside: Sequence[Placed], links: Iterable[Judged]) -> None:
        self.ranks = {one.statement.key: one.level_rank for one in inside}
        self.links = _by_follower(links, self.ranks)
        self.threads: list[list[Step]] = []
        self.thread_of: dict[str, int] = {}

    def add_level(self, level: Sequence[Placed]) -> None:
        """Put the statements of one level into the threads: the surest links to lower levels first, then repeats."""
        for link in sorted(self._from_below(level), key=self._pull, reverse=True):
            if link.b.key not in self.thread_of and self._has_room(link):
                self._follow(link)
        for one in sorted(level, key=_place):
            if one.statement.key not in self.thread_of:
                self._repeat_or_begin(one)

    def _from_below(self, level: Sequence[Placed]) -> Iterator[Judged]:
        """The links that lead to the statements of a level from lower ones."""
        links = (link for one in level for link in self._links_of(one))
        return (link for link in links if self._gap(link) > 0)

    def _links_of(self, one: Placed) -> Sequence[Judged]:
        """The links that lead to a statement from below."""
        return self.links.get(one.statement.key, ())

    def _repeat_or_begin(self, one: Placed) -> None:
        """Let a statement that no lower one leads to follow one of its level that says the same, or begin a thread."""
        repeats = [link for link in self._links_of(one) if self._is_repeat(link)]
        if repeats:
            self._follow(max(repeats, key=_certainty))
            return
        self.thread_of[one.statement.key] = len(self.threads)
        self.threads.append([Step(one.statement, one.level_rank, "new")])

    def _follow(self, link: Judged) -> None:
        """Put the later statement of a link behind the earlier one."""
        kind = cast(StepKind, link.relation.label)  # one of SAME_BEHAVIOUR
        rank = self.ranks[link.b.key]
        self.thread_of[link.b.key] = self.thread_of[link.a.key]
        self._thread(link).append(Step(link.b, rank, kind, link.a, link.relation))

    def _thread(self, link: Judged) -> list[Step]:
        """The thread that a link's lower statement is in."""
        return self.threads[self.thread_of[link.a.key]]

    def _has_room(self, link: Judged) -> bool:
        """Whether the thread has no statement of this level yet, or the link is sure enough for a second one."""
        rank = self.ranks[link.b.key]
        taken = any(step.level_rank == rank for step in self._thread(link))
        within = link.a.category == link.b.category
        return not taken or (within and _certainty(link) >= SECOND)

    def _is_repeat(self, link: Judged) -> bool:
        """Whether a statement says again what one of its level, in a thread by now, has said."""
        redundant = link.relation.label in REDUNDANT
        return redundant and self._gap(link) == 0 and link.a.key in self.thread_of

    def _gap(self, link: Judged) -> int:
        """By how many levels the later statement is above the earlier one."""
        return self.ranks[link.b.key] - self.ranks[link.a.key]

    def _pull(self, link: Judged) -> float:
        """How much speaks for following this link; the highest is followed first."""
        within = link.a.category == link.b.category
        return _certainty(link) + SAME_CATEGORY * within + NEARER / self._gap(link)


def _by_follower(
    links: Iterable[Judged], ranks: Mapping[str, int]
) -> Mapping[str, Sequence[Judged]]:
    """For the key of each statement the links that it may follow, of those between statements that have a rank."""
    found: defaultdict[str, list[Judged]] = defaultdict(list)
    for link in links:
        if {link.a.key, link.b.key} <= ranks.keys():
            found[link.b.key].append(link)
    return found


def _certainty(link: Judged) -> float:
    """How certain a link is, as a sort key."""
    return certainty(link.relation)


def _place(one: Placed) -> Place:
    """Where a statement stands in its source, as a sort key."""
    return one.statement.place
