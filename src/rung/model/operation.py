"""What can be asked of a ladder's text: one value an operation, with what it may do to the statements it speaks of.

Whoever must know what an operation allows asks its terms; nobody asks which operation it is.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

Subject = Literal["statements", "names", "steps"]
"""What an operation changes: what statements say, what levels are called, or the steps of a scale outside the ladder."""

Length = Literal["", "no longer", "shorter"]


class Terms(NamedTuple):
    """What an operation may do, and what it is given.

    summary: it in a line, for help and lists. ask: how it is asked of a chat assistant.
    needs: details without which it can't begin. takes: further ones.
    subject: what it changes.
    leaves_out: what other statements say already may go. rewords: the same may be said in other words.
    writes: it is asked for something that no old statement says. from_neighbours: words of other levels are a source.
    follows_intent: the asker's words may take the place of a part. recasts: words change their form and nothing else.
    removes_repeats: what repeats another statement has to go. length: how long an answer may be.
    speaks_like_kept: the answer speaks as the kept texts do, not as the old ones.
    is_placed: its lines are held against the levels below and above.
    by_level: without a level it goes through the ladder a level at a time.
    makes_level: its level need not be in the ladder.
    open_ended: only the asker's words say what may change; no command does it.
    """

    summary: str
    ask: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    subject: Subject = "statements"
    leaves_out: bool = False
    rewords: bool = False
    writes: bool = False
    from_neighbours: bool = False
    follows_intent: bool = False
    recasts: bool = False
    removes_repeats: bool = False
    length: Length = ""
    speaks_like_kept: bool = False
    is_placed: bool = False
    by_level: bool = False
    makes_level: bool = False
    open_ended: bool = False

    @property
    def details(self) -> tuple[str, ...]:
        """The names of all details that a request for it may hold, those it needs first."""
        return (*self.needs, *self.takes)


class Operation(Enum):
    """An operation; its value is its name."""

    terms: Terms

    def __new__(cls, name: str, terms: Terms) -> Operation:
        """A member whose value is its name."""
        made = object.__new__(cls)
        made._value_ = name
        made.terms = terms
        return made

    @classmethod
    def named(cls, name: str) -> Operation:
        """The operation of a name; ValueError for a name that is none."""
        return cls(name)  # type: ignore[call-arg]  # a look-up, which takes the value

    TIGHTEN = (
        "tighten",
        Terms(
            "Take out what is already said, and keep to a maximum number of statements.",
            "Tighten the statements under NOW: take out what the statements "
            "under AROUND say already and what is said twice.",
            takes=("level", "category", "max", "keep", "intent", "track"),
            leaves_out=True,
            removes_repeats=True,
            length="no longer",
            by_level=True,
        ),
    )
    SHORTEN = (
        "shorten",
        Terms(
            "Say statements in fewer of their own words.",
            "Say each statement under NOW in fewer words. Only leave words out "
            "or change their form.",
            takes=("text", "level", "category", "keep", "intent", "track"),
            length="shorter",
            by_level=True,
        ),
    )
    REPHRASE = (
        "rephrase",
        Terms(
            "Say one statement differently, as you mean it.",
            "Rephrase the statement under NOW as asked under INTENT, and change "
            "nothing else about it.",
            needs=("text",),
            takes=("intent", "level", "category", "track"),
            rewords=True,
            follows_intent=True,
        ),
    )
    RESTYLE = (
        "restyle",
        Terms(
            "Put statements into one grammatical person.",
            "Put the statements under NOW into another grammatical person. "
            "Change nothing else.",
            needs=("person",),
            takes=("level", "category", "keep", "intent", "track"),
            recasts=True,
            by_level=True,
        ),
    )
    CONVERT = (
        "convert",
        Terms(
            "Bring an old description into the form of a ladder.",
            "Bring the statements under SOURCE into the form of this ladder. "
            "Leave finished statements under NOW word for word.",
            needs=("source", "level"),
            takes=("category", "max", "keep", "like", "intent", "track"),
            leaves_out=True,
            rewords=True,
            speaks_like_kept=True,
            is_placed=True,
            makes_level=True,
        ),
    )
    DRAFT = (
        "draft",
        Terms(
            "Draft a missing level from its neighbours.",
            "Draft what is expected at this level. Every dimension must stand "
            "above the level below and below the level above.",
            needs=("level",),
            takes=("category", "max", "source", "keep", "like", "intent", "track"),
            leaves_out=True,
            writes=True,
            from_neighbours=True,
            is_placed=True,
            makes_level=True,
        ),
    )
    SCALE = (
        "scale",
        Terms(
            "Fill in the steps between two ends.",
            "Fill in the steps between the two ends, one noun phrase a line, "
            "lowest first, all of one unit, each clearly above the one before.",
            needs=("ends",),
            takes=("steps", "intent"),
            subject="steps",
            writes=True,
        ),
    )
    RELEVEL = (
        "relevel",
        Terms(
            "Rename, swap, move or insert levels.",
            "Rename the levels as listed, in headings and wherever they are "
            "mentioned. Change nothing else.",
            needs=("rename",),
            takes=("intent",),
            subject="names",
        ),
    )
    FREE = (
        "free",
        Terms(
            "Do what is asked in your own words.",
            "Do what is asked under INTENT.",
            takes=(
                "intent",
                "text",
                "level",
                "category",
                "max",
                "person",
                "keep",
                "like",
                "source",
                "track",
            ),
            leaves_out=True,
            rewords=True,
            is_placed=True,
            open_ended=True,
        ),
    )
