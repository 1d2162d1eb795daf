"""Pairs, ladders and drafts, and what is found of how their statements relate, line by line, without the models.

`python tests/recordings.py relations` writes it in tests/cases/relations again, for a change that is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, get_args

from builders import by_first_letter, relation
from ladders import understood
from rung.lexicon.content import concepts
from rung.model.ladder import Statement
from rung.model.relation import Label, Pair, Position, Relation
from rung.relate.branches import branches
from rung.relate.candidates import candidates, mixed
from rung.relate.difference import changed_stretches, difference
from rung.relate.drafts.bar import bar
from rung.relate.drafts.changes import compared
from rung.relate.features import features
from rung.relate.judged import judged
from rung.relate.overlaps import overlaps, why
from rung.relate.profiles import chains, profile_of, whole
from rung.relate.relation import relate
from rung.relate.threads import notes, threads
from rung.relate.wording import reworded

LONG = (
    "Writes clear notes on every change of the payment service for the teams that build on it, "
    * 5
)

PAIRS = (
    ("Plans releases.", "Plans releases."),
    ("Plans the release of one team.", "Plans the releases of several teams."),
    ("Mentors two interns with guidance.", "Mentors five engineers independently."),
    ("Reviews code.", "Reviews code and designs, and explains what should change."),
    ("Always tests large changes before shipping them.", "Sometimes tests small changes."),
    ("Never ships broken builds without a plan.", "Ships builds."),
    ("Helps with planning.", "Leads the planning of the whole company."),
    ("Owns the roadmap for a year.", "Contributes to the roadmap for a quarter."),
    ("Effectively and proactively writes very clear docs.", "Writes docs."),
    ("Answers 10 tickets a day.", "Answers 20 tickets a day, and 5 calls."),
    ("Designs, builds and runs one service.", "Runs, builds and designs one service."),
    ("Talks with customers about what they need.", "Speaks with clients of what is needed."),
    ("Knows SQL.", "Bakes rye bread each morning for the shop across the street."),
    ("Sets goals across several teams.", "Sets goals within the team."),
    ("Ensures that the work is generally well made.", "Makes some work good."),
    ("", "Plans releases."),
    (LONG, LONG.replace("clear", "brief").replace("teams", "team") + "and for clients."),
)  # fmt: skip
"""Two texts each: of the features every family moves in one of them."""


class Reworded(NamedTuple):
    """An old text, a new one, and what a judge says of the two."""

    old: str
    new: str
    label: Label
    confidence: float = 0.9
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()

    @property
    def relation(self) -> Relation:
        """What the judge says, with the words that decide."""
        found = relation(self.label, self.confidence)
        return found._replace(words_a=self.gone, words_b=self.come)


BARS = (
    Reworded("Mentors interns.", "Mentors staff.", "raise", 0.9, ("interns",), ("staff",)),
    Reworded("Mentors staff.", "Mentors interns.", "lower", 0.9, ("staff",), ("interns",)),
    Reworded("Mentors two people.", "Mentors five people.", "lower", 0.49),
    Reworded("Mentors two people.", "Mentors five people.", "lower", 0.5),
    Reworded("Mentors 5 people.", "Mentors two people.", "same"),
    Reworded("Mentors 5 people.", "Mentors five people.", "same"),
    Reworded("Answers within 5 days.", "Answers within two days.", "same"),
    Reworded("Answers at most 2 calls.", "Answers at most 3 calls.", "same"),
    Reworded("Reports every 2 weeks.", "Reports every 3 weeks.", "same"),
    Reworded("Mentors two people.", "Teaches five people.", "same"),
    Reworded("Mentors two of 5 people.", "Mentors three of 6 people.", "same"),
    Reworded("Mentors two people.", "Mentors two of 5 people.", "same"),
    Reworded("Sets goals within the team.", "Sets goals across the company.", "same"),
    Reworded("Sets goals across the company.", "Sets goals within the team.", "partial"),
    Reworded("Sets goals within the team.", "Sets goals across the company.", "lower", 0.4),
    Reworded("Sets goals.", "Sets goals within the team.", "same"),
    Reworded("Sets goals within the team.", "Sets goals.", "same"),
    Reworded("Writes tests.", "Writes tests and notes.", "partial", 0.9, (), ("notes",)),
    Reworded("Writes tests and notes.", "Writes tests.", "partial", 0.9, ("notes",)),
    Reworded("Writes tests and notes.", "Writes tests.", "same", 0.8, ("notes",)),
    Reworded("Writes tests.", "Writes 3 tests.", "same"),
    Reworded("Writes 3 tests.", "Writes tests.", "same"),
    Reworded("Writes tests.", "Draws charts.", "related"),
    Reworded("Writes tests.", "Draws charts.", "unrelated"),
    Reworded("Writes tests.", "Writes the tests.", "same"),
    Reworded("a", "b", "raise", 0.9, ("one", "two", "three", "four"), ("five",)),
)  # fmt: skip

CAFE = """# Café

