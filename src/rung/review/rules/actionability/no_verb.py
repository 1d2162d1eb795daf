"""A statement in which nobody does anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.openers import DETERMINERS, opener
from rung.lexicon.verbs import readings
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

NOUN_HEAD = re.compile(
    r"^(?:(?:An?|The)\s+)?(?P<before>(?:[\w'’-]+,?\s+(?:and\s+|or\s+)?){0,4}?)(?:skill[- ]?sets?|skills?|knowledge"
    r"|experience|understanding|expertise|proficiency|familiarity|background|mindset|attitude|awareness|judge?ment"
    r"|acumen|track record|ownership|leadership|communication|collaboration|years|decision[- ]making"
    r"|decision making|problem[- ]solving|thinking|mentorship|excellence|competence|mastery|focus|contributor"
    r"|engineer|team player|communicator|degree|command|grasp|fluency|responsibility|exposure)\b",
    re.IGNORECASE,
)
ADJECTIVE_HEAD = re.compile(
    r"^(?:(?:\w+ly|Very|Highly|Fully)\s+)?(?:Able to|Capable of|Comfortable|Familiar with|Proficient|Skilled"
    r"|Confident|Expert in|Adept|Responsive|Proactive|Self-sufficient|Fluent|Competent|Open to|Willing to|Ready to"
    r"|Knowledgeable|Experienced|Strong|Good|Transparent|Sought|Thrown|Trusted|Recogni[sz]ed|Known|Seen)\b"
)
ATTRIBUTES = frozenset(
    "proven demonstrated advanced established developed solid growing sound broad related applied required".split()
)
FINITE = frozenset(("third", "past"))
OTHER_RULES = re.compile(
    r"^(?:Able to|Capable of|Ability to|Responsible for|Sought|Trusted|Recogni[sz]ed|Known|Seen|Thrown|Willing)\b",
    re.IGNORECASE,
)


@rule(
    over=surrounded,
    severity="warning",
    bad=(
        Bad("- You lead the review.\n- You own the rota.\n- ⟦Broad debugging skills⟧."),
        Bad(
            "- You lead the review.\n- You own the rota.\n- ⟦Comfortable⟧ with change."
        ),
    ),
    good=(
        "- Traces a fault across services.",
        "- You lead the review.\n- Your skills are known to the team.",
        "- Sound knowledge of billing.\n- Good knowledge of the market.",
    ),
)
def no_verb(found: Surrounded) -> Iterator[Finding]:
    """Without a verb nobody knows what to do.

    "Generalist skill set" names a property. Begin with a verb, as the other statements do. In a ladder that
    is written in such phrases throughout, nothing is reported.
    """
    statement = found.statement
    if found.form == "fragment" or not _is_fragment(statement):
        return
    hit = _noun(statement.text) or ADJECTIVE_HEAD.match(statement.text)
    if hit and not OTHER_RULES.match(statement.text):
        yield statement.finding(
            *hit.span(),
            "No verb says what the person does; begin with one, as the other statements do.",
        )


def _is_fragment(statement: Statement) -> bool:
    """Whether an expectation has no verb."""
    expected = statement.role == "expectation"
    return expected and opener(statement.text).kind == "fragment"


def _noun(text: str) -> re.Match[str] | None:
    """A noun that heads the phrase, unless a word before it may be the verb: 'Role models communication', 'Use
    knowledge'.
    """
    hit = NOUN_HEAD.match(text)
    before = hit["before"].lower().replace(",", " ").split() if hit else []
    if any(
        word in DETERMINERS or _may_act(word, first=not index)
        for index, word in enumerate(before)
    ):
        return None
    return hit


def _may_act(word: str, *, first: bool) -> bool:
    """Whether a word before the noun may be a verb; an attribute ('proven', 'debugging') may not."""
    forms = {form: verb for verb, form in readings(word)}
    if word in ATTRIBUTES:
        return False
    if not FINITE.isdisjoint(forms):
        return True
    return first and "base" in forms and not forms["base"].adjective
