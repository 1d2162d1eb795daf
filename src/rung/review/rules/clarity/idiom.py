"""A figure of speech that not every reader knows."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases, inflected
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

FIGURES = Phrases(
    *inflected(
        "wear many hats, wear multiple hats, wear different hats, put out fires, fight fires",
        "hit the ground running, drop the ball, go beyond the call",
        "step up to the plate, step up, take the helm, steer the ship, right the ship, push the envelope",
        "raise the bar, boil the ocean, think outside the box, run with it, bring to the table",
        "pull their weight, carry their weight, pull your weight, keep the lights on, keep an eye on",
        "keep a pulse on, cut through the noise, break down silos, connect the dots, close the loop",
        "get their hands dirty, get your hands dirty, dive deep, deep dive, roll up their sleeves",
        "roll up your sleeves, take the bull, kick the tires, keep the ball rolling",
        "punch above their weight, punch above your weight, walk the walk, talk the talk, paint the picture",
        "move mountains, weather the storm, lay the groundwork, pave the way, blaze a trail, sharpen the saw",
        "set the stage, peel the onion, gate-keep, gatekeep, fly the flag, hold the fort, jump ship",
        "double-click on, rock the boat, burn bridges, thread the needle, see the forest, stay in your lane",
        "stay in their lane, stick to their guns, lead the charge, turn the tide, take a back seat",
    ),
    "ripe for, across the board, big picture, bigger picture, low-hanging fruit, low hanging fruit",
    "north star, rising tide, on the same page, thrown at fires, on fire, silver bullet",
    "jack of all trades, sea of, rough waters, smooth sailing",
    "all hands on deck, captain of, crew of, compass, lighthouse, rope, bread and butter, boots on the ground",
    "eyes and ears, from the get-go, out of the box thinking, outside the box, at the end of the day",
    "on the ground, heavy lifting, quick wins, quick win, bird's eye view, bird's-eye view, sweet spot",
    "tip of the spear, skin in the game, light at the end, a seat at the table, seat at the table",
    "head above water, under their belt, ballpark, under the hood, 10x engineer, 10x engineers",
    "force multiplier, ball park",
    "secret sauce, swim lanes, blood sweat and tears, labor of love, war stories",
)
WORN = frozenset(
    inflected(
        "gatekeep, gate-keep, step up, lay the groundwork, pave the way, connect the dots, dive deep, deep dive",
        "set the stage, raise the bar, keep an eye on",
    )
) | {
    "big picture",
    "bigger picture",
    "across the board",
    "quick win",
    "quick wins",
    "on the ground",
    "heavy lifting",
}
"""So common that most readers no longer see the picture: a hint."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Wears many hats⟧ in a launch week."),
        Bad("- Finds modules ⟦ripe for⟧ a rewrite."),
        Bad("- Keeps the ⟦big picture⟧ in mind."),
    ),
    good=(
        "- Leads the response when an incident hits two teams.",
        "- Ships software with Helm.",
        "- Steps through the code in a debugger.",
    ),
)
def idiom(statement: Statement) -> Iterator[Finding]:
    """A figure of speech says something else to each reader.

    People who read the ladder in their second language have to guess, and a picture can't be assessed. Say it
    plainly: what is done, when, for whom.
    """
    for hit in FIGURES.find(statement.text):
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' is a figure of speech; say plainly what is done.",
        )
        yield hint_if(hit.phrase in WORN, finding)
