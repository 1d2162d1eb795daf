"""Makes few statements of many: merges those that can be one, and picks the most telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rung.lexicon.verbs import base_of
from rung.lexicon.word_classes import members
from rung.model.ladder import Statement
from rung.revise.mechanical.acts import acting_verb
from rung.revise.mechanical.learning import Told
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.words import covered, heavy

STATES = members("states")
FULL = 7
"""Words of content beyond which a statement is no more telling, only longer."""
SHARED = 0.5
"""What a word counts that another statement of the list has too; one of its own counts 1."""
ECHOED = 0.6
"""The part of its weight that a statement loses which is said elsewhere altogether."""
ACT = 2.0
"""What it counts that something is done, and not only known or felt."""


class Drafted(NamedTuple):
    """A statement on its way into the proposal: its text now, and the statements that it carries."""

    text: str
    hosts: tuple[Statement, ...]

    @property
    def is_summary(self) -> bool:
        """Whether it sums the level up, so that it is no part of a list."""
        return self.hosts[0].role == "summary"

    @property
    def old(self) -> str:
        """The statements that it carries, as they stood."""
        return " | ".join(host.text for host in self.hosts)


class _Merger(NamedTuple):
    """Two statements that can be one: how far apart and how long together, their numbers, and the two as one."""

    cost: tuple[int, int]
    first: int
    second: int
    both: Drafted


def joined(drafted: Sequence[Drafted], most: int, told: Told) -> Sequence[Drafted]:
    """Statements merged, as long as there are more than asked for and two of them can be: the nearest first."""
    while len(_listed(drafted)) > most:
        mergers = _mergers(drafted, told)
        found = min(mergers, key=lambda one: one.cost, default=None)
        if found is None:
            break
        between = drafted[found.first + 1 : found.second]
        after = drafted[found.second + 1 :]
        drafted = [*drafted[: found.first], found.both, *between, *after]
    return drafted


def picked(
    drafted: Sequence[Drafted], most: int, around: Sequence[str], told: Told
) -> tuple[Drafted, ...]:
    """The most telling statements, at most so many, in their order; what must stay is picked first.

    A summary is no part of the list and always stays. `around`: what is said elsewhere.
    """
    listed = _listed(drafted)
    counts = Counter(word for one in listed.values() for word in heavy(one.text))

    def rank(at: int) -> tuple[bool, bool, int, float]:
        one = listed[at]
        stays = any(told.stays(host) for host in one.hosts)
        shunned = any(host.text in told.shunned for host in one.hosts)
        return not stays, shunned, -len(one.hosts), -_telling(one.text, counts, around)

    dropped = sorted(listed, key=rank)[most:]
    return tuple(one for at, one in enumerate(drafted) if at not in dropped)


def _listed(drafted: Sequence[Drafted]) -> dict[int, Drafted]:
    """The statements that count, by their numbers."""
    return {at: one for at, one in enumerate(drafted) if not one.is_summary}


def _mergers(drafted: Sequence[Drafted], told: Told) -> Iterator[_Merger]:
    """Every pair that can be one statement, of those that may be touched."""
    free = [
        (at, one)
        for at, one in enumerate(drafted)
        if all(told.is_free(host) for host in one.hosts)
    ]
    for (at, one), (later, other) in combinations(free, 2):
        found = merged(one.text, other.text)
        if found:
            cost = found.distance, len(found.text.split())
            both = Drafted(found.text, one.hosts + other.hosts)
            yield _Merger(cost, at, later, both)


def _telling(text: str, counts: Mapping[str, int], around: Sequence[str]) -> float:
    """How much would be lost with a statement: acts above states, its own words above those that others have too.

    counts: in how many statements of the list each word stands.
    """
    words = heavy(text)
    own = sum(counts[word] == 1 for word in words)
    shared = len(words) - own
    echoed = max((covered(text, one) for one in around), default=0.0)
    weight = min(own, FULL) + SHARED * min(shared, FULL)
    return weight * (1.0 - ECHOED * echoed) + (ACT if _acts(text) else 0.0)


def _acts(text: str) -> bool:
    """Whether a statement says what somebody does, and not only what they know or feel.

    >>> _acts("Leads projects."), _acts("Great at projects.")
    (True, False)
    """
    verb = acting_verb(text)
    if verb is None:
        return False
    word = text[slice(*verb)].lower()
    return (base_of(word) or word) not in STATES