## All levels

### Craft

- Cleans the bar after each shift.

## B1: Barista

### Craft

- Pulls espresso with guidance.
- Steams milk for two drinks at once.

### Guests

- Greets every guest.

## B2: Senior Barista

### Craft

- Dials in the grinder each morning.
- TODO

### Guests

- Handles complaints of guests alone.
- Trains two new baristas in a month.
"""
DRAFTS: Mapping[str, Sequence[tuple[str, str]]] = {
    "nothing": [],
    "another word": [("Greets every guest", "Greets each guest")],
    "more of it": [("two new baristas", "five new baristas")],
    "a level with another name and the same statements": [("B2: Senior", "B7: Lead")],
    "a level that went": [(CAFE[CAFE.index("## B2") :], "")],
    "a level between": [
        ("## B2", "## B1b: Shift Lead\n\n### Craft\n\n- Plans the shift of three people.\n\n## B2")
    ],
    "a category with another name": [("### Guests", "### Hospitality")],
    "a category of which half was kept": [
        ("### Guests", "### Hospitality"),
        ("Handles complaints of guests alone", "Sells subscriptions in winter"),
        ("Trains two new baristas in a month", "Counts the till"),
    ],
    "a hole filled": [("- TODO", "- Repairs the grinder.")],
    "a hole added": [("- Dials in the grinder each morning.", "- TODO")],
    "moved to another level": [
        ("- Steams milk for two drinks at once.\n", ""),
        ("- TODO", "- Steams milk for two drinks at once."),
    ],
    "moved to another category, in other words": [
        ("- Steams milk for two drinks at once.\n", ""),
        ("- Greets every guest.", "- Greets every guest.\n- Steams milk for two drinks together."),
    ],
    "moved to what is common": [
        ("- Greets every guest.\n", ""),
        ("after each shift.", "after each shift.\n- Greets every guest."),
    ],
    "one made of two": [
        ("- Handles complaints of guests alone.\n", ""),
        ("Trains two new baristas", "Handles complaints of guests alone and trains two new baristas"),
    ],
    "two made of one": [
        ("- Trains two new baristas in a month.", "- Trains two new baristas.\n- Trains baristas in a month."),
    ],
    "the last of its place replaced": [("Greets every guest", "Gives every person a seat")],
    "the last of its place replaced by a stranger": [("Greets every guest", "Welds pipes")],
    "one more and one less": [
        ("- Pulls espresso with guidance.\n", ""),
        ("- Handles complaints", "- Opens the doors at six.\n- Handles complaints"),
    ],
    "said twice now": [("- Greets every guest.", "- Greets every guest.\n- Greets every guest.")],
    "levels in another order": [("## B1", "## B0"), ("## B2", "## B1"), ("## B0", "## B2")],
}  # fmt: skip
"""What each draft replaces in CAFE."""


def _changed(name: str) -> str:
    """A draft by its name."""
    text = CAFE
    for old, new in DRAFTS[name]:
        assert old in text, old
        text = text.replace(old, new)
    return text


def by_words(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
    """A judge that counts words: the same where most are shared, related where one is, else unrelated."""
    return tuple(map(_by_words, pairs))


def _by_words(pair: Pair) -> Relation:
    """What that judge says of one pair, with the words that differ."""
    a, b = concepts(pair.a), concepts(pair.b)
    share = len(a & b) / max(1, len(a | b))
    label: Label = "same" if share > 0.5 else "related" if share else "unrelated"
    words = (tuple(sorted(one)) for one in (a - b, b - a))
    return relation(label, 0.9)._replace(
        **dict(zip(("words_a", "words_b"), words, strict=True))
    )


def _pairs() -> Iterator[str]:
    """The features of each pair that aren't 0, by their number, after the stretches that differ."""
    for a, b in PAIRS:
        d = difference(a, b)
        stretches = (
            changed_stretches(a, d.words_a, d.states_a), changed_stretches(b, d.words_b, d.states_b),
        )  # fmt: skip
        numbers = (f"{at}={value:.4g}" for at, value in enumerate(features(d)) if value)
        yield f"{a}\n{b}\n{d.states_a} {d.states_b}\n{stretches}\n{' '.join(numbers)}\n"


def _bars() -> Iterator[str]:
    """Where the bar of each reworded text went."""
    for one in BARS:
        found = bar(one.old, one.new, one.relation)
        yield f"{one.old} → {one.new} ({one.label} {one.confidence})\n  {found.bar}: {found.why}\n"


