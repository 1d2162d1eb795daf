"""Trying, where doing is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.openers import Kind
from rung.lexicon.phrases import just_before
from rung.lexicon.verbs import is_form, known, readings, third_person
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

EFFORT = re.compile(
    r"\b(?P<try>aims?|strives?|tries|try|attempts?|endeavou?rs?|seeks?|hopes?|makes? (?:an |every )?efforts?"
    r"|works? hard|does (?:his|her|their) best|do your best)\s+to\s+(?P<adverb>\w+ly\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
TOWARDS = re.compile(
    r"\b(?:works?|working|strives?|strive) (?:towards?|for) (?!the same\b)",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^(?:(?:You|I|We|They)\s+)?(?:(?:\w+ly|also|always|often)\s+)?$", re.IGNORECASE
)
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
    hint: there the seeking may be the act.
    """
    statement = found.statement
    for hit in EFFORT.finditer(statement.text):
        if not known(hit["verb"].lower()) or not any(
            form in ("base", "third") for _, form in readings(hit["try"].split()[0])
        ):
            continue
        effort = f"{hit['try']} to"
        finding = statement.finding(
            hit.start(),
            hit.start() + len(effort),
            f"'{effort}' asks for the effort; write the act itself.",
        )
        if THING.search(just_before(statement.text, hit.start())) or FIRST.search(
            statement.text, hit.end()
        ):
            continue
        soft = hit["try"].lower().startswith("seek") or hit["verb"].lower() in SOFT
        yield (
            replace(finding, severity="info")
            if soft
            else _mended(statement, hit, finding, found.form)
        )


def _mended(
    statement: Statement, hit: re.Match[str], finding: Finding, form: Kind | str
) -> Finding:
    """The finding with the plain verb as its fix, where the trying is the leading verb."""
    before = statement.text[: hit.start()]
    if not PERSON.match(before):
        return finding
    own = bool(re.match(r"(?:You|I|We|They)\b", before, re.IGNORECASE))
    base = own or form == "base" or not is_form(hit["try"].split()[0], "third")
    if not base and any(
        known(one[1]) for one in SECOND_VERB.finditer(statement.text, hit.end())
    ):
        return finding
    acts = (hit["adverb"] or "") + (hit["verb"] if base else third_person(hit["verb"]))
    plain = acts if before.strip() else acts[:1].upper() + acts[1:]
    offered = statement.finding(*hit.span(), "", becomes=plain)
    return replace(
        finding,
        fix=offered.fix,
        safe=bool(offered.fix) and hit["try"].lower().startswith(SAFE),
    )
