"""What the judge answers, as data: whether a check holds, of what kind the trouble is, and the words that decide.

No sentence stands here: English is made of it last, for people, in `reports.revision.sentences`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from rung.model.ladder import Role, Statement
from rung.model.source import Place

Outcome = Literal["holds", "fails", "cannot tell"]
Fate = Literal["kept", "reworded", "merged", "moved", "implied", "cut", "dropped"]
CARRIED: tuple[Fate, ...] = ("kept", "reworded", "merged", "moved")
"""The fates of a statement that a line of the answer still says."""


class Quote(NamedTuple):
    """A statement or a stretch of one, and where it stands.

    key: of an old statement. line: the number of a line of the answer, from 0; -1 for what stands in the ladder.
    """

    text: str
    level: str = ""
    category: str = ""
    role: Role = "expectation"
    key: str = ""
    line: int = -1
    place: Place | None = None

    @classmethod
    def of(cls, one: Statement) -> Quote:
        """A statement of the ladder, whole."""
        return cls(
            one.text, one.level, one.category, one.role, one.key, place=one.place
        )


class Verdict(NamedTuple):
    """What one check answered.

    kind: what it found, a name that programs may rely on (`KINDS` in `reports.revision.sentences` lists them all).
    notable: it holds, and a person should see it nevertheless.
    old, new, elsewhere: the statements it speaks of: old ones, lines of the answer, others of the ladder.
    gone, came: the stretches that decide, of the old side and of the new one; words: single words of them.
    name: a dimension, a level, a rule, a detail of the request.
    counts: the numbers that are compared, the one that was asked for or stood there first.
    check: who asked.
    """

    kind: str
    outcome: Outcome = "holds"
    notable: bool = False
    old: tuple[Quote, ...] = ()
    new: tuple[Quote, ...] = ()
    elsewhere: tuple[Quote, ...] = ()
    gone: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    name: str = ""
    counts: tuple[int, ...] = ()
    check: str = ""

    @property
    def holds(self) -> bool:
        """Whether it is no reason to refuse."""
        return self.outcome == "holds"

    @property
    def places(self) -> tuple[Place, ...]:
        """Where in the document the statements stand that it speaks of, each place once."""
        quotes = (*self.old, *self.elsewhere)
        return tuple(dict.fromkeys(one.place for one in quotes if one.place))


class Account(NamedTuple):
    """What became of one old statement.

    new: the lines that carry it, the one with most of it first. by: what says it elsewhere. gone: clauses that nothing
    says any more.
    """

    old: Quote
    became: Fate
    new: tuple[Quote, ...] = ()
    by: tuple[Quote, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def is_carried(self) -> bool:
        """Whether a line of the answer still says it."""
        return self.became in CARRIED

    @property
    def line(self) -> int:
        """The number of the line that carries most of it; -1 for none."""
        return self.new[0].line if self.new else -1

    @property
    def text(self) -> str:
        """The text that carries or implies it; empty where nothing does."""
        return next((one.text for one in (*self.new, *self.by)), "")