def _drafts() -> Iterator[str]:
    """What each draft of the café's ladder changed."""
    old = understood(CAFE)
    for name in DRAFTS:
        found = compared(old, understood(_changed(name)), by_words, by_first_letter)
        levels = ", ".join(
            f"{one.old.id if one.old else '-'}:{one.new.id if one.new else '-'}" for one in found.alignment.levels
        )  # fmt: skip
        yield f"## {name}\n{levels} | {dict(found.alignment.categories)} | {found.unchanged} unchanged\n"
        for one in found.changes:
            yield f"{one.kind}: {_said(one.old)} → {_said(one.new)}\n  {one.why}\n"


def _said(statements: Sequence[Statement]) -> str:
    """Statements with their places."""
    return (
        " + ".join(f"{one.level}/{one.category} {one.text}" for one in statements)
        or "-"
    )


def _candidates() -> Iterator[str]:
    """The pairs of a ladder that a judge would be asked about, and how alike some texts are."""
    for one in candidates(understood(CAFE + NEAR), by_first_letter):
        yield f"{one.position}: {_said([one.a])} ~ {_said([one.b])}\n"
    texts = [
        "Greets guests.",
        "Greets every guest.",
        "Guests greet.",
        "Runs a bar.",
        "Runs bars and cafés.",
    ]
    for row in mixed(by_first_letter, texts) @ mixed(by_first_letter, texts).T:
        yield " ".join(f"{value:.3f}" for value in row) + "\n"


NEAR = """
## B3: Head Barista

### Craft

- Dials in the grinders of several shops each morning.
- Cleans the bar and the grinder after each shift.
- Cleans the milk jug.
- Cleans the grinder.

### Guests

- Greets every guest of the shop by name.
- Handles complaints of guests and staff.
- Trains new baristas.
- Trains all baristas of the shop.
"""

BAKERY = """# Bakery

## Everyone

### Craft

- Washes hands before work.
- Cleans the oven after each shift.

## Bakers

### T1: Baker

#### Craft

- Bakes rye bread within the team.
- Assists colleagues with the dough, and cleans the oven after each shift.
- Truly follows the recipe of the shop.
- Plans the day.

#### People

- Explains recipes to one apprentice.

### T2: Senior Baker

#### Craft

- Bakes rye bread across the company.
- Helps colleagues with the dough, and cleans the oven after each shift.
- Follows the recipe of the shop.
- Plans the quarter.
- bakes RYE bread within the team

#### People

- Explains recipes to a few apprentices.
- Explains recipes to an apprentice.

### T3: Head Baker

#### Craft

- Follows recipes of the shop.
- Follows the recipe of the shop.
- Plans the year.

#### People

- Explains recipes to many apprentices, and washes hands before work.

## Managers

### M1: Manager

On par with T2.

#### Craft

- Plans the quarter.
- Follows the recipe of the shop.

### M2: Director

#### People

- Leads managers across the company.
"""


def _judged() -> Iterator[str]:
    """All that is told of a ladder whose pairs a judge of words has judged."""
    made = understood(BAKERY)
    found = judged(made, by_words, by_first_letter, 0.9)
    made = replace(made, relations=found)
    for one in found:
        yield f"{one.position} {one.relation.label} {one.copy or '-'} {one.sure}: {_said([one.a])} ~ {_said([one.b])}\n"
    for one in overlaps(made):
        yield f"overlap: {_said([one.a])} ~ {_said([one.b])}: {why(one)}\n"
    for two in reworded(made):
        yield f"reworded by {two.kind}: {_said([two.a])} ~ {_said([two.b])} {two.words_a} {two.words_b}\n"
    for thread in threads(made):
        steps = "; ".join(
            f"{step.kind} {_said([step.statement])}" for step in thread.steps
        )
        yield f"thread {thread.track}: {steps} | {list(notes(thread, 2))}\n"
    for level in made.levels:
        shown = {name: one.phrase for name, one in profile_of(made, level).items()}
        yield f"profile {level.id}: {shown}\n"
    for chain in (*chains(made), *whole(made)):
        reaches = "; ".join(
            f"{one.level} {one.low.phrase} to {one.high.phrase}"
            for one in chain.reaches
        )
        yield f"chain {chain.track} {chain.category} {chain.dimension}: {reaches}\n"
    for branch in branches(made):
        yield f"branch {branch.track} at {branch.begins.id} beside {branch.beside.id}: {branch.why}\n"


def _beliefs() -> Iterator[str]:
    """What the trees alone believe of each pair, at two levels and at one."""
    for pair in PAIRS:
        yield f"{pair[0][:60]} ~ {pair[1][:60]}\n"
        asked = [Pair(*pair, at) for at in get_args(Position)]
        for one in relate(asked, source="rules"):
            yield (
                f"  {one.label} "
                + " ".join(f"{value:.2f}" for value in one.probabilities)
                + "\n"
            )


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    "pairs": _pairs,
    "bars": _bars,
    "drafts": _drafts,
    "candidates": _candidates,
    "judged": _judged,
    "beliefs": _beliefs,
}
