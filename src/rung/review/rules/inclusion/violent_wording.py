"""An image of violence where a plain verb says the same."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.suggestions import Suggestions
from rung.review.views import passages

OWN = r"(?:(?:bad|weak|stale|old|unhelpful|the|an?|their|its|your|our|all|own) ){0,3}"
IMAGES = {
    rf"kill(?:s|ed|ing)?(?= (?:off )?{OWN}(?:ideas?|projects?|plans?|features?|proposals?|it"
    rf"|products?|meetings?)\b)": "'stop' or 'reject'",
    r"(?:killer|kill shot)(?= (?:feature|instinct|app)s?\b|$)": "what makes it good",
    rf"crush(?:es|ed|ing)?(?= {OWN}(?:it|goals?|competition|competitors?|quotas?|targets?"
    rf"|deadlines?)\b)": "'meet' or 'exceed'",
    r"war[- ]rooms?": "'incident room'",
    r"pull(?:s|ed|ing)? the trigger": "'decide'",
    r"in the trenches": "'doing the work'",
    r"tak(?:es?|ing) no prisoners": "what the person does",
    r"cut-?throat": "'competitive'",
    r"nuk(?:es?|ed|ing)": "'remove'",
    r"kick(?:s|ing)? (?:ass|butt)": "what the person achieves",
    r"guerr?illa": "what is meant",
    r"shoot(?:s|ing)? (?:down|from the hip)": "'reject' or 'answer without preparation'",
    r"execut(?:es?|ing) with military precision": "what the person does",
    r"bullet-?proof": "'reliable'",
    r"beat(?:s|ing)? (?:the|our|their) (?:competition|competitors)": "what the work reaches",
    r"on the (?:front ?lines?|battlefield)": "where the work happens",
    r"(?:brutally?|ruthless(?:ly)?)": "how it is done",
    r"bit(?:es?|ing) the bullet": "what is decided",
}
WORDING = Suggestions({}, IMAGES)


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad("- Opens a ⟦war room⟧ when an incident lasts."),
        Bad("- Is ⟦ruthless⟧ about scope."),
        Bad("- ⟦Kills⟧ weak ideas early."),
        Bad("- Knows when to ⟦pull the trigger⟧."),
    ),
    good=(
        "- Adds a kill switch to each risky feature.",
        "- Reduces the attack surface of the service.",
        "- Rejects ideas that the data do not support.",
    ),
)
def violent_wording(passage: Statement) -> Iterator[Finding]:
    """An image of fighting or killing stands for an act at work.

    Some readers have lived through what the image borrows, and all of them must guess the act behind it. The plain verb
    is shorter and can be assessed.

    Terms of the trade (kill switch, attack surface, target) are left alone; ignore it for others that your trade uses.
    """
    for one in WORDING.find(passage.text):
        message = f"'{one.said}' is an image of violence; say {one.choice} instead."
        yield passage.finding(*one.span, message)
