"""A word from the slide deck where a plain one will do."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.phrases import Phrases, inflected, just_after, just_before
from rung.lexicon.verbs import readings, verb
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint, hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

PLAIN = {
    "leverage": "use",
    "utilize": "use",
    "utilise": "use",
    "spearhead": "lead",
    "harness": "use",
    "operationalize": "run",
    "operationalise": "run",
}
CLOSED = Phrases(*inflected(*PLAIN))
LOUD = Phrases(
    *inflected(
        "empower",
        "supercharge",
        "evangelize",
        "revolutionize",
        "synergize",
        "ideate",
        "incentivize",
        "move the needle",
        "drive synergies",
    ),
    "moving the needle, synergy, synergies, synergistic, holistic, holistically, landscape, trajectory",
    "paradigm, paradigm shift, ecosystem of, game-changing, game changer, game-changer, value-add, value add",
    "mission-driven, forward-thinking, thought leadership, best-of-breed, cutting-edge, bleeding-edge",
    "next-generation, transformative, disruptive, impactful, results-driven, high-impact, customer-centric",
    "actionable insights, core competency, core competencies, low-touch, high-touch, blue-sky",
    "greenfield thinking, tapestry, realm, take to the next level, takes * to the next level",
    "take * to the next level, taking * to the next level, win-win, center of excellence",
)
NOUNS = frozenset(
    "the a an of their your our more with for financial operating".split()
)
"""Words that make a noun of what follows: 'the leverage of the fund'."""
QUIET = frozenset(
    "impactful,high-impact,thought leadership,customer-centric,landscape,trajectory,cutting-edge,transformative,"
    "ecosystem of".split(",")
)
WORN = Phrases(
    *inflected("uplevel", "up-level", "uplift", "level up", "elevate", "unlock")
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- ⟦Leverages⟧ the billing library.", becomes="- Uses the billing library."
        ),
        Bad("- You ⟦spearhead⟧ the move.", becomes="- You lead the move."),
        Bad("- Takes a ⟦holistic⟧ view of the build."),
        Bad("- ⟦Uplevels⟧ the team."),
    ),
    good=(
        "- Uses the billing library.",
        "- Asks what is missing before they move to the next level.",
        "- Accounts for the leverage of the fund.",
    ),
)
def buzzword(statement: Statement) -> Iterator[Finding]:
    """A buzzword sounds like something and says less than the plain word.

    It shuts out readers who don't live in slide decks, and two readers take it in two ways. Where one plain
    word fits, rung offers it. Words that some companies use as terms ("uplevel") are hints.
    """
    text = statement.text
    yield from _replaced(statement)
    for hit in LOUD.find(text):
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' is a buzzword; say plainly what is done or reached.",
        )
        yield hint_if(hit.phrase in QUIET, finding)
    for hit in WORN.find(text):
        message = f"'{hit.phrase}' is a buzzword; say what gets better and how."
        yield hint(statement.finding(hit.start, hit.end, message))


def _replaced(statement: Statement) -> Iterator[Finding]:
    """The findings that one plain word fixes."""
    text = statement.text
    for hit in CLOSED.find(text):
        plain = _plain(text[hit.start : hit.end])
        if plain and _acts(text, hit.start, hit.end):
            yield statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' means '{plain.lower()}'; write that.",
                becomes=plain,
                safe=True,
            )


def _plain(word: str) -> str | None:
    """The plain verb in the same form and case."""
    found = readings(word)
    if not found or found[0][0].base not in PLAIN:
        return None
    base, form = found[0]
    plain: str = getattr(verb(PLAIN[base.base]), form)
    return cased(plain, word)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether the word is a verb here: something follows, and nothing before it makes it a noun."""
    before = just_before(text, start).lower().split()[-1:]
    return bool(just_after(text, end).strip(" .;,")) and NOUNS.isdisjoint(before)
