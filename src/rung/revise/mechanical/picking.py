"""Makes few statements of many: merges those that can be one, and picks the most telling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.lexicon.word_classes import members
from rung.model.ladder import Statement
from rung.revise.mechanical.learning import Told
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.words import covered, heavy

STATES = members("states")
FULL = 7
"""Words of content beyond which a statement is no more telling, only longer."""


class Drafted(NamedTuple):
    """A statement on its way into the proposal: its text now, and the statements that it carries."""

    text: str
    hosts: tuple[Statement, ...]

    @property
    def fixed(self) -> bool:
        """Whether it is a summary, which is no part of the list."""
        return self.hosts[0].role == "summary"


def joined(drafted: list[Drafted], most: int, told: Told) -> list[Drafted]:
    """Statements merged, as long as there are more than asked for and two of them can be: the nearest first."""
    while sum(not one.fixed for one in drafted) > most:
        found = min(_mergers(drafted, told), key=lambda one: one[0], default=None)
        if found is None:
            break
        _, at, other, text = found
        both = Drafted(text, (*drafted[at].hosts, *drafted[other].hosts))
        drafted = [
            both if n == at else one for n, one in enumerate(drafted) if n != other
        ]
    return drafted


def _mergers(
    drafted: Sequence[Drafted], told: Told
) -> Iterator[tuple[tuple[int, int], int, int, str]]:
    """Every pair that can be one statement, with how far apart the two are: how alike first, then how long together."""
    for at, one in enumerate(drafted):
        for other in range(at + 1, len(drafted)):
            hosts = (*one.hosts, *drafted[other].hosts)
            if any(told.stays(host) or host.text in told.shunned for host in hosts):
                continue
            found = merged(one.text, drafted[other].text)
            if found:
                yield (found.distance, len(found.text.split())), at, other, found.text


def picked(
    drafted: Sequence[Drafted], most: int, around: Sequence[str], told: Told
) -> tuple[Drafted, ...]:
    """The most telling statements, in their order; what must stay is picked first."""
    listed = [one for one in drafted if not one.fixed]
    ranked = sorted(
        range(len(listed)),
        key=lambda at: (
            not any(told.stays(host) for host in listed[at].hosts),
            any(host.text in told.shunned for host in listed[at].hosts),
            -len(listed[at].hosts),
            -_telling(
                listed[at].text,
                [one.text for n, one in enumerate(listed) if n != at],
                around,
            ),
            at,
        ),
    )
    kept = [listed[at] for at in sorted(ranked[: max(0, most)])]
    return tuple(one for one in drafted if one.fixed or one in kept)


def _telling(text: str, beside: Sequence[str], around: Sequence[str]) -> float:
    """How much would be lost with a statement: acts above states, its own words above those that others have too."""
    words = heavy(text)
    others = (
        frozenset().union(*(heavy(one) for one in beside)) if beside else frozenset()
    )
    echoed = max((covered(text, one) for one in around), default=0.0)
    own = min(len(words - others), FULL) + 0.5 * min(len(words & others), FULL)
    return own * (1.0 - 0.6 * echoed) + (2.0 if _acts(text) else 0.0)


def _acts(text: str) -> bool:
    found = opener(text)
    verb = text[found.verb[0] : found.verb[1]].lower()
    return (
        found.kind in ("you", "third", "base", "i")
        and bool(verb)
        and (base_of(verb) or verb) not in STATES
    )
