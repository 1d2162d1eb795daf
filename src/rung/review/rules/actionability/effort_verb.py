"""Trying, where doing is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import capitalized
from rung.lexicon.openers import Kind
from rung.lexicon.phrases import just_before
from rung.lexicon.verbs import is_form, known, readings, third_person
from rung.model.finding import Finding
from rung.review.fixes import with_fix
from rung.review.hint import hint
from rung.review.leads import LEAD, PRONOUN
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

EFFORT = re.compile(
    r"\b(?P<try>aims?|strives?|tries|try|attempts?|endeavou?rs?|seeks?|hopes?|makes? (?:an |every )?efforts?"
    r"|works? hard|does (?:his|her|their) best|do your best)\s+to\s+(?P<adverb>\w+ly\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
PERSON = re.compile(LEAD + r"(?:(?:\w+ly|also|always|often)\s+)?$", re.IGNORECASE)
PRONOUN_FIRST = re.compile(rf"{PRONOUN}\b", re.IGNORECASE)
THING = re.compile(r"\b(?:that|which)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
SAFE = ("aim", "strive")
SOFT = frozenset("understand learn find gain".split())
FIRST = re.compile(
    r"\b(?:first|before (?:asking|seeking|they|you|I|we|escalating|raising))\b",
    re.IGNORECASE,
)
"""Where trying comes before asking, the trying is what is expected."""
SECOND_VERB = re.compile(r"\b(?:and|or|,|then)\s+([a-z]+)\b")


@rule(
    over=surrounded,
    severity="warning",
    bad=(
        Bad("- ⟦Strives to⟧ improve tests.", becomes="- Improves tests."),
        Bad(
            "- You ⟦aim to⟧ answer and close tickets.",
            becomes="- You answer and close tickets.",
        ),
        Bad("- Reads the plan and ⟦tries to⟧ improve it."),
    ),
    good=(
        "- Raises the coverage of modules they change.",
        "- Seeks out work.",
        "- States the aim to colleagues.",
        "- Tries to fix a build before asking.",
    ),
)
def effort_verb(found: Surrounded) -> Iterator[Finding]:
    """Only the result can be seen, not the trying.

    "Strives to improve" can be met without improving anything. Write the act. "Seeks to understand" is a
    hint, since there the seeking may be the act.
    """
    text = found.statement.text
    for hit in EFFORT.finditer(text):
        if _tries(hit) and not _excused(text, hit):
            effort = f"{hit['try']} to"
            finding = found.statement.finding(
                hit.start(),
                hit.start() + len(effort),
                f"'{effort}' asks for the effort only; write the act itself.",
            )
            yield hint(finding) if _soft(hit) else _fixed(found, hit, finding)


def _tries(hit: re.Match[str]) -> bool:
    """Whether both words are verbs: 'the aim to colleagues' is no trying."""
    forms = {form for _, form in readings(hit["try"].split()[0])}
    return known(hit["verb"].lower()) and not forms.isdisjoint(("base", "third"))


def _excused(text: str, hit: re.Match[str]) -> bool:
    """Whether a thing does the trying, or trying is what is expected before anything else."""
    by_a_thing = THING.search(just_before(text, hit.start()))
    return bool(by_a_thing or FIRST.search(text, hit.end()))


def _soft(hit: re.Match[str]) -> bool:
    """Whether the trying may be the act itself: 'seeks to', 'tries to understand'."""
    return hit["try"].lower().startswith("seek") or hit["verb"].lower() in SOFT


def _fixed(found: Surrounded, hit: re.Match[str], finding: Finding) -> Finding:
    """The finding with the plain verb as its fix, where the trying is the leading verb."""
    text = found.statement.text
    acts = _acts(text, hit, found.form) if PERSON.match(text[: hit.start()]) else None
    if acts is None:
        return finding
    safe = hit["try"].lower().startswith(SAFE)
    return with_fix(finding, found.statement, *hit.span(), acts, safe=safe)


def _acts(text: str, hit: re.Match[str], form: Kind | str) -> str | None:
    """The act without the trying; None where a verb further on would have to change too."""
    before, verb = text[: hit.start()], hit["verb"]
    if _in_third_person(hit, before, form):
        if any(known(one[1]) for one in SECOND_VERB.finditer(text, hit.end())):
            return None
        verb = third_person(verb)
    acts = (hit["adverb"] or "") + verb
    return acts if before.strip() else capitalized(acts)


def _in_third_person(hit: re.Match[str], before: str, form: Kind | str) -> bool:
    """Whether the plain verb must take the ending of 'strives'."""
    third = is_form(hit["try"].split()[0], "third")
    return third and form != "base" and not PRONOUN_FIRST.match(before)
