"""A word that sounds like the one that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

COMPARED = r"(?:more|less|better|rather|larger|fewer|other|higher|greater|bigger|earlier|later|faster)(?: \w+)?"
OWNED = (
    "team|teams|work|own|code|peers|manager|managers|colleagues|role|domain|area|goals|projects?|teammates|stakeholders"
)
MEANT = {
    rf"{COMPARED} (?P<w>then)(?= (?:one|two|the|their|an?|just|what|others?|that|most|before|is|it|those)\b)": "than",
    r"(?P<w>its)(?= (?:an?|the|not|been) )": "it's",
    r"(?:of|with|in|on|for|from|and|to) (?P<w>it['’]s)(?= (?:own|users?|customers?|team|teams|goals?|impact"
    r"|scope|quality|members)\b)": "its",
    rf"(?P<w>there)(?= (?:{OWNED})\b)": "their",
    r"(?:can|could|should|would|may|might|must) (?P<w>of)(?= \w+(?:ed|en|ne)\b)": "have",
    r"(?P<w>principle)(?= (?:engineers?|developers?|designers?|architects?|scientists?|consultants?"
    r"|product|software|investigators?)\b)": "principal",
    r"(?:design|engineering|guiding|core|leadership|architectural|security|first) (?P<w>principals)": "principles",
    r"(?P<w>loose)(?= (?:customers?|focus|sight|time|data|trust|momentum|context)\b)": "lose",
    r"(?P<w>your)(?= (?:an?|the|not|able|expected|responsible|going|accountable|required|comfortable)\b)": "you're",
    r"(?:positive|negative|desired|intended|no|great|in) (?P<w>affect)\b": "effect",
    r"(?P<w>effect)(?= (?:their|the team|the company|other teams|others|customers|users|your)\b)": "affect",
    r"(?:take|taking|takes|go|going|goes) (?P<w>passed)(?= )": "past",
    r"(?P<w>piers)(?= |\b)": "peers",
    r"(?P<w>mange)(?= (?:the|their|a|an|up|projects?|teams?|work|people|risks?|time|expectations)\b)": "manage",
    r"(?P<w>manger)\b": "manager",
    r"(?P<w>mangers)\b": "managers",
    r"(?P<w>insure)(?= (?:that|quality|alignment|the|their|we|all)\b)": "ensure",
    r"(?P<w>compliment)(?= (?:the|each|their|existing) (?:skills?|work|team|other)\b)": "complement",
    r"(?:to|can|and|will) (?P<w>advice)(?= (?:teams|others|peers|leadership|customers|stakeholders)\b)": "advise",
    r"(?:best|good|common) (?P<w>practises)\b": "practices",
    r"(?P<w>roll)(?= (?:models?|modelling|modeling)\b)": "role",
    r"(?P<w>tract) record": "track",
    r"(?P<w>peaked|peeked)(?= (?:their|the|your|our) (?:interest|curiosity))": "piqued",
}
SLIPS = tuple((re.compile(rf"\b{slip}", re.IGNORECASE), right) for slip, right in MEANT.items())


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad("- Mentors ⟦principle⟧ engineers.", becomes="- Mentors principal engineers."),
        Bad("- Leads more ⟦then⟧ one project.", becomes="- Leads more than one project."),
        Bad("- Shares ⟦there⟧ work early.", becomes="- Shares their work early."),
    ),
    good=(
        "- Acts on principle, then tells others.",
        "- Says what is there, and whose work it is.",
        "- Measures the effect of a change on its users.",
    ),
)
def confused_word(passage: Statement) -> Iterator[Finding]:
    """Another word was meant, one that sounds like this.

    A spelling checker does not see it, since both words exist; some such slips change what is expected ("loose
    focus"). rung looks only at neighbours that leave no doubt, and offers the other word.

    Ignore it when the odd word is a name.
    """
    for slip, right in SLIPS:
        for hit in slip.finditer(passage.text):
            becomes = right.capitalize() if hit["w"][0].isupper() else right
            yield passage.finding(
                *hit.span("w"), f"'{hit['w']}' sounds like '{becomes}', which fits here; write that.", becomes=becomes
            )
